"""Topics as their pages show them: shelves with counts, and rows of concepts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossary.catalogue import Catalogue
from glossary.models import Concept, Language, Level, Topic


@dataclass(frozen=True)
class TopicRow:
    """A topic that has concepts, with its most basic ones as a taste."""

    topic: Topic
    count: int
    taste: tuple[Concept, ...]


@dataclass(frozen=True)
class TopicPage:
    """A topic's concepts by level, and how many there are of each level."""

    topic: Topic
    concepts: tuple[Concept, ...]
    level: Level | None
    counts: Mapping[int, int]


def topic_rows(catalogue: Catalogue, language: Language, taste: int = 4) -> tuple[TopicRow, ...]:
    """Return the topics that have concepts, in reading order."""
    shelves = (
        (topic, catalogue.in_topic(id_, language)) for id_, topic in catalogue.topics.items()
    )
    return tuple(
        TopicRow(topic, len(shelf), _at_home(topic, shelf)[:taste])
        for topic, shelf in shelves
        if shelf
    )


def _at_home(topic: Topic, shelf: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Return the concepts whose first topic this is, or all: guests say little about a shelf."""
    return tuple(concept for concept in shelf if concept.topic == topic.id) or shelf


def topic_page(
    catalogue: Catalogue, topic_id: str, language: Language, level: Level | None
) -> TopicPage:
    """Return a topic with its concepts of one level, or of all."""
    topic = catalogue.topic(topic_id)
    shelf = catalogue.in_topic(topic_id, language)
    shown = tuple(concept for concept in shelf if level in (None, concept.level))
    return TopicPage(topic, shown, level, level_counts(shelf))


def level_counts(concepts: Iterable[Concept]) -> Mapping[int, int]:
    """Return how many concepts there are of each level that occurs."""
    return dict(sorted(Counter(concept.level for concept in concepts).items()))
