"""Utterances: what is to be heard, and the text from which an engine says it as it should sound."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from glossary.audio import korean_text, turkish_text
from glossary.catalogue import Catalogue
from glossary.korean.pronunciation import pronounce
from glossary.models import LANGUAGES, Concept, Language, Term
from glossary.models.term import KoreanTerm
from glossary.speech import speech
from glossary.text import nfc

MOST_LETTERS: Final = 400
"""More than any example has; longer texts are refused."""

SLOW: Final[tuple[Language, ...]] = ("ko",)
"""The languages that can also be heard slowly."""

# To an engine these may be phonemes ([[kar]]) or markup; to the ear they are nothing.
_BRACKETS: Final = re.compile(r"[\[\]<>]")


class Utterance(NamedTuple):
    """A text as it is written, and as it is said by an engine; nothing where it cannot be said."""

    language: Language
    text: str
    said: str
    slow: bool = False


def of_text(language: Language, text: str) -> Utterance:
    """Return the utterance of any text; one that holds nothing sayable, or too much, is silent."""
    text = nfc(text)
    if len(text) > MOST_LETTERS:
        return Utterance(language, text, "")
    said = _sayable(text)
    if language == "ko":
        said = pronounce(korean_text.read_out(said))
    elif language == "tr":
        said = turkish_text.respell(said)
    return Utterance(language, text, said)


def utterances(catalogue: Catalogue) -> Iterator[Utterance]:
    """Yield all that the pages let one hear, each once: terms, abbreviations, examples."""
    normal = dict.fromkeys(
        utterance
        for concept in catalogue.concepts.values()
        for language in LANGUAGES
        for utterance in _of_concept(concept, language)
    )
    for utterance in normal:
        yield utterance
        if utterance.language in SLOW:
            yield utterance._replace(slow=True)


def _of_concept(concept: Concept, language: Language) -> Iterator[Utterance]:
    for term in concept.terms[language]:
        yield _of_term(concept, language, term)
        if term.abbreviation:
            yield of_text(language, term.abbreviation)
    for example in concept.examples:
        yield of_text(language, "".join(segment.text for segment in example[language]))


def _of_term(concept: Concept, language: Language, term: Term) -> Utterance:
    """Say a Korean term as its entry says, and any other as it is written."""
    if isinstance(term, KoreanTerm):
        said = korean_text.read_out(speech(term, concept.part_of_speech).pronunciation)
        return Utterance("ko", term.text, _sayable(said))
    return of_text(language, term.text)


def _sayable(text: str) -> str:
    """Drop what an engine would obey and not say; without a letter or digit nothing is left."""
    heard = "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in text)
    kept = " ".join(_BRACKETS.sub(" ", heard).split())
    return kept if any(map(str.isalnum, kept)) else ""
