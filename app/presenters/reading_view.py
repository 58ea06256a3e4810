"""A table that a reader brought, as the page shows it: how it was read, and what is wrong where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask_babel import LazyString

from app.forms.brought import AUTOMATIC, COLUMN, Brought
from app.messages.tables import COLUMN_FIELDS, SCALE_DOUBT, WAYS
from app.presenters.table_sentences import table_sentence
from glossary.metrics.calculation import Result
from glossary.metrics.from_table import FROM_TABLES
from glossary.metrics.tables import Columns, Row, TableProblem

_MOST_SHOWN = 40
_SHORT_SCALE = 7
_ENOUGH_ANSWERS = 10
"""Of fewer nobody can tell."""


@dataclass(frozen=True)
class Choice:
    """Something to choose: a column, or how one is written."""

    name: str
    label: LazyString | str
    values: Sequence[tuple[str, LazyString | str]]
    chosen: str


@dataclass(frozen=True)
class ProblemView:
    """A cell, a row or a table that cannot be used."""

    row: int | None
    column: str
    value: str
    sentence: str


@dataclass(frozen=True)
class ReadingView:
    """How a table was read."""

    names: Sequence[str]
    preview: Sequence[Row]
    choices: Sequence[Choice]
    rows: int | None
    """Counted with; unknown until every field has its column."""
    blank: int
    problems: Sequence[ProblemView]
    problem_count: int


def reading_view(
    metric: str,
    brought: Brought,
    columns: Columns | None,
    refused: Sequence[TableProblem],
    names: Mapping[str, str],
) -> ReadingView:
    """Return how a table was read; `names` are what its fields are called."""
    table = brought.table
    problems = [*brought.problems, *refused, *(columns.problems if columns else ())]
    return ReadingView(
        names=table.names if table else (),
        preview=table.preview if table else (),
        choices=_choices(metric, brought, names) if table else (),
        rows=len(columns.rows) if columns else None,
        blank=columns.blank if columns else 0,
        problems=[_problem(each) for each in problems[:_MOST_SHOWN]],
        problem_count=len(brought.problems)
        + len(refused)
        + (columns.problem_count if columns else 0),
    )


def scale_doubt(result: Result) -> str | None:
    """Doubt answers that look as if given on a shorter scale than the metric's, which has ten."""
    given = [int(name.rpartition("_")[2]) for name, count in result.inputs.items() if count]
    is_short = result.metric.id == "nps" and given and min(given) > 0 and max(given) <= _SHORT_SCALE
    if not is_short or sum(result.inputs.values()) < _ENOUGH_ANSWERS:
        return None
    return str(SCALE_DOUBT % {"least": min(given), "most": max(given)})


def _problem(problem: TableProblem) -> ProblemView:
    return ProblemView(problem.row, problem.column, problem.value, table_sentence(problem))


def _choices(metric: str, brought: Brought, names: Mapping[str, str]) -> Sequence[Choice]:
    table, kinds = brought.table, FROM_TABLES[metric]
    columns = [(name, name) for name in table.names] if table else []
    found = [
        Choice(
            COLUMN + name,
            names.get(name) or COLUMN_FIELDS[name],
            [("", "—"), *columns],
            brought.columns.get(name, ""),
        )
        for name in kinds
    ]
    found.append(_way("decimal", brought.decimal))
    return [*found, _way("dates", brought.dates)] if "date" in kinds.values() else found


def _way(name: str, chosen: str) -> Choice:
    ways = [(AUTOMATIC, WAYS["automatic"])]
    ways += [(way, WAYS[way]) for way in (("tr", "en") if name == "decimal" else ("dmy", "mdy"))]
    return Choice(name, WAYS[name], ways, chosen)
