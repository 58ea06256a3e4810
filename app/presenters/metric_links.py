"""The addresses of a filled-in metric: one that lasts, and those of what can be taken away."""

from collections.abc import Mapping

from app.forms.metric_page import BEFORE, VERSION, Filled
from glossary.metrics.metric import GOAL, Metric


def permanent(filled: Filled) -> Mapping[str, str]:
    """Return the parameters that give the same result in every language, now and later."""
    given = {"v": VERSION, "variant": filled.variant.id}
    given |= _numbers(filled.now.inputs)
    given |= _numbers(filled.before.inputs, BEFORE)
    if filled.goal is not None:
        given |= {GOAL: _exact(filled.goal), "target": filled.target.name}
    if filled.currency:
        given["currency"] = filled.currency
    return given


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
    return f"{value:.0f}" if float(value).is_integer() else f"{value:.15f}".rstrip("0")
