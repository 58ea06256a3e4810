"""A metric as the API gives it away: what it takes, and what comes out, step by step.

As in `concept_resource`, the shapes are promises to strangers. Numbers are given in full, fractions
as fractions; `display` is how people write them, rounded, in each language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from app.messages.metrics import UNDEFINED
from app.presenters.metric_display import Display, display_interval, display_value
from glossary.metrics.calculation import Problem, Result, Step, Undefined, concerns
from glossary.metrics.expression import Expression
from glossary.metrics.formula_text import written
from glossary.metrics.goal import Solution
from glossary.metrics.interval import CONFIDENCE
from glossary.metrics.metric import Input, Metric, Variant
from glossary.metrics.numbers import write_number
from glossary.models import Concept


@dataclass(frozen=True)
class InputResource:
    """A number that a metric takes, and between which bounds; null is no bound or no default."""

    name: str
    unit: str
    symbol: str
    minimum: float | None
    maximum: float | None
    excludes_minimum: bool
    whole: bool
    default: float | None


@dataclass(frozen=True)
class OutputResource:
    """A number that a variant computes."""

    name: str
    unit: str
    symbol: str


@dataclass(frozen=True)
class VariantResource:
    """One of the formulas of a metric: what it needs and what it computes, the result last."""

    id: str
    inputs: Sequence[str]
    outputs: Sequence[OutputResource]


@dataclass(frozen=True)
class MetricResource:
    """A metric as it is declared."""

    id: str
    concept: str | None
    inputs: Sequence[InputResource]
    variants: Sequence[VariantResource]
    example: Mapping[str, float]


@dataclass(frozen=True)
class UndefinedResource:
    """Why there is no value: the part of a formula that is to blame, and what it is."""

    code: str
    part: str
    detail: str


@dataclass(frozen=True)
class ValueResource:
    """The number that the metric is named after, or why there is none."""

    name: str
    unit: str
    value: float | None
    undefined: UndefinedResource | None
    display: Display | None


@dataclass(frozen=True)
class StepResource(ValueResource):
    """A number with its formula, as declared and with the numbers put in."""

    formula: str
    substituted: str


@dataclass(frozen=True)
class IntervalResource:
    """Where the true value lies, with what confidence."""

    low: float
    high: float
    level: float
    display: Display


@dataclass(frozen=True)
class ForbiddenResource:
    """What forbids a number that would reach the goal."""

    parameter: str
    code: str


@dataclass(frozen=True)
class SolutionResource:
    """What one input would have to be for the goal, all others as they are."""

    target: str
    input: str
    value: float | None
    undefined: UndefinedResource | None
    problems: Sequence[ForbiddenResource]


@dataclass(frozen=True)
class ResultResource:
    """A computed metric."""

    id: str
    variant: str
    inputs: Mapping[str, float]
    result: ValueResource
    steps: Sequence[StepResource]
    consequences: Sequence[StepResource]
    interval: IntervalResource | None
    identities: Sequence[str]
    goal: Sequence[SolutionResource] | None


def metric_resource(metric: Metric, concept: Concept | None) -> MetricResource:
    """Return a metric as it is declared, with the concept that it belongs to."""
    return MetricResource(
        id=metric.id,
        concept=concept.id if concept else None,
        inputs=[input_resource(each) for each in metric.inputs],
        variants=[_variant(each) for each in metric.variants],
        example={name: float(value) for name, value in metric.example.items()},
    )


def result_resource(result: Result, solutions: Sequence[Solution] | None) -> ResultResource:
    """Return a computed metric; sentences in it are in the reader's language."""
    return ResultResource(
        id=result.metric.id,
        variant=result.variant.id,
        inputs=result.inputs,
        result=ValueResource(*_value(result, result.steps[-1])),
        steps=[_step(result, step) for step in result.steps],
        consequences=[_step(result, step) for step in result.consequences],
        interval=_interval(result),
        identities=_identities(result),
        goal=None if solutions is None else [_solution(each) for each in solutions],
    )


def input_resource(each: Input) -> InputResource:
    """Return a number that is taken, as it is declared."""
    return InputResource(
        name=each.name,
        unit=each.unit,
        symbol=each.symbol,
        minimum=_float(each.minimum),
        maximum=_float(each.maximum),
        excludes_minimum=each.excludes_minimum,
        whole=each.whole,
        default=_float(each.default),
    )


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _variant(variant: Variant) -> VariantResource:
    outputs = [OutputResource(each.name, each.unit, each.symbol) for each in variant.outputs]
    return VariantResource(variant.id, variant.inputs, outputs)


_Value = tuple[str, str, float | None, UndefinedResource | None, Display | None]


def _value(result: Result, step: Step) -> _Value:
    output, value = step.output, step.value
    if isinstance(value, Undefined):
        return output.name, output.unit, None, _undefined(value), None
    display = display_value(result.variant, output, value)
    return output.name, output.unit, value, None, display


def _step(result: Result, step: Step) -> StepResource:
    formula = step.output.formula
    return StepResource(
        *_value(result, step),
        formula=_text(formula),
        substituted=written(formula, partial(_number_or_name, result.values)),
    )


def _number_or_name(values: Mapping[str, float], name: str) -> str:
    return write_number(values[name], "en") if name in values else name


def _text(formula: Expression) -> str:
    return written(formula, str)


def _undefined(value: Undefined) -> UndefinedResource:
    part = _text(value.part)
    return UndefinedResource(value.code, part, str(UNDEFINED[value.code] % {"part": part}))


def _interval(result: Result) -> IntervalResource | None:
    interval = result.interval
    if interval is None:
        return None
    display = display_interval(result.variant, interval)
    return IntervalResource(interval.low, interval.high, CONFIDENCE, display)


def _identities(result: Result) -> Sequence[str]:
    declared = result.metric.identities
    return [each.code for each in declared if concerns(each, result.variant, result.inputs)]


def _solution(solution: Solution) -> SolutionResource:
    aim = solution.inverse.target, solution.inverse.solves
    if isinstance(solution.value, Undefined):
        return SolutionResource(*aim, None, _undefined(solution.value), [])
    problems = [_forbidden(each) for each in solution.problems]
    return SolutionResource(*aim, solution.value, None, problems)


def _forbidden(problem: Problem) -> ForbiddenResource:
    return ForbiddenResource(problem.field, str(problem.data.get("identity", problem.code)))
