"""The answers behind a result: what is counted of them, and the interval that follows."""

from dataclasses import dataclass

from glossary.metrics.expression import Expression, Values, compute
from glossary.metrics.interval import Interval, adjusted_wald, student, wilson


@dataclass(frozen=True)
class ShareSample:
    """So many successes of so many: the result is a share from 0 to 1."""

    successes: Expression
    size: Expression

    def interval(self, values: Values) -> Interval | None:
        """Give the interval of the share, after Wilson."""
        return wilson(compute(self.successes, values), compute(self.size, values))


@dataclass(frozen=True)
class NetSample:
    """Answers for and against, of so many: the result is a score from −100 to 100."""

    promoters: Expression
    detractors: Expression
    size: Expression

    def counts(self, values: Values) -> tuple[float, float, float]:
        """Count the answers for, those against, and all."""
        promoters, detractors = compute(self.promoters, values), compute(self.detractors, values)
        return promoters, detractors, compute(self.size, values)

    def interval(self, values: Values) -> Interval | None:
        """Give the interval of the score, after the adjusted Wald method."""
        low, high = adjusted_wald(*self.counts(values))
        return Interval(100 * low, 100 * high)


@dataclass(frozen=True)
class MeanSample:
    """So many answers on a scale: the result is their mean."""

    total: Expression
    squares: Expression
    size: Expression
    scale: tuple[float, float]
    """The lowest and the highest answer that one can give."""

    def interval(self, values: Values) -> Interval | None:
        """Give the interval of the mean, after Student, where there are two different answers."""
        counted = [compute(each, values) for each in (self.total, self.squares, self.size)]
        interval = student(*counted)
        return interval and interval.within(*self.scale)


Sample = ShareSample | NetSample | MeanSample
