"""What customers will be worth, from an order log: BG/NBD with Gamma-Gamma, where they may be used.

The value begins on the analysis date: margin × expected value of a purchase × expected purchases,
each discounted from the end of its month. What was bought before is no part of it.
"""

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from statistics import StatisticsError, correlation, median
from typing import Final, Literal, NamedTuple

from glossary.metrics import bg_nbd, gamma_gamma
from glossary.metrics.bg_nbd import TimeUnit
from glossary.metrics.estimation import Estimate
from glossary.metrics.gamma_gamma import Spending
from glossary.metrics.orders import History, OrderLog
from glossary.metrics.simplex import Watch

LEAST_REPEAT_BUYERS: Final = 50
STRONG_CORRELATION: Final = 0.3
LEAST_WAITS: Final = 3
"""How many times the usual wait for the next purchase a log should last."""

RefusalCode = Literal["few_repeat_buyers", "spending_without_mean"]
CautionCode = Literal["dependent_spending", "short_log", "at_bound"]


class RefusedError(ValueError):
    """The log cannot bear the models: `code` names the precondition, `data` the numbers."""

    def __init__(self, code: RefusalCode, **data: float) -> None:
        """Keep what a sentence about it will need."""
        super().__init__(code, data)
        self.code = code
        self.data = data


@dataclass(frozen=True)
class Caution:
    """A reason to doubt a result that can be computed all the same."""

    code: CautionCode
    data: Mapping[str, float | str]


@dataclass(frozen=True)
class Terms:
    """Under which terms purchases are valued."""

    horizon: timedelta
    margin: float = 1
    """What remains of a purchase, as a fraction; with 1 the value is revenue."""
    annual_discount: float = 0
    """As a fraction a year, whatever the unit of the model."""


class CustomerValue(NamedTuple):
    """What to expect of a customer within the horizon."""

    alive: float
    """The probability of still being a customer."""
    purchases: float
    purchase_value: float
    value: float
    """Margin on the purchases, discounted."""


@dataclass(frozen=True)
class Forecast:
    """Both models, fitted to a log, and what speaks against them."""

    histories: Mapping[str, History]
    purchases: bg_nbd.Fit
    spending: gamma_gamma.Fit
    cautions: tuple[Caution, ...]

    def customers(self, terms: Terms) -> Mapping[str, CustomerValue]:
        """Value every customer of the log; the sum of the values is that of the customer base."""
        model = self.purchases.model
        discounted = cache(model.discounted_alive)
        expected = cache(model.expected_alive)
        values = {}
        for who, history in self.histories.items():
            alive, mean = model.alive(history), self.spending.model.mean(history)
            key = (history.repeats, history.observed, terms.horizon)
            worth = alive * discounted(*key, terms.annual_discount)
            values[who] = CustomerValue(
                alive, alive * expected(*key), mean, terms.margin * mean * worth
            )
        return values


def fit(log: OrderLog, unit: TimeUnit, watch: Watch = lambda _: None) -> Forecast:
    """Fit both models to a log; `watch` is told of every evaluation of a likelihood.

    Raises:
        RefusedError: too few customers came back, or spending has no mean.
    """
    count = itertools.count(1)

    def total(_: int) -> None:
        watch(next(count))

    histories = tuple(log.histories.values())
    rows = tuple(gamma_gamma.spendings(histories))
    if len(rows) < LEAST_REPEAT_BUYERS:
        raise RefusedError("few_repeat_buyers", found=len(rows), least=LEAST_REPEAT_BUYERS)
    spending = gamma_gamma.fit(rows, total)
    if not spending.model.has_mean:
        raise RefusedError("spending_without_mean", q=spending.model.q)
    purchases = bg_nbd.fit(histories, unit, total)
    cautions = (
        *_dependence(rows),
        *_shortness(log),
        *_bounds(purchases.estimate),
        *_bounds(spending.estimate),
    )
    return Forecast(log.histories, purchases, spending, cautions)


def _dependence(rows: Sequence[Spending]) -> Iterator[Caution]:
    """Doubt the independence of how often and how much, which Gamma-Gamma takes for granted."""
    rho = rank_correlation(rows)
    if rho is not None and abs(rho) >= STRONG_CORRELATION:
        yield Caution("dependent_spending", {"rho": rho})


def _shortness(log: OrderLog) -> Iterator[Caution]:
    span = max(each.observed for each in log.histories.values()).days
    wait = median(gap.days for gap in log.gaps())
    if span < LEAST_WAITS * wait:
        yield Caution("short_log", {"span_days": span, "wait_days": wait})


def _bounds(estimate: Estimate) -> Iterator[Caution]:
    yield from (Caution("at_bound", {"parameter": name}) for name in estimate.at_bound)


def rank_correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Give Spearman's ρ of pairs, or nothing where one side never varies."""
    try:
        return correlation(*(_ranks(column) for column in zip(*pairs, strict=True)))
    except StatisticsError:
        return None


def _ranks(values: Sequence[float]) -> list[float]:
    """Rank values; equal ones share the middle of their places."""
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(place)
    middle = {value: math.fsum(each) / len(each) for value, each in places.items()}
    return [middle[value] for value in values]
