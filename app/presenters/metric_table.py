"""A computed metric as a CSV file that the reader's spreadsheet program opens as it is."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from app.messages.metrics import CSV_COLUMNS, UNITS
from app.presenters.metric_result import Told
from glossary.metrics.calculation import Result, Undefined
from glossary.metrics.numbers import Style

_DELIMITERS: Final = {"tr": ";"}
"""Where the comma is the decimal sign, spreadsheet programs expect a semicolon between values."""
_BYTE_ORDER_MARK: Final = "\ufeff"


def metric_csv(told: Told, result: Result) -> str:
    """Write inputs, steps, what follows and the interval, a row each; numbers have all digits."""
    file = io.StringIO()
    style = told.writer.style
    writer = csv.writer(file, delimiter=_DELIMITERS.get(style, ","))
    writer.writerow([str(CSV_COLUMNS[name]) for name in ("name", "symbol", "unit", "value")])
    writer.writerows(_rows(told, result))
    return _BYTE_ORDER_MARK + file.getvalue()


def _rows(told: Told, result: Result) -> Iterator[list[str]]:
    style = told.writer.style
    for name, value in result.inputs.items():
        each = told.metric.input(name)
        yield [told.label(name), each.symbol, _unit(each.unit), _exact(value, style)]
    for step in (*result.steps, *result.consequences):
        output = step.output
        shown = (
            told.why_undefined(step.value)
            if isinstance(step.value, Undefined)
            else _exact(step.value, style)
        )
        name = told.entry.output(output.name)[told.language]
        yield [name, output.symbol, _unit(output.unit), shown]
    for end, bound in zip(("low", "high"), result.interval or (), strict=False):
        unit = _unit(result.variant.result.unit)
        yield [str(CSV_COLUMNS[end] % {"level": told.writer.level}), "", unit, _exact(bound, style)]


def _unit(unit: str) -> str:
    return str(UNITS.get(unit, ""))


def _exact(value: float, style: Style) -> str:
    text = repr(float(value)).removesuffix(".0")
    return text.replace(".", ",") if style == "tr" else text
