"""What a reader brings to a page: a file or pasted rows, and which column is which."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, Literal, cast

from flask import Request

from app.errors import InvalidInputError
from app.forms.typed import LONGEST_TEXT, domain_fault, typed_fault, typed_number
from glossary.metrics.calculation import input_problems
from glossary.metrics.from_table import FROM_TABLES, Mapped
from glossary.metrics.numbers import NumberInvalidError, Style
from glossary.metrics.order_metrics import OrderMetric
from glossary.metrics.tables import LARGEST, Reading, Table, TableInvalidError, Way, guess
from glossary.metrics.tables.table import TableProblem
from glossary.workbooks.reading import read_any

AUTOMATIC: Final = ""
"""How a column is written is found out from the column."""
COLUMN: Final = "column_"
"""Goes before the names of the fields that columns are chosen for."""
_ROOM_FOR_THE_FORM: Final = 100_000
_MOST_PARTS: Final = 40
_LONGEST_KEPT: Final = 300_000
"""Characters that are put back into the page; for more the file is chosen once again."""
Written = Literal["", "tr", "en", "dmy", "mdy"]


@dataclass(frozen=True)
class Brought:
    """A table, as far as it could be read, and how its columns are to be understood."""

    table: Table | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    """The name of the column for each field: chosen, or else proposed."""
    decimal: Written = AUTOMATIC
    dates: Written = AUTOMATIC
    pasted: str = ""
    is_sample: bool = False
    """Whether it is the worked example and not the reader's own."""
    problems: tuple[TableProblem, ...] = ()
    """Why there is no table."""

    def written_as(self, decimal: Written) -> "Brought":
        """Return the same, its numbers written in a way, where nothing was chosen."""
        return replace(self, decimal=self.decimal or decimal)

    @property
    def is_nothing(self) -> bool:
        """Tell whether nothing was brought at all."""
        return self.table is None and not self.problems

    def mapped(self, metric: str) -> Mapped | None:
        """Return the columns of a metric's fields, if each field has one."""
        kinds = FROM_TABLES[metric]
        if any(name not in self.columns for name in kinds):
            return None
        written: dict[str, str] = {
            "number": self.decimal,
            "money": self.decimal,
            "date": self.dates,
        }
        ways = {name: written[kind] for name, kind in kinds.items() if written.get(kind)}
        return Mapped(dict(self.columns), cast("dict[str, Way]", ways))


def allow_files(request: Request) -> None:
    """Let a request hold as much as a table may, which other requests may not."""
    request.max_content_length = LARGEST + _ROOM_FOR_THE_FORM
    request.max_form_memory_size = LARGEST
    request.max_form_parts = _MOST_PARTS


def brought(metric: str, request: Request) -> Brought:
    """Return what a form brings; an empty one brings nothing.

    Raises:
        RequestEntityTooLarge: it is larger than any table may be.
    """
    file = request.files.get("file")
    data = file.read() if file else b""
    if data:
        found = of_bytes(metric, data, request.form)
        return replace(found, pasted=_as_text(found.table)) if found.table else found
    pasted = request.form.get("pasted", "")
    return of_bytes(metric, pasted.encode(), request.form, pasted)


def of_bytes(metric: str, data: bytes, form: Mapping[str, str], pasted: str = "") -> Brought:
    """Return a table read from bytes, with its columns as a form says, or as they seem."""
    kept = pasted if len(pasted) <= _LONGEST_KEPT else ""
    if not data.strip():
        return Brought(pasted=kept)
    try:
        table = read_any(data, Reading())
    except TableInvalidError as error:
        return Brought(pasted=kept, problems=error.problems)
    chosen = {name: form[COLUMN + name] for name in FROM_TABLES[metric] if form.get(COLUMN + name)}
    known = {name: column for name, column in chosen.items() if column in table.names}
    return Brought(
        table=table,
        columns={**guess(table, FROM_TABLES[metric]), **known},
        decimal=_written(form, "decimal", ("tr", "en")),
        dates=_written(form, "dates", ("dmy", "mdy")),
        pasted=kept,
    )


def _as_text(table: Table) -> str:
    """Write a file's table as rows to be pasted, so that it need not be chosen again."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter="\t", lineterminator="\n")
    writer.writerow(table.names)
    for row in table.rows():
        writer.writerow(row.cells)
        if file.tell() > _LONGEST_KEPT:
            return ""
    return file.getvalue()


def _written(form: Mapping[str, str], name: str, known: tuple[Written, ...]) -> Written:
    return next((each for each in known if each == form.get(name)), AUTOMATIC)


@dataclass(frozen=True)
class Options:
    """The numbers beside an order log, and until when the log is known."""

    texts: Mapping[str, str]
    values: Mapping[str, float]
    on: date | None
    faults: Mapping[str, InvalidInputError]


def options_of(
    metric: OrderMetric, form: Mapping[str, str], style: Style, labels: Mapping[str, str]
) -> Options:
    """Read the options of a metric; what is wrong with them is kept, not raised."""
    texts = {
        name: text[:LONGEST_TEXT]
        for name in (*(each.name for each in metric.options), "on")
        if (text := form.get(name, "").strip())
    }
    values: dict[str, float] = {}
    faults: dict[str, InvalidInputError] = {}
    for each in metric.options:
        if each.name not in texts:
            continue
        try:
            values[each.name] = typed_number(texts[each.name], each.unit, style)
        except NumberInvalidError as error:
            faults[each.name] = typed_fault(error, labels[each.name], style)
            continue
        for problem in input_problems(each, values[each.name]):
            faults[each.name] = domain_fault(each, problem, labels[each.name], style)
    return Options(texts, values, _day(texts.get("on", ""), faults), faults)


def _day(text: str, faults: dict[str, InvalidInputError]) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        faults["on"] = InvalidInputError("typed_not_a_day", typed=text)
        return None
