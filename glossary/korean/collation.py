"""Puts Korean terms into dictionary order and under their letter of the index."""

from typing import Final

from glossary.korean.hangul import INITIALS, decompose, is_syllable
from glossary.text import fold, nfc

LATIN: Final = "A–Z"
DIGITS: Final = "0–9"
LETTERS: Final = (*"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", LATIN, DIGITS)
"""The letters of the Korean index in order; what is neither Hangul nor Latin is under 0–9."""

_DOUBLED: Final = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ"}

SortKey = tuple[tuple[tuple[int, str], ...], str]


def sort_key(text: str) -> SortKey:
    """Order as a dictionary does (가나다순): Hangul, Latin, digits.

    Spaces count only on a tie. A doubled consonant comes after all of its plain one (가 … 깋, 까),
    which is the order of Unicode.
    """
    letters = [letter for letter in nfc(text) if not letter.isspace()]
    return tuple((_rank(letter), fold(letter)) for letter in letters), nfc(text)


def index_letter(text: str) -> str:
    """Give the letter of the index under which a term stands: 쌍방향 → ㅅ, CRM → A–Z."""
    first = nfc(text).lstrip()[:1]
    initial = decompose(first).initial if is_syllable(first) else first
    if initial in INITIALS:
        return _DOUBLED.get(initial, initial)
    return LATIN if _is_latin(first) else DIGITS


def _rank(letter: str) -> int:
    if is_syllable(letter) or letter in INITIALS:
        return 0
    return 1 if _is_latin(letter) else 2


def _is_latin(letter: str) -> bool:
    return "a" <= fold(letter)[:1] <= "z"
