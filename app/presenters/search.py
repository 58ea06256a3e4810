"""What a search found, as its page shows it: the wording that fits, the reason, ways to narrow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeVar, get_args

from app.presenters.reason import explain
from glossary.catalogue import Catalogue
from glossary.korean.hangul import is_syllable
from glossary.models import Concept, Level, Topic
from glossary.models.example import Segment
from glossary.search import Answer, Hit
from glossary.search.answer import Span

PER_PAGE: Final = 20
_Value = TypeVar("_Value")
_SCRIPTS: Final = {"latin": "ko-Latn", "hanja": "ko-Hani"}


@dataclass(frozen=True)
class Wanted:
    """What the reader asked for: the words, the filters, and which page of the hits."""

    query: str
    topic: str | None = None
    level: Level | None = None
    page: int = 1


@dataclass(frozen=True)
class Result:
    """A concept that was found, and the wording by which it was found."""

    concept: Concept
    language: str
    """The column in which the wording belongs."""
    tag: str
    """The language of the wording as it is written: Korean may be in Latin letters or hanja."""
    segments: tuple[Segment, ...]
    in_row: bool
    """Whether the wording is one of those that every row shows."""
    is_sentence: bool
    reason: str
    """Nothing where the wording is what was typed."""


@dataclass(frozen=True)
class SearchPage:
    """One page of what was found, and what to try besides."""

    wanted: Wanted
    results: tuple[Result, ...]
    total: int
    unfiltered: int
    """How many concepts there would be without filters."""
    any_topic: int
    """How many there would be of any topic, the level kept."""
    any_level: int
    """How many there would be of any level, the topic kept."""
    pages: int
    topics: Sequence[tuple[Topic, int]]
    levels: Mapping[Level, int]
    meant: str
    near: tuple[Result, ...]


def search_page(catalogue: Catalogue, wanted: Wanted, answer: Answer) -> SearchPage:
    """Return an answer as its page shows it."""
    facets = answer.facets
    return SearchPage(
        wanted=wanted,
        results=tuple(map(_result, answer.hits)),
        total=answer.total,
        unfiltered=answer.unfiltered,
        any_topic=facets.any_topic,
        any_level=facets.any_level,
        pages=max(1, -(-answer.total // PER_PAGE)),
        topics=_choice_of_topics(catalogue, facets.topics, wanted.topic),
        levels=_choice({n: facets.levels.get(n, 0) for n in get_args(Level)}, wanted.level),
        meant=answer.meant,
        near=tuple(map(_result, answer.near)),
    )


def divided(text: str, marks: Sequence[Span]) -> tuple[Segment, ...]:
    """Divide a text at its marks."""
    inside = {place for start, end in marks for place in range(start, end)}
    edges = [0, *(i for i in range(1, len(text)) if (i in inside) != (i - 1 in inside)), len(text)]
    return tuple(Segment(text[a:b], a in inside) for a, b in pairwise(edges) if a < b)


def _result(hit: Hit) -> Result:
    code = hit.reason.code
    return Result(
        concept=hit.concept,
        language=hit.language,
        tag=_written_in(hit),
        segments=divided(hit.text, hit.marks),
        in_row=hit.text == hit.concept.preferred(hit.language).text,
        is_sentence=code == "text",
        reason="" if code == "exact" else explain(hit.reason),
    )


def _written_in(hit: Hit) -> str:
    has_hangul = any(map(is_syllable, hit.text))
    return hit.language if has_hangul else _SCRIPTS.get(hit.reason.code, hit.language)


def _choice_of_topics(
    catalogue: Catalogue, counts: Mapping[str, int], chosen: str | None
) -> Sequence[tuple[Topic, int]]:
    """Return the topics to choose from, the fullest first."""
    kept = _choice({id_: counts.get(id_, 0) for id_ in catalogue.topics}, chosen)
    fullest = sorted(kept.items(), key=lambda item: -item[1])
    return [(catalogue.topics[id_], count) for id_, count in fullest]


def _choice(counts: Mapping[_Value, int], chosen: _Value | None) -> Mapping[_Value, int]:
    """Return what would leave something, and what is chosen; nothing if there is no choice."""
    kept = {value: count for value, count in counts.items() if count or value == chosen}
    return kept if len(kept) > 1 or chosen is not None else {}
