"""A table as any reader gives it: names, rows read one at a time, and what is wrong where."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

LARGEST: Final = 5_000_000
"""Bytes of a file."""
MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 50
LONGEST_CELL: Final = 10_000
"""Characters; the answers to an open question are long, a number never is."""
MOST_PROBLEMS: Final = 100
"""How many problems are told; the others are counted."""
PREVIEW_ROWS: Final = 5

Encoding = Literal["utf-8", "utf-16", "cp949", "cp1254"]
Delimiter = Literal[",", ";", "\t", "|"]
Data = Mapping[str, str | float | Sequence[str] | Mapping[str, str | float]]


class Row(NamedTuple):
    """A row with its number as a spreadsheet counts: from 1, header and empty rows included."""

    number: int
    cells: Sequence[str]


@dataclass(frozen=True)
class Reading:
    """How a file is read; what is None is found out from the file, or it has no such thing.

    A tab, where none is in the file, makes one column of it.
    """

    encoding: Encoding | None = None
    delimiter: Delimiter | None = None
    header: bool | None = None
    sheet: str | None = None
    """Of a workbook; None: the first one that is not hidden."""


@dataclass(frozen=True)
class TableProblem:
    """Something wrong in a table: why, in which row and column, and what stands there."""

    code: str
    row: int | None = None
    column: str = ""
    value: str = ""
    data: Data = field(default_factory=dict)


class TableInvalidError(ValueError):
    """A table cannot be used at all; the problems say why."""

    def __init__(self, problems: Iterable[TableProblem]) -> None:
        """Keep the problems."""
        self.problems = tuple(problems)
        super().__init__(self.problems)


@dataclass(frozen=True)
class Table:
    """A table whose limits and structure were checked; its rows can be read again and again."""

    names: tuple[str, ...]
    reading: Reading
    row_count: int
    """Rows below the header, empty ones included."""
    preview: tuple[Row, ...]
    rows: Callable[[], Iterator[Row]]
    sheets: tuple[str, ...] = ()
    """Of a workbook: the names of all sheets that could be read."""


def refusal(
    code: str, row: int | None = None, **data: str | float | Sequence[str]
) -> TableInvalidError:
    """Return the error of a table with one problem."""
    return TableInvalidError([TableProblem(code, row, data=data)])


def column_names(cells: Sequence[str], *, header: bool) -> tuple[str, ...]:
    """Name the columns as their header does; a nameless or repeated name gets its letter: B, AA."""
    names: list[str] = []
    for index, cell in enumerate(cells):
        name = tidy(cell) if header else ""
        while not name or name in names:
            name = f"{name} {_letter(index)}".strip()
        names.append(name)
    return tuple(names)


def tidy(name: str) -> str:
    """Return the name of a column, composed and with single spaces."""
    return unicodedata.normalize("NFC", " ".join(name.split()))


def is_empty(row: Row) -> bool:
    """Tell whether nothing stands in a row."""
    return not "".join(row.cells).strip()


def _letter(index: int) -> str:
    before, letter = divmod(index, 26)
    return (chr(ord("A") + before - 1) if before else "") + chr(ord("A") + letter)
