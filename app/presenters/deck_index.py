"""The ready-made decks as their page shows them."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.forms.deck import options, parameters
from app.presenters.deck_words import (
    plan_told,
    ready_made_meaning,
    ready_made_name,
    target_names,
)
from glossary.catalogue import Catalogue
from glossary.decks import Deck
from glossary.decks.plan import Plan
from glossary.decks.ready import ReadyMade
from glossary.models import Language


@dataclass(frozen=True)
class DeckRow:
    """A ready-made deck: what is in it, and the parameters of the addresses that lead on."""

    id: str
    name: str
    meaning: str
    in_reads: bool
    """Whether the glossary gives it its name, and not the interface."""
    told: Sequence[str]
    options: Mapping[str, str]
    parameters: Mapping[str, str]


@dataclass(frozen=True)
class DeckIndex:
    """All ready-made decks for one language to learn."""

    target: Language
    targets: Mapping[Language, str]
    """The languages that can be learned, by their names; the likeliest comes first."""
    begin: Sequence[DeckRow]
    levels: Sequence[DeckRow]
    topics: Sequence[DeckRow]


def deck_index(
    catalogue: Catalogue,
    decks: Collection[ReadyMade],
    reads: Language,
    target: Language,
    planned: Callable[[Deck], Plan],
) -> DeckIndex:
    """Return the ready-made decks for somebody who speaks one language and learns another."""

    def of_kind(kind: str) -> Iterator[DeckRow]:
        for ready in (each for each in decks if each.kind == kind):
            deck = Deck(selection=ready.selection(reads, target))
            plan = planned(deck)
            # What is called the same in both languages has no card.
            if plan.cards:
                yield DeckRow(
                    id=ready.id,
                    name=ready_made_name(ready, catalogue, reads),
                    meaning=ready_made_meaning(ready, catalogue, reads),
                    in_reads=ready.kind == "topic",
                    told=plan_told(plan),
                    options=options(deck),
                    parameters=parameters(deck),
                )

    return DeckIndex(
        target=target,
        targets=target_names(reads),
        begin=[row for kind in ("first", "formulas", "all") for row in of_kind(kind)],
        levels=[*of_kind("level")],
        topics=[*of_kind("topic")],
    )
