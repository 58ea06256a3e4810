"""The decks that notes lie in: one for two languages, and within it one for each topic."""

import re
from collections.abc import Sequence
from typing import Final

from glossary.catalogue import Catalogue
from glossary.decks.deck import Deck
from glossary.decks.words import LANGUAGE_NAMES

_COLONS: Final = re.compile("::+")


class Shelves:
    """Names decks. Anki knows them by name, so it is the same in every selection."""

    def __init__(self, deck: Deck, catalogue: Catalogue) -> None:
        base, target = deck.selection.base, deck.selection.target
        self.root = _within_a_name(deck.title) or f"Dangol · {LANGUAGE_NAMES[base][target]}"
        # Anki sorts decks by the code points of their names.
        self._of_topics = {
            topic.id: f"{self.root}::{place:02} {_within_a_name(topic.name[base])}"
            for place, topic in enumerate(catalogue.topics.values(), start=1)
            if deck.selection.subdecks
        }

    def deck(self, topics: Sequence[str]) -> str:
        """Return the name of the deck for a concept, whose home topic comes first."""
        return self._of_topics.get(topics[0], self.root)


def _within_a_name(text: str) -> str:
    """Return a name without quotes, and without the colons that part a deck from its parent."""
    return _COLONS.sub(":", text.replace('"', "")).strip(" :")
