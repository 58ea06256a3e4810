"""What goes into a deck: a frozen value that pages, links, the API and the command line share."""

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import Annotated, Final, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from glossary.catalogue import Catalogue
from glossary.decks.card_types import CardType
from glossary.errors import UnknownConceptError
from glossary.models import Concept, Language, Level
from glossary.models.base import Frozen, Slug

Extra = Literal["audio", "romanization", "hanja", "examples"]
EXTRAS: Final[tuple[Extra, ...]] = get_args(Extra)
"""What cards may show or play beside the terms, the definition and the notes."""
USUAL_CARDS: Final = frozenset[CardType]({"recognition", "production"})


class Selection(Frozen):
    """Which concepts are to be learned, by whom, and on what kinds of cards.

    Topics and levels narrow each other; concepts that are named come after those, in their order.
    Where nothing is named, everything is meant.
    """

    topics: tuple[Slug, ...] = ()
    levels: tuple[Level, ...] = ()
    concepts: tuple[Slug, ...] = ()
    base: Language = "tr"
    """The language of the learner, in which cards ask."""
    target: Language = "ko"
    """The language that is learned."""
    cards: Annotated[frozenset[CardType], Field(min_length=1)] = USUAL_CARDS
    extras: frozenset[Extra] = frozenset(EXTRAS)
    subdecks: bool = True
    """Whether each topic has a deck of its own."""

    @model_validator(mode="after")
    def _has_two_languages(self) -> Self:
        if self.base == self.target:
            raise PydanticCustomError("same_language", "two languages")
        return self

    def takes(self, concept_id: str, topics: Iterable[str], level: int) -> bool:
        """Tell whether a concept with these topics and of this level is meant."""
        return concept_id in self.concepts or self.takes_unnamed(topics, level)

    def takes_unnamed(self, topics: Iterable[str], level: int) -> bool:
        """Tell whether such a concept is meant even if it is not named."""
        if not (self.topics or self.levels):
            return not self.concepts
        of_topic = not self.topics or not set(self.topics).isdisjoint(topics)
        return of_topic and (not self.levels or level in self.levels)

    @property
    def abundance(self) -> int:
        """Return how much is on a note: the more cards and extras, the larger."""
        return len(self.cards) + len(self.extras)


def chosen(
    selection: Selection, catalogue: Catalogue, withdrawn: Collection[str] = ()
) -> tuple[Concept, ...]:
    """Return the concepts of a selection in the order of study; withdrawn ones are passed over.

    Raises:
        UnknownConceptError: a concept that is named is not in the glossary, and never was.
        UnknownTopicError: a topic that is named is not in it.
    """
    for topic in selection.topics:
        catalogue.topic(topic)
    named = [*_named(selection, catalogue, withdrawn)]
    met = [each for each in _course(catalogue) if selection.takes_unnamed(each.topics, each.level)]
    return tuple({each.id: each for each in (*met, *named)}.values())


def _named(
    selection: Selection, catalogue: Catalogue, withdrawn: Collection[str]
) -> Iterator[Concept]:
    for concept_id in selection.concepts:
        try:
            yield catalogue.concept(concept_id)
        except UnknownConceptError:
            if concept_id not in withdrawn:
                raise


@lru_cache(maxsize=4)  # To sort thousands of terms takes longer than to write them.
def _course(catalogue: Catalogue) -> tuple[Concept, ...]:
    """Return all concepts as they are best met: by home topic, the core ones first.

    The alphabet is the same for every learner, so that two who study together stay together.
    """
    return tuple(
        concept
        for topic in catalogue.topics
        for concept in catalogue.in_topic(topic, "ko")
        if concept.topic == topic
    )
