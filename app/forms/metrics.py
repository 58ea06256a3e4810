"""What an address gives a metric: inputs, a variant, a goal; whatever is wrong is said at once."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from werkzeug.datastructures import MultiDict

from app.errors import InvalidInputError, InvalidParametersError
from app.forms.api import check_presence
from glossary.metrics.calculation import Problem, input_problems, problems, problems_alone
from glossary.metrics.metric import GOAL, Input, Metric, Variant

_VARIANT: Final = "variant"
_TARGET: Final = "target"
_LONGEST_SHOWN: Final = 80
# As in JSON, but without an exponent; nobody means a number with more digits.
_NUMBER: Final = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")

_Args = MultiDict[str, str]


@dataclass(frozen=True)
class Given:
    """What a metric is to be computed with."""

    variant: Variant
    inputs: Mapping[str, float]
    goal: float | None
    """What the target ought to be, if anybody wants to know how to get there."""
    target: str
    """The output that the goal is set for."""


def given_for(metric: Metric, args: _Args) -> Given:
    """Return what an address gives a metric; a parameter that is empty is not given.

    Raises:
        InvalidParametersError: some are unknown, repeated, missing or no good.
    """
    inputs = {
        each.name: number_of(args[each.name]) for each in metric.inputs if args.get(each.name)
    }
    goal = number_of(args[GOAL]) if args.get(GOAL) else None
    variant = _variant(metric, args, inputs)
    faults = dict(_misnamed(metric, args))
    if variant is None:
        known = ", ".join(each.id for each in metric.variants)
        value = args[_VARIANT][:_LONGEST_SHOWN]
        faults.setdefault(_VARIANT, InvalidInputError("unknown_variant", value=value, known=known))
    elif (target := args.get(_TARGET)) and target not in _targets(metric, variant):
        fault = InvalidInputError("bad_target", value=target[:_LONGEST_SHOWN])
        faults.setdefault(_TARGET, fault)
    for wanted, problem in _problems(metric, variant, inputs, goal):
        faults.setdefault(problem.field, fault_of(wanted, problem, args))
    if variant is None or faults:
        raise in_order(faults, args)
    return Given(variant, inputs, goal, args.get(_TARGET) or variant.result.name)


def in_order(faults: Mapping[str, InvalidInputError], args: _Args) -> InvalidParametersError:
    """Return the error of all faults, in the order of the address."""
    ordered = dict.fromkeys([*args, *faults])
    return InvalidParametersError({name: faults[name] for name in ordered if name in faults})


def _targets(metric: Metric, variant: Variant) -> set[str]:
    return {each.target for each in metric.inverses if each.variant == variant.id}


def number_of(text: str) -> float:
    """Read a number; what is none becomes NaN, which no input may be."""
    return float(text) + 0.0 if _NUMBER.fullmatch(text) else math.nan


def _variant(metric: Metric, args: _Args, inputs: Mapping[str, float]) -> Variant | None:
    if not args.get(_VARIANT):
        return metric.fitting(inputs)
    return next((each for each in metric.variants if each.id == args[_VARIANT]), None)


def _misnamed(metric: Metric, args: _Args) -> Iterator[tuple[str, InvalidInputError]]:
    known = (*(each.name for each in metric.inputs), _VARIANT, GOAL, _TARGET)
    yield from misnamed(known, args)


def misnamed(known: tuple[str, ...], args: _Args) -> Iterator[tuple[str, InvalidInputError]]:
    """Give the parameters that are unknown or repeated."""
    for name in args:
        try:
            check_presence(name, len(args.getlist(name)), known)
        except InvalidInputError as fault:
            yield name, fault


def _problems(
    metric: Metric, variant: Variant | None, inputs: Mapping[str, float], goal: float | None
) -> Iterator[tuple[Input, Problem]]:
    """Give what is wrong with the inputs, those too that the variant leaves alone, and the goal."""
    # The inputs that are wrong by themselves come first: they speak for their field.
    found = list(problems_alone(metric, inputs, inputs))
    if variant is not None:
        found += problems(metric, variant, inputs)
    yield from ((metric.input(problem.field), problem) for problem in found)
    wanted = Input(GOAL, "ratio", GOAL, minimum=None, default=0)
    yield from ((wanted, problem) for problem in input_problems(wanted, goal))


def fault_of(wanted: Input, problem: Problem, args: _Args) -> InvalidInputError:
    """Return what is wrong with a number, as it was written."""
    code = str(problem.data.get("identity", problem.code))
    value = args.get(problem.field, "")[:_LONGEST_SHOWN]
    bound = _bound(wanted, problem.data)
    return InvalidInputError(code, name=problem.field, value=value, bound=bound, **_parts(problem))


def _parts(problem: Problem) -> Mapping[str, str]:
    """Give the names of the inputs that an identity joins, and again as a part of a whole."""
    names = [name for name in problem.data if name != "identity"]
    if "identity" not in problem.data:
        return {}
    return {name: name for name in names} | dict(zip(("part", "whole"), names, strict=False))


def _bound(wanted: Input, data: Mapping[str, object]) -> str:
    if "maximum" in data:
        return f"≤ {data['maximum']:.16g}"
    sign = ">" if wanted.excludes_minimum else "≥"
    return f"{sign} {data['minimum']:.16g}" if "minimum" in data else ""
