"""Computes a metric: checks the inputs, works out every output, and keeps the steps."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from glossary.metrics.expression import Expression, Reason, UndefinedError, compute, names_in
from glossary.metrics.interval import Interval
from glossary.metrics.metric import Identity, Input, Metric, Output, Variant

LARGEST: Final = 1e15
"""Beyond it a computer no longer tells whole numbers apart."""

ProblemCode = Literal[
    "missing", "not_a_number", "not_whole", "too_small", "too_large", "unknown", "identity",
    "out_of_reach",
]  # fmt: skip


@dataclass(frozen=True)
class Problem:
    """Something wrong with what was given: the field, why, and what a sentence needs to say so."""

    code: ProblemCode
    field: str
    data: Mapping[str, float | str | tuple[str, ...]]


class InputsInvalidError(ValueError):
    """The inputs cannot be used; all problems are attached."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems."""
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True)
class Undefined:
    """A result that does not exist, and why: the expression that is to blame."""

    code: Reason
    part: Expression


@dataclass(frozen=True)
class Step:
    """One output with its value."""

    output: Output
    value: float | Undefined


@dataclass(frozen=True)
class Result:
    """A metric computed by one variant, with its steps; the last one is the result."""

    metric: Metric
    variant: Variant
    inputs: Mapping[str, float]
    steps: tuple[Step, ...]
    consequences: tuple[Step, ...]
    """What follows from the result, or from the same inputs."""
    interval: Interval | None
    """The 95 % interval, where a sample is behind the result."""

    @property
    def value(self) -> float | Undefined:
        """Return the number that the metric is named after, or why there is none."""
        return self.steps[-1].value

    @property
    def values(self) -> Mapping[str, float]:
        """Return everything that has a value: inputs, steps and consequences, by name."""
        return _defined(self.inputs, (*self.steps, *self.consequences))


def calculate(metric: Metric, given: Mapping[str, float], variant: str = "") -> Result:
    """Compute a metric from its inputs by a variant, or by the one that they fit.

    Raises:
        InputsInvalidError: inputs are missing, outside their domain, or contradict each other.
        KeyError: the metric has no such variant.
    """
    chosen = metric.variant(variant) if variant else metric.fitting(given)
    if found := tuple(problems(metric, chosen, given)):
        raise InputsInvalidError(found)
    inputs = taken(metric, chosen.inputs, given)
    steps = tuple(_steps((*chosen.outputs, *chosen.consequences), inputs))
    result, rest = steps[: len(chosen.outputs)], steps[len(chosen.outputs) :]
    defined = not isinstance(result[-1].value, Undefined)
    sample = chosen.sample if defined else None
    interval = sample.interval(_defined(inputs, result)) if sample else None
    return Result(metric, chosen, inputs, result, rest, interval)


def taken(metric: Metric, names: Iterable[str], given: Mapping[str, float]) -> dict[str, float]:
    """Give the values that are computed with: what is given, or the default."""
    return {name: _taken(metric.input(name), given) for name in names}


def _taken(wanted: Input, given: Mapping[str, float]) -> float:
    value = given.get(wanted.name)
    if value is None:
        value = wanted.default
    assert value is not None, "checked before"  # noqa: S101 - for the type checker
    return float(value)


def problems(metric: Metric, variant: Variant, given: Mapping[str, float]) -> Iterator[Problem]:
    """Give everything that is wrong with what is given for a variant."""
    known = {each.name for each in metric.inputs}
    yield from (Problem("unknown", name, {}) for name in given if name not in known)
    alone = tuple(problems_alone(metric, variant.inputs, given))
    yield from alone
    wrong = {problem.field for problem in alone}
    values = taken(metric, (name for name in variant.inputs if name not in wrong), given)
    for identity in metric.identities:
        if concerns(identity, variant, values) and not identity.holds(values):
            numbers = {name: values[name] for name in identity.fields}
            yield Problem("identity", identity.fields[0], {"identity": identity.code, **numbers})


def problems_alone(
    metric: Metric, names: Iterable[str], given: Mapping[str, float]
) -> Iterator[Problem]:
    """Give what is wrong with each of some inputs by itself."""
    for name in names:
        yield from input_problems(metric.input(name), given.get(name))


def concerns(identity: Identity, variant: Variant, values: Mapping[str, float]) -> bool:
    """Tell whether an identity is about a variant and about values that there are."""
    if identity.variants and variant.id not in identity.variants:
        return False
    return values.keys() >= set(identity.fields)


def input_problems(wanted: Input, value: float | None) -> Iterator[Problem]:
    """Give what is wrong with the value of one input by itself."""
    if value is None:
        if wanted.default is None:
            yield Problem("missing", wanted.name, {})
        return
    # Not by math.isfinite, which fails for whole numbers of hundreds of digits.
    if value != value or value in {math.inf, -math.inf}:  # noqa: PLR0124 - NaN is not itself
        yield Problem("not_a_number", wanted.name, {})
        return
    least = -LARGEST if wanted.minimum is None else wanted.minimum
    most = LARGEST if wanted.maximum is None else wanted.maximum
    if value < least or (wanted.excludes_minimum and value == least):
        yield Problem("too_small", wanted.name, {"value": value, "minimum": least})
    elif value > most:
        yield Problem("too_large", wanted.name, {"value": value, "maximum": most})
    elif wanted.whole and value != int(value):
        yield Problem("not_whole", wanted.name, {"value": value})


def _steps(outputs: Iterable[Output], inputs: Mapping[str, float]) -> Iterator[Step]:
    values = dict(inputs)
    undefined: dict[str, Undefined] = {}
    for output in outputs:
        # What builds on something undefined is undefined for the same reason.
        reason = next((undefined[n] for n in names_in(output.formula) if n in undefined), None)
        value = reason or outcome(output.formula, values)
        if isinstance(value, Undefined):
            undefined[output.name] = value
        else:
            values[output.name] = value
        yield Step(output, value)


def outcome(formula: Expression, values: Mapping[str, float]) -> float | Undefined:
    """Compute a formula, or give why it has no value."""
    try:
        return compute(formula, values)
    except UndefinedError as error:
        return Undefined(error.code, error.part)


def _defined(inputs: Mapping[str, float], steps: Iterable[Step]) -> dict[str, float]:
    values = {s.output.name: s.value for s in steps if not isinstance(s.value, Undefined)}
    return {**inputs, **values}
