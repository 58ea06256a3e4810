"""Addresses for machines that watch the site: is it alive, is it ready."""

from flask import Blueprint, Response, jsonify

from app.wiring import desk

bp = Blueprint("health", __name__)


@bp.get("/healthz")
def alive() -> Response:
    """Answer at once, touching nothing: the process is alive."""
    return _unstored(status="alive")


@bp.get("/readyz")
def ready() -> Response:
    """Answer once the content is open: the site can serve readers."""
    return _unstored(status="ready", concepts=len(desk().catalogue.concepts))


def _unstored(**body: str | int) -> Response:
    response = jsonify(body)
    response.headers["Cache-Control"] = "no-store"
    return response
