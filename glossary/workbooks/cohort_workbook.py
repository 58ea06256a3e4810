"""A cohort table as a workbook: counts on one sheet, and on another the shares that follow."""

from typing import Final

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell

from glossary.metrics.cohorts import CohortTable
from glossary.models import Language, MetricEntry
from glossary.workbooks.book import ACCENT, Book, Column, Look, Sheet, sheet_name
from glossary.workbooks.formula_cells import sheet_reference
from glossary.workbooks.number_formats import localized
from glossary.workbooks.table_words import TableWords

_HEAD: Final[Look] = {"bold": True, "font_color": ACCENT, "bottom": 1}
_FIRST_AGE: Final = 2
"""The column of the month of the first purchase; before it stand the month and the size."""
_SHADES: Final = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#5B9BD5"}


def cohort_workbook(
    table: CohortTable, entry: MetricEntry, language: Language, words: TableWords
) -> bytes:
    """Write a cohort table; what is not known yet is an empty cell."""
    book = Book(entry.name[language], entry.question[language])
    size, average = entry.output("size")[language], entry.output("average")[language]
    per_cent: Look = {"num_format": localized("0.0%", language)}
    counts = _sheet(book, words.counts, table, (words.first_month, size))
    _count(counts, table)
    reference = sheet_reference(sheet_name(words.counts))
    shares = _sheet(book, words.shares, table, (words.first_month, size))
    _divide(shares, table, reference, per_cent)
    _average(shares, table, reference, (average, per_cent))
    return book.content()


def _sheet(book: Book, name: str, table: CohortTable, heads: tuple[str, str]) -> Sheet:
    columns = (
        Column(18, {"num_format": "yyyy-mm", "align": "left"}),
        Column(14, {"num_format": "#,##0"}),
    )
    sheet = book.sheet(name, (*columns, *[Column(8)] * len(table.averages)))
    sheet.texts(heads, _HEAD)
    for age in range(len(table.averages)):
        sheet.number(_FIRST_AGE + age, age, _HEAD)
    sheet.row += 1
    sheet.worksheet.freeze_panes(1, _FIRST_AGE)
    return sheet


def _count(sheet: Sheet, table: CohortTable) -> None:
    for cohort in table.cohorts:
        sheet.date(0, cohort.month)
        sheet.number(1, cohort.size)
        for column, cell in enumerate(cohort.cells, start=_FIRST_AGE):
            if cell:
                sheet.number(column, cell.active)
        sheet.row += 1


def _divide(sheet: Sheet, table: CohortTable, counts: str, look: Look) -> None:
    for cohort in table.cohorts:
        sheet.date(0, cohort.month)
        size = xl_rowcol_to_cell(sheet.row, 1, col_abs=True)
        sheet.formula(1, f"{counts}{size}", cohort.size)
        for column, cell in enumerate(cohort.cells, start=_FIRST_AGE):
            if cell:
                share = f"{counts}{sheet.cell(column)}/{counts}{size}"
                sheet.formula(column, f'IFERROR({share},"")', cell.share, look)
        sheet.row += 1
    if table.cohorts:
        last = _FIRST_AGE + len(table.averages) - 1
        sheet.worksheet.conditional_format(1, _FIRST_AGE, sheet.row - 1, last, _SHADES)


def _average(sheet: Sheet, table: CohortTable, counts: str, labelled: tuple[str, Look]) -> None:
    """Add up the cohorts that have reached an age, and divide by their sizes."""
    label, look = labelled
    sheet.text(0, label, {"bold": True, "num_format": "General"})
    rows = 1, len(table.cohorts)
    sizes = xl_range_abs(rows[0], 1, rows[1], 1)
    for column, cell in enumerate(table.averages, start=_FIRST_AGE):
        if cell:
            active = counts + xl_range_abs(rows[0], column, rows[1], column)
            known = f"SUMPRODUCT(ISNUMBER({active})*{counts}{sizes})"
            formula = f'IFERROR(SUM({active})/{known},"")'
            sheet.formula(column, formula, cell.share, {**look, "bold": True})
