"""How sure one can be: intervals for shares, net scores and means."""

import math
from functools import lru_cache
from statistics import NormalDist
from typing import Final, NamedTuple

CONFIDENCE: Final = 0.95
Z: Final = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
"""How many standard errors to either side the confidence takes where the distribution is normal."""

_SERIES_FROM: Final = 200
"""The degrees of freedom from which Student's distribution is best had from the normal one."""


class Interval(NamedTuple):
    """Where the true value lies with 95 % confidence."""

    low: float
    high: float

    def within(self, low: float, high: float) -> "Interval":
        """Cut the interval off where its scale ends."""
        return Interval(max(low, self.low), min(high, self.high))

    def around(self, value: float) -> "Interval":
        """Widen the interval so that it holds the value."""
        return Interval(min(value, self.low), max(value, self.high))


def wilson(successes: float, size: float) -> Interval:
    """Give the interval of a share (E. B. Wilson 1927, JASA 22:209); `size` must be positive."""
    share = successes / size
    weight = Z**2 / size
    centre = (share + weight / 2) / (1 + weight)
    half = Z / (1 + weight) * math.sqrt(share * (1 - share) / size + weight / (4 * size))
    # At 0 and 1 the end of the interval is the share itself, but for rounding.
    return Interval(centre - half, centre + half).within(0, 1).around(share)


def net_score(promoters: float, detractors: float, size: float) -> tuple[float, float]:
    """Give a net score from −1 to 1 and its standard error, of answers that are +1, 0 and −1."""
    for_, against = promoters / size, detractors / size
    score = for_ - against
    return score, math.sqrt(max(0.0, for_ + against - score**2) / size)


def adjusted_net_score(promoters: float, detractors: float, size: float) -> tuple[float, float]:
    """Give a net score and its standard error, adjusted (B. Rocks 2016, Am. Stat. 70:365).

    Three quarters of an answer are added to each end, and three to the whole, so that a few
    answers that all agree are not taken for certainty.
    """
    return net_score(promoters + 0.75, detractors + 0.75, size + 3)


def adjusted_wald(promoters: float, detractors: float, size: float) -> Interval:
    """Give the interval of a net score from −1 to 1 (B. Rocks 2016, Am. Stat. 70:365)."""
    score, error = adjusted_net_score(promoters, detractors, size)
    interval = Interval(score - Z * error, score + Z * error).within(-1, 1)
    # A single answer pulls the adjusted score so far in that the interval would miss it.
    return interval.around((promoters - detractors) / size)


def student(total: float, squares: float, size: float) -> Interval | None:
    """Give the interval of a mean from the sum and the sum of squares of whole answers.

    A single answer has none, nor have answers that are all the same.
    """
    spread = squares - total**2 / size
    if spread <= 0:
        return None
    half = student_quantile(int(size) - 1) * math.sqrt(spread / (size - 1) / size)
    return Interval(total / size - half, total / size + half)


@lru_cache(maxsize=256)
def student_quantile(freedom: int) -> float:
    """Give the t that Student's distribution stays within with 95 % confidence, either side."""
    if freedom >= _SERIES_FROM:
        return _expanded(freedom)
    # No t is above 12.71, which is that of one degree of freedom.
    low, high = 0.0, math.atan(13 / math.sqrt(freedom))
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (
            (middle, high) if _student_share(middle, freedom) < CONFIDENCE else (low, middle)
        )
    return math.tan(low) * math.sqrt(freedom)


def _student_share(angle: float, freedom: int) -> float:
    """Give how much lies within t = √n·tan(angle) (Abramowitz and Stegun 26.7.3, 26.7.4)."""
    odd = freedom % 2
    cosine = math.cos(angle)
    term, terms = cosine**odd, 0.0
    for power in range(odd, freedom - 1, 2):
        terms += term
        term *= cosine**2 * (power + 1) / (power + 2)
    part = math.sin(angle) * terms
    return 2 / math.pi * (angle + part) if odd else part


def _expanded(freedom: int) -> float:
    """Give t from the normal distribution (Abramowitz and Stegun 26.7.5), to eleven digits."""
    corrections = (
        (Z**3 + Z) / 4,
        (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96,
        (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384,
        (79 * Z**9 + 776 * Z**7 + 1482 * Z**5 - 1920 * Z**3 - 945 * Z) / 92160,
    )
    return Z + math.fsum(each / freedom**n for n, each in enumerate(corrections, start=1))
