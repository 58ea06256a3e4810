"""Turns a metric round: what would an input have to be for a goal to be reached?"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from glossary.metrics.calculation import (
    InputsInvalidError,
    Problem,
    Undefined,
    outcome,
    problems,
    problems_alone,
    taken,
)
from glossary.metrics.metric import GOAL, Inverse, Metric

_ROUNDING_ERROR = 1e-9


@dataclass(frozen=True)
class Solution:
    """What the input would have to be, and what forbids it, where the goal is out of reach."""

    inverse: Inverse
    goal: float
    value: float | Undefined
    problems: tuple[Problem, ...] = ()


def solve(metric: Metric, inverse: Inverse, given: Mapping[str, float], goal: float) -> Solution:
    """Work out what an input would have to be; what is given for it is passed over.

    Raises:
        InputsInvalidError: the inputs that the answer depends on are missing or wrong.
    """
    found = tuple(problems_alone(metric, inverse.inputs, given))
    if not math.isfinite(goal):
        found += (Problem("not_a_number", GOAL, {}),)
    if found:
        raise InputsInvalidError(found)
    exact = outcome(inverse.formula, taken(metric, inverse.inputs, given) | {GOAL: goal})
    if isinstance(exact, Undefined):
        return Solution(inverse, goal, exact)
    value = _whole(inverse, exact)
    tried = {**given, inverse.solves: value}
    forbidding = tuple(problems(metric, metric.variant(inverse.variant), tried))
    if not forbidding and not _reaches(metric, inverse, {**given, inverse.solves: exact}, goal):
        forbidding = (Problem("out_of_reach", GOAL, {"value": goal}),)
    return Solution(inverse, goal, value, forbidding)


def _reaches(metric: Metric, inverse: Inverse, given: Mapping[str, float], goal: float) -> bool:
    """Tell whether the answer, not rounded yet, gives the goal: no number gives an NPS of 150."""
    variant = metric.variant(inverse.variant)
    values = taken(metric, variant.inputs, given)
    for output in (*variant.outputs, *variant.consequences):
        value = outcome(output.formula, values)
        if isinstance(value, Undefined):
            return False
        if output.name == inverse.target:
            return math.isclose(value, goal, rel_tol=_ROUNDING_ERROR, abs_tol=_ROUNDING_ERROR)
        values[output.name] = value
    return False


def _whole(inverse: Inverse, value: float) -> float:
    match inverse.rounding:
        case "up":
            return float(math.ceil(value - _ROUNDING_ERROR))
        case "down":
            return float(math.floor(value + _ROUNDING_ERROR))
        case None:
            return value
