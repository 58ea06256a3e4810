"""Since when each note of the exported decks has been as it is, and how it is."""

from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Final

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects import postgresql, sqlite

from glossary.store.database import Database
from glossary.store.tables import ExportedNote

_AT_ONCE: Final = 500  # Databases take no more than some thousands of values in one statement.


class NoteLedger:
    """The ledger of `glossary.decks`, shared by all processes that use the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def stamp(self, contents: Mapping[str, str], now: int) -> Mapping[str, int]:
        """Return for each note the second since which it has had this content.

        Raises:
            StoreUnavailableError: the database cannot be reached or written.
        """
        digests = {key: _digest(content) for key, content in contents.items()}
        with self._database.reading() as connection:
            since = _same(connection, digests)
        if changed := {key: contents[key] for key in contents if key not in since}:
            with self._database.writing() as connection:
                _write(connection, self._database.dialect, changed, now)
                # Another process may have been first, and what it wrote is what holds.
                since |= _same(connection, {key: digests[key] for key in changed})
        return since

    def keys(self, prefix: str) -> Collection[str]:
        """Return the known keys that begin so.

        Raises:
            StoreUnavailableError: the database cannot be reached or read.
        """
        wanted = select(ExportedNote.key).where(
            ExportedNote.key.startswith(prefix, autoescape=True)
        )
        with self._database.reading() as connection:
            return connection.execute(wanted).scalars().all()

    def contents(self, keys: Collection[str]) -> Mapping[str, tuple[str, int]]:
        """Return the content of known notes, and the second since which they have had it.

        Raises:
            StoreUnavailableError: the database cannot be reached or read.
        """
        note = ExportedNote
        wanted = select(note.key, note.content, note.since)
        with self._database.reading() as connection:
            return {
                key: (content, since)
                for some in _portions(keys)
                for key, content, since in connection.execute(wanted.where(note.key.in_(some)))
            }


def _same(connection: Connection, digests: Mapping[str, str]) -> dict[str, int]:
    note = ExportedNote
    wanted = select(note.key, note.digest, note.since)
    return {
        key: since
        for some in _portions(digests)
        for key, digest, since in connection.execute(wanted.where(note.key.in_(some)))
        if digest == digests[key]
    }


def _write(connection: Connection, dialect: str, contents: Mapping[str, str], now: int) -> None:
    note = ExportedNote
    # Both know ON CONFLICT and the greater of two, each in its own way.
    insert = (postgresql if dialect == "postgresql" else sqlite).insert(note)
    greatest = func.greatest if dialect == "postgresql" else func.max
    written = insert.on_conflict_do_update(
        index_elements=[note.key],
        set_={
            "digest": insert.excluded.digest,
            "content": insert.excluded.content,
            "since": greatest(insert.excluded.since, note.since + 1),
        },
        where=note.digest != insert.excluded.digest,
    )
    # In one order, or two processes could wait for each other's rows.
    rows = [
        {"key": key, "digest": _digest(contents[key]), "since": now, "content": contents[key]}
        for key in sorted(contents)
    ]
    connection.execute(written, rows)


def _digest(content: str) -> str:
    return sha256(content.encode()).hexdigest()


def _portions(keys: Collection[str]) -> Iterator[list[str]]:
    waiting = iter(keys)
    while some := [*islice(waiting, _AT_ONCE)]:
        yield some
