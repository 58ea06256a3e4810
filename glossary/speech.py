"""How a Korean term is said: computed from the sound rules and its parts, or as its file says."""

from typing import NamedTuple

from glossary.korean.morphemes import Morpheme
from glossary.korean.pronunciation import pronounce
from glossary.korean.romanization import romanize
from glossary.models.term import KoreanTerm


class Speech(NamedTuple):
    """The surface form in Hangul, and the Revised Romanization."""

    pronunciation: str
    romanization: str


def speech(term: KoreanTerm, part_of_speech: str) -> Speech:
    """Return how a term is said; an override in its file wins over the rules."""
    morphemes = [Morpheme(part.text, part.origin) for part in term.parts]
    said = term.pronunciation or pronounce(term.text, morphemes, part_of_speech)
    latin = romanize(term.text, morphemes, part_of_speech, pronunciation=term.pronunciation)
    return Speech(said, latin)
