"""The metrics that need an order log: what they take beside it, and what they tell."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final, Literal, cast

from glossary.metrics.bg_nbd import MONTH, TimeUnit
from glossary.metrics.calculation import InputsInvalidError, Problem, input_problems
from glossary.metrics.cohorts import CohortTable, Form, cohort_table
from glossary.metrics.metric import Input
from glossary.metrics.order_value import CustomerValue, Forecast, Terms, fit
from glossary.metrics.orders import OrderLog
from glossary.metrics.rfm import SEGMENTS, Measures, Rfm, Value, rfm
from glossary.metrics.simplex import Watch

Column = Literal["customer", "date", "value"]
COLUMNS: Final[tuple[Column, ...]] = ("customer", "date", "value")
"""What an order log says of every order; all of these metrics take it."""


@dataclass(frozen=True)
class OrderMetric:
    """A metric of an order log: everything about it that is not a sentence."""

    id: str
    variants: tuple[str, ...]
    """The first one is the one we recommend."""
    options: tuple[Input, ...]
    """Numbers beside the log; each has a default."""
    outputs: tuple[str, ...]

    def problems(self, given: Mapping[str, float]) -> Iterator[Problem]:
        """Give everything that is wrong with the options."""
        known = {each.name for each in self.options}
        yield from (Problem("unknown", name, {}) for name in given if name not in known)
        for option in self.options:
            yield from input_problems(option, given.get(option.name))

    def taken(self, given: Mapping[str, float]) -> Mapping[str, float]:
        """Give the options that are computed with: what is given, or the default."""
        defaults = {each.name: each.default or 0 for each in self.options}
        return {name: float(given.get(name, default)) for name, default in defaults.items()}


@dataclass(frozen=True)
class Valuation:
    """What the customers of a log will be worth under some terms."""

    forecast: Forecast
    terms: Terms

    @cached_property
    def customers(self) -> Mapping[str, CustomerValue]:
        """Return every customer, the most valuable first."""
        values = self.forecast.customers(self.terms).items()
        return dict(sorted(values, key=lambda each: each[1].value, reverse=True))

    @property
    def total(self) -> float:
        """Return what all customers together will be worth."""
        return math.fsum(each.value for each in self.customers.values())


@dataclass(frozen=True)
class OrderResult:
    """A metric of an order log, computed by one variant."""

    metric: OrderMetric
    variant: str
    options: Mapping[str, float]
    log: OrderLog
    found: Rfm | CohortTable | Valuation


def segment_sizes(scored: Rfm) -> Mapping[str, int]:
    """Count the customers of every segment, in the order of the segments."""
    counts = Counter(each.segment for each in scored.customers.values())
    return {segment.id: counts[segment.id] for segment in SEGMENTS}


def of_orders(
    metric: OrderMetric,
    log: OrderLog,
    given: Mapping[str, float],
    variant: str = "",
    watch: Watch = lambda _: None,
) -> OrderResult:
    """Compute a metric of an order log by a variant, or by the recommended one.

    Raises:
        InputsInvalidError: the options are outside their domains.
        RefusedError: the log cannot bear the models of the metric.
        KeyError: the metric has no such variant.
    """
    variant = variant or metric.variants[0]
    if variant not in metric.variants:
        raise KeyError(variant)
    if problems := tuple(metric.problems(given)):
        raise InputsInvalidError(problems)
    options = metric.taken(given)
    found: Rfm | CohortTable | Valuation
    match metric.id:
        case "rfm":
            found = rfm(log, value=cast("Value", variant))
        case "cohorts":
            found = cohort_table(log, cast("Form", variant))
        case _:
            terms = Terms(options["horizon"] * MONTH, options["margin"], options["discount"])
            found = Valuation(fit(log, TimeUnit.WEEK, watch), terms)
    return OrderResult(metric, variant, options, log, found)


ORDER_METRICS: Final[Mapping[str, OrderMetric]] = MappingProxyType(
    {
        metric.id: metric
        for metric in (
            OrderMetric(
                id="rfm",
                # What a customer is worth: the sum of the purchases, or their mean.
                variants=("total", "mean"),
                options=(),
                outputs=(*Measures._fields, *(segment.id for segment in SEGMENTS)),
            ),
            OrderMetric(
                id="cohorts",
                variants=("n_period", "rolling", "survival"),
                options=(),
                outputs=("size", "share", "average"),
            ),
            OrderMetric(
                id="cltv-orders",
                variants=("bg-nbd",),
                options=(
                    Input("horizon", "months", "h", minimum=1, maximum=120, whole=True, default=12),
                    Input("margin", "fraction", "g", maximum=1, default=1),
                    Input("discount", "fraction", "d", maximum=1, default=0),
                ),
                outputs=("alive", "purchases", "purchase_value", "value", "total"),
            ),
        )
    }
)
"""In the order in which they are shown."""
