"""A metric of an order log as the API gives it away: segments, cohorts, or values of customers."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from app.presenters.metric_resource import InputResource, input_resource
from app.presenters.table_sentences import caution_sentence
from glossary.metrics.cohorts import Cell, CohortTable
from glossary.metrics.estimation import Estimate
from glossary.metrics.order_metrics import (
    COLUMNS,
    OrderMetric,
    OrderResult,
    Valuation,
    segment_sizes,
)
from glossary.metrics.rfm import Rfm
from glossary.models import Concept


@dataclass(frozen=True)
class OrderMetricResource:
    """What a metric of an order log takes, and what it tells."""

    id: str
    concept: str | None
    columns: Sequence[str]
    variants: Sequence[str]
    options: Sequence[InputResource]
    outputs: Sequence[str]


@dataclass(frozen=True)
class OrderResultResource:
    """What all metrics of an order log tell."""

    id: str
    variant: str
    options: Mapping[str, float]
    analysis_date: str
    customer_count: int
    cleaning: Mapping[str, int]


@dataclass(frozen=True)
class ScoredResource:
    """A customer of an RFM analysis."""

    customer: str
    segment: str
    measures: Mapping[str, float]
    scores: Mapping[str, int]


@dataclass(frozen=True)
class RfmResource(OrderResultResource):
    """How many customers each segment has, where scores change, and every customer."""

    segments: Mapping[str, int]
    thresholds: Mapping[str, Sequence[float]]
    customers: Sequence[ScoredResource]


@dataclass(frozen=True)
class CellResource:
    """How many of a cohort count at an age."""

    active: int
    size: int
    share: float


@dataclass(frozen=True)
class CohortResource:
    """Those who first bought in a month; null where it is not known yet."""

    month: str
    size: int
    cells: Sequence[CellResource | None]


@dataclass(frozen=True)
class CohortsResource(OrderResultResource):
    """All cohorts, their averages by age, and the month that is not over."""

    cohorts: Sequence[CohortResource]
    averages: Sequence[CellResource | None]
    unfinished: str | None


@dataclass(frozen=True)
class EstimateResource:
    """The parameters of a model, with their standard errors where there are some."""

    parameters: Mapping[str, float]
    standard_errors: Mapping[str, float] | None
    log_likelihood: float


@dataclass(frozen=True)
class CautionResource:
    """A reason to doubt the forecast."""

    code: str
    detail: str


@dataclass(frozen=True)
class ValuedResource:
    """What to expect of a customer."""

    customer: str
    alive: float
    purchases: float
    purchase_value: float
    value: float


@dataclass(frozen=True)
class ForecastResource(OrderResultResource):
    """What the customers will be worth, the most valuable first, and by which models."""

    total: float
    cautions: Sequence[CautionResource]
    unit: str
    purchases: EstimateResource
    spending: EstimateResource
    customers: Sequence[ValuedResource]


def order_metric_resource(metric: OrderMetric, concept: Concept | None) -> OrderMetricResource:
    """Return a metric of an order log as it is declared."""
    return OrderMetricResource(
        id=metric.id,
        concept=concept.id if concept else None,
        columns=COLUMNS,
        variants=metric.variants,
        options=[input_resource(each) for each in metric.options],
        outputs=metric.outputs,
    )


def order_result_resource(result: OrderResult) -> OrderResultResource:
    """Return what was found in an order log."""
    common = OrderResultResource(
        id=result.metric.id,
        variant=result.variant,
        options=result.options,
        analysis_date=result.log.analysis_date.isoformat(),
        customer_count=len(result.log.purchases),
        cleaning=result.log.cleaning._asdict(),
    )
    match result.found:
        case Rfm():
            return _rfm(common, result.found)
        case CohortTable():
            return _cohorts(common, result.found)
        case Valuation():
            return _forecast(common, result.found)


def _rfm(common: OrderResultResource, found: Rfm) -> RfmResource:
    return RfmResource(
        **vars(common),
        segments=segment_sizes(found),
        thresholds=asdict(found.thresholds),
        customers=[
            ScoredResource(who, each.segment, each.measures._asdict(), each.scores._asdict())
            for who, each in found.customers.items()
        ],
    )


def _cohorts(common: OrderResultResource, found: CohortTable) -> CohortsResource:
    return CohortsResource(
        **vars(common),
        cohorts=[
            CohortResource(f"{each.month:%Y-%m}", each.size, [*map(_cell, each.cells)])
            for each in found.cohorts
        ],
        averages=[*map(_cell, found.averages)],
        unfinished=f"{found.unfinished:%Y-%m}" if found.unfinished else None,
    )


def _cell(cell: Cell | None) -> CellResource | None:
    return CellResource(cell.active, cell.size, cell.share) if cell else None


def _forecast(common: OrderResultResource, found: Valuation) -> ForecastResource:
    forecast = found.forecast
    return ForecastResource(
        **vars(common),
        total=found.total,
        cautions=[CautionResource(each.code, caution_sentence(each)) for each in forecast.cautions],
        unit=forecast.purchases.model.unit.name.lower(),
        purchases=_estimate(forecast.purchases.estimate),
        spending=_estimate(forecast.spending.estimate),
        customers=[ValuedResource(who, **each._asdict()) for who, each in found.customers.items()],
    )


def _estimate(estimate: Estimate) -> EstimateResource:
    return EstimateResource(estimate.parameters, estimate.errors, estimate.log_likelihood)
