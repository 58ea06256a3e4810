"""A plain search: folded substrings of terms, abbreviations and hidden spellings."""

from collections.abc import Iterator
from typing import NamedTuple

from glossary.catalogue import Catalogue
from glossary.models import LANGUAGES, Concept, Language
from glossary.text import squeeze

LONGEST_QUERY = 64
"""Characters; no term is longer, and the time a query takes stays bounded."""


class Hit(NamedTuple):
    """A concept, and the wording by which it was found."""

    concept: Concept
    language: Language
    text: str


def find(catalogue: Catalogue, query: str) -> tuple[Hit, ...]:
    """Return the concepts with the query in a wording: whole, at its start, or inside."""
    wanted = squeeze(query[:LONGEST_QUERY])
    if not wanted:
        return ()
    best: dict[str, tuple[tuple[int, int, str], Hit]] = {}
    for concept in catalogue.concepts.values():
        for place, (language, text) in enumerate(_wordings(concept)):
            if (fit := _fit(wanted, squeeze(text))) is not None:
                found = (fit, place, concept.id), Hit(concept, language, text)
                best[concept.id] = min(best.get(concept.id, found), found, key=lambda f: f[0])
    return tuple(hit for _, hit in sorted(best.values(), key=lambda found: found[0]))


def _fit(wanted: str, text: str) -> int | None:
    if wanted not in text:
        return None
    return 0 if text == wanted else 1 if text.startswith(wanted) else 2


def _wordings(concept: Concept) -> Iterator[tuple[Language, str]]:
    for language in LANGUAGES:
        for term in concept.terms[language]:
            for wording in (*term.wordings, *term.also_written):
                yield language, wording
