"""Finds, for words of an explanation, the sentence that tells them best, and how well it does."""

from collections.abc import Iterable
from typing import NamedTuple

from glossary.models import LANGUAGES, Concept, Language
from glossary.search.answer import Span
from glossary.search.match import Fit
from glossary.search.ranking import ELSEWHERE, MOST_SPREAD, OTHER_FORM
from glossary.search.words import word_spans, words
from glossary.text import squeeze


class Told(NamedTuple):
    """A sentence about a concept, the places of the words in it, and what is missing to a quote."""

    language: Language
    text: str
    marks: tuple[Span, ...]
    cost: int


def sentences(concept: Concept) -> Iterable[tuple[Language, str]]:
    """Give the definition, examples and collocations of a concept."""
    for language in LANGUAGES:
        yield language, concept.definition[language]
        for example in concept.examples:
            yield language, "".join(segment.text for segment in example[language])
        for collocation in concept.collocations:
            yield language, collocation[language]


def told(concept: Concept, found: Fit) -> Told:
    """Give the sentence that has most of the words, nearest to how and in what order they came."""
    typed = [squeeze(word) for word in words(found.typed)]
    wanted = [{token for _, token in group} for group in found.groups]
    return min(
        (_told(language, text, typed, wanted) for language, text in sentences(concept)),
        key=lambda told: told.cost,
    )


def _told(language: Language, text: str, typed: list[str], wanted: list[set[str]]) -> Told:
    has = [squeeze(word) for word in words(text)]
    places = [[at for at, word in enumerate(has) if word in forms] for forms in wanted]
    first = [at[0] for at in places if at]
    spread = max(first) - min(first) + 1 - len(first) if first else 0
    other_forms = sum(word not in has for word in typed)
    missing = len(places) - len(first)
    cost = missing * ELSEWHERE + min(spread, MOST_SPREAD) + other_forms * OTHER_FORM
    marked = {at for found in places for at in found}
    marks = tuple(span for at, span in enumerate(word_spans(text)) if at in marked)
    return Told(language, text, marks, cost)
