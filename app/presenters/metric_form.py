"""The form of a metric page: its fields, named in the reader's language, with what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask_babel import LazyString
from markupsafe import Markup

from app.errors import InvalidInputError, sentence
from app.forms.metric_page import BEFORE, Fields, Filled
from app.messages.metrics import UNITS
from app.presenters.mathml import symbol
from glossary.metrics.metric import GOAL, Input, Metric, Output
from glossary.metrics.numbers import Style, write_number
from glossary.metrics.sample import NetSample, ShareSample
from glossary.models import Language, MetricEntry


@dataclass(frozen=True)
class Field:
    """One number to type."""

    name: str
    """Of the parameter."""
    label: str
    hint: str | None
    symbol: Markup
    unit: LazyString | str
    keys: str
    """Which keys a telephone shows; none: all, for those of numbers lack the minus."""
    text: str
    default: str
    fault: str | None


@dataclass(frozen=True)
class FormView:
    """Everything to fill in: the inputs, those of an earlier period, a goal."""

    variant: str
    fields: Sequence[Field]
    kept: Sequence[tuple[str, str]]
    """What was given for other variants, so that it is not lost."""
    has_money: bool
    currency: str
    before: Sequence[Field]
    is_filled: bool
    is_compared: bool
    targets: Sequence[tuple[str, str]]
    """Outputs that a goal can be set for, with their names."""
    target: str
    goal: Field | None
    missing: Sequence[str]
    missing_before: Sequence[str]
    faults: Sequence[tuple[str, str]]
    """Everything wrong in the form: the field and the sentence."""


def form_view(metric: Metric, entry: MetricEntry, filled: Filled, language: Language) -> FormView:
    """Return the form as it was filled in."""
    inputs = [metric.input(name) for name in filled.variant.inputs]
    fields = _hinted_once([_field(each, entry, filled.now, language) for each in inputs])
    before = [
        _field(each, entry, filled.before, language, BEFORE)
        for each in inputs
        if isinstance(filled.variant.sample, ShareSample | NetSample)
    ]
    targets = _targets(metric, filled)
    goal = _goal(filled, entry, language) if targets else None
    return FormView(
        variant=filled.variant.id,
        fields=fields,
        kept=[(k, v) for k, v in filled.now.texts.items() if k not in filled.variant.inputs],
        has_money=any(each.unit == "money" for each in inputs),
        currency=filled.currency,
        before=before,
        is_filled=bool(filled.now.texts or filled.before.texts or filled.goal_text),
        is_compared=bool(filled.before.texts),
        targets=[(each.name, entry.output(each.name)[language]) for each in targets],
        target=filled.target.name,
        goal=goal,
        missing=[entry.input(name).name[language] for name in filled.now.missing],
        missing_before=[entry.input(name).name[language] for name in filled.before.missing],
        faults=[
            (each.name, each.fault) for each in (*fields, *before, goal) if each and each.fault
        ],
    )


def _hinted_once(fields: Sequence[Field]) -> Sequence[Field]:
    """Leave out what has been said: expectations and perceptions of one thing share their hint."""
    said: set[str | None] = set()
    hinted = []
    for each in fields:
        hinted.append(replace(each, hint=None) if each.hint in said else each)
        said.add(each.hint)
    return hinted


def _targets(metric: Metric, filled: Filled) -> list[Output]:
    solved = {each.target for each in metric.inverses if each.variant == filled.variant.id}
    outputs = (*filled.variant.outputs, *filled.variant.consequences)
    return [each for each in outputs if each.name in solved]


def _field(
    wanted: Input, entry: MetricEntry, fields: Fields, language: Language, prefix: str = ""
) -> Field:
    words = entry.input(wanted.name)
    return Field(
        name=prefix + wanted.name,
        label=words.name[language],
        hint=words.hint[language] if words.hint and not prefix else None,
        symbol=symbol(wanted.symbol),
        unit=_unit(wanted.unit),
        keys=keys_for(wanted),
        text=fields.texts.get(wanted.name, ""),
        default="" if wanted.default is None else write_number(wanted.default, _style(language)),
        fault=_sentence(fields.faults.get(wanted.name)),
    )


def _goal(filled: Filled, entry: MetricEntry, language: Language) -> Field:
    target = filled.target
    return Field(
        name=GOAL,
        label=entry.output(target.name)[language],
        hint=None,
        symbol=symbol(target.symbol),
        unit=_unit(target.unit),
        keys="",
        text=filled.goal_text,
        default="",
        fault=_sentence(filled.goal_fault),
    )


def keys_for(wanted: Input) -> str:
    """Return which keys a telephone shows for an input."""
    if wanted.minimum is None or wanted.minimum < 0:
        return ""
    return "numeric" if wanted.whole else "decimal"


def _unit(unit: str) -> LazyString | str:
    return "%" if unit == "fraction" else UNITS.get(unit, "")


def _style(language: Language) -> Style:
    return language


def _sentence(fault: InvalidInputError | None) -> str | None:
    return sentence(fault) if fault else None
