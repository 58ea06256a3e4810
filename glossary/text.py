"""Brings text of any script into one form for matching: composing, folding and squeezing."""

import unicodedata
from functools import lru_cache
from typing import Final

# Turkish has two letters i, and people type either; for matching all four are one.
_ONE_I: Final = str.maketrans("İIı", "iii")
_APOSTROPHE: Final = "'"
_APOSTROPHES: Final = "\u2018\u2019\u201b\u02bc\u2032\u0060\u00b4\uff07"
_ONE_APOSTROPHE: Final = str.maketrans(dict.fromkeys(_APOSTROPHES, _APOSTROPHE))
_SLASHES: Final = "/\\\u2044\u2215\uff0f"
# The Korean middle dot is typed in at least six ways; U+318D is the one Korean keyboards give.
_MIDDLE_DOTS: Final = "\u00b7\u318d\u30fb\uff65\u2027\u2022\u2219\u22c5"
_MINUS: Final = "\u2212"
_JOINERS: Final = frozenset(_APOSTROPHE + _SLASHES + _MIDDLE_DOTS + _MINUS)


def nfc(text: str) -> str:
    """Compose the text (Unicode NFC), so that Hangul typed on any machine is the same."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Fold the text for matching only: case, the Turkish i and diacritics stop mattering."""
    if text.isascii():
        return text.lower().replace("`", _APOSTROPHE)
    lowered = nfc(text).translate(_ONE_I).translate(_ONE_APOSTROPHE).lower()
    decomposed = unicodedata.normalize("NFD", lowered)
    # Hangul decomposes into letters, never into marks (Mn), so composing again restores it.
    return nfc("".join(mark for mark in decomposed if unicodedata.category(mark) != "Mn"))


@lru_cache(maxsize=4096)
def squeeze(text: str) -> str:
    """Fold the text and drop what separates words: 고객 관계 = 고객관계, e-posta = eposta."""
    return nfc("".join(letter for letter in fold(text) if not _separates(letter)))


def _separates(letter: str) -> bool:
    # Pd are the hyphens and dashes, Cf the invisible joiners and soft hyphens.
    return letter.isspace() or letter in _JOINERS or unicodedata.category(letter) in {"Pd", "Cf"}
