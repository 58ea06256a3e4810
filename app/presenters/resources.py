"""Concepts in the lists of the API: what was found and why, and what there is.

As in `concept_resource`, the shapes are promises to strangers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.presenters.reason import explain
from glossary.models import LANGUAGES, Concept, Language, Localized
from glossary.search import Answer, Hit
from glossary.search.answer import Span

_DECIMALS = 3


@dataclass(frozen=True)
class HeadwordResource:
    """The preferred term of one language, without what only the concept's own page tells."""

    text: str
    status: str
    abbreviation: str | None
    homonym: Localized | None


Headwords = Mapping[Language, Sequence[HeadwordResource]]
"""As `terms` of a whole concept, so that the same path leads to the same word."""


@dataclass(frozen=True)
class EntryResource:
    """A concept as a line of a list."""

    id: str
    topics: Sequence[str]
    level: int
    part_of_speech: str
    terms: Headwords


@dataclass(frozen=True)
class MatchResource:
    """The wording by which a concept was found, where it fits, and why: for programs and people."""

    language: Language
    text: str
    marks: Sequence[Span]
    reason: str
    explanation: str


@dataclass(frozen=True)
class HitResource:
    """A concept that was found."""

    id: str
    terms: Headwords
    matched: MatchResource
    score: float


@dataclass(frozen=True)
class FacetsResource:
    """How many hits there are of each topic and level, what each filter would leave."""

    topics: Mapping[str, int]
    levels: Mapping[str, int]


@dataclass(frozen=True)
class SearchMeta:
    """What is known of all hits, and what to try where there are none."""

    query: str
    total: int
    limit: int
    offset: int
    facets: FacetsResource
    meant: str | None
    near: Sequence[HitResource]


def entry_resource(concept: Concept) -> EntryResource:
    """Return a concept as a line of a list."""
    return EntryResource(
        concept.id, concept.topics, concept.level, concept.part_of_speech, _headwords(concept)
    )


def hit_resources(hits: Sequence[Hit]) -> Sequence[HitResource]:
    """Return what was found, with the reasons in the reader's language."""
    return [
        HitResource(
            hit.concept.id, _headwords(hit.concept), _match(hit), round(hit.score, _DECIMALS)
        )
        for hit in hits
    ]


def _headwords(concept: Concept) -> Headwords:
    firsts = {language: concept.preferred(language) for language in LANGUAGES}
    return {
        language: [HeadwordResource(term.text, term.status, term.abbreviation, term.homonym)]
        for language, term in firsts.items()
    }


def _match(hit: Hit) -> MatchResource:
    return MatchResource(hit.language, hit.text, hit.marks, hit.reason.code, explain(hit.reason))


def search_meta(found: Answer, query: str, limit: int, offset: int) -> SearchMeta:
    """Return what a search says beside its hits."""
    facets = found.facets
    return SearchMeta(
        query=query,
        total=found.total,
        limit=limit,
        offset=offset,
        facets=FacetsResource(
            topics=_counts(facets.topics),
            levels=_counts(facets.levels),
        ),
        meant=found.meant or None,
        near=hit_resources(found.near),
    )


def _counts(facet: Mapping[Any, int]) -> Mapping[str, int]:
    return dict(sorted((str(value), count) for value, count in facet.items()))
