"""Ready-made decks: what most learners want, under names that stay."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from glossary.catalogue import Catalogue
from glossary.decks.card_types import CardType
from glossary.decks.formulas import formula
from glossary.decks.selection import USUAL_CARDS, Selection, chosen
from glossary.models import Concept, Language, Level

_FIRST: Final = 100
# Beside the usual cards, not instead of them: a note that has more counts as newer, so whoever
# learns with another deck of ours gets the formulas too, and nobody loses a card.
_FORMULA_CARDS: Final = USUAL_CARDS | frozenset[CardType]({"formula", "formula-name"})


@dataclass(frozen=True)
class ReadyMade:
    """A selection for any two languages; the whole glossary, if nothing else is said."""

    id: str
    kind: Literal["all", "first", "formulas", "level", "topic"]
    topics: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    concepts: tuple[str, ...] = ()
    cards: frozenset[CardType] = USUAL_CARDS
    subdecks: bool = True

    def selection(self, base: Language, target: Language) -> Selection:
        """Return what is in the deck for those who speak one language and learn the other."""
        return Selection(
            topics=self.topics,
            levels=self.levels,
            concepts=self.concepts,
            base=base,
            target=target,
            cards=self.cards,
            subdecks=self.subdecks,
        )


def ready_made(catalogue: Catalogue) -> Mapping[str, ReadyMade]:
    """Return the decks that have something in them, by id."""
    return {deck.id: deck for deck in _decks(catalogue)}


def _decks(catalogue: Catalogue) -> Iterator[ReadyMade]:
    course = chosen(Selection(), catalogue)
    if course:
        yield ReadyMade("all", "all")
        yield _first(course)
    if with_formula := tuple(each.id for each in course if _has_formula(each, catalogue)):
        yield ReadyMade("formulas", "formulas", concepts=with_formula, cards=_FORMULA_CARDS)
    for level in get_args(Level):
        if any(each.level == level for each in course):
            yield ReadyMade(f"level-{level}", "level", levels=(level,))
    for topic in catalogue.topics:
        if any(topic in each.topics for each in course):
            yield ReadyMade(f"topic-{topic}", "topic", topics=(topic,))


def _first(course: tuple[Concept, ...]) -> ReadyMade:
    """Return the deck to begin with: what is core in every topic, before what is not.

    It is one deck, for Anki would otherwise finish one topic before it begins the next.
    """
    by_level = sorted(course, key=lambda concept: concept.level)
    first = tuple(concept.id for concept in by_level[:_FIRST])
    return ReadyMade(f"first-{_FIRST}", "first", concepts=first, subdecks=False)


def _has_formula(concept: Concept, catalogue: Catalogue) -> bool:
    entry = catalogue.metrics.get(concept.metric or "")
    return bool(entry and formula(entry, "en"))
