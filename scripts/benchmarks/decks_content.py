"""Prepares what is exported: grown content, sounds on the disk, and its notes as ready HTML."""

import argparse
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple
from zipfile import ZipFile

from glossary.catalogue import Catalogue
from glossary.decks import Deck, Selection, Supplies, export
from glossary.decks.ledger import MemoryLedger
from glossary.decks.selection import EXTRAS
from glossary.decks.sounds import Voice, heard, media_name
from scripts.benchmarks.corpus import larger

WITH_SOUNDS: Final = Deck()
"""As the site offers it: for a Turk who learns Korean, two cards of each note."""
SILENT: Final = Deck(selection=Selection(extras=frozenset(EXTRAS) - {"audio"}))
_SHORTEST, _LONGEST = 5_000, 9_000
"""Bytes of an MP3 of a second or so, as we make it."""
_NOW: Final = 1_800_000_000
_NOTES: Final = "notes.json"
_SOUNDS: Final = "sounds.json"


class ReadyNote(NamedTuple):
    """A note that only has to be written."""

    fields: list[str]
    tags: list[str]
    deck: str


def prepare(size: int, folder: Path, *, with_sounds: bool) -> None:
    """Write the sounds, and the notes with their HTML, into a folder."""
    catalogue = larger(size)
    sounds = dict(_sounds(catalogue, folder)) if with_sounds else {}
    (folder / _SOUNDS).write_text(json.dumps(sounds), "utf-8")
    path = folder / "prepared.apkg"
    with path.open("wb") as file:
        export(deck(folder), Supplies(catalogue, MemoryLedger(), _NOW, voice(folder)), file)
    (folder / _NOTES).write_text(json.dumps([*_notes(path)]), "utf-8")
    (folder / _SOUNDS).write_text(json.dumps(_heard_in(path, sounds)), "utf-8")
    path.unlink()


def _heard_in(package: Path, sounds: Mapping[str, str]) -> Mapping[str, str]:
    """Leave out the sounds of concepts without a card: peers pack all that they are given."""
    with ZipFile(package) as packed:
        used = set(json.loads(packed.read("media")).values())
    return {text: name for text, name in sounds.items() if name in used}


def _sounds(catalogue: Catalogue, folder: Path) -> Iterator[tuple[str, str]]:
    random = Random(len(catalogue.concepts))
    language = WITH_SOUNDS.selection.target
    texts = (heard(each, language).values() for each in catalogue.concepts.values())
    for text in dict.fromkeys(chain.from_iterable(texts)):
        sound = b"ID3" + random.randbytes(random.randrange(_SHORTEST, _LONGEST))
        path = folder / media_name(sound, language)
        path.write_bytes(sound)
        yield text, path.name


def deck(folder: Path) -> Deck:
    """Return the deck that is exported."""
    return WITH_SOUNDS if _paths(folder) else SILENT


def voice(folder: Path) -> Voice:
    """Return a voice whose sounds lie on the disk, as those that have been spoken once do."""
    paths = _paths(folder)
    return lambda text, _language: paths[text].read_bytes()


def sound_files(folder: Path) -> list[str]:
    """Return the paths of the sounds."""
    return [*map(str, _paths(folder).values())]


def _paths(folder: Path) -> dict[str, Path]:
    names = json.loads((folder / _SOUNDS).read_text("utf-8"))
    return {text: folder / name for text, name in names.items()}


def _notes(package: Path) -> Iterator[ReadyNote]:
    with ZipFile(package) as opened, closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(opened.read("collection.anki2"))
        (decks,) = database.execute("SELECT decks FROM col").fetchone()
        names: dict[str, Any] = {int(id_): deck["name"] for id_, deck in json.loads(decks).items()}
        rows = database.execute(
            "SELECT flds, tags, did FROM notes JOIN cards ON nid = notes.id"
            " GROUP BY notes.id ORDER BY due"
        )
        for fields, tags, deck in rows:
            yield ReadyNote(fields.split("\x1f"), tags.split(), names[deck])


def ready_notes(folder: Path) -> list[ReadyNote]:
    """Return the notes with their HTML."""
    return [ReadyNote(*each) for each in json.loads((folder / _NOTES).read_text("utf-8"))]


def main() -> None:
    """Prepare one size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("size", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sounds", action="store_true")
    given = parser.parse_args()
    prepare(given.size, given.folder, with_sounds=given.sounds)


if __name__ == "__main__":
    main()
