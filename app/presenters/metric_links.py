"""The addresses of a filled-in metric: one that lasts, and those of what can be taken away."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from app.forms.metric_page import BEFORE, VERSION, Filled
from glossary.metrics.metric import GOAL, Metric, Variant

_TARGET: Final = "target"
_PLACES: Final = 37
"""Digits after the point of the smallest number that can be typed."""


def permanent(filled: Filled) -> Mapping[str, str]:
    """Return the parameters that give the same result in every language, now and later."""
    given = {"v": VERSION, "variant": filled.variant.id}
    given |= _numbers(filled.now.inputs)
    given |= _numbers(filled.before.inputs, BEFORE)
    if filled.goal is not None:
        given |= {GOAL: _exact(filled.goal), _TARGET: filled.target.name}
    if filled.currency:
        given["currency"] = filled.currency
    return given


def by_variant(metric: Metric, filled: Filled, variant: Variant) -> Mapping[str, str]:
    """Return the parameters that give the same numbers to a variant; it may know no such goal."""
    given = {**permanent(filled), "variant": variant.id}
    solved = {each.target for each in metric.inverses if each.variant == variant.id}
    outputs = [each for each in (*variant.outputs, *variant.consequences) if each.name in solved]
    # Under one name there may be a share by one formula and a score by another.
    wanted = (filled.target.name, filled.target.unit)
    if wanted in [(each.name, each.unit) for each in outputs]:
        return given
    return {name: text for name, text in given.items() if name not in {GOAL, _TARGET}}


def example(metric: Metric, variant: str) -> Mapping[str, str]:
    """Return the parameters of a metric's worked example."""
    return {"v": VERSION, "variant": variant, **_numbers(metric.example)}


def api_parameters(filled: Filled) -> Mapping[str, str]:
    """Return the parameters by which the API computes the same."""
    names = filled.variant.inputs
    inputs = {name: value for name, value in filled.now.inputs.items() if name in names}
    return {"variant": filled.variant.id, **_numbers(inputs)}


def _numbers(inputs: Mapping[str, float], prefix: str = "") -> dict[str, str]:
    return {prefix + name: _exact(value) for name, value in inputs.items()}


def _exact(value: float) -> str:
    """Write a number so that reading it gives it back, and without an exponent."""
    return f"{Decimal(repr(float(value))):.{_PLACES}f}".rstrip("0").rstrip(".")
