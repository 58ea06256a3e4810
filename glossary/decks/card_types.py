"""The card types: one table, from which templates, options and the cards of a note come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from glossary.decks.fields import Fields

CardType = Literal[
    "recognition",
    "production",
    "typed",
    "listening",
    "gap",
    "third-to-meaning",
    "meaning-to-third",
    "formula",
    "formula-name",
]


@dataclass(frozen=True)
class CardKind:
    """One template: its name in Anki, the field that turns it on, and what its front shows."""

    name: str
    flag: str
    shows: tuple[str, ...]

    @property
    def gates(self) -> tuple[str, ...]:
        """Return the fields without which there is no such card."""
        return (self.flag, *self.shows)


# Frozen like the fields.
CARD_TYPES: Final[Mapping[CardType, CardKind]] = {
    "recognition": CardKind("Recognition", "Card recognition", ("Term", "Meaning")),
    "production": CardKind("Production", "Card production", ("Meaning", "Term")),
    "typed": CardKind("Typed", "Card typed", ("Meaning", "Typed")),
    "listening": CardKind("Listening", "Card listening", ("Term", "Meaning")),
    "gap": CardKind("Gap", "Card gap", ("Gap", "Example", "Example meaning")),
    "third-to-meaning": CardKind("Third to meaning", "Card third to meaning", ("Third", "Meaning")),
    "meaning-to-third": CardKind("Meaning to third", "Card meaning to third", ("Meaning", "Third")),
    "formula": CardKind("Formula", "Card formula", ("Formula name", "Formula")),
    "formula-name": CardKind("Formula name", "Card formula name", ("Formula", "Formula name")),
}
"""The card types that one can choose."""
# For types that nobody has thought of yet: a new template would be a new note type, but the text
# of a template may change.
_SPARE: Final = (
    CardKind("Spare 1", "Card spare 1", ("Spare 1", "Spare 2")),
    CardKind("Spare 2", "Card spare 2", ("Spare 3", "Spare 4")),
)
CARD_KINDS: Final = (*CARD_TYPES.values(), *_SPARE)
"""All templates, in their order in Anki."""


_GATES: Final = tuple(frozenset(kind.gates) for kind in CARD_KINDS)


def cards_of(fields: Fields) -> Iterator[int]:
    """Yield the ordinals of the templates for which a note has a card."""
    filled = fields.keys()
    for ordinal, gates in enumerate(_GATES):
        if gates <= filled:
            yield ordinal
