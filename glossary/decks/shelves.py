"""The decks that notes lie in: one for two languages, and within it one for each topic."""

from collections.abc import Sequence

from glossary.catalogue import Catalogue
from glossary.decks.selection import Selection
from glossary.decks.words import LANGUAGE_NAMES


class Shelves:
    """Names decks. Anki knows them by name, so it is the same in every selection."""

    def __init__(self, selection: Selection, catalogue: Catalogue) -> None:
        self.root = f"Dangol · {LANGUAGE_NAMES[selection.base][selection.target]}"
        # Anki sorts decks by the code points of their names.
        self._of_topics = {
            topic.id: f"{self.root}::{place:02} {_within_a_name(topic.name[selection.base])}"
            for place, topic in enumerate(catalogue.topics.values(), start=1)
            if selection.subdecks
        }

    def deck(self, topics: Sequence[str]) -> str:
        """Return the name of the deck for a concept, whose home topic comes first."""
        return self._of_topics.get(topics[0], self.root)


def _within_a_name(text: str) -> str:
    return text.replace("::", ":").replace('"', "")
