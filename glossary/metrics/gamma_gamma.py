"""Gamma-Gamma: how much a customer spends on a purchase, beyond the few that were seen.

Fader & Hardie (2013), note 025 of brucehardie.com.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from statistics import fmean
from typing import NamedTuple

from glossary.metrics.estimation import Estimate, estimate
from glossary.metrics.orders import History
from glossary.metrics.simplex import Watch


class Spending(NamedTuple):
    """How often a customer came back, and the mean value of those purchases."""

    repeats: int
    mean_value: float


@dataclass(frozen=True)
class GammaGamma:
    """A model of the mean value of a purchase, which varies between customers."""

    p: float
    q: float
    gamma: float

    @property
    def has_mean(self) -> bool:
        """Return whether customers spend something on average: only with q above 1."""
        return self.q > 1

    def mean(self, history: History) -> float:
        """Give what a purchase of a customer is worth; with nothing known, what it is for all."""
        if history.mean_value is None or history.mean_value <= 0:
            return self.p * self.gamma / (self.q - 1)
        x, seen = history.repeats, history.mean_value
        return self.p * (self.gamma + x * seen) / (self.p * x + self.q - 1)


class Fit(NamedTuple):
    """A model of the given spending, and how it was estimated."""

    model: GammaGamma
    estimate: Estimate


def spendings(histories: Iterable[History]) -> Iterator[Spending]:
    """Give the spending of all who came back and did not get everything refunded."""
    for each in histories:
        if each.mean_value is not None and each.mean_value > 0:
            yield Spending(each.repeats, each.mean_value)


def fit(rows: Iterable[Spending], watch: Watch) -> Fit:
    """Fit the model to the spending of customers, at least one."""
    rows = tuple(rows)
    start = {"p": 1.0, "q": 2.0, "gamma": fmean(each.mean_value for each in rows)}
    found = estimate(_log_likelihood(rows), start, watch)
    return Fit(GammaGamma(**found.parameters), found)


def _log_likelihood(rows: tuple[Spending, ...]) -> Callable[..., float]:
    """Prepare equation 1a of the note; what does not change with the parameters is summed once."""
    sizes = Counter(each.repeats for each in rows)
    logs = math.fsum(math.log(mean) for _, mean in rows)
    by_p = math.fsum(x * (math.log(x) + math.log(mean)) for x, mean in rows)
    totals = [(x, x * mean) for x, mean in rows]

    def log_likelihood(p: float, q: float, gamma: float) -> float:
        constant = q * math.log(gamma) - math.lgamma(q)
        by_count = math.fsum(
            n * (math.lgamma(p * x + q) - math.lgamma(p * x) + constant) for x, n in sizes.items()
        )
        by_row = math.fsum((p * x + q) * math.log(gamma + total) for x, total in totals)
        return by_count + p * by_p - logs - by_row

    return log_likelihood
