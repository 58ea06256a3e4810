"""A deck as its page shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from flask_babel import ngettext

from app.forms.deck import parameters
from app.presenters.deck_words import (
    card_name,
    extra_names,
    minutes_told,
    pair_names,
    plan_told,
    ready_made_name,
    target_names,
)
from glossary.catalogue import Catalogue
from glossary.decks import Deck
from glossary.decks.plan import Plan
from glossary.decks.ready import ReadyMade
from glossary.models import Concept, Language, Topic


@dataclass(frozen=True)
class Chapter:
    """Concepts that are studied one after the other, and their home topic if they have one."""

    topic: Topic | None
    concepts: Sequence[Concept]


@dataclass(frozen=True)
class DeckPage:
    """What the page of a deck says of it."""

    plan: Plan
    told: Sequence[str]
    minutes: str
    names: Mapping[str, str]
    """Of the languages, by what they are in the deck."""
    targets: Mapping[Language, str]
    """What else could be learned from the same language, by its name."""
    cards: Mapping[str, int]
    """How many there are, by the name of their type."""
    extras: Sequence[str]
    chapters: Sequence[Chapter]
    parameters: Mapping[str, str]
    """Those by which other pages make the same deck, but for its remarks."""


def deck_page(catalogue: Catalogue, deck: Deck, plan: Plan) -> DeckPage:
    """Return what there is to say of a deck."""
    selection = deck.selection
    return DeckPage(
        plan=plan,
        told=plan_told(plan),
        minutes=minutes_told(plan),
        names=pair_names(selection),
        targets=target_names(selection.base),
        cards={card_name(type_, selection): cards for type_, cards in plan.cards_by_type.items()},
        extras=extra_names(selection),
        chapters=_chapters(catalogue, deck, plan.concepts),
        parameters=parameters(deck),
    )


def deck_title(
    catalogue: Catalogue, deck: Deck, ready: ReadyMade | None, plan: Plan, reads: Language
) -> str:
    """Return what a deck is called: by us, by its maker, or else by its size."""
    if ready:
        return ready_made_name(ready, catalogue, reads)
    size = ngettext("A deck of %(num)s concept", "A deck of %(num)s concepts", len(plan.concepts))
    return deck.title or size


def _chapters(catalogue: Catalogue, deck: Deck, concepts: Sequence[Concept]) -> Sequence[Chapter]:
    """Part the concepts by topic, unless somebody has put them into an order of their own."""
    if deck.selection.concepts or not concepts:
        return [Chapter(None, concepts)]
    runs = groupby(concepts, key=lambda concept: concept.topic)
    return [Chapter(catalogue.topic(topic), [*run]) for topic, run in runs]
