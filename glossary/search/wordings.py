"""Everything a concept is called, and from where in it somebody may begin to type."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from glossary.models import LANGUAGES, Concept, Language
from glossary.models.term import KoreanTerm, Term
from glossary.search.answer import Span
from glossary.search.typed import is_empty

Kind = Literal["term", "abbreviation", "spelling", "hanja"]
Place = Literal["preferred", "admitted", "hidden", "tail"]

_SHORTEST_TAIL: Final = 2
"""Characters; the 율 of 재구매율 or the s of CRM's says nothing by itself."""


class Wording(NamedTuple):
    """One way to write a concept in one language."""

    language: Language
    text: str
    kind: Kind
    place: Place
    term: Term


def wordings(concept: Concept) -> Iterator[Wording]:
    """Give all wordings of a concept, those to use first."""
    for language in LANGUAGES:
        for term in concept.terms[language]:
            yield from _of_term(language, term)


def _of_term(language: Language, term: Term) -> Iterator[Wording]:
    place: Place = "hidden" if term.status == "deprecated" else term.status
    yield Wording(language, term.text, "term", place, term)
    if term.abbreviation:
        yield Wording(language, term.abbreviation, "abbreviation", place, term)
    for spelling in term.also_written:
        yield Wording(language, spelling, "spelling", "hidden", term)
    if isinstance(term, KoreanTerm) and term.hanja:
        yield Wording(language, term.hanja, "hanja", place, term)


def tails(wording: Wording) -> Iterator[int]:
    """Give the places from which a wording may be typed, its beginning excepted.

    Korean words are also entered at their parts, for many write compounds as one word.
    """
    text, starts = wording.text, _word_starts(wording.text)
    if isinstance(wording.term, KoreanTerm) and wording.kind == "term":
        starts |= {start for start, _ in part_spans(wording.term) if start}
    return (start for start in sorted(starts) if len(text) - start >= _SHORTEST_TAIL)


def _word_starts(text: str) -> set[int]:
    pairs = enumerate(pairwise(text), 1)
    return {start for start, (a, b) in pairs if not a.isalnum() and b.isalnum()}


def part_spans(term: KoreanTerm) -> Iterator[Span]:
    """Give the place of each part in a term; a particle within a phrase is none to look for."""
    end = 0
    for part in term.parts:
        start = term.text.index(part.text, end)
        end = start + len(part.text)
        if not is_empty(part.text):
            yield start, end
