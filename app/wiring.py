"""Opens the glossary once and hands it to whoever answers a request."""

import os
import time
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from flask import Flask, current_app

from app.config import Settings
from glossary.audio import Voice, open_voice
from glossary.decks import Supplies
from glossary.desk import Desk, open_desk
from glossary.store import open_store
from glossary.store.counter import MissCounter, NoCounter

if TYPE_CHECKING:
    from glossary.store.opening import Store

_DESK = "dangol_desk"
_MISSES = "dangol_misses"
_STORES = "dangol_stores"
_VOICE = "dangol_voice"


class Stores:
    """Opens the store at the first question, once in each process.

    Nobody who only reads the glossary needs a database, or waits for one.
    """

    def __init__(self, url: str, instance: Path) -> None:
        self._url = url
        self._instance = instance
        # A process that was forked off another must not use its connections, nor close them.
        self._open: dict[int, Store] = {}
        self._opening = Lock()

    def ours(self) -> "Store":
        """Return the store of this process.

        Raises:
            StoreUnavailableError: it cannot be opened now.
        """
        process = os.getpid()
        if process not in self._open:
            with self._opening:
                if process not in self._open:
                    self._open[process] = open_store(self._url, self._instance)
        return self._open[process]


def init_app(app: Flask, settings: Settings) -> None:
    """Open the desk before the first request.

    Raises:
        ContentInvalidError: the content has problems.
    """
    app.extensions[_DESK] = opened = open_desk(settings.content, settings.instance)
    app.extensions[_MISSES] = (
        MissCounter(settings.database_url, settings.instance)
        if settings.count_misses
        else NoCounter()
    )
    app.extensions[_STORES] = Stores(settings.database_url, settings.instance)
    app.extensions[_VOICE] = open_voice(opened.catalogue, settings.instance)


def desk() -> Desk:
    """Return the open glossary."""
    return cast("Desk", current_app.extensions[_DESK])


def misses() -> MissCounter | NoCounter:
    """Return the counter of searches that found nothing."""
    return cast("MissCounter | NoCounter", current_app.extensions[_MISSES])


def store() -> "Store":
    """Return what is kept: saved decks, and how notes were last exported.

    Raises:
        StoreUnavailableError: the database cannot be opened now.
    """
    return cast("Stores", current_app.extensions[_STORES]).ours()


def voice() -> Voice:
    """Return what lets terms and examples be heard."""
    return cast("Voice", current_app.extensions[_VOICE])


def supplies() -> Supplies:
    """Return what decks are made from.

    Raises:
        StoreUnavailableError: the database cannot be opened now.
    """
    return Supplies(desk().catalogue, store().ledger, int(time.time()), voice().sound)
