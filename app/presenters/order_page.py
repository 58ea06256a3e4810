"""The page of a metric that is computed from an order log: what was brought, and what it tells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flask_babel import LazyString
from markupsafe import Markup

from app.errors import sentence
from app.forms.brought import Options
from app.messages.metrics import UNITS
from app.messages.tables import CLEANED, FUTURE_DAY, NOTHING_TOLD
from app.presenters.mathml import symbol
from app.presenters.metric_display import Writer
from app.presenters.metric_form import Field, keys_for
from app.presenters.order_computing import Computed, OrderAsked
from app.presenters.pictures import Picture, cohort_picture, rfm_picture, value_picture
from app.presenters.reading_view import ReadingView, reading_view
from app.presenters.table_sentences import caution_sentence, refusal_sentence
from glossary.catalogue import Catalogue
from glossary.metrics.cohorts import CohortTable
from glossary.metrics.estimation import Estimate
from glossary.metrics.from_table import FROM_TABLES
from glossary.metrics.metric import Input
from glossary.metrics.numbers import write_number
from glossary.metrics.order_metrics import OrderMetric, OrderResult, Valuation
from glossary.metrics.rfm import SEGMENTS, Rfm
from glossary.metrics.tables import LARGEST
from glossary.models import Concept, Language, MetricEntry, Source


@dataclass(frozen=True)
class ParameterView:
    """A parameter of a fitted model, with its standard error."""

    symbol: Markup
    value: str
    error: str | None


@dataclass(frozen=True)
class OrderResultView:
    """What an order log tells."""

    reading: str
    until: date
    customers: str
    cleaned: Sequence[tuple[LazyString, str]]
    cautions: Sequence[str]
    total: str | None
    parameters: Mapping[str, Sequence[ParameterView]]
    """By the name of the model."""
    segments: Sequence[tuple[str, Sequence[str]]]
    """Of RFM: each segment with its ranges of the three scores."""
    picture: Picture | None


@dataclass(frozen=True)
class OrderPage:
    """Everything the page shows."""

    metric: OrderMetric
    entry: MetricEntry
    concept: Concept | None
    variant: str
    fields: Sequence[Field]
    on: Field
    currency: str
    pasted: str
    largest: int
    """Bytes that a file may have."""
    reading: ReadingView
    is_brought: bool
    is_sample: bool
    is_sent: bool
    """Whether the form was sent, with or without a table."""
    lacking: bool
    """Whether a table is there whose columns are not known."""
    refusal: str | None
    faults: Sequence[tuple[str, str]]
    result: OrderResultView | None
    sources: Sequence[Source]


def order_page(
    catalogue: Catalogue, asked: OrderAsked, done: Computed, language: Language
) -> OrderPage:
    """Return the page of an order metric with what was brought and what follows from it."""
    metric, entry = asked.metric, catalogue.metrics[asked.metric.id]
    writer = Writer(language, asked.currency)
    names = {name: entry.input(name).name[language] for name in FROM_TABLES[metric.id]}
    fields = [_field(each, entry, asked.options, language) for each in metric.options]
    on = _on(asked.options)
    reading = reading_view(metric.id, done.brought, done.columns, done.problems, names)
    return OrderPage(
        metric=metric,
        entry=entry,
        concept=catalogue.concept_of_metric(metric.id),
        variant=asked.variant,
        fields=fields,
        on=on,
        currency=asked.currency,
        pasted=done.brought.pasted,
        largest=LARGEST,
        reading=reading,
        is_brought=done.brought.table is not None or bool(done.brought.problems),
        is_sent=asked.is_sent,
        is_sample=done.brought.is_sample,
        lacking=done.brought.table is not None and done.brought.mapped(metric.id) is None,
        refusal=_refusal(done),
        faults=[(each.name, each.fault) for each in (*fields, on) if each.fault],
        result=_result(done.result, entry, writer, asked.today)
        if done.result and not _refusal(done)
        else None,
        sources=[catalogue.sources[each] for each in entry.sources],
    )


def _refusal(done: Computed) -> str | None:
    """Say why an order log tells nothing."""
    if done.refused:
        return refusal_sentence(done.refused)
    if done.result and not done.result.log.purchases:
        return str(NOTHING_TOLD["no_purchases"])
    if done.result and isinstance(done.result.found, CohortTable) and not done.result.found.cohorts:
        return str(NOTHING_TOLD["no_month"])
    return None


def _field(wanted: Input, entry: MetricEntry, options: Options, language: Language) -> Field:
    words = entry.input(wanted.name)
    fault = options.faults.get(wanted.name)
    default = (wanted.default or 0) * (100 if wanted.unit == "fraction" else 1)
    return Field(
        name=wanted.name,
        label=words.name[language],
        hint=words.hint[language] if words.hint else None,
        symbol=symbol(wanted.symbol),
        unit="%" if wanted.unit == "fraction" else UNITS.get(wanted.unit, ""),
        keys=keys_for(wanted),
        text=options.texts.get(wanted.name, ""),
        default=write_number(default, language),
        fault=sentence(fault) if fault else None,
    )


def _on(options: Options) -> Field:
    fault = options.faults.get("on")
    return Field(
        name="on",
        label="",
        hint=None,
        symbol=Markup(),
        unit="",
        keys="",
        text=options.texts.get("on", ""),
        default="",
        fault=sentence(fault) if fault else None,
    )


def _result(
    result: OrderResult, entry: MetricEntry, writer: Writer, today: date
) -> OrderResultView:
    found, log = result.found, result.log
    cleaned = log.cleaning._asdict().items()
    return OrderResultView(
        reading=_reading(result, entry, writer),
        until=log.analysis_date,
        customers=writer.number("count", len(log.purchases)),
        cleaned=[(CLEANED[name], writer.number("count", n)) for name, n in cleaned if n],
        cautions=[*_cautions(result, today)],
        total=writer.number("money", found.total) if isinstance(found, Valuation) else None,
        parameters=_parameters(found, writer) if isinstance(found, Valuation) else {},
        segments=_segments(entry, writer.style) if isinstance(found, Rfm) else [],
        picture=_picture(result, entry, writer),
    )


def _cautions(result: OrderResult, today: date) -> Iterator[str]:
    # A day later it is already tomorrow somewhere, and the analysis date is the day after.
    if result.log.analysis_date > today + timedelta(days=2):
        yield str(FUTURE_DAY)
    if isinstance(result.found, Valuation):
        yield from map(caution_sentence, result.found.forecast.cautions)


def _segments(entry: MetricEntry, language: Language) -> Sequence[tuple[str, Sequence[str]]]:
    # The last one takes who fits no other, whatever the scores.
    return [
        (
            entry.output(each.id)[language],
            [*map(_range, (each.recency, each.frequency, each.monetary))],
        )
        for each in SEGMENTS[:-1]
    ]


def _range(scores: range) -> str:
    first, last = scores[0], scores[-1]
    return str(first) if first == last else f"{first}–{last}"


def _reading(result: OrderResult, entry: MetricEntry, writer: Writer) -> str:
    found = result.found
    shown = {"customers": writer.number("count", len(result.log.purchases))}
    if isinstance(found, CohortTable):
        shown["cohorts"] = writer.number("count", len(found.cohorts))
    if isinstance(found, Valuation):
        shown["total"] = writer.number("money", found.total)
        shown["horizon"] = writer.number("months", result.options["horizon"])
    return entry.variants[result.variant].reading[writer.style].format_map(shown)


def _picture(result: OrderResult, entry: MetricEntry, writer: Writer) -> Picture | None:
    match result.found:
        case CohortTable():
            return cohort_picture(result.found, writer.style)
        case Rfm():
            return rfm_picture(result.found, entry, writer.style)
        case Valuation():
            values = result.found.customers
            return value_picture(values, entry, writer.style, writer.currency)


def _parameters(found: Valuation, writer: Writer) -> Mapping[str, Sequence[ParameterView]]:
    models = {
        "BG/NBD": found.forecast.purchases.estimate,
        "Gamma-Gamma": found.forecast.spending.estimate,
    }
    return {name: _fitted(estimate, writer) for name, estimate in models.items()}


_LETTERS = {"alpha": "α", "gamma": "γ"}


def _fitted(estimate: Estimate, writer: Writer) -> Sequence[ParameterView]:
    errors = estimate.errors or {}
    return [
        ParameterView(
            symbol(_LETTERS.get(name, name)),
            write_number(value, writer.style, 4),
            write_number(errors[name], writer.style, 4) if name in errors else None,
        )
        for name, value in estimate.parameters.items()
    ]
