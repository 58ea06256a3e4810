"""Says what a deck will be before it is made: nothing is spoken, and nothing written."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from glossary.catalogue import Catalogue
from glossary.decks.card_types import CARD_TYPES, CardType, cards_of
from glossary.decks.deck import Deck
from glossary.decks.edition import edition
from glossary.decks.escaping import plain
from glossary.decks.fields import Fields
from glossary.decks.filling import Pair
from glossary.decks.ledger import MemoryLedger
from glossary.decks.notes import Register, drafted
from glossary.decks.remarks import REMARK, Remarks
from glossary.decks.selection import chosen
from glossary.decks.sounds import heard
from glossary.models import Concept, Language

SECONDS_A_CARD: Final = 10
"""What a new card takes, from its question to the next one."""

SizeOf = Callable[[str, Language], int | None]
"""Tells the bytes of the sound of a text; None where nobody says it."""

# Fitted to the files of 150 selections of the glossary, and to the sounds of all its terms and
# examples as espeak-ng says them; the tests hold the estimate to 20 %.
_EMPTY_PACKAGE: Final = 7_400
_OF_A_CARD: Final = 28
_OF_A_BYTE: Final = 0.39
"""What is left of a byte of text when it is compressed."""
_OF_A_SOUND: Final = 115
"""What a sound file takes up beside its own bytes: its name in three places."""
_OF_A_BREATH: Final[Mapping[Language, int]] = {"ko": 2_100, "tr": 1_400, "en": 1_350}
_OF_A_LETTER: Final[Mapping[Language, int]] = {"ko": 940, "tr": 460, "en": 350}

_CARD_TYPES: Final = tuple(CARD_TYPES)


@dataclass(frozen=True)
class Plan:
    """What is in a deck, and how much that is; withdrawn concepts are not counted."""

    concepts: tuple[Concept, ...]
    """All that are chosen, in the order of study; there may be one that has no card."""
    notes: int
    cards: int
    cards_by_type: Mapping[CardType, int]
    seconds: int
    """How long it takes to go through all cards once."""
    sounds: int
    size: int
    """The bytes of the package, estimated."""


def plan(deck: Deck, catalogue: Catalogue, size_of: SizeOf) -> Plan:
    """Plan a deck. Concepts that are named and not in the glossary are passed over.

    Raises:
        UnknownTopicError: a topic that is named is not in the glossary.
    """
    selection = deck.selection
    concepts = chosen(selection, catalogue, withdrawn=selection.concepts)
    drawn = ((each, fields_of(deck, each, catalogue)) for each in concepts)
    notes = [_Note(*each, types) for each in drawn if (types := card_types_on(each[1]))]
    by_type = Counter(card_type for note in notes for card_type in note.card_types)
    sounds = [*_sounds(notes, selection.target, size_of)] if "audio" in selection.extras else []
    return Plan(
        concepts=concepts,
        notes=len(notes),
        cards=by_type.total(),
        cards_by_type={each: by_type[each] for each in CARD_TYPES if each in by_type},
        seconds=by_type.total() * SECONDS_A_CARD,
        sounds=len(sounds),
        size=_size(notes, sounds),
    )


def fields_of(deck: Deck, concept: Concept, catalogue: Catalogue) -> Fields:
    """Return the fields of a concept's note as a deck has it, but for its sounds."""
    pair, forgetful = Pair(deck.selection.base, deck.selection.target), MemoryLedger()
    draft = drafted(concept, pair, Register(pair, forgetful), catalogue)
    fields = edition(draft.fields, deck.selection)
    remark = Remarks(deck, forgetful).on(draft)
    return {**fields, REMARK: plain(remark)} if remark else fields


def card_types_on(fields: Fields) -> tuple[CardType, ...]:
    """Return the types of the cards that a note has."""
    return tuple(_CARD_TYPES[ordinal] for ordinal in cards_of(fields))


def spoken_size(text: str, language: Language) -> int:
    """Return about how many bytes a text will have that has not been spoken yet."""
    return _OF_A_BREATH[language] + _OF_A_LETTER[language] * len(text)


class _Note(NamedTuple):
    concept: Concept
    fields: Fields
    card_types: tuple[CardType, ...]


def _sounds(notes: Iterable[_Note], target: Language, size_of: SizeOf) -> Iterator[int]:
    texts = {text for note in notes for text in heard(note.concept, target).values()}
    for text in texts:
        if size := size_of(text, target):
            yield size


def _size(notes: Iterable[_Note], sounds: Iterable[int]) -> int:
    size: float = _EMPTY_PACKAGE
    for note in notes:
        size += _OF_A_CARD * len(note.card_types)
        size += _OF_A_BYTE * sum(len(html.encode()) for html in note.fields.values())
    return round(size) + sum(_OF_A_SOUND + sound for sound in sounds)
