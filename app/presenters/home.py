"""The home page's choice: what is worth reading today, and the shelves."""

from dataclasses import dataclass
from datetime import date

from app.presenters.concept import ConceptPage, concept_page
from app.presenters.topic import TopicRow, topic_rows
from glossary.catalogue import Catalogue
from glossary.models import Concept, Language

_STEP = (
    37  # Prime to any likely number of core concepts, so that neighbours in the list are far apart.
)


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
    return catalogue.concept(core[today.toordinal() * _STEP % len(core)])
