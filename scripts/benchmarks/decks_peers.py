"""What one has without us: plain genanki, and the Anki engine itself.

Both are given the notes as ready HTML, a note type like ours, and the sounds as files. Neither
dates notes, escapes text, or makes the same bytes twice.
"""

import shutil
import tempfile
from pathlib import Path
from typing import Final

import genanki
from anki.collection import AddNoteRequest, Collection, ExportAnkiPackageOptions
from anki.decks import DeckId
from anki.notes import Note

from glossary.decks.card_types import CARD_KINDS
from glossary.decks.fields import FIELDS
from glossary.decks.note_type import STYLE
from glossary.decks.templates import back, front
from scripts.benchmarks.decks_content import ReadyNote, ready_notes, sound_files

_TEMPLATES: Final = [
    {"name": kind.name, "qfmt": front(kind), "afmt": back(kind)} for kind in CARD_KINDS
]
_NAME: Final = "Plain"
_MODEL_ID: Final = 1_607_392_319
_DECK_ID: Final = 2_059_400_110


class PlainGenanki:
    """genanki as its documentation begins."""

    def __init__(self, _size: int, folder: Path) -> None:
        """Read what is given, and make the model: a program has one."""
        self._notes = ready_notes(folder)
        self._sounds = sound_files(folder)
        fields = [{"name": name} for name in FIELDS]
        self._model = genanki.Model(_MODEL_ID, _NAME, fields, list(_TEMPLATES), STYLE)

    def __call__(self, path: Path) -> None:
        """Write a package."""
        decks: dict[str, genanki.Deck] = {}
        for note in self._notes:
            deck = decks.setdefault(note.deck, genanki.Deck(_DECK_ID + len(decks), note.deck))
            deck.add_note(genanki.Note(self._model, note.fields, tags=note.tags))
        genanki.Package([*decks.values()], self._sounds).write_to_file(path)


class AnkiEngine:
    """A collection that is built, and exported as older versions of Anki read it, as ours is."""

    def __init__(self, _size: int, folder: Path) -> None:
        """Read what is given."""
        self._notes = ready_notes(folder)
        self._sounds = sound_files(folder)

    def __call__(self, path: Path) -> None:
        """Build a collection in a folder of its own, and write a package."""
        folder = tempfile.mkdtemp(prefix="anki-", dir=path.parent)
        collection = Collection(f"{folder}/collection.anki2")
        self._fill(collection)
        options = ExportAnkiPackageOptions(with_media=True, legacy=True)
        collection.export_anki_package(out_path=str(path), options=options, limit=None)
        collection.close()
        shutil.rmtree(folder)

    def _fill(self, collection: Collection) -> None:
        _add_note_type(collection)
        decks = {name: DeckId(collection.decks.id(name) or 0) for name in self._deck_names()}
        requests = [
            AddNoteRequest(_note(collection, each), decks[each.deck]) for each in self._notes
        ]
        collection.add_notes(requests)
        # Copied as they are; its own way for single files takes ten times as long.
        for sound in self._sounds:
            shutil.copy(sound, collection.media.dir())

    def _deck_names(self) -> list[str]:
        return list(dict.fromkeys(note.deck for note in self._notes))


def _add_note_type(collection: Collection) -> None:
    models = collection.models
    made = models.new(_NAME)
    for name in FIELDS:
        models.add_field(made, models.new_field(name))
    for each in _TEMPLATES:
        models.add_template(made, {**models.new_template(each["name"]), **each})
    models.add(made)


def _note(collection: Collection, ready: ReadyNote) -> Note:
    note = collection.new_note(collection.models.by_name(_NAME))
    note.fields, note.tags = ready.fields, ready.tags
    return note
