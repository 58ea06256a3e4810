"""Takes Hangul syllables apart into letters and puts them together again."""

from collections.abc import Sequence
from typing import Final, NamedTuple

INITIALS: Final = tuple("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
MEDIALS: Final = tuple("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
FINALS: Final = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

CLUSTERS: Final = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
"""Finals of two consonants (겹받침); ㄲ and ㅆ are letters of their own."""
DIPHTHONGS: Final = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ",
}  # fmt: skip
"""Vowels that are written with two others; ㅒ and ㅖ are letters of their own."""

_FIRST: Final = 0xAC00  # 가
_LAST: Final = 0xD7A3  # 힣

_INITIAL_AT: Final = {letter: index for index, letter in enumerate(INITIALS)}
_MEDIAL_AT: Final = {letter: index for index, letter in enumerate(MEDIALS)}
_FINAL_AT: Final = {letter: index for index, letter in enumerate(FINALS)}


class Syllable(NamedTuple):
    """One syllable as its letters; `final` is empty when the syllable is open."""

    initial: str
    medial: str
    final: str = ""


def is_syllable(letter: str) -> bool:
    """Tell whether this is one composed Hangul syllable."""
    return len(letter) == 1 and _FIRST <= ord(letter) <= _LAST


def decompose(syllable: str) -> Syllable:
    """Take one composed syllable apart: 관 → ㄱ, ㅘ, ㄴ; raises ValueError for anything else."""
    if not is_syllable(syllable):
        raise ValueError(f"not a composed Hangul syllable: {syllable!r}")
    rest, final = divmod(ord(syllable) - _FIRST, len(FINALS))
    initial, medial = divmod(rest, len(MEDIALS))
    return Syllable(INITIALS[initial], MEDIALS[medial], FINALS[final])


def compose(initial: str, medial: str, final: str = "") -> str:
    """Put letters together into one syllable: ㄱ, ㅘ, ㄴ → 관."""
    try:
        lead = _INITIAL_AT[initial] * len(MEDIALS) + _MEDIAL_AT[medial]
        return chr(_FIRST + lead * len(FINALS) + _FINAL_AT[final])
    except KeyError as unknown:
        wrong = (initial, medial, final)
        raise ValueError(f"not letters of a Hangul syllable: {wrong!r}") from unknown


def compose_all(syllables: Sequence[Syllable]) -> str:
    """Put several syllables together into text."""
    return "".join(compose(*syllable) for syllable in syllables)


def with_final(syllable: str, final: str) -> str:
    """Close an open syllable, or change its final consonant: 하 + ㅂ → 합."""
    opened = decompose(syllable)
    return compose(opened.initial, opened.medial, final)


def initials(text: str) -> str:
    """Keep only the initial consonant of every syllable: 고객 관리 → ㄱㄱ ㄱㄹ."""
    return "".join(decompose(letter).initial if is_syllable(letter) else letter for letter in text)
