"""Since when each note has been as it is, so that Anki changes what changed and nothing else."""

from collections.abc import Collection, Mapping
from typing import NamedTuple, Protocol


class Ledger(Protocol):
    """Remembers the last content of each note by its key, and since when that has been it."""

    def stamp(self, contents: Mapping[str, str], now: int) -> Mapping[str, int]:
        """Return for each note the second since which it has had this content.

        Content that is new or has changed gets this second, or the one after its last.
        """

    def keys(self, prefix: str) -> Collection[str]:
        """Return the known keys that begin so."""

    def contents(self, keys: Collection[str]) -> Mapping[str, tuple[str, int]]:
        """Return the content of known notes, and the second since which they have had it."""


class _Page(NamedTuple):
    content: str
    since: int


class MemoryLedger:
    """A ledger that is forgotten with the process."""

    def __init__(self) -> None:
        self._pages: dict[str, _Page] = {}

    def stamp(self, contents: Mapping[str, str], now: int) -> Mapping[str, int]:
        """Return since when each note has had its content."""
        for key, content in contents.items():
            last = self._pages.get(key)
            if last is None:
                self._pages[key] = _Page(content, now)
            elif last.content != content:
                self._pages[key] = _Page(content, max(now, last.since + 1))
        return {key: self._pages[key].since for key in contents}

    def keys(self, prefix: str) -> Collection[str]:
        """Return the known keys that begin so."""
        return [key for key in self._pages if key.startswith(prefix)]

    def contents(self, keys: Collection[str]) -> Mapping[str, tuple[str, int]]:
        """Return what is known of some notes."""
        return {key: self._pages[key] for key in keys if key in self._pages}
