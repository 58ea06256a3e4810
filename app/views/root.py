"""The bare address: on to the home page in the language that the browser prefers."""

from flask import Blueprint, redirect, url_for
from werkzeug.wrappers import Response

bp = Blueprint("root", __name__)


@bp.get("/")
def show() -> Response:
    """Lead to the home page."""
    return redirect(url_for("home.show"))
