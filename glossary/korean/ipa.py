"""Writes Korean in the International Phonetic Alphabet, from its surface form and by one table.

The values are those of 표준 발음법 제2-5항. The transcription is broad, without length or stress.
"""

from itertools import pairwise
from typing import Final

from glossary.korean.hangul import decompose, is_syllable
from glossary.korean.sandhi import NEUTRAL
from glossary.text import nfc

_INITIALS: Final = {
    "ㄱ": "k", "ㄲ": "k͈", "ㄴ": "n", "ㄷ": "t", "ㄸ": "t͈", "ㄹ": "ɾ", "ㅁ": "m", "ㅂ": "p",
    "ㅃ": "p͈",
    "ㅅ": "s", "ㅆ": "s͈", "ㅇ": "", "ㅈ": "t͡ɕ", "ㅉ": "t͡ɕ͈", "ㅊ": "t͡ɕʰ", "ㅋ": "kʰ",
    "ㅌ": "tʰ",
    "ㅍ": "pʰ", "ㅎ": "h",
}  # fmt: skip
_VOICED: Final = {"ㄱ": "ɡ", "ㄷ": "d", "ㅂ": "b", "ㅈ": "d͡ʑ"}
_BEFORE_FRONT: Final = {"ㅅ": "ɕ", "ㅆ": "ɕ͈"}
_FRONT: Final = frozenset("ㅣㅟㅑㅒㅕㅖㅛㅠ")
# 제4항 names ㅚ and ㅟ among the simple vowels; that many say [we] and [wi] is its 붙임.
_MEDIALS: Final = {
    "ㅏ": "a", "ㅐ": "ɛ", "ㅑ": "ja", "ㅒ": "jɛ", "ㅓ": "ʌ", "ㅔ": "e", "ㅕ": "jʌ", "ㅖ": "je",
    "ㅗ": "o", "ㅘ": "wa", "ㅙ": "wɛ", "ㅚ": "ø", "ㅛ": "jo", "ㅜ": "u", "ㅝ": "wʌ", "ㅞ": "we",
    "ㅟ": "y", "ㅠ": "ju", "ㅡ": "ɯ", "ㅢ": "ɰi", "ㅣ": "i",
}  # fmt: skip
_FINALS: Final = {
    "": "", "ㄱ": "k̚", "ㄴ": "n", "ㄷ": "t̚", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p̚", "ㅇ": "ŋ",
}  # fmt: skip
_SONORANT: Final = frozenset({"", *"ㄴㄹㅁㅇ"})
# These are palatal already, so that the j of a following vowel is not heard (제5항 다만 1).
_PALATAL: Final = frozenset("ㅅㅆㅈㅉㅊ")


def ipa(surface: str) -> str:
    """Transcribe a surface form: 고객 괄리 → koɡɛk̚ kwalli; what is not Hangul stays.

    Plain stops are voiced between voiced sounds of one word, final ones are unreleased.
    """
    return "".join(
        _transcribe(before, letter) if is_syllable(letter) else letter
        for before, letter in pairwise(["", *nfc(surface)])
    )


def _transcribe(before: str, letter: str) -> str:
    initial, medial, final = decompose(letter)
    vowel = _MEDIALS[medial]
    if initial in _PALATAL:
        vowel = vowel.removeprefix("j")
    return _onset(before, initial, medial) + vowel + _FINALS[NEUTRAL[final]]


def _onset(before: str, initial: str, medial: str) -> str:
    if initial in _BEFORE_FRONT and medial in _FRONT:
        return _BEFORE_FRONT[initial]
    final = NEUTRAL[decompose(before).final] if is_syllable(before) else None
    if final == initial == "ㄹ":
        return "l"
    if final in _SONORANT and initial in _VOICED:
        return _VOICED[initial]
    return _INITIALS[initial]
