"""What is wrong with a table that somebody brought, in the reader's language."""

from collections.abc import Mapping, Sequence
from typing import Final

from flask_babel import lazy_gettext as _l

from app.i18n import content_language
from app.messages.labels import Labels
from glossary.metrics.numbers import write_number
from glossary.metrics.order_value import Caution, RefusedError
from glossary.metrics.tables import TableProblem

CELLS: Final[Labels] = {
    "empty": _l("There is no number in it."),
    "too_long": _l("It has more than %(most)s characters."),
    "too_many_digits": _l("It has more than %(most)s digits before the decimal sign."),
    "looks_foreign": _l("It is written unlike the rest of the column; it may mean %(meant)s."),
    "misplaced_separator": _l("Its separators are in the wrong places."),
    "exponent": _l("It has an exponent; write the number out in full."),
    "other_digits": _l("It has digits other than 0 to 9."),
    "not_a_number": _l("It is not a number."),
    "not_whole": _l("It is not a whole number."),
    "too_small": _l("It is less than %(minimum)s."),
    "too_large": _l("It is more than %(maximum)s."),
    "no_such_day": _l("There is no such day."),
    "not_a_date": _l("It is not a date."),
    "ambiguous": _l("It can be read in two ways: %(meanings)s. Say how the column is written."),
}
"""Why a cell cannot be used."""
TABLES: Final[Labels] = {
    "too_large": _l("The file has %(size)s bytes; at most %(most)s, please."),
    "empty": _l("There is nothing in the file."),
    "ambiguous_delimiter": _l(
        "“%(typed)s” can be one number or two; add a first row with the name of the column."
    ),
    "no_rows": _l("There are no rows below the header."),
    "binary": _l("This is neither CSV nor an XLSX workbook; save the table as one of them."),
    "undecodable": _l("The file is not encoded in %(encoding)s."),
    "unknown_encoding": _l("The encoding of the file is unknown; save it as UTF-8."),
    "too_many_rows": _l("There are more than %(most)s rows."),
    "too_many_columns": _l("There are more than %(most)s columns."),
    "too_many_cells": _l(
        "The row has %(found)s cells, the header only %(most)s; perhaps a decimal comma stands "
        "where commas separate columns."
    ),
    "cell_too_long": _l("A cell has more than %(most)s characters, or a quotation never ends."),
    "bad_quotes": _l("A quotation mark stands where none belongs."),
    "line_too_long": _l("The line is too long for a table."),
    "workbook_too_large": _l("The workbook holds too much; save the sheet as CSV."),
    "broken_workbook": _l("The workbook is damaged; open it and save it again."),
    "not_a_workbook": _l("There is no sheet in the file that could be read."),
    "encrypted": _l("The workbook is protected by a password; save it without one."),
    "old_workbook": _l("The workbook is in a format of before 2007; save it as XLSX."),
    "unknown_sheet": _l("There is no sheet “%(name)s”; the workbook has: %(names)s."),
    "unknown_column": _l("There is no such column; the table has: %(names)s."),
    "unnamed_column": _l("Say which column holds “%(field)s”; the table has: %(names)s."),
    "bad_json": _l('Wanted is JSON like {"columns": {"score": [9, 10]}}.'),
    "no_orders": _l("There is no order in the table that could be read."),
}
"""Why a row or a table cannot be used."""
REFUSALS: Final[Labels] = {
    "few_repeat_buyers": _l(
        "Customers who bought again: %(found)s; a forecast needs at least %(least)s."
    ),
    "spending_without_mean": _l(
        "What customers spend varies too much to have a mean (q = %(q)s; it must be above 1)."
    ),
}
"""Why an order log cannot bear a forecast."""
CAUTIONS: Final[Labels] = {
    "dependent_spending": _l(
        "How often customers buy and how much they spend are related (Spearman’s ρ = %(rho)s); "
        "the models assume that they are not."
    ),
    "short_log": _l(
        "The orders cover %(span_days)s days, less than three times the usual wait of "
        "%(wait_days)s days."
    ),
    "at_bound": _l(
        "The model does not settle on these orders (“%(parameter)s” grows without end): do not "
        "rely on the forecast."
    ),
}
"""Why a forecast is to be doubted."""

_Told = str | float | Sequence[str] | Mapping[str, str | float]


def table_sentence(problem: TableProblem) -> str:
    """Say why a cell, a row or a whole table cannot be used."""
    # With a value it is about a cell; the codes of cells and tables overlap.
    first, second = (CELLS, TABLES) if problem.value else (TABLES, CELLS)
    words = first[problem.code] if problem.code in first else second[problem.code]
    return str(words % _told(problem.data))


def refusal_sentence(error: RefusedError) -> str:
    """Say why there is no forecast."""
    return str(REFUSALS[error.code] % _told(_rounded(error.data)))


def caution_sentence(caution: Caution) -> str:
    """Say why a forecast is to be doubted."""
    return str(CAUTIONS[caution.code] % _told(_rounded(caution.data)))


def _rounded(data: Mapping[str, float | str]) -> Mapping[str, float | str]:
    return {
        name: value if isinstance(value, str) else round(value, 2) for name, value in data.items()
    }


def _told(data: Mapping[str, _Told]) -> dict[str, str]:
    return {name: _tell(value) for name, value in data.items()}


def _tell(value: _Told) -> str:
    match value:
        case str():
            return value
        case int() | float():
            return write_number(float(value), content_language())
        case Mapping():
            return " / ".join(map(_tell, value.values()))
        case _:
            return ", ".join(value)
