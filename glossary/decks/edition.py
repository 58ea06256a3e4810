"""Takes off a note what a selection does not want; what is left is one edition of it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from glossary.decks.card_types import CARD_TYPES
from glossary.decks.fields import WITH_EXAMPLES, Fields
from glossary.decks.selection import Extra, Selection

_MOST_ABUNDANCE: Final = 60
"""More than there will ever be to choose; another number would date all notes anew."""
_EXTRA_FIELDS: Final[Mapping[Extra, str]] = {
    "romanization": "Latin",
    "hanja": "Hanja",
    "examples": WITH_EXAMPLES,
}


def edition(fields: Fields, selection: Selection) -> Fields:
    """Return the fields that are left."""
    unwanted = unwanted_fields(selection)
    return {name: html for name, html in fields.items() if name not in unwanted}


@lru_cache(maxsize=64)  # It is asked for with every note.
def unwanted_fields(selection: Selection) -> frozenset[str]:
    """Return the fields that a selection leaves empty."""
    cards = {kind.flag for id_, kind in CARD_TYPES.items() if id_ not in selection.cards}
    extras = {name for id_, name in _EXTRA_FIELDS.items() if id_ not in selection.extras}
    return frozenset(cards | extras)


def edition_time(since: int, abundance: int) -> int:
    """Return the second that an edition of a note is dated with, given that of its content.

    Anki takes over only what has a later date than what it has. So a richer edition counts as
    newer, by seconds, and a poorer one takes nothing away from those who learn with a richer one:
    its notes would say no to cards that they have, which would then be blank. No date is ahead of
    the time, or Anki would take what a learner writes just then for older.
    """
    return since - (_MOST_ABUNDANCE - abundance)
