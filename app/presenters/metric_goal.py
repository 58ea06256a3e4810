"""What it would take to reach a goal: every input by itself, all others as they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import InvalidInputError, sentence
from app.forms.metric_page import Filled, input_fault
from app.presenters.metric_result import Told
from glossary.metrics.calculation import InputsInvalidError, Problem, Undefined
from glossary.metrics.expression import names_in
from glossary.metrics.goal import solve
from glossary.metrics.metric import GOAL, Inverse


@dataclass(frozen=True)
class SolutionView:
    """What one input would have to be for the goal, or why nothing gives it."""

    name: str
    value: str
    why_not: str | None


def solutions(told: Told, filled: Filled) -> Sequence[SolutionView] | None:
    """Return what each input would have to be for the goal, or nothing where none is set."""
    if filled.goal is None:
        return None
    return [
        _solution(told, filled, inverse, filled.goal)
        for inverse in told.metric.inverses
        if (inverse.variant, inverse.target) == (filled.variant.id, filled.target.name)
    ]


def _solution(told: Told, filled: Filled, inverse: Inverse, goal: float) -> SolutionView:
    name = told.label(inverse.solves)
    try:
        solution = solve(told.metric, inverse, filled.now.inputs, goal)
    except InputsInvalidError as error:
        return SolutionView(name, "", _because(told, error.problems))
    if isinstance(solution.value, Undefined):
        return SolutionView(name, "", _why_unsolved(told, solution.value))
    if solution.problems:
        return SolutionView(name, "", _because(told, solution.problems))
    wanted = told.metric.input(inverse.solves)
    return SolutionView(name, told.amount(wanted, solution.value), None)


def _why_unsolved(told: Told, undefined: Undefined) -> str:
    if GOAL in names_in(undefined.part):
        return sentence(InvalidInputError("out_of_reach"))
    return told.why_undefined(undefined)


def _because(told: Told, problems: Sequence[Problem]) -> str:
    style = told.writer.style
    faults = [input_fault(told.metric, each, style, told.label) for each in problems]
    return " ".join(sentence(fault) for fault in faults)
