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
BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it spreadsheet programs do not see that a file is UTF-8."""


def metric_csv(told: Told, result: Result) -> str:
    """Write inputs, steps, what follows and the interval, a row each; numbers have all digits."""
    file = io.StringIO()
    style = told.writer.style
    writer = csv.writer(file, delimiter=delimiter(style))
    writer.writerow([str(CSV_COLUMNS[name]) for name in ("name", "symbol", "unit", "value")])
    writer.writerows(_rows(told, result))
    return BYTE_ORDER_MARK + file.getvalue()


def _rows(told: Told, result: Result) -> Iterator[list[str]]:
    style = told.writer.style
    for name, value in result.inputs.items():
        each = told.metric.input(name)
        yield [told.label(name), each.symbol, _unit(each.unit), exact(value, style)]
    for step in (*result.steps, *result.consequences):
        output = step.output
        shown = (
            told.why_undefined(step.value)
            if isinstance(step.value, Undefined)
            else exact(step.value, style)
        )
        name = told.entry.output(output.name)[told.language]
        yield [name, output.symbol, _unit(output.unit), shown]
    for end, bound in zip(("low", "high"), result.interval or (), strict=False):
        unit = _unit(result.variant.result.unit)
        yield [str(CSV_COLUMNS[end] % {"level": told.writer.level}), "", unit, exact(bound, style)]


def _unit(unit: str) -> str:
    return str(UNITS.get(unit, ""))


def delimiter(style: Style) -> str:
    """Return what stands between the values of a row."""
    return _DELIMITERS.get(style, ",")


def exact(value: float, style: Style) -> str:
    """Write a number with all its digits."""
    text = f"{float(value):.15g}"  # what a spreadsheet keeps
    return text.replace(".", ",") if style == "tr" else text
