"""What a program sends to be made of a table: the table, its columns, and what is asked of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final

from flask import Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import UnsupportedMediaType

from app.errors import InvalidInputError
from app.forms.metrics import fault_of, in_order, misnamed, number_of
from glossary.metrics.calculation import input_problems
from glossary.metrics.from_table import FROM_TABLES, ORDER_FIELDS, Mapped, scales_of
from glossary.metrics.metric import Input
from glossary.metrics.order_metrics import ORDER_METRICS
from glossary.metrics.tables import (
    LARGEST,
    MOST_COLUMNS,
    MOST_ROWS,
    Kind,
    Reading,
    Table,
    cell_of,
    refusal,
    table_of_columns,
)
from glossary.workbooks.reading import read_any

CSV: Final = "text/csv"
JSON: Final = "application/json"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST_SHOWN: Final = 80
_COLUMN: Final = "column"
"""What the only column of a table of answers is called in an address."""
_WRITTEN: Final[Mapping[Kind, str]] = {"number": "decimal", "money": "decimal", "date": "dates"}
"""The parameter that says how the columns of a kind are written."""

_Args = MultiDict[str, str]
_Cell = str | bool | int | float | None


@dataclass(frozen=True)
class Asked:
    """What is to be made of a table."""

    variant: str
    """Empty: the recommended one."""
    mapped: Mapped
    options: Mapping[str, float]
    on: date | None
    """Until when orders are known."""
    sheet: str | None


class _Sent(BaseModel):
    """A table as JSON."""

    model_config = ConfigDict(extra="forbid", strict=True)
    columns: Annotated[
        dict[str, Annotated[list[_Cell], Field(max_length=MOST_ROWS)]],
        Field(min_length=1, max_length=MOST_COLUMNS),
    ]


def asked_of_table(metric: str, args: _Args) -> Asked:
    """Return what an address asks of a table, for a metric that can be computed from one.

    Raises:
        InvalidParametersError: some are unknown, repeated or no good.
    """
    readers = _readers(metric)
    faults = dict(misnamed(tuple(readers), args))
    values: dict[str, Any] = {}
    for name in args:
        if args[name] and name not in faults:
            try:
                values[name] = readers[name](name, args[name])
            except InvalidInputError as fault:
                faults[name] = fault
    if faults:
        raise in_order(faults, args)
    order_metric = ORDER_METRICS.get(metric)
    options = [each.name for each in order_metric.options] if order_metric else []
    return Asked(
        variant=values.get("variant", ""),
        mapped=_mapped(FROM_TABLES[metric], values),
        options={name: values[name] for name in options if name in values},
        on=values.get("on"),
        sheet=values.get("sheet"),
    )


def table_of_request(request: Request, sheet: str | None) -> Table:
    """Return the table in the body of a request: CSV, a workbook, or columns as JSON.

    Raises:
        UnsupportedMediaType: it is said to be something else.
        RequestEntityTooLarge: it is larger than any table may be.
        TableInvalidError: no table can be made of it.
    """
    if request.mimetype not in {CSV, XLSX, JSON}:
        raise UnsupportedMediaType
    request.max_content_length = LARGEST
    data = request.get_data(cache=False)
    return (
        _table_of_json(data) if request.mimetype == JSON else read_any(data, Reading(sheet=sheet))
    )


def _table_of_json(data: bytes) -> Table:
    try:
        sent = _Sent.model_validate_json(data)
    except ValidationError as error:
        raise refusal("bad_json") from error
    return table_of_columns(
        {name: [cell_of(each) for each in column] for name, column in sent.columns.items()}
    )


def _mapped(kinds: Mapping[str, Kind], values: Mapping[str, Any]) -> Mapped:
    """Give the columns by their fields; that of answers has a parameter of another name."""
    names = {field: values[field] for field in kinds if field in values}
    if _COLUMN in values:
        names = dict.fromkeys(kinds, values[_COLUMN])
    written = {field: _WRITTEN[kind] for field, kind in kinds.items() if kind in _WRITTEN}
    ways = {field: values[name] for field, name in written.items() if name in values}
    return Mapped(names, ways)


_Read = Callable[[str, str], Any]


def _readers(metric: str) -> Mapping[str, _Read]:
    """Give the parameters that a metric takes beside a table, and what reads each."""
    text, decimal = _as_it_is, _one_of({"comma": "tr", "point": "en"})
    found = ORDER_METRICS.get(metric)
    if found is None:
        variants = _one_of({each: each for each in scales_of(metric)}, "unknown_variant")
        return {_COLUMN: text, "decimal": decimal, "sheet": text, "variant": variants}
    return {
        **dict.fromkeys(ORDER_FIELDS, text),
        "decimal": decimal,
        "dates": _one_of({"dmy": "dmy", "mdy": "mdy"}),
        "on": _day,
        "sheet": text,
        "variant": _one_of({each: each for each in found.variants}, "unknown_variant"),
        **{each.name: _option(each) for each in found.options},
    }


def _as_it_is(_: str, text: str) -> str:
    return text


def _one_of(meanings: Mapping[str, str], code: str = "bad_choice") -> _Read:
    def read(name: str, text: str) -> str:
        if text in meanings:
            return meanings[text]
        data = {"value": text[:_LONGEST_SHOWN], "known": ", ".join(meanings)}
        raise InvalidInputError(code, name=name, **data)

    return read


def _day(name: str, text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    # Python reads 20261122 and 2026-W47-7, too.
    if day is None or day.isoformat() != text:
        raise InvalidInputError("bad_day", name=name, value=text[:_LONGEST_SHOWN])
    return day


def _option(wanted: Input) -> _Read:
    def read(name: str, text: str) -> float:
        value = number_of(text)
        for problem in input_problems(wanted, value):
            raise fault_of(wanted, problem, MultiDict({name: text}))
        return value

    return read
