"""Takes the wanted columns out of a table, row by row, and tells what is wrong with which cell."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple, TypeVar

from glossary.metrics.calculation import input_problems
from glossary.metrics.metric import Input
from glossary.metrics.tables.kinds import (
    AmbiguousError,
    Cell,
    Kind,
    Unreadable,
    Value,
    Way,
    find_way,
    reader,
)
from glossary.metrics.tables.table import (
    MOST_PROBLEMS,
    Data,
    Row,
    Table,
    TableInvalidError,
    TableProblem,
    is_empty,
    tidy,
)

_LONGEST_SHOWN: Final = 80
"""Characters of a wrong value."""
_T = TypeVar("_T", float, date, str)


@dataclass(frozen=True)
class Wanted:
    """A column to take out: its name in the file, and what stands in it."""

    column: str
    kind: Kind = "number"
    way: Way | None = None
    """How it is written; None finds it out."""
    domain: Input | None = None
    """The input of a metric that each number must be fit for."""


@dataclass(frozen=True)
class Columns:
    """The values of the wanted columns, from the rows in which all of them are right."""

    rows: tuple[int, ...]
    """The numbers of these rows."""
    values: Mapping[str, tuple[Value, ...]]
    """By field, in the order of the rows."""
    names: Mapping[str, str]
    """What the columns are called in the table."""
    ways: Mapping[str, Way]
    """How each was written."""
    blank: int
    """Rows left out because a wanted cell is empty; rows that are empty throughout are not told."""
    problems: tuple[TableProblem, ...]
    """The first ones; their rows are left out."""
    problem_count: int

    def of(self, field: str, kind: type[_T]) -> tuple[_T, ...]:
        """Return the values of a field, which are all of this type."""
        return tuple(value for value in self.values[field] if isinstance(value, kind))


class _Field(NamedTuple):
    """A wanted column, found in the table."""

    place: int
    column: str
    read: Callable[[str], Value]
    domain: Input | None


def columns(table: Table, wanted: Mapping[str, Wanted]) -> Columns:
    """Take the wanted columns, by the names of their fields; wrong cells are told, not raised.

    Raises:
        TableInvalidError: columns are not in the table, or may be read in two ways.
    """
    places = _places(table, wanted)
    ways = _ways(table, wanted, places)
    fields = [
        _Field(places[name], table.names[places[name]], reader(each.kind, ways[name]), each.domain)
        for name, each in wanted.items()
    ]
    rows: list[int] = []
    values: list[list[Value]] = [[] for _ in fields]
    problems: list[TableProblem] = []
    problem_count = blank = 0
    for row in table.rows():
        wrong, read = _read(row, fields, len(table.names))
        if wrong:
            problem_count += len(wrong)
            problems += wrong[: MOST_PROBLEMS - len(problems)]
        elif len(read) < len(fields):
            blank += not is_empty(row)
        else:
            rows.append(row.number)
            for column, value in zip(values, read, strict=True):
                column.append(value)
    found = {name: tuple(column) for name, column in zip(wanted, values, strict=True)}
    names = {name: table.names[place] for name, place in places.items()}
    return Columns(tuple(rows), found, names, ways, blank, tuple(problems), problem_count)


def _places(table: Table, wanted: Mapping[str, Wanted]) -> Mapping[str, int]:
    names = [tidy(each.column) for each in wanted.values()]
    if missing := [name for name in names if name not in table.names]:
        raise TableInvalidError(
            TableProblem("unknown_column", column=name, data={"names": table.names})
            for name in missing
        )
    return {field: table.names.index(name) for field, name in zip(wanted, names, strict=True)}


def _ways(
    table: Table, wanted: Mapping[str, Wanted], places: Mapping[str, int]
) -> Mapping[str, Way]:
    ways: dict[str, Way] = {}
    problems: list[TableProblem] = []
    for field, each in wanted.items():
        try:
            ways[field] = each.way or find_way(each.kind, _cells(table, places[field]))
        except AmbiguousError as error:
            problems.append(_ambiguous(error, table.names[places[field]]))
    if problems:
        raise TableInvalidError(problems)
    return ways


def _cells(table: Table, place: int) -> Iterator[Cell]:
    for row in table.rows():
        if text := _text(row, place):
            yield Cell(row.number, text)


def _text(row: Row, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""


def _ambiguous(error: AmbiguousError, column: str) -> TableProblem:
    meanings: dict[str, str | float] = {
        way: value.isoformat() if isinstance(value, date) else value
        for way, value in error.meanings.items()
    }
    row, text = error.cell
    return TableProblem("ambiguous", row, column, text, {"meanings": meanings})


def _read(row: Row, fields: Sequence[_Field], width: int) -> tuple[list[TableProblem], list[Value]]:
    """Read a row: what is wrong with it, and the values of the cells that are not empty."""
    if any(cell.strip() for cell in row.cells[width:]):
        # A decimal comma where the comma delimits: what follows stands in the wrong columns.
        data = {"found": len(row.cells), "most": width}
        return [TableProblem("too_many_cells", row.number, data=data)], []
    problems: list[TableProblem] = []
    values: list[Value] = []
    for field in fields:
        if text := _text(row, field.place):
            try:
                value = field.read(text)
            except Unreadable as error:
                problems.append(_problem(row, field, error.code, error.data))
            else:
                values.append(value)
                problems += _outside(row, field, value)
    return problems, values


def _outside(row: Row, field: _Field, value: Value) -> Iterator[TableProblem]:
    if field.domain and isinstance(value, float):
        for problem in input_problems(field.domain, value):
            yield _problem(row, field, problem.code, problem.data)


def _problem(row: Row, field: _Field, code: str, data: Data) -> TableProblem:
    value = _text(row, field.place)[:_LONGEST_SHOWN]
    return TableProblem(code, row.number, field.column, value, data)
