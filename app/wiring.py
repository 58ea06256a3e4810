"""Opens the glossary once and hands it to whoever answers a request."""

from typing import cast

from flask import Flask, current_app

from app.config import Settings
from glossary.desk import Desk, open_desk
from glossary.store.counter import MissCounter, NoCounter

_DESK = "dangol_desk"
_MISSES = "dangol_misses"


def init_app(app: Flask, settings: Settings) -> None:
    """Open the desk before the first request.

    Raises:
        ContentInvalidError: the content has problems.
    """
    app.extensions[_DESK] = open_desk(settings.content, settings.instance)
    app.extensions[_MISSES] = (
        MissCounter(settings.database_url, settings.instance)
        if settings.count_misses
        else NoCounter()
    )


def desk() -> Desk:
    """Return the open glossary."""
    return cast("Desk", current_app.extensions[_DESK])


def misses() -> MissCounter | NoCounter:
    """Return the counter of searches that found nothing."""
    return cast("MissCounter | NoCounter", current_app.extensions[_MISSES])
