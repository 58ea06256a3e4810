"""Guesses which column of a table is meant by which field; people confirm it or choose another."""

import re
from collections.abc import Mapping
from typing import Final

from glossary.metrics.tables.kinds import Kind, fits
from glossary.metrics.tables.table import Table
from glossary.text import fold

# As headers have them in English, Turkish and Korean; of a field the surer words come first.
_WORDS: Final[Mapping[str, str]] = {
    "customer": "customer müşteri 고객 client cari member üye 회원 buyer 구매자 user kullanıcı",
    "date": "date tarih 날짜 주문일 구매일 결제일 거래일 일자 일시 day gün timestamp time zaman",
    "value": "value amount tutar 금액 결제액 매출 revenue ciro gelir total toplam 합계 price fiyat",
    "score": "score puan 점수 평점 rating skor nps csat ces 만족도 추천 grade answer yanıt 응답",
}


def guess(table: Table, kinds: Mapping[str, Kind]) -> Mapping[str, str]:
    """Propose columns for the fields: by their headers, else where only one holds such values.

    A column whose first cells do not mostly fit the kind of the field is never proposed.
    """
    fitting = {
        field: [name for name in table.names if _holds(table, name, kind)]
        for field, kind in kinds.items()
    }
    found: dict[str, str] = {}
    for field, names in fitting.items():
        sure = {name: _sureness(field, name) for name in names if name not in found.values()}
        if best := max(sure, key=sure.__getitem__, default=None):
            found.update({field: best} if sure[best] else {})
    # What holds everything, text, is left for last.
    for field in sorted(fitting.keys() - found.keys(), key=lambda each: len(fitting[each])):
        left = [name for name in fitting[field] if name not in found.values()]
        if len(left) == 1:
            found[field] = left[0]
    return {field: found[field] for field in kinds if field in found}


def _holds(table: Table, name: str, kind: Kind) -> bool:
    place = table.names.index(name)
    cells = [row.cells[place].strip() for row in table.preview if place < len(row.cells)]
    filled = [cell for cell in cells if cell]
    # A wrong cell or two are to be told of, and not to hide which column was meant.
    return 2 * sum(fits(kind, cell) for cell in filled) > len(filled)


def _sureness(field: str, name: str) -> int:
    """Tell how surely a header means a field; zero is not at all."""
    words = fold(_WORDS.get(field, field)).split()
    header = fold(name)
    begins = re.split(r"[\W_]+", header)
    for rank, word in enumerate(words):
        # Turkish and English words take endings; Korean ones stand in compounds without spaces.
        if any(each.startswith(word) for each in begins) or (word in header and not word.isascii()):
            return len(words) - rank
    return 0
