"""What a trainer says of concepts, as it stands on the notes of their deck."""

from hashlib import sha256
from typing import Final

from glossary.decks.deck import Deck
from glossary.decks.ledger import Ledger
from glossary.decks.notes import Draft, concept_of

REMARK: Final = "Remark"
"""The field for it."""


class Remarks:
    """The remarks of a deck, dated apart from the content and from those of other decks.

    Otherwise two trainers who remark on the same concept would each make the other's note newer
    whenever a learner takes a deck.
    """

    def __init__(self, deck: Deck, ledger: Ledger) -> None:
        self._texts = deck.remarks
        self._prefix = f"remark:{deck.key}:"
        # A remark that has been taken back is a change, which learners are to get. Only of a deck
        # that has a key can it be told from one that was never made.
        self._known = frozenset(ledger.keys(self._prefix)) if deck.key else frozenset()

    def on(self, draft: Draft) -> str:
        """Return what is said of a concept, under whichever of its ids."""
        concept = draft.concept
        ids = (concept.id, *concept.replaces) if concept else (concept_of(draft.guid),)
        return next((self._texts[id_] for id_ in ids if id_ in self._texts), "")

    def contents(self, draft: Draft) -> dict[str, str]:
        """Return what the ledger is asked about, by key; it need not know the words themselves."""
        key, text = self._prefix + draft.guid, self.on(draft)
        return {key: sha256(text.encode()).hexdigest()} if text or key in self._known else {}
