"""Is the change from one period to the next more than chance?"""

import math
from dataclasses import dataclass

from glossary.metrics.calculation import Result, Undefined
from glossary.metrics.expression import compute
from glossary.metrics.interval import Interval, Z, adjusted_net_score, net_score, wilson
from glossary.metrics.sample import NetSample, ShareSample


@dataclass(frozen=True)
class Change:
    """How much a result has changed, and the 95 % interval of the change."""

    difference: float
    interval: Interval

    @property
    def significant(self) -> bool:
        """Tell whether no change at all lies outside the interval."""
        return not self.interval.low <= 0 <= self.interval.high


def change(before: Result, after: Result) -> Change | None:
    """Compare two results of one variant of a metric, where samples of answers are behind them.

    Means have no comparison: their two samples may spread differently.
    """
    if before.variant != after.variant:
        raise ValueError("results of different formulas cannot be compared")
    if isinstance(before.value, Undefined) or isinstance(after.value, Undefined):
        return None
    difference = after.value - before.value
    match before.variant.sample:
        case ShareSample() as sample:
            return Change(difference, newcombe(_share(sample, before), _share(sample, after)))
        case NetSample() as sample:
            low, high = net_change(sample.counts(before.values), sample.counts(after.values))
            return Change(difference, Interval(100 * low, 100 * high))
        case _:
            return None


def newcombe(before: tuple[float, float], after: tuple[float, float]) -> Interval:
    """Give the interval of the difference of two shares, each so many of so many.

    The hybrid of two Wilson intervals: R. G. Newcombe 1998, Stat. Med. 17:873, method 10.
    """
    (old, old_size), (new, new_size) = before, after
    old_share, new_share = old / old_size, new / new_size
    old_interval, new_interval = wilson(old, old_size), wilson(new, new_size)
    difference = new_share - old_share
    down = math.hypot(new_share - new_interval.low, old_interval.high - old_share)
    up = math.hypot(new_interval.high - new_share, old_share - old_interval.low)
    return Interval(difference - down, difference + up)


def net_change(before: tuple[float, float, float], after: tuple[float, float, float]) -> Interval:
    """Give the interval of the difference of two net scores: promoters, detractors and all.

    Both scores are adjusted as for their own intervals: J. R. Lewis and J. Sauro 2021, "How to
    Statistically Compare Two Net Promoter Scores", MeasuringU.
    """
    old_score, old_error = adjusted_net_score(*before)
    new_score, new_error = adjusted_net_score(*after)
    centre, half = new_score - old_score, Z * math.hypot(old_error, new_error)
    difference = net_score(*after)[0] - net_score(*before)[0]
    return Interval(centre - half, centre + half).within(-2, 2).around(difference)


def _share(sample: ShareSample, result: Result) -> tuple[float, float]:
    return compute(sample.successes, result.values), compute(sample.size, result.values)
