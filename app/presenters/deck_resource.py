"""A deck as the API gives it away.

As in `concept_resource`, the shapes are promises to strangers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.presenters.resources import EntryResource, entry_resource
from glossary.decks import Deck
from glossary.decks.card_types import CARD_TYPES, CardType
from glossary.decks.plan import Plan
from glossary.decks.selection import EXTRAS
from glossary.models import Language


@dataclass(frozen=True)
class SelectionResource:
    """Which concepts are learned, by whom and how; the parameters of an address in their order."""

    topics: Sequence[str]
    levels: Sequence[int]
    concepts: Sequence[str]
    base: Language
    target: Language
    cards: Sequence[str]
    extras: Sequence[str]
    subdecks: bool


@dataclass(frozen=True)
class CountsResource:
    """What will be in a file: `size` is in bytes, estimated; `seconds` are for all cards once."""

    concepts: int
    notes: int
    cards: int
    cards_by_type: Mapping[CardType, int]
    sounds: int
    seconds: int
    size: int


@dataclass(frozen=True)
class DeckResource:
    """A deck in a list."""

    id: str
    kind: str
    title: str
    selection: SelectionResource
    counts: CountsResource
    download: str


@dataclass(frozen=True)
class WholeDeckResource(DeckResource):
    """A deck with its concepts in the order of study, and its maker's remarks on them."""

    concepts: Sequence[EntryResource]
    remarks: Mapping[str, str]


@dataclass(frozen=True)
class Known:
    """Under what a deck is known, and where its file is."""

    id: str
    kind: str
    title: str
    download: str


def deck_resource(known: Known, deck: Deck, plan: Plan) -> DeckResource:
    """Return a deck as a list has it."""
    return DeckResource(
        id=known.id,
        kind=known.kind,
        title=known.title,
        selection=_selection(deck),
        counts=_counts(plan),
        download=known.download,
    )


def whole_deck_resource(known: Known, deck: Deck, plan: Plan) -> WholeDeckResource:
    """Return a deck with all that is in it."""
    listed = deck_resource(known, deck, plan)
    return WholeDeckResource(
        **vars(listed),
        concepts=[entry_resource(concept) for concept in plan.concepts],
        remarks=dict(deck.remarks),
    )


def _selection(deck: Deck) -> SelectionResource:
    selection = deck.selection
    return SelectionResource(
        topics=selection.topics,
        levels=selection.levels,
        concepts=selection.concepts,
        base=selection.base,
        target=selection.target,
        cards=[each for each in CARD_TYPES if each in selection.cards],
        extras=[each for each in EXTRAS if each in selection.extras],
        subdecks=selection.subdecks,
    )


def _counts(plan: Plan) -> CountsResource:
    return CountsResource(
        concepts=len(plan.concepts),
        notes=plan.notes,
        cards=plan.cards,
        cards_by_type=plan.cards_by_type,
        sounds=plan.sounds,
        seconds=plan.seconds,
        size=plan.size,
    )
