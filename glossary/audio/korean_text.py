"""Writes out in Hangul what Korean reads aloud but writes otherwise: CRM, 15%, 4시간.

An engine reads Latin letters with its English voice, and every numeral as Sino-Korean.
"""

import re
from typing import Final

_LETTERS: Final = {
    "A": "에이", "B": "비", "C": "시", "D": "디", "E": "이", "F": "에프", "G": "지", "H": "에이치",
    "I": "아이", "J": "제이", "K": "케이", "L": "엘", "M": "엠", "N": "엔", "O": "오", "P": "피",
    "Q": "큐", "R": "아르", "S": "에스", "T": "티", "U": "유", "V": "브이", "W": "더블유",
    "X": "엑스", "Y": "와이", "Z": "제트",
}  # fmt: skip
_WORDS: Final = {"PIPA": "피파", "SERVQUAL": "서브퀄"}
"""Abbreviations that are said as words."""

_NATIVE: Final = (
    "", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열",
    "열한", "열두", "열세", "열네", "열다섯", "열여섯", "열일곱", "열여덟", "열아홉", "스무",
)  # fmt: skip
# These count with native numerals; beyond twenty people count either way. 개월 is a month.
_COUNTED: Final = re.compile(r"(?<![\d.,])([1-9]|1\d|20) ?(?=시간|개(?!월)|가지|명)")
_CAPITALS: Final = re.compile("[A-Z]+")


def read_out(text: str) -> str:
    """Write abbreviations, signs and counted numerals as they are read: CRM → 시아르엠."""
    text = _COUNTED.sub(lambda found: _NATIVE[int(found[1])] + " ", text)
    text = re.sub(r"\+(?=\d)", "플러스 ", text).replace("%", "퍼센트")
    return _CAPITALS.sub(lambda found: _word(found.group()), text)


def _word(capitals: str) -> str:
    return _WORDS.get(capitals) or "".join(_LETTERS[letter] for letter in capitals)
