"""A computed metric as a page shows it: in words, step by step, with interval and change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from app.forms.metric_page import Fields, Filled
from app.messages.metrics import PERCENTAGE_POINTS, UNDEFINED, UNITS
from app.presenters.mathml import Atom, equation, number, symbol
from app.presenters.metric_display import Writer
from glossary.metrics.calculation import (
    Result,
    Step,
    Undefined,
    calculate,
)
from glossary.metrics.comparison import change
from glossary.metrics.expression import compute
from glossary.metrics.formula_text import written
from glossary.metrics.metric import Input, Metric, Output, Unit, Variant
from glossary.metrics.sample import MeanSample, NetSample, ShareSample
from glossary.models import Language, MetricEntry

_SMALL_SAMPLE = 30


@dataclass(frozen=True)
class StepView:
    """One output: its name, its formula with the reader's numbers in it, and its value."""

    name: str
    symbol: str
    equation: Markup
    text: str
    """The equation as plain text."""
    value: str
    undefined: str | None


@dataclass(frozen=True)
class ChangeView:
    """What has changed since an earlier period, and whether that may be chance."""

    before: str
    difference: str
    low: str
    high: str
    is_significant: bool


@dataclass(frozen=True)
class ResultView:
    """Everything that follows from the numbers of a reader."""

    inputs: Sequence[tuple[str, str, str]]
    """The name, symbol and value of each number that was computed with."""
    headline: StepView
    reading: str | None
    interval: str | None
    sample: str | None
    """How many answers or customers are behind the interval."""
    is_small: bool
    steps: Sequence[StepView]
    consequences: Sequence[StepView]
    change: ChangeView | None


@dataclass(frozen=True)
class Told:
    """For whom a metric is told: its words, the language, and how numbers are written."""

    metric: Metric
    entry: MetricEntry
    language: Language
    writer: Writer

    def label(self, name: str) -> str:
        """Return the name of an input or output."""
        if name in {each.name for each in self.metric.inputs}:
            return self.entry.input(name).name[self.language]
        return self.entry.output(name)[self.language]

    def value(self, variant: Variant, output: Output, value: float) -> str:
        """Write the value of an output with its unit."""
        return self.with_unit(self.writer.output(variant, output, value), output.unit)

    def with_unit(self, shown: str, unit: Unit) -> str:
        """Write a number's unit after it; in Korean nothing stands between."""
        gap = "" if self.language == "ko" else " "
        return f"{shown}{gap}{UNITS[unit]}" if unit in UNITS else shown

    def amount(self, wanted: Input, value: float) -> str:
        """Write the value of an input with its unit."""
        return self.with_unit(self.writer.number(wanted.unit, value), wanted.unit)

    def difference(self, variant: Variant, value: float, *, bare: bool = False) -> str:
        """Write how much a result has changed, with its sign; shares differ by points."""
        is_share = variant.result.unit == "fraction"
        shown = self.writer.number("score", 100 * value if is_share else value)
        signed = shown if value <= 0 else f"+{shown}"
        gap = "" if self.language == "ko" else " "
        return f"{signed}{gap}{PERCENTAGE_POINTS}" if is_share and not bare else signed

    def why_undefined(self, undefined: Undefined) -> str:
        """Say why there is no value."""
        part = written(undefined.part, self.label)
        return str(UNDEFINED[undefined.code] % {"part": part})


def computed(told: Told, filled: Filled) -> Result | None:
    """Return the result of a form that is complete."""
    return _result(told.metric, filled.variant, filled.now)


def _result(metric: Metric, variant: Variant, fields: Fields) -> Result | None:
    if not fields.is_complete:
        return None
    inputs = {name: value for name, value in fields.inputs.items() if name in variant.inputs}
    return calculate(metric, inputs, variant.id) if inputs else None


def result_view(told: Told, filled: Filled, result: Result) -> ResultView:
    """Return a result, and its change where an earlier period is given."""
    steps = [_step(told, result, step) for step in result.steps]
    size = _size(result)
    return ResultView(
        inputs=[_input(told, name, value) for name, value in result.inputs.items()],
        headline=steps[-1],
        reading=None if steps[-1].undefined else _reading(told, result),
        interval=result.interval and told.writer.interval(result.variant, result.interval),
        sample=None if size is None else told.writer.number("count", size),
        is_small=size is not None and size < _SMALL_SAMPLE,
        steps=steps,
        consequences=[_step(told, result, step) for step in result.consequences],
        change=_change(told, filled, result),
    )


def _input(told: Told, name: str, value: float) -> tuple[str, str, str]:
    wanted = told.metric.input(name)
    return told.label(name), wanted.symbol, told.amount(wanted, value)


def _step(told: Told, result: Result, step: Step) -> StepView:
    output, value = step.output, step.value
    undefined = told.why_undefined(value) if isinstance(value, Undefined) else None
    shown = "" if isinstance(value, Undefined) else told.value(result.variant, output, value)
    return StepView(
        name=told.entry.output(output.name)[told.language],
        symbol=output.symbol,
        equation=equation(symbol(output.symbol), output.formula, _numbers(told, result), shown),
        text=_text(told, result, step, shown or "?"),
        value=shown,
        undefined=undefined,
    )


def _text(told: Told, result: Result, step: Step, shown: str) -> str:
    known, values = declared(told.metric, result.variant), result.values

    def filled(name: str) -> str:
        each = known[name]
        return told.writer.number(each.unit, values[name]) if name in values else each.symbol

    formula = written(step.output.formula, lambda name: known[name].symbol)
    substituted = written(step.output.formula, filled)
    return f"{step.output.symbol} = {formula} = {substituted} = {shown}"


def _numbers(told: Told, result: Result) -> Atom:
    """Put the reader's numbers in for the names that have one, and symbols for the others."""
    known, values = declared(told.metric, result.variant), result.values

    def atom(name: str) -> Markup:
        each = known[name]
        if name not in values:
            return symbol(each.symbol)
        return number(told.writer.number(each.unit, values[name]))

    return atom


def declared(metric: Metric, variant: Variant) -> Mapping[str, Input | Output]:
    """Return everything that a variant's formulas may name."""
    inputs: dict[str, Input | Output] = {each.name: each for each in metric.inputs}
    return inputs | {each.name: each for each in (*variant.outputs, *variant.consequences)}


def _size(result: Result) -> float | None:
    match result.variant.sample:
        case ShareSample(_, size) | NetSample(_, _, size) | MeanSample(_, _, size) if (
            result.interval
        ):
            return compute(size, result.values)
    return None


def _reading(told: Told, result: Result) -> str:
    template = told.entry.variants[result.variant.id].reading[told.language]
    return template.format_map(_written_values(told, result))


def _written_values(told: Told, result: Result) -> Mapping[str, str]:
    inputs = {each.name: each for each in told.metric.inputs}
    values = {
        name: told.writer.number(inputs[name].unit, value) for name, value in result.inputs.items()
    }
    for step in (*result.steps, *result.consequences):
        if isinstance(step.value, Undefined):
            values[step.output.name] = "—"
        else:
            values[step.output.name] = told.writer.output(result.variant, step.output, step.value)
    return values


def _change(told: Told, filled: Filled, result: Result) -> ChangeView | None:
    before = _result(told.metric, filled.variant, filled.before)
    changed = before and change(before, result)
    if not before or not changed or isinstance(before.value, Undefined):
        return None
    low, high = changed.interval
    return ChangeView(
        before=told.value(result.variant, result.variant.result, before.value),
        difference=told.difference(result.variant, changed.difference),
        low=told.difference(result.variant, low, bare=True),
        high=told.difference(result.variant, high),
        is_significant=changed.significant,
    )
