"""Opens the glossary once and hands it to whoever answers a request."""

from typing import cast

from flask import Flask, current_app

from app.config import Settings
from glossary.desk import Desk, open_desk

_KEY = "dangol_desk"


def init_app(app: Flask, settings: Settings) -> None:
    """Open the desk before the first request.

    Raises:
        ContentInvalidError: the content has problems.
    """
    app.extensions[_KEY] = open_desk(settings.content)


def desk() -> Desk:
    """Return the open glossary."""
    return cast("Desk", current_app.extensions[_KEY])
