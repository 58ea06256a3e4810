"""Makes a table of rows that were read: names its columns, counts its rows, shows the first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice, zip_longest
from typing import Final

from glossary.metrics.tables.kinds import is_value
from glossary.metrics.tables.table import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    PREVIEW_ROWS,
    Reading,
    Row,
    Table,
    column_names,
    is_empty,
    refusal,
)

_THOUSANDTHS: Final = 3
"""Decimals that could be taken for a group of thousands."""


def table_of(
    records: Callable[[], Iterator[Row]], reading: Reading, sheets: tuple[str, ...] = ()
) -> Table:
    """Make a table of all rows of a file, the header among them, which may be read repeatedly.

    Raises:
        TableInvalidError: it has no rows.
    """
    first = next((row for row in records() if not is_empty(row)), None)
    if first is None:
        raise refusal("empty")
    header = reading.header
    if header is None:
        header = not any(is_value(cell) for cell in first.cells)
    begins = first.number if header else first.number - 1

    def rows() -> Iterator[Row]:
        return islice(records(), begins, None)

    names = column_names(first.cells, header=header)
    return _counted(names, rows, replace(reading, header=header), sheets)


def table_of_columns(columns: Mapping[str, Sequence[str]]) -> Table:
    """Make a table of named columns, from the top; rows are counted from 1, without a header.

    Raises:
        TableInvalidError: there are too many, no rows, or a cell is too long.
    """
    if len(columns) > MOST_COLUMNS:
        raise refusal("too_many_columns", most=MOST_COLUMNS)
    if max(map(len, columns.values()), default=0) > MOST_ROWS:
        raise refusal("too_many_rows", most=MOST_ROWS)

    def rows() -> Iterator[Row]:
        for number, cells in enumerate(zip_longest(*columns.values(), fillvalue=""), 1):
            if max(map(len, cells)) > LONGEST_CELL:
                raise refusal("cell_too_long", number, most=LONGEST_CELL)
            yield Row(number, cells)

    names = column_names(tuple(columns), header=True)
    return _counted(names, rows, Reading(header=True), ())


def _counted(
    names: tuple[str, ...],
    rows: Callable[[], Iterator[Row]],
    reading: Reading,
    sheets: tuple[str, ...],
) -> Table:
    row_count = sum(1 for _ in rows())  # Every bound is checked on the way.
    if not row_count:
        raise refusal("no_rows")
    preview = tuple(islice((row for row in rows() if not is_empty(row)), PREVIEW_ROWS))
    return Table(names, reading, row_count, preview, rows, sheets)


def cell_of(value: str | float | None) -> str:
    """Write a value that has a type already, so that it can be read in one way only.

    Three decimals get a fourth one: 1.234 could be more than a thousand.
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case str():
            return value
    whole, point, part = f"{Decimal(repr(value)):f}".partition(".")
    part = part.rstrip("0")
    if len(part) == _THOUSANDTHS:
        part += "0"
    return f"{whole}{point}{part}" if part else whole
