"""Writes Anki's package, an SQLite database in a ZIP file; the same notes make the same bytes."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from shutil import copyfileobj
from tempfile import NamedTemporaryFile
from types import TracebackType
from typing import IO, Final, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from genanki import Card, Deck, Note
from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from glossary.decks.fields import FIELDS, Fields
from glossary.decks.note_type import MODEL_ID, NOTE_TYPE

_NOBODY_ELSE: Final = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
"""The database need not survive anything: if something goes wrong, it is thrown away."""
_AT_ONCE: Final = 1_000_000
# Anki reads ids as the milliseconds at which a note or a deck was made.
_FIRST_ID: Final = 1_700_000_000_000
_IDS: Final = 1_000_000_000
_ROOM: Final = 16
"""Ids that a note takes up: its own and those of its cards."""
_EMPTY: Final = ("",) * len(FIELDS)
_COMPRESSION: Final = 4
"""The file is a thirtieth larger than at the usual level, and packed in two thirds of the time."""
_SCHEDULER: Final = {"schedVer": 2, "sched2021": True}
"""Without these Anki takes a collection for one of its old scheduler, and converts it."""


@dataclass(frozen=True)
class NoteToWrite:
    """A note as it is to stand in the package."""

    guid: str
    fields: Fields
    tags: tuple[str, ...]
    changed: int
    """The second by which Anki tells whether it is newer than what a learner has."""
    due: int
    """The place in the order of study."""
    cards: tuple[int, ...]
    """The ordinals of its cards."""


class _Note(Note):  # type: ignore[misc]  # genanki has no types
    """A note whose cards are told, and whose HTML is known to be sound."""

    cards: list[Card]

    def _check_invalid_html_tags_in_fields(self) -> None:
        """Skip genanki's check, which takes seconds for long texts."""


class Package:
    """A package that is being written to a file: sounds at once, the rest when it is closed."""

    def __init__(self, out: IO[bytes]) -> None:
        self._opened = ExitStack()
        # A file, for thousands of notes would at the end be in memory three times.
        self._file = self._opened.enter_context(NamedTemporaryFile())  # noqa: SIM115 - it does
        self._database = self._opened.enter_context(closing(sqlite3.connect(self._file.name)))
        self._zip = self._opened.enter_context(
            ZipFile(out, "w", ZIP_DEFLATED, compresslevel=_COMPRESSION)
        )
        self._cursor = self._database.cursor()
        self._cursor.executescript(_NOBODY_ELSE)
        # Indexes are quicker made at the end, of everything at once.
        tables, create_index, indexes = APKG_SCHEMA.partition("CREATE INDEX")
        self._cursor.executescript(tables + APKG_COL)
        self._indexes = create_index + indexes
        self._decks: dict[str, Deck] = {}
        self._sounds: dict[str, int] = {}
        self._taken: set[int] = set()

    @property
    def decks(self) -> int:
        """Return how many decks there are."""
        return len(self._decks)

    @property
    def sounds(self) -> int:
        """Return how many sound files there are."""
        return len(self._sounds)

    def add_deck(self, name: str, description: str = "") -> None:
        """Add a deck; `::` in its name stands between a deck and one within it."""
        self._decks.setdefault(name, Deck(_FIRST_ID + _number(name), name, description))

    def add_sound(self, name: str, sound: bytes) -> None:
        """Add a sound file, unless there is one of this name."""
        if name not in self._sounds:
            self._sounds[name] = len(self._sounds)
            self._zip.writestr(ZipInfo(str(self._sounds[name])), sound, ZIP_STORED)

    def add_note(self, note: NoteToWrite, deck: str) -> None:
        """Add a note to a deck of this name."""
        self.add_deck(deck)
        fields = [*map(note.fields.get, FIELDS, _EMPTY)]
        written = _Note(NOTE_TYPE, fields, tags=note.tags, guid=note.guid, due=note.due)
        written.cards = [Card(ordinal) for ordinal in note.cards]
        ids = count(self._free_id(note.guid))
        written.write_to_db(self._cursor, note.changed, self._decks[deck].deck_id, ids)

    def _free_id(self, guid: str) -> int:
        # Not one after the other: packages would take each other's ids, and Anki would have to
        # look for free ones, note by note.
        place = _number(guid)
        while place in self._taken:
            place += 1
        self._taken.add(place)
        return _FIRST_ID + place * _ROOM

    def __enter__(self) -> Self:
        """Begin to write."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Finish the file, unless something went wrong."""
        with self._opened:
            if kind is None:
                self._finish()

    def _finish(self) -> None:
        (conf, decks) = self._cursor.execute("SELECT conf, decks FROM col").fetchone()
        ours = {str(deck.deck_id): deck.to_json() for deck in self._decks.values()}
        self._cursor.execute(
            "UPDATE col SET conf = ?, decks = ?, models = ?",
            (
                _json(json.loads(conf) | _SCHEDULER),
                _json(json.loads(decks) | ours),
                _json({str(MODEL_ID): NOTE_TYPE.as_anki_has_it()}),
            ),
        )
        self._cursor.executescript(self._indexes)
        self._database.commit()
        # What is opened so is always of the same date; `writestr` would take the present one.
        with self._zip.open("collection.anki2", "w") as entry:
            copyfileobj(self._file, entry, _AT_ONCE)
        media = {str(number): name for name, number in self._sounds.items()}
        with self._zip.open("media", "w") as entry:
            entry.write(_json(media).encode())


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _number(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest()[:8]) % _IDS
