"""How a Korean term is said: computed from the sound rules and its parts, or as its file says."""

from typing import NamedTuple

from glossary.korean.ipa import ipa
from glossary.korean.mccune_reischauer import mccune_reischauer
from glossary.korean.morphemes import Morpheme
from glossary.korean.pronunciation import pronounce
from glossary.korean.romanization import romanize
from glossary.korean.transliteration import Explanation, explain, transliterate
from glossary.korean.turkish_reading import turkish_reading
from glossary.models.term import KoreanTerm


class Speech(NamedTuple):
    """The surface form in Hangul, and every way in which we write it for those who read no Hangul.

    `letters` alone follows the spelling and not the sound.
    """

    pronunciation: str
    romanization: str
    ipa: str
    mccune_reischauer: str
    turkish_reading: str
    letters: str


def speech(term: KoreanTerm, part_of_speech: str) -> Speech:
    """Return how a term is said; an override in its file wins over the rules."""
    morphemes = _morphemes(term)
    said = term.pronunciation or pronounce(term.text, morphemes, part_of_speech)
    latin = romanize(term.text, morphemes, part_of_speech, pronunciation=said)
    return _speech(term.text, said, latin)


def speech_of_text(text: str) -> Speech:
    """Return how a text is said of which only the spelling is known."""
    said = pronounce(text)
    return _speech(text, said, romanize(text, pronunciation=said))


def why_written(term: KoreanTerm, part_of_speech: str, written: str) -> Explanation | None:
    """Say by which system a source wrote a term in Latin letters; None where it wrote Hangul."""
    return explain(written, term.text, _morphemes(term), part_of_speech, term.pronunciation)


def _morphemes(term: KoreanTerm) -> list[Morpheme]:
    return [Morpheme(part.text, part.origin) for part in term.parts]


def _speech(text: str, said: str, latin: str) -> Speech:
    return Speech(
        pronunciation=said,
        romanization=latin,
        ipa=ipa(said),
        mccune_reischauer=mccune_reischauer(text, said),
        turkish_reading=turkish_reading(said),
        letters=transliterate(text),
    )
