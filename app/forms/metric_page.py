"""What a metric page is asked: numbers as its readers write them, or those of a permalink."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.errors import InvalidInputError
from app.forms.typed import (
    LONGEST_TEXT,
    Label,
    as_typed,
    domain_fault,
    identity_fault,
    typed_fault,
    typed_number,
)
from glossary.metrics.calculation import Problem, problems
from glossary.metrics.metric import GOAL, Metric, Output, Unit, Variant
from glossary.metrics.numbers import NumberInvalidError, Style, parse_number

VERSION: Final = "1"
"""Of permalinks: numbers with a decimal point, fractions as fractions, whatever the language."""
BEFORE: Final = "before_"
"""Goes before the names of the inputs of an earlier period."""
LONGEST_CURRENCY: Final = 10
_NEUTRAL: Final[Style] = "en"

Args = Mapping[str, str]


@dataclass(frozen=True)
class Fields:
    """One set of inputs as far as they could be read, and what is wrong with them."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """What was typed, to be put back where it was."""
    inputs: Mapping[str, float] = field(default_factory=dict)
    faults: Mapping[str, InvalidInputError] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    """Inputs that are needed and not given; to be told only where others are."""

    @property
    def is_complete(self) -> bool:
        """Tell whether a result can be computed of them."""
        return bool(self.inputs) and not self.faults and not self.missing


@dataclass(frozen=True)
class Filled:
    """The form of a metric, filled in."""

    variant: Variant
    now: Fields
    before: Fields
    target: Output
    """The output that the goal is set for."""
    goal_text: str
    goal: float | None
    goal_fault: InvalidInputError | None
    currency: str


@dataclass(frozen=True)
class _Reader:
    """Reads the texts of one request."""

    metric: Metric
    style: Style
    is_neutral: bool
    label: Label

    def number(self, text: str, unit: Unit) -> float:
        return (
            parse_number(text, _NEUTRAL)
            if self.is_neutral
            else typed_number(text, unit, self.style)
        )

    def fault(self, error: NumberInvalidError, name: str) -> InvalidInputError:
        return typed_fault(error, self.label(name), self.style)


def fill(metric: Metric, args: Args, style: Style, label: Label) -> Filled:
    """Read the form of a metric page; what is wrong with it is kept, not raised.

    Raises:
        InvalidInputError: the metric has no such variant, or nothing can be solved for the target.
    """
    reader = _Reader(metric, style, args.get("v") == VERSION, label)
    variant = _variant(metric, args)
    targets = {each.target for each in metric.inverses if each.variant == variant.id}
    target = _target(variant, targets, args.get("target", ""))
    text = args.get(GOAL, "").strip()[:LONGEST_TEXT] if targets else ""
    goal, shown, fault = _goal(reader, text, target)
    return Filled(
        variant=variant,
        now=_fields(reader, variant, args, ""),
        before=_fields(reader, variant, args, BEFORE),
        target=target,
        goal_text=shown,
        goal=goal,
        goal_fault=fault,
        currency=currency_of(args),
    )


def currency_of(args: Args) -> str:
    """Return the label of the currency, which is free text."""
    return " ".join(args.get("currency", "").split())[:LONGEST_CURRENCY]


def _variant(metric: Metric, args: Args) -> Variant:
    wanted = args.get("variant", "")
    known = {each.id: each for each in metric.variants}
    if wanted in known:
        return known[wanted]
    if wanted:
        data = {"value": wanted[:LONGEST_TEXT], "known": ", ".join(known)}
        raise InvalidInputError("unknown_variant", **data)
    return metric.fitting(each.name for each in metric.inputs if args.get(each.name, "").strip())


def _target(variant: Variant, targets: set[str], wanted: str) -> Output:
    outputs = (*variant.outputs, *variant.consequences)
    known = {each.name: each for each in outputs if each.name in targets}
    if wanted and wanted not in known:
        raise InvalidInputError("bad_target", value=wanted[:LONGEST_TEXT])
    # The result itself where it can be solved for, else what comes first.
    usual = known.get(variant.result.name) or next(iter(known.values()), variant.result)
    return known.get(wanted, usual)


def _goal(
    reader: _Reader, text: str, target: Output
) -> tuple[float | None, str, InvalidInputError | None]:
    if not text:
        return None, "", None
    try:
        value = reader.number(text, target.unit)
    except NumberInvalidError as error:
        return None, text, reader.fault(error, target.name)
    return value, as_typed(value, target.unit, reader.style) if reader.is_neutral else text, None


def _fields(reader: _Reader, variant: Variant, args: Args, prefix: str) -> Fields:
    texts = {
        each.name: text[:LONGEST_TEXT]
        for each in reader.metric.inputs
        if (text := args.get(prefix + each.name, "").strip())
    }
    if not texts:
        return Fields()
    inputs, unreadable = _numbers(reader, texts)
    # What was typed for other variants is kept, right or wrong; here it is in nobody's way.
    faults = {name: fault for name, fault in unreadable.items() if name in variant.inputs}
    missing: list[str] = []
    for problem in problems(reader.metric, variant, inputs):
        if problem.code != "missing":
            fault = input_fault(reader.metric, problem, reader.style, reader.label)
            faults.setdefault(problem.field, fault)
        elif problem.field not in faults:
            missing.append(problem.field)
    return Fields(_shown_texts(reader, texts, inputs), inputs, faults, tuple(missing))


def _numbers(
    reader: _Reader, texts: Mapping[str, str]
) -> tuple[dict[str, float], dict[str, InvalidInputError]]:
    inputs: dict[str, float] = {}
    faults: dict[str, InvalidInputError] = {}
    for name, text in texts.items():
        try:
            inputs[name] = reader.number(text, reader.metric.input(name).unit)
        except NumberInvalidError as error:
            faults[name] = reader.fault(error, name)
    return inputs, faults


def _shown_texts(
    reader: _Reader, texts: Mapping[str, str], inputs: Mapping[str, float]
) -> Mapping[str, str]:
    """Return what goes back into the form; a permalink's numbers as they would be typed."""
    if not reader.is_neutral:
        return texts
    units = {each.name: each.unit for each in reader.metric.inputs}
    return {
        **texts,
        **{name: as_typed(value, units[name], reader.style) for name, value in inputs.items()},
    }


def input_fault(metric: Metric, problem: Problem, style: Style, label: Label) -> InvalidInputError:
    """Return what is wrong with an input, in the words of a page."""
    if "identity" in problem.data:
        return identity_fault(problem, label)
    if problem.code == "out_of_reach":
        return InvalidInputError(problem.code)
    return domain_fault(metric.input(problem.field), problem, label(problem.field), style)
