"""Scored customers as a workbook: scores follow from the thresholds, segments from the scores."""

from collections.abc import Mapping
from itertools import product
from typing import Final

from xlsxwriter.utility import xl_range_abs

from glossary.metrics.rfm import MOST_CUTS, SCORES, SEGMENTS, Customer, Rfm, Scores, Thresholds
from glossary.models import Language, MetricEntry
from glossary.workbooks.book import ACCENT, Book, Column, Look, Sheet, sheet_name
from glossary.workbooks.formula_cells import sheet_reference
from glossary.workbooks.table_words import TableWords

_HEAD: Final[Look] = {"bold": True, "font_color": ACCENT, "bottom": 1}
_NUMBER: Final[Look] = {"num_format": "#,##0"}
_MONEY: Final[Look] = {"num_format": "#,##0.00"}
_FILLED_IN: Final[Look] = {"bg_color": "#FFF8DC", "font_color": "#0000C0"}
_LETTERS: Final = "RFM"
_MEASURES: Final = (Column(14, _NUMBER), Column(14, _NUMBER), Column(16, _MONEY))
_FIRST_MEASURE, _FIRST_SCORE = 1, 4
_CODES: Final = tuple(Scores(*each) for each in product(SCORES, repeat=3))


def rfm_workbook(found: Rfm, entry: MetricEntry, language: Language, words: TableWords) -> bytes:
    """Write every customer with scores and segment; thresholds and segments can be changed."""
    book = Book(entry.name[language], entry.question[language])
    measures = tuple(entry.output(each)[language] for each in Scores._fields)
    heads = (entry.input("customer").name[language], *measures, *_LETTERS, words.segment)
    names = {each.id: entry.output(each.id)[language] for each in SEGMENTS}
    sheet = book.sheet(words.customers, (Column(24), *_MEASURES, *[Column(6)] * 3, Column(28)))
    sheet.texts(heads, _HEAD)
    sheet.worksheet.freeze_panes(1, 1)
    formulas = _Formulas(words)
    for who, customer in found.customers.items():
        sheet.row += 1
        _customer(sheet, who, customer, formulas, names[customer.segment])
    _thresholds(book.sheet(words.thresholds, _MEASURES), found.thresholds, measures)
    _segments(book.sheet(words.segments, (Column(10), Column(28))), names, words)
    return book.content()


class _Formulas:
    """How scores follow from thresholds, and a segment from scores."""

    def __init__(self, words: TableWords) -> None:
        thresholds = sheet_reference(sheet_name(words.thresholds))
        self._codes = sheet_reference(sheet_name(words.segments)) + xl_range_abs(
            1, 0, len(_CODES), 1
        )
        self._cuts = [thresholds + xl_range_abs(1, n, MOST_CUTS, n) for n in range(len(_LETTERS))]

    def score(self, measure: int, cell: str) -> str:
        """Count the thresholds that are reached; of days of recency, few are good."""
        cuts = self._cuts[measure]
        sign = ">=" if Scores._fields[measure] == "recency" else "<="
        return f"1+SUMPRODUCT(ISNUMBER({cuts})*({cuts}{sign}{cell}))"

    def segment(self, recency: str, frequency: str, monetary: str) -> str:
        """Look a code up."""
        return f"VLOOKUP(100*{recency}+10*{frequency}+{monetary},{self._codes},2,FALSE)"


def _customer(
    sheet: Sheet, who: str, customer: Customer, formulas: _Formulas, segment: str
) -> None:
    sheet.text(0, who)
    scores = range(_FIRST_SCORE, _FIRST_SCORE + len(_LETTERS))
    for place, column in enumerate(scores):
        sheet.number(_FIRST_MEASURE + place, customer.measures[place])
        formula = formulas.score(place, sheet.cell(_FIRST_MEASURE + place))
        sheet.formula(column, formula, customer.scores[place])
    sheet.formula(scores.stop, formulas.segment(*map(sheet.cell, scores)), segment)


def _thresholds(sheet: Sheet, thresholds: Thresholds, measures: tuple[str, ...]) -> None:
    sheet.texts(measures, _HEAD)
    for row in range(MOST_CUTS):
        sheet.row += 1
        for column, name in enumerate(Scores._fields):
            cuts = getattr(thresholds, name)
            if row < len(cuts):
                sheet.number(column, cuts[row], _FILLED_IN)


def _segments(sheet: Sheet, names: Mapping[str, str], words: TableWords) -> None:
    sheet.texts((words.code, words.segment), _HEAD)
    sheet.worksheet.freeze_panes(1, 0)
    for scores in _CODES:
        sheet.row += 1
        sheet.number(0, int("".join(map(str, scores))))
        segment = next(each.id for each in SEGMENTS if each.holds(scores))
        sheet.text(1, names[segment], _FILLED_IN)
