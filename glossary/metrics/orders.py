"""An order log, cleaned: who bought on which days, and for how much."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from statistics import fmean
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Order:
    """One row of a log; a negative value is a refund, and nothing is also a price."""

    customer: str
    day: date
    value: float

    def __post_init__(self) -> None:
        if not self.customer or not math.isfinite(self.value):
            raise ValueError(f"not an order: {self!r}")


class Purchase(NamedTuple):
    """All that a customer bought on one day, less what was given back."""

    day: date
    value: float


@dataclass(frozen=True)
class History:
    """What the models know of a customer: x, t_x, T and m̄ of the literature, in no unit of time."""

    repeats: int
    """Purchases after the first one."""
    recency: timedelta
    """From the first purchase to the last; zero for who bought once."""
    observed: timedelta
    """From the first purchase to the analysis date."""
    mean_value: float | None = None
    """Of the repeat purchases alone."""

    def __post_init__(self) -> None:
        zero = timedelta(0)
        if not zero <= self.recency <= self.observed or (self.repeats > 0) != (self.recency > zero):
            raise ValueError(f"not the history of a customer: {self!r}")


class Cleaning(NamedTuple):
    """How many orders did not become a purchase of their own, and why."""

    same_day: int = 0
    """Became one with an order of the same customer and day."""
    refunds: int = 0
    """Were taken off the last purchase before them."""
    lost_refunds: int = 0
    """Gave back what was bought before the log begins, and were left out."""
    later: int = 0
    """Came after the analysis date, and were left out."""


@dataclass(frozen=True)
class OrderLog:
    """The purchases of every customer, oldest first, as known on the analysis date."""

    analysis_date: date
    purchases: Mapping[str, tuple[Purchase, ...]]
    cleaning: Cleaning = field(default_factory=Cleaning)

    @cached_property
    def histories(self) -> Mapping[str, History]:
        """Return the history of every customer."""
        return {who: self._history(bought) for who, bought in self.purchases.items()}

    def _history(self, bought: tuple[Purchase, ...]) -> History:
        first, *others = bought
        return History(
            len(others),
            bought[-1].day - first.day,
            self.analysis_date - first.day,
            fmean(each.value for each in others) if others else None,
        )

    def gaps(self) -> tuple[timedelta, ...]:
        """Return how long customers waited from each purchase to their next one."""
        return tuple(
            later.day - earlier.day
            for bought in self.purchases.values()
            for earlier, later in pairwise(bought)
        )


def clean(orders: Iterable[Order], analysis_date: date) -> OrderLog:
    """Make purchases of orders: one for each customer and day.

    A refund is never a purchase: it lowers the purchase of its day, or else the last one before.
    An order of zero is a purchase, for the customer did come back.
    """
    days: dict[str, dict[date, list[float]]] = defaultdict(lambda: defaultdict(list))
    later = 0
    for order in orders:
        if order.day > analysis_date:
            later += 1
        else:
            days[order.customer][order.day].append(order.value)
    cleaned = {who: _purchases(values) for who, values in days.items()}
    counts = (sum(column) for column in zip(*(each for _, each in cleaned.values()), strict=True))
    return OrderLog(
        analysis_date,
        {who: bought for who, (bought, _) in cleaned.items() if bought},
        Cleaning(*counts)._replace(later=later),
    )


def _purchases(days: Mapping[date, list[float]]) -> tuple[tuple[Purchase, ...], Cleaning]:
    bought: list[Purchase] = []
    same_day = refunds = lost = 0
    for day, values in sorted(days.items()):
        orders = sum(value >= 0 for value in values)
        net = math.fsum(values)
        if orders:
            bought.append(Purchase(day, net))
            same_day += orders - 1
            refunds += len(values) - orders
        elif bought:
            bought[-1] = bought[-1]._replace(value=bought[-1].value + net)
            refunds += len(values)
        else:
            lost += len(values)
    return tuple(bought), Cleaning(same_day, refunds, lost)
