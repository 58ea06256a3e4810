"""Numbers as people type them into a page, and what is said of those that cannot be used."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from app.errors import InvalidInputError
from glossary.metrics.calculation import Problem
from glossary.metrics.metric import Input, Unit
from glossary.metrics.numbers import (
    NumberInvalidError,
    Style,
    parse_fraction,
    parse_number,
    write_number,
    write_percent,
)

LONGEST_TEXT: Final = 80
_SAMPLE: Final = 1234.5
# Nobody writes an amount with three decimals: ₺1.200 on an English page is twelve hundred.
_LIKE_THOUSANDS: Final[Mapping[Style, re.Pattern[str]]] = {
    "tr": re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2},[0-9]{3}(?![0-9])"),
    "en": (point := re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])")),
    "ko": point,
}

Label = Callable[[str], str]
"""Gives the name of a field in the reader's language."""


def typed_number(text: str, unit: Unit, style: Style) -> float:
    """Read a number as it is written in a field of some unit; fractions are typed in per cent.

    Raises:
        NumberInvalidError: it is none, or one only in the other style.
    """
    if unit == "fraction":
        return parse_fraction(text, style)
    value = parse_number(text, style, money=unit == "money")
    if unit == "money" and _LIKE_THOUSANDS[style].search(text):
        raise NumberInvalidError("looks_foreign", {"typed": text.strip(), "meant": value * 1000})
    return value


def as_typed(value: float, unit: Unit, style: Style) -> str:
    """Write a number as it would have been typed."""
    if unit == "fraction":
        return write_percent(value, style).replace("%", "")
    text = write_number(value, style)
    # With a fourth decimal it is no thousands.
    return text + "0" if unit == "money" and _LIKE_THOUSANDS[style].search(text) else text


def typed_fault(error: NumberInvalidError, label: str, style: Style) -> InvalidInputError:
    """Return why a text is no number."""
    code = "not_a_number" if error.code == "empty" else error.code
    data = {key: str(value)[:LONGEST_TEXT] for key, value in error.data.items()}
    if "meant" in error.data:
        data["meant"] = write_number(float(error.data["meant"]), style)
    sample = write_number(_SAMPLE, style)
    return InvalidInputError(f"typed_{code}", **{**data, "name": label, "sample": sample})


def identity_fault(problem: Problem, label: Label) -> InvalidInputError:
    """Return which inputs contradict each other."""
    labels = {name: label(name) for name in problem.data if name != "identity"}
    parts = dict(zip(("part", "whole"), labels.values(), strict=False))
    return InvalidInputError(str(problem.data["identity"]), **labels, **parts)


def domain_fault(wanted: Input, problem: Problem, label: str, style: Style) -> InvalidInputError:
    """Return what is wrong with a number that an input cannot be."""
    value = _shown(problem.data.get("value"), wanted.unit, style)
    if problem.code == "too_large":
        most = _shown(problem.data["maximum"], wanted.unit, style)
        return InvalidInputError("typed_too_large", name=label, bound=most)
    if problem.code == "too_small":
        code = "typed_not_above" if wanted.excludes_minimum else "typed_too_small"
        least = _shown(problem.data["minimum"], wanted.unit, style)
        return InvalidInputError(code, name=label, bound=least)
    return InvalidInputError(problem.code, name=label, value=value)


def _shown(value: object, unit: Unit, style: Style) -> str:
    if not isinstance(value, int | float):
        return ""
    return write_percent(value, style) if unit == "fraction" else write_number(value, style)
