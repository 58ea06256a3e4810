"""BG/NBD: when customers without a contract buy, and whether they still do.

Fader, Hardie & Lee (2005), Marketing Science 24:275; notes 021 and 027 of brucehardie.com.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from typing import Final, NamedTuple

from glossary.metrics.estimation import Estimate, estimate
from glossary.metrics.hypergeometric import gauss_rest
from glossary.metrics.orders import History
from glossary.metrics.simplex import Watch

YEAR: Final = timedelta(days=365)
MONTH: Final = YEAR / 12
NEWCOMER: Final = History(0, timedelta(0), timedelta(0))
"""A customer who has just bought for the first time."""

_NUDGE: Final = 1e-6
_CANCELS: Final = 10
"""From here on the alternating terms of the transformed series cost too many digits."""


class TimeUnit(Enum):
    """What the times of a model are counted in; its parameter α has this unit."""

    DAY = timedelta(days=1)
    WEEK = timedelta(weeks=1)
    MONTH = MONTH


@dataclass(frozen=True)
class BgNbd:
    """A model with its unit of time.

    Spans are given as `timedelta` alone, so that no number of days meets a model of weeks.
    """

    r: float
    alpha: float
    a: float
    b: float
    unit: TimeUnit

    def in_unit(self, unit: TimeUnit) -> "BgNbd":
        """Return the same model, its times counted in another unit."""
        return replace(self, alpha=self.alpha * (self.unit.value / unit.value), unit=unit)

    def alive(self, history: History) -> float:
        """Give the probability that a customer still buys; who bought once is alive for sure."""
        if not history.repeats:
            return 1.0
        x, alpha, unit = history.repeats, self.alpha, self.unit.value
        silence = (alpha + history.observed / unit) / (alpha + history.recency / unit)
        odds = math.log(self.a / (self.b + x - 1)) + (self.r + x) * math.log(silence)
        return math.exp(-_softplus(odds))

    def expected(self, history: History, within: timedelta) -> float:
        """Give how many purchases to expect of a customer within a time from now."""
        return self.alive(history) * self.expected_alive(history.repeats, history.observed, within)

    def expected_alive(self, repeats: int, observed: timedelta, within: timedelta) -> float:
        """Give how many purchases to expect of someone who is still a customer.

        This is equation 10 of the paper without P(alive), ₂F₁ taken by Euler's transformation,
        which has a value at a = 1 too; where its terms would cancel, as it stands.
        """
        a, rx, bx = self.a, self.r + repeats, self.b + repeats
        now, time = self.alpha + observed / self.unit.value, within / self.unit.value
        z, shrink = time / (now + time), -math.log1p(time / now)
        if rx - (a + bx - 1) > _CANCELS:
            a = a if abs(a - 1) > _NUDGE else 1 + _NUDGE
            c, log_kept = a + bx - 1, rx * shrink
            rest = bx * gauss_rest(rx, bx, c, z, log_kept)
            return (-c * math.expm1(log_kept) - rest) / (a - 1)
        c, log_kept = a + bx - 1, (a - 1) * shrink
        growth = -math.expm1(log_kept) / (a - 1) if a != 1 else -shrink
        return c * growth - gauss_rest(c - rx, a - 1, c, z, log_kept)

    def discounted_alive(
        self, repeats: int, observed: timedelta, within: timedelta, annual_rate: float
    ) -> float:
        """Give the present worth of the purchases to expect of someone who is still a customer.

        Each counts one, and is paid when its month ends, whatever the unit of the model.
        """
        before, worth = 0.0, 0.0
        for month in range(1, math.ceil(within / MONTH) + 1):
            end = min(month * MONTH, within)
            so_far = self.expected_alive(repeats, observed, end)
            worth += (so_far - before) * (1 + annual_rate) ** -(end / YEAR)
            before = so_far
        return worth


class Fit(NamedTuple):
    """A model of the given histories, and how it was estimated."""

    model: BgNbd
    estimate: Estimate


def fit(histories: Iterable[History], unit: TimeUnit, watch: Watch) -> Fit:
    """Fit the model to the histories of customers, at least one of whom came back."""
    rows = Counter((each.repeats, each.recency, each.observed) for each in histories)
    middle = sum(((t * n) for (_, _, t), n in rows.items()), timedelta(0)) / rows.total()
    start = {"r": 1.0, "alpha": middle / unit.value, "a": 1.0, "b": 1.0}
    found = estimate(_log_likelihood(rows, unit), start, watch)
    return Fit(BgNbd(**found.parameters, unit=unit), found)


Row = tuple[int, timedelta, timedelta]


def _log_likelihood(rows: Counter[Row], unit: TimeUnit) -> Callable[..., float]:
    """Prepare equation 6 of the paper; equal customers and equal logarithms are counted once."""
    times = sorted({time for _, recency, observed in rows for time in (recency, observed)})
    place = {time: i for i, time in enumerate(times)}
    spans = [time / unit.value for time in times]
    sizes: Counter[int] = Counter()
    for (x, _, _), n in rows.items():
        sizes[x] += n
    cells = [(x, place[recency], place[observed], n) for (x, recency, observed), n in rows.items()]

    def log_likelihood(r: float, alpha: float, a: float, b: float) -> float:
        logs = [math.log(alpha + span) for span in spans]
        by_count = {x: n * _of_count(x, (r, alpha, a, b)) for x, n in sizes.items()}
        leaving = {x: math.log(a / (b + x - 1)) for x in sizes if x}
        return math.fsum(by_count.values()) + math.fsum(
            n * (_softplus(leaving[x] + (r + x) * (logs[now] - logs[last])) - (r + x) * logs[now])
            if x
            else -n * r * logs[now]
            for x, last, now, n in cells
        )

    return log_likelihood


def _of_count(x: int, parameters: Sequence[float]) -> float:
    r, alpha, a, b = parameters
    purchases = math.lgamma(r + x) - math.lgamma(r) + r * math.log(alpha)
    stays = math.lgamma(a + b) + math.lgamma(b + x) - math.lgamma(b) - math.lgamma(a + b + x)
    return purchases + stays


def _softplus(value: float) -> float:
    """Compute ln(1 + e^value) without overflow."""
    return max(value, 0.0) + math.log1p(math.exp(-abs(value)))
