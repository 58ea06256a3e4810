"""Counts searches that found nothing, without letting any reader wait for a database."""

import atexit
import logging
from contextlib import suppress
from datetime import date
from pathlib import Path
from queue import Full, Queue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Final

from glossary.store import open_store
from glossary.store.countable import countable
from glossary.store.errors import StoreUnavailableError

if TYPE_CHECKING:
    from glossary.store.opening import Store

_MOST_WAITING: Final = 1_000
_SECONDS_TO_CLOSE: Final = 2
_log = logging.getLogger(__name__)


class NoCounter:
    """Stands where a counter would be when searches are not to be counted."""

    def count(self, query: str, today: date) -> None:
        """Forget the query."""


class MissCounter:
    """Hands each count to a thread of its own, which opens the store at the first one.

    Nothing that goes wrong there reaches a reader: the log says it once, and the counts are lost.
    So are those beyond a thousand that wait, and those that a killed process had not written.
    """

    def __init__(self, url: str, instance: Path) -> None:
        self._url = url
        self._instance = instance
        self._waiting: Queue[tuple[str, date] | None] = Queue(_MOST_WAITING)
        self._starting = Lock()
        self._writer: Thread | None = None
        self._failing = False
        atexit.register(self.close)

    def count(self, query: str, today: date) -> None:
        """Count a query as it was typed, unless it may be personal; return at once."""
        if text := countable(query):
            with suppress(Full):
                self._waiting.put_nowait((text, today))
            self._start()

    def close(self) -> None:
        """Write what is waiting, for two seconds at most, and close the store."""
        if self._writer and self._writer.is_alive():
            with suppress(Full):
                self._waiting.put(None, timeout=_SECONDS_TO_CLOSE)
            self._writer.join(_SECONDS_TO_CLOSE)

    def _start(self) -> None:
        with self._starting:
            # A process that was forked off another has its memory, but not its threads.
            if not (self._writer and self._writer.is_alive()):
                self._writer = Thread(target=self._write, name="misses", daemon=True)
                self._writer.start()

    def _write(self) -> None:
        store: Store | None = None
        while miss := self._waiting.get():
            try:
                store = store or open_store(self._url, self._instance)
                store.misses.count(*miss)
                self._failing = False
            except StoreUnavailableError as error:
                self._say_once(error.data["reason"])
                if store:
                    store.close()
                store = None
        if store:
            store.close()

    def _say_once(self, reason: str) -> None:
        if not self._failing:
            _log.warning("Searches without a hit are not counted: %s", reason)
        self._failing = True
