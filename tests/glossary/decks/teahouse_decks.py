"""Publishes decks of toy content, changes the content, and publishes again."""

import time
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path

from glossary.catalogue import Catalogue
from glossary.decks import Deck, Selection, Summary, Supplies, export
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.ledger import Ledger
from glossary.models import LANGUAGES, Concept

ALL_CARDS = frozenset(CARD_TYPES)
EVERYTHING = Selection(cards=ALL_CARDS)
PAIRS = [*permutations(LANGUAGES, 2)]
A_DAY = 24 * 60 * 60


def spoken(text, language):
    """Say something that Anki takes for a sound."""
    return f"ID3 {language} {text}".encode("utf-8", "replace")


@dataclass
class Publisher:
    """Exports decks, the first of them some months ago, each a day after the last."""

    catalogue: Catalogue
    ledger: Ledger
    folder: Path
    voice: object = spoken
    now: int = field(default_factory=lambda: int(time.time()) - 100 * A_DAY)
    published: int = 0
    last: Summary | None = None

    def publish(self, selection: Selection = EVERYTHING, **own: object) -> Path:
        """Publish a selection, with whatever a trainer adds of their own."""
        self.now += A_DAY
        self.published += 1
        path = self.folder / f"{self.published}.apkg"
        supplies = Supplies(self.catalogue, self.ledger, self.now, self.voice)
        with path.open("wb") as file:
            self.last = export(Deck(selection=selection, **own), supplies, file)
        return path

    def put(self, concept: Concept) -> None:
        """Put a concept into the glossary, instead of the one that has its id."""
        self._have({**self.catalogue.concepts, concept.id: concept})

    def withdraw(self, concept_id: str) -> None:
        concepts = dict(self.catalogue.concepts)
        del concepts[concept_id]
        self._have(concepts)

    def _have(self, concepts: dict[str, Concept]) -> None:
        old = self.catalogue
        self.catalogue = Catalogue(concepts, old.topics, old.sources, old.metrics)

    def change(self, concept_id: str, **changes: object) -> None:
        """Change some fields of a concept."""
        self.put(self.catalogue.concepts[concept_id].model_copy(update=changes))

    def redefine(self, concept_id: str, english: str) -> None:
        """Change the English definition of a concept, and with it those in the other languages."""
        definition = self.catalogue.concepts[concept_id].definition
        changed = {"en": english, "tr": f"tr {english}", "ko": f"ko {english}"}
        self.change(concept_id, definition=definition.model_copy(update=changed))

    def rename(self, old: str, new: str) -> None:
        concept = self.catalogue.concepts[old]
        self.withdraw(old)
        replaces = (*concept.replaces, old)
        self.put(concept.model_copy(update={"id": new, "replaces": replaces}))


def in_other_words(selection: Selection, **changes: object) -> Selection:
    """Return a selection that differs in something."""
    return Selection.model_validate({**selection.model_dump(), **changes})
