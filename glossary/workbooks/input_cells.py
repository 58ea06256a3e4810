"""Cells that people fill in: how their numbers look, and what may be typed there."""

from collections.abc import Mapping
from typing import Any, Final

from glossary.metrics.calculation import LARGEST
from glossary.metrics.metric import Input, Unit
from glossary.models import Language
from glossary.workbooks.number_formats import localized

_FORMATS: Final[Mapping[Unit, str]] = {"fraction": "0.00##%", "money": "#,##0.00"}
_AS_TYPED: Final = "General"
_LONGEST_TITLE: Final = 32
_LONGEST_MESSAGE: Final = 255


def input_format(wanted: Input, language: Language) -> str:
    """Give the format of an input."""
    return localized(_FORMATS.get(wanted.unit, "#,##0" if wanted.whole else _AS_TYPED), language)


def validation(wanted: Input, title: str, message: str) -> dict[str, Any]:
    """Give the rule for an input as XlsxWriter has it; the message tells what may be typed."""
    message = message[:_LONGEST_MESSAGE]
    title = title[:_LONGEST_TITLE]
    return {
        "validate": "integer" if wanted.whole else "decimal",
        **_bounds(wanted),
        "input_title": title,
        "input_message": message,
        "error_title": title,
        "error_message": message,
    }


def _bounds(wanted: Input) -> dict[str, Any]:
    minimum = -LARGEST if wanted.minimum is None else wanted.minimum
    maximum = LARGEST if wanted.maximum is None else wanted.maximum
    if wanted.excludes_minimum:
        # No rule has one end that is shut and one that is open; none of these has a maximum.
        return {"criteria": ">", "value": minimum}
    return {"criteria": "between", "minimum": minimum, "maximum": maximum}
