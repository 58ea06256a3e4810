"""Writes down how Korean sounds with the letters of Turkish: 추적 → çucok, for eyes used to them.

An approximation of ours and no standard; docs/language.md gives the reason for each letter.
"""

from itertools import pairwise
from typing import Final

from glossary.korean.hangul import decompose, is_syllable
from glossary.korean.sandhi import NEUTRAL
from glossary.text import nfc

_INITIALS: Final = {
    "ㄱ": "k", "ㄲ": "k", "ㄴ": "n", "ㄷ": "t", "ㄸ": "t", "ㄹ": "r", "ㅁ": "m", "ㅂ": "p",
    "ㅃ": "p",
    "ㅅ": "s", "ㅆ": "s", "ㅇ": "", "ㅈ": "c", "ㅉ": "ç", "ㅊ": "ç", "ㅋ": "k", "ㅌ": "t",
    "ㅍ": "p",
    "ㅎ": "h",
}  # fmt: skip
_VOICED: Final = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b"}
_TENSE: Final = frozenset("ㄲㄸㅃㅆㅉ")
_FRONT: Final = frozenset("ㅣㅟㅑㅒㅕㅖㅛㅠ")
# ㅚ and ㅟ are ö and ü in 표준 발음법 제4항, and Turkish has just these letters.
_MEDIALS: Final = {
    "ㅏ": "a", "ㅐ": "e", "ㅑ": "ya", "ㅒ": "ye", "ㅓ": "o", "ㅔ": "e", "ㅕ": "yo", "ㅖ": "ye",
    "ㅗ": "o", "ㅘ": "va", "ㅙ": "ve", "ㅚ": "ö", "ㅛ": "yo", "ㅜ": "u", "ㅝ": "vo", "ㅞ": "ve",
    "ㅟ": "ü", "ㅠ": "yu", "ㅡ": "ı", "ㅢ": "ıy", "ㅣ": "i",
}  # fmt: skip
_FINALS: Final = {
    "": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng",
}  # fmt: skip
_SONORANT: Final = frozenset({"", *"ㄴㄹㅁㅇ"})
# ş, c and ç hold the y of the vowel after them already.
_PALATAL: Final = frozenset("ㅅㅆㅈㅉㅊ")


def turkish_reading(surface: str, *, voiced: bool = False) -> str:
    """Spell a surface form the Turkish way: 고객 괄리 → kogek kvalli; what is not Hangul stays.

    With `voiced`, ㄱ, ㄷ and ㅂ open a word as g, d and b, as those write who have met gogaek.
    """
    return "".join(
        _spell(before, letter, voiced=voiced) if is_syllable(letter) else letter
        for before, letter in pairwise(["", *nfc(surface)])
    )


def _spell(before: str, letter: str, *, voiced: bool) -> str:
    initial, medial, final = decompose(letter)
    closing = NEUTRAL[decompose(before).final] if is_syllable(before) else None
    onset = _INITIALS[initial]
    if initial in _VOICED and (closing in _SONORANT or (voiced and closing is None)):
        onset = _VOICED[initial]
    elif initial in {"ㅅ", "ㅆ"} and medial in _FRONT:
        onset = "ş"
    elif closing == initial == "ㄹ":
        onset = "l"
    if initial in _TENSE and closing == "":
        onset *= 2  # Turkish has doubles between vowels (dikkat, hassas) and only there
    vowel = _MEDIALS[medial]
    if initial in _PALATAL:
        vowel = vowel.removeprefix("y")
    return onset + vowel + _FINALS[NEUTRAL[final]]
