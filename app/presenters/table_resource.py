"""A table that a program sent, as the API speaks of it: how it was read, and what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.presenters.table_sentences import table_sentence
from glossary.metrics.tables import Columns, Table, TableProblem


@dataclass(frozen=True)
class TableProblemResource:
    """Something wrong in a table; null where it is about no row, column or cell."""

    row: int | None
    column: str | None
    value: str | None
    code: str
    detail: str


@dataclass(frozen=True)
class ColumnResource:
    """A column that was used, and how it is written, where there are two ways."""

    name: str
    way: str | None


@dataclass(frozen=True)
class ReadingResource:
    """How a table was read: rows counted with, rows left out, and why."""

    rows: int
    blank: int
    problem_count: int
    problems: Sequence[TableProblemResource]
    encoding: str | None
    delimiter: str | None
    header: bool | None
    sheet: str | None
    columns: Mapping[str, ColumnResource]


_WAYS = {"tr": "comma", "en": "point", "dmy": "dmy", "mdy": "mdy"}
"""What the domain calls after a language is for programs the decimal sign."""


def problem_resource(problem: TableProblem) -> TableProblemResource:
    """Return what is wrong, with a sentence in the reader's language."""
    return TableProblemResource(
        problem.row,
        problem.column or None,
        problem.value or None,
        problem.code,
        table_sentence(problem),
    )


def reading_resource(table: Table, taken: Columns) -> ReadingResource:
    """Return how a table and the columns that were taken out of it were read."""
    reading = table.reading
    return ReadingResource(
        rows=len(taken.rows),
        blank=taken.blank,
        problem_count=taken.problem_count,
        problems=[problem_resource(each) for each in taken.problems],
        encoding=reading.encoding,
        delimiter=reading.delimiter,
        header=reading.header,
        sheet=reading.sheet,
        columns={
            field: ColumnResource(taken.names[field], _WAYS.get(way))
            for field, way in taken.ways.items()
        },
    )
