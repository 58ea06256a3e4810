"""Puts Turkish terms into alphabetical order and under their letter of the index."""

from typing import Final

from glossary.text import fold
from glossary.turkish.casing import lower, upper

LETTERS: Final = tuple("ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ")
"""The 29 letters of the Turkish alphabet, which are the letters of the index."""

DIGITS: Final = "0–9"

# Foreign letters stand where the Latin alphabet has them: q after p, w and x after v.
_ORDER: Final = tuple("abcçdefgğhıijklmnoöpqrsştuüvwxyz")
_RANKS: Final = {letter: rank for rank, letter in enumerate(_ORDER, start=2)}
_BASE: Final = str.maketrans("âîû", "aiu")
_SPACE_RANK: Final = 0
_DIGIT_RANK: Final = 1

SortKey = tuple[tuple[tuple[int, str], ...], str]


def sort_key(text: str) -> SortKey:
    """Order by the Turkish alphabet, word by word; case and circumflex count only on a tie.

    Word by word keeps *müşteri adayı* before *müşterilik*. Punctuation other than the hyphen, which
    stands for a space, is passed over.
    """
    small = lower(text).replace("-", " ")
    letters = (letter for letter in small if letter.isalnum() or letter.isspace())
    return tuple(map(_rank, letters)), f"{small}\0{text}"


def index_letter(text: str) -> str:
    """Give the capital letter of the index: şikâyet → Ş, iade → İ, web → V, 5N1K → 0–9."""
    for letter in lower(text):
        base = letter.translate(_BASE)
        if base in _RANKS or fold(base) in _RANKS:
            return _index_letter(base if base in _RANKS else fold(base))
        if base.isalnum():
            return DIGITS
    return DIGITS


def _index_letter(letter: str) -> str:
    """Put q under P, and w and x under V: the index has the letters of the alphabet only."""
    while upper(letter) not in LETTERS:
        letter = _ORDER[_ORDER.index(letter) - 1]
    return upper(letter)


def _rank(letter: str) -> tuple[int, str]:
    base = letter.translate(_BASE)
    if base in _RANKS:
        return _RANKS[base], ""
    if fold(base) in _RANKS:
        return _RANKS[fold(base)], ""
    if base.isspace():
        return _SPACE_RANK, ""
    return (_DIGIT_RANK if base.isdigit() else len(_ORDER) + 2), base
