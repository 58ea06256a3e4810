"""The style of the cards, as Anki shows them: pages that show a card look the same."""

import hashlib
from importlib.resources import files
from typing import Any, Final

from flask import Blueprint, Response

bp = Blueprint("card_style", __name__)

_STYLE: Final = files("glossary.decks").joinpath("card.css").read_bytes()
_VERSION: Final = hashlib.sha256(_STYLE).hexdigest()[:12]


@bp.app_url_defaults
def _add_version(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint == "card_style.show":
        values.setdefault("version", _VERSION)


@bp.get("/card-<version>.css")
def show(version: str) -> Response:
    """Give the style away, for good under its own version."""
    response = Response(_STYLE, mimetype="text/css")
    if version == _VERSION:
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
