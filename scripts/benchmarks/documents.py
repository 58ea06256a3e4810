"""What every engine indexes of a concept: the same wordings and the same sentences."""

from collections.abc import Iterator
from typing import NamedTuple

from glossary.models import LANGUAGES, Concept


class Document(NamedTuple):
    """A concept as a plain search engine gets it."""

    id: str
    terms: str
    """All wordings: terms, abbreviations, spellings found in sources, hanja."""
    texts: str
    """The definition, the examples and the collocations."""


def document(concept: Concept) -> Document:
    """Write a concept's wordings and sentences one after another."""
    return Document(concept.id, "\n".join(_wordings(concept)), "\n".join(_sentences(concept)))


def _wordings(concept: Concept) -> Iterator[str]:
    for language in LANGUAGES:
        for term in concept.terms[language]:
            yield from (*term.wordings, *term.also_written)
    yield from (term.hanja for term in concept.terms.ko if term.hanja)


def _sentences(concept: Concept) -> Iterator[str]:
    for language in LANGUAGES:
        yield concept.definition[language]
        for example in concept.examples:
            yield "".join(segment.text for segment in example[language])
        for collocation in concept.collocations:
            yield collocation[language]
