"""A learner with the real Anki, who imports what we export."""

import re
from collections import Counter
from pathlib import Path

from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

OPTIONS = {
    "default": {},
    "merging": {"merge_notetypes": True, "with_scheduling": True, "with_deck_configs": True},
}
_STYLE = re.compile(r"^<style>.*?</style>", re.DOTALL)


class Learner:
    """Somebody's collection, and what can be read in it."""

    def __init__(self, folder: Path):
        self.anki = Collection(str(folder / "collection.anki2"))

    def take(self, package: Path, how: str = "default") -> dict[str, int]:
        """Import a package; return how many notes were new, updated, … where there were any."""
        options = ImportAnkiPackageOptions(**OPTIONS[how])
        request = ImportAnkiPackageRequest(package_path=str(package), options=options)
        log = self.anki.import_anki_package(request).log
        kinds = (
            "new",
            "updated",
            "duplicate",
            "conflicting",
            "missing_notetype",
            "empty_first_field",
        )
        counts = {kind: len(getattr(log, kind)) for kind in kinds}
        return {kind: number for kind, number in counts.items() if number}

    def notes(self):
        return [self.anki.get_note(note) for note in self.anki.find_notes("")]

    def note(self, concept_id: str):
        """Return the only note of a concept."""
        (note,) = [each for each in self.notes() if each["Id"].endswith(f":{concept_id}")]
        return note

    def cards(self):
        return [self.anki.get_card(card) for card in self.anki.find_cards("")]

    def card(self, concept_id: str, template: str):
        """Return a note's card of one type."""
        cards = self.note(concept_id).cards()
        (card,) = [each for each in cards if each.template()["name"] == template]
        return card

    def decks(self) -> list[str]:
        return [deck.name for deck in self.anki.decks.all_names_and_ids() if deck.id != 1]

    def types_of(self, concept_id: str) -> set[str]:
        return {card.template()["name"] for card in self.note(concept_id).cards()}

    def ages(self) -> dict[str, int]:
        """Return when each note was last changed."""
        return {note["Id"]: note.mod for note in self.notes()}

    def complaints(self) -> list[object]:
        """Return everything that Anki finds wrong with its database, its cards or its media."""
        found, sound = self.anki.fix_integrity()
        media = self.anki.media.check()
        empty = [note.note_id for note in self.anki.get_empty_cards().notes]
        guids = Counter(note.guid for note in self.notes())
        twice = [guid for guid, number in guids.items() if number > 1]
        return [*([] if sound else [found]), *empty, *media.missing, *media.unused, *twice]

    def close(self) -> None:
        self.anki.close()


def question(card) -> str:
    """Return the HTML of a card's front, without its style."""
    return _STYLE.sub("", card.question())


def answer(card) -> str:
    """Return the HTML of a card's back, without its style."""
    return _STYLE.sub("", card.answer())
