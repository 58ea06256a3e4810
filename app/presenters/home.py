"""The home page's choice: what is worth reading today, and the shelves."""

from dataclasses import dataclass
from datetime import date
from math import gcd

from app.presenters.concept import ConceptPage, concept_page
from app.presenters.topic import TopicRow, topic_rows
from glossary.catalogue import Catalogue
from glossary.models import Concept, Language


@dataclass(frozen=True)
class HomePage:
    """A concept for the day, the topics, and how much there is."""

    today: date
    of_the_day: ConceptPage | None
    topics: tuple[TopicRow, ...]
    count: int


def home_page(catalogue: Catalogue, language: Language, today: date) -> HomePage:
    """Return the home page of a day; everybody sees the same concept on the same date."""
    chosen = _of_the_day(catalogue, today)
    return HomePage(
        today=today,
        of_the_day=concept_page(catalogue, chosen, language) if chosen else None,
        topics=topic_rows(catalogue, language),
        count=len(catalogue.concepts),
    )


def _of_the_day(catalogue: Catalogue, today: date) -> Concept | None:
    core = sorted(id_ for id_, concept in catalogue.concepts.items() if concept.level == 1)
    if not core:
        return None
    # A step that is prime to their number visits all of them, and a long one goes through the
    # alphabet in leaps.
    count = len(core)
    step = next(step for step in range(count // 2 + 1, 2 * count + 1) if gcd(step, count) == 1)
    return catalogue.concept(core[today.toordinal() * step % count])
