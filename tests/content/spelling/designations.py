"""The words that the glossary itself puts into the language: those of its terms and metrics."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from glossary.content import load
from glossary.content.draft import Draft
from glossary.languages import RULES
from glossary.models import LANGUAGES, Concept, Language
from glossary.turkish.casing import lower
from tests.content.spelling.texts import words_of


def designations_in(folders: Sequence[Path]) -> dict[Language, frozenset[str]]:
    """Return the words of all designations of each language, the deprecated ones too."""
    draft = load(folders).draft
    return {language: frozenset(_words(draft, language)) for language in LANGUAGES}


def _words(draft: Draft, language: Language) -> Iterator[str]:
    for text in _texts(draft, language):
        yield text.replace(" ", "")
        for word in words_of(text, language):
            yield word.text
            if not word.text.isupper():
                # In a sentence a capital may be gone; that of an abbreviation never is.
                yield lowered(word.text, language)
                yield from RULES[language].bases(lowered(word.text, language), text)


def _texts(draft: Draft, language: Language) -> Iterator[str]:
    for concept in draft.concepts.values():
        for term in concept.terms[language]:
            yield from term.wordings
        if language == "ko":
            yield from _parts(concept)
    for metric in draft.metrics.values():
        yield metric.name[language]


def _parts(concept: Concept) -> Iterator[str]:
    for term in concept.terms.ko:
        yield from (part.text for part in term.parts)


def lowered(text: str, language: Language) -> str:
    """Return the text in small letters, İ and I as the language has them."""
    return lower(text) if language == "tr" else text.lower()
