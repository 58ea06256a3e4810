"""Writes Korean letter by letter, and tells by which system somebody else wrote it in Latin.

The letters are those of 국어의 로마자 표기법 제3장 제8항, which lets the Hangul be restored.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import Final, Literal, NamedTuple

from glossary.korean.hangul import FINALS, INITIALS, decompose, is_syllable
from glossary.korean.mccune_reischauer import mccune_reischauer
from glossary.korean.morphemes import Morpheme
from glossary.korean.pronunciation import pronounce
from glossary.korean.romanization import LATIN_ONSETS, LATIN_VOWELS, romanize
from glossary.korean.turkish_reading import turkish_reading
from glossary.text import nfc

_CLUSTERS: Final = {
    "ㄳ": "gs", "ㄵ": "nj", "ㄶ": "nh", "ㄺ": "lg", "ㄻ": "lm", "ㄼ": "lb", "ㄽ": "ls", "ㄾ": "lt",
    "ㄿ": "lp", "ㅀ": "lh", "ㅄ": "bs",
}  # fmt: skip
# 제8항: the main table, but that ㄹ is always l.
_ONSETS: Final = {**LATIN_ONSETS, "ㄹ": "l"}
_CODAS: Final = {**_ONSETS, **_CLUSTERS, "ㅇ": "ng", "": ""}
# What people who write letter by letter, but by the main table, put for the letters of 제8항.
_ALSO_ONSETS: Final = {"ㄹ": "r"}
_ALSO_CODAS: Final = {"ㄱ": "k", "ㄷ": "t", "ㅂ": "p"}
_SUBSTITUTIONS: Final = {"ㅈ": "ch"}
"""The one deviation we claim to recognize: the ch of older systems for ㅈ, as in chucheog."""

Code = Literal[
    "revised_romanization", "mccune_reischauer", "letter_by_letter", "turkish_ear", "unusual"
]


class Explanation(NamedTuple):
    """By which system a spelling was made, and the letters in which it departs from it."""

    code: Code
    substitutions: tuple[tuple[str, str], ...] = ()


def _needing_hyphens() -> frozenset[tuple[str, str]]:
    """Find the joints that would read as another one; the shortest final goes without a hyphen.

    ss is 으싸 before it is 읏사, which therefore has eus-sa.
    """
    joints: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for final, initial in product(FINALS, INITIALS):
        if initial != "ㅇ":
            joints[_CODAS[final] + _ONSETS[initial]].append((final, initial))
    return frozenset(
        joint
        for alike in joints.values()
        for joint in sorted(alike, key=lambda joint: len(_CODAS[joint[0]]))[1:]
    )


_HYPHENATED: Final = _needing_hyphens()


def transliterate(text: str) -> str:
    """Write a text letter by letter: 독립 → doglib, 물엿 → mul-yeos; what is not Hangul stays.

    A hyphen stands for a silent ㅇ inside a word, and where a joint could be read in another way.
    """
    return "".join(
        _write(before, letter) if is_syllable(letter) else letter
        for before, letter in pairwise(["", *nfc(text)])
    )


def _write(before: str, letter: str) -> str:
    initial, medial, final = decompose(letter)
    hyphen = is_syllable(before) and (
        initial == "ㅇ" or (decompose(before).final, initial) in _HYPHENATED
    )
    return ("-" if hyphen else "") + _ONSETS[initial] + LATIN_VOWELS[medial] + _CODAS[final]


def explain(
    written: str,
    text: str,
    morphemes: Sequence[Morpheme] = (),
    part_of_speech: str = "noun",
    pronunciation: str | None = None,
) -> Explanation | None:
    """Say by which system a Latin spelling of a term was made; None where it has Hangul in it.

    A system is named only if it makes that very spelling, but for case, spaces, hyphens,
    apostrophes and breves.
    """
    if any(map(is_syllable, nfc(written))):
        return None
    key = _key(written)
    for explanation, pattern in _systems(nfc(text), morphemes, part_of_speech, pronunciation):
        if re.fullmatch(pattern, key):
            return explanation
    return Explanation("unusual")


def _systems(
    text: str, morphemes: Sequence[Morpheme], part_of_speech: str, pronunciation: str | None
) -> Iterator[tuple[Explanation, str]]:
    """Give every explanation, and the pattern of what it explains; the likeliest comes first."""
    surface = pronunciation or pronounce(text, morphemes, part_of_speech)
    standard = romanize(text, morphemes, part_of_speech, pronunciation=surface)
    yield Explanation("revised_romanization"), re.escape(_key(standard))
    yield Explanation("mccune_reischauer"), re.escape(_key(mccune_reischauer(text, surface)))
    yield Explanation("letter_by_letter"), _pattern(text, {})
    for voiced in (False, True):
        heard = turkish_reading(surface, voiced=voiced)
        yield Explanation("turkish_ear"), re.escape(_key(heard))
    substitutions = tuple(_SUBSTITUTIONS.items())
    yield Explanation("letter_by_letter", substitutions), _pattern(text, _SUBSTITUTIONS)


def _key(written: str) -> str:
    breveless = unicodedata.normalize("NFD", written.replace("İ", "i").lower()).replace(
        "\u0306", ""
    )
    return "".join(filter(str.isalnum, nfc(breveless)))


def _pattern(text: str, substitutions: Mapping[str, str]) -> str:
    """Make a pattern of all ways to write the letters of a text one after the other."""
    pieces: list[str] = []
    for letter in text:
        if not is_syllable(letter):
            pieces.append(re.escape(_key(letter)))
            continue
        initial, medial, final = decompose(letter)
        onset = (_ONSETS[initial], _ALSO_ONSETS.get(initial), substitutions.get(initial))
        coda = (_CODAS[final], _ALSO_CODAS.get(final))
        pieces += [_either(onset), LATIN_VOWELS[medial], _either(coda)]
    return "".join(pieces)


def _either(spellings: Sequence[str | None]) -> str:
    return f"(?:{'|'.join(spelling for spelling in spellings if spelling is not None)})"
