"""A concept as its page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from app.presenters.paradigm import Paradigm, paradigm_of
from app.presenters.pronunciation import Spelling, other_spellings
from glossary.catalogue import Catalogue, alphabetical
from glossary.models import Concept, Language, Localized, MetricEntry, Part, Source, Topic
from glossary.speech import Speech, speech


@dataclass(frozen=True)
class Link:
    """A related concept and, for confusables, what tells the two apart."""

    concept: Concept
    contrast: Localized | None


@dataclass(frozen=True)
class PartLink:
    """A piece of the Korean term, and how many other concepts share it."""

    part: Part
    others: int


@dataclass(frozen=True)
class ConceptPage:
    """A concept, and everything on its page that its own file does not say."""

    concept: Concept
    topics: tuple[Topic, ...]
    speech: Mapping[str, Speech]
    spellings: tuple[Spelling, ...]
    parts: tuple[PartLink, ...]
    paradigm: Paradigm
    links: Mapping[str, tuple[Link, ...]]
    calculator: MetricEntry | None
    sources: tuple[Source, ...]
    before: Concept | None
    after: Concept | None


def concept_page(catalogue: Catalogue, concept: Concept, language: Language) -> ConceptPage:
    """Return a concept with what surrounds it in the catalogue."""
    before, after = catalogue.neighbours(concept, language)
    return ConceptPage(
        concept=concept,
        topics=tuple(map(catalogue.topic, concept.topics)),
        speech={term.text: speech(term, concept.part_of_speech) for term in concept.terms.ko},
        spellings=other_spellings(concept),
        parts=tuple(_part_link(catalogue, concept, part) for part in concept.korean.parts),
        paradigm=paradigm_of(concept),
        links=_links(catalogue, concept, language),
        calculator=catalogue.metrics.get(concept.metric or ""),
        sources=tuple(catalogue.sources[source] for source in concept.sources),
        before=before,
        after=after,
    )


def _part_link(catalogue: Catalogue, concept: Concept, part: Part) -> PartLink:
    sharing = catalogue.sharing(part)
    return PartLink(part, sum(other.id != concept.id for other in sharing))


def _links(
    catalogue: Catalogue, concept: Concept, language: Language
) -> dict[str, tuple[Link, ...]]:
    by_kind = groupby(catalogue.relations(concept), key=lambda relation: relation.kind)
    links: dict[str, tuple[Link, ...]] = {}
    for kind, group in by_kind:
        contrasts = {relation.concept: relation.contrast for relation in group}
        others = alphabetical(map(catalogue.concept, contrasts), language)
        links[kind] = tuple(Link(other, contrasts[other.id]) for other in others)
    return links
