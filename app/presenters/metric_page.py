"""The page of a metric: what it answers, its formulas side by side, the form and the result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from app.forms.metric_page import Filled, fill
from app.presenters.mathml import equation, symbol
from app.presenters.metric_display import Writer
from app.presenters.metric_form import FormView, form_view
from app.presenters.metric_goal import SolutionView, solutions
from app.presenters.metric_links import by_variant, permanent
from app.presenters.metric_result import (
    ResultView,
    Told,
    computed,
    declared,
    result_view,
)
from app.presenters.pictures import Picture, picture_of
from glossary.catalogue import Catalogue
from glossary.metrics.calculation import InputsInvalidError, Result, Undefined, calculate
from glossary.metrics.family import METRICS
from glossary.metrics.from_table import scales_of
from glossary.metrics.metric import Metric, Variant
from glossary.models import Concept, Language, MetricEntry, Source

_MOST_EXPLAINED = 6


@dataclass(frozen=True)
class VariantView:
    """One of the formulas of the trade: when it is used, and what it gives with these numbers."""

    id: str
    name: str
    usage: str
    formula: Sequence[Markup]
    """The lines that the chosen variant does not have."""
    value: str | None
    address: Mapping[str, str]
    is_current: bool


@dataclass(frozen=True)
class MetricPage:
    """Everything a metric page shows."""

    metric: Metric
    entry: MetricEntry
    concept: Concept | None
    form: FormView
    formula: Sequence[Markup]
    legend: Sequence[tuple[Markup, str]]
    """What the symbols stand for, but for the answers of a scale, which their fields tell."""
    variants: Sequence[VariantView]
    scales: Sequence[str]
    """The variants whose answers can be counted in a column."""
    result: ResultView | None
    level: str
    """How sure an interval is."""
    picture: Picture | None
    solutions: Sequence[SolutionView] | None
    permanent: Mapping[str, str]
    sources: Sequence[Source]


@dataclass(frozen=True)
class Calculation:
    """A filled-in form, and the result where there is one."""

    told: Told
    filled: Filled
    result: Result | None


def calculation(
    catalogue: Catalogue, metric: Metric, args: Mapping[str, str], language: Language
) -> Calculation:
    """Read the form of a metric and compute what can be computed.

    Raises:
        InvalidInputError: the variant, or the target of the goal, does not exist.
    """
    entry = catalogue.metrics[metric.id]
    told = Told(metric, entry, language, Writer(language))
    filled = fill(metric, args, language, told.label)
    told = Told(metric, entry, language, Writer(language, filled.currency))
    return Calculation(told, filled, computed(told, filled))


def metric_page(catalogue: Catalogue, done: Calculation) -> MetricPage:
    """Return the page of a metric with what was typed and what follows from it."""
    told, filled, result = done.told, done.filled, done.result
    metric, entry, variant = told.metric, told.entry, filled.variant
    return MetricPage(
        metric=metric,
        entry=entry,
        concept=catalogue.concept_of_metric(metric.id),
        form=form_view(metric, entry, filled, told.language),
        formula=_formula(metric.id, variant.id),
        legend=_legend(told, variant),
        variants=[_variant(told, filled, each) for each in metric.variants],
        scales=tuple(scales_of(metric.id)),
        result=result_view(told, filled, result) if result else None,
        level=told.writer.level,
        picture=picture_of(result, entry, told.language, filled.currency) if result else None,
        solutions=solutions(told, filled),
        permanent=permanent(filled),
        sources=[catalogue.sources[each] for each in entry.sources],
    )


def _legend(told: Told, variant: Variant) -> Sequence[tuple[Markup, str]]:
    inputs = [told.metric.input(name) for name in variant.inputs]
    explained = inputs if len(inputs) <= _MOST_EXPLAINED else []
    outputs = [
        (symbol(each.symbol), told.entry.output(each.name)[told.language])
        for each in variant.outputs
    ]
    return [(symbol(each.symbol), told.label(each.name)) for each in explained] + outputs


@cache
def _formula(metric_id: str, variant_id: str) -> Sequence[Markup]:
    """Set a formula in symbols, which are the same for all numbers and readers."""
    metric = METRICS[metric_id]
    variant = metric.variant(variant_id)
    symbols = {name: symbol(each.symbol) for name, each in declared(metric, variant).items()}
    return [
        equation(symbols[each.name], each.formula, symbols.__getitem__) for each in variant.outputs
    ]


def _variant(told: Told, filled: Filled, variant: Variant) -> VariantView:
    words = told.entry.variants[variant.id]
    chosen = _formula(told.metric.id, filled.variant.id)
    return VariantView(
        id=variant.id,
        name=words.name[told.language],
        usage=words.usage[told.language],
        formula=[each for each in _formula(told.metric.id, variant.id) if each not in chosen],
        value=_value(told, filled, variant),
        address=by_variant(told.metric, filled, variant),
        is_current=variant is filled.variant,
    )


def _value(told: Told, filled: Filled, variant: Variant) -> str | None:
    """Return what a variant gives with these numbers, if they are all that it needs."""
    given = {k: v for k, v in filled.now.inputs.items() if k in variant.inputs}
    try:
        value = calculate(told.metric, given, variant.id).value if given else None
    except InputsInvalidError:
        return None
    if value is None or isinstance(value, Undefined):
        return None
    return told.value(variant, variant.result, value)
