"""RFM: how lately, how often and for how much customers bought, scored from 1 to 5."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal, NamedTuple

from glossary.metrics.orders import OrderLog, Purchase

SCORES: Final = range(1, 6)
MOST_CUTS: Final = len(SCORES) - 1
Cuts = tuple[float, ...]
"""From which value on the next score begins: four, or none where all customers are alike."""
Value = Literal["total", "mean"]
"""What a customer is worth: the sum of the purchases, or their mean."""


class Scores(NamedTuple):
    """One number for each of recency, frequency and monetary value."""

    recency: int
    frequency: int
    monetary: int


class Measures(NamedTuple):
    """What is scored: days since the last purchase, days with a purchase, money."""

    recency: float
    frequency: float
    monetary: float


class ThresholdsInvalidError(ValueError):
    """The thresholds of some measures are too many or out of order; the measures are attached."""

    def __init__(self, measures: tuple[str, ...]) -> None:
        """Keep the measures."""
        super().__init__(measures)
        self.measures = measures


@dataclass(frozen=True)
class Thresholds:
    """Where scores change: in rising order, but for days of recency, the fewer the better."""

    recency: Cuts
    frequency: Cuts
    monetary: Cuts

    def __post_init__(self) -> None:
        rising = {
            "recency": self.recency[::-1],
            "frequency": self.frequency,
            "monetary": self.monetary,
        }
        wrong = (
            n for n, cuts in rising.items() if len(cuts) > MOST_CUTS or list(cuts) != sorted(cuts)
        )
        if measures := tuple(wrong):
            raise ThresholdsInvalidError(measures)

    def scores(self, measures: Measures) -> Scores:
        """Score a customer; equal measures have equal scores."""
        return Scores(
            _score([-cut for cut in self.recency], -measures.recency),
            _score(self.frequency, measures.frequency),
            _score(self.monetary, measures.monetary),
        )


class Segment(NamedTuple):
    """A name for customers whose scores lie in three ranges."""

    id: str
    recency: range
    frequency: range
    monetary: range

    def holds(self, scores: Scores) -> bool:
        """Say whether a customer with these scores is meant."""
        r, f, m = scores
        return r in self.recency and f in self.frequency and m in self.monetary


def _segment(id_: str, recency: str, frequency: str, monetary: str) -> Segment:
    ranges = (range(int(each[0]), int(each[-1]) + 1) for each in (recency, frequency, monetary))
    return Segment(id_, *ranges)


SEGMENTS: Final = (
    # The ranges of the R package rfm, which leave holes; the last row fills them.
    _segment("champions", "5", "5", "5"),
    _segment("potential_loyalist", "3-5", "3-5", "2-5"),
    _segment("loyal", "2-4", "2-4", "2-4"),
    _segment("promising", "3-4", "1-3", "3-5"),
    _segment("new", "4-5", "1-3", "1-5"),
    _segment("cannot_lose", "1-2", "3-4", "4-5"),
    _segment("at_risk", "1-2", "2-5", "4-5"),
    _segment("need_attention", "1-3", "3-5", "3-5"),
    _segment("about_to_sleep", "2-3", "1-3", "1-4"),
    _segment("lost", "1", "1-5", "1-5"),
    _segment("others", "1-5", "1-5", "1-5"),
)
"""In the order in which they are asked: the first one that fits is the customer's."""


class SegmentsIncompleteError(ValueError):
    """Some scores belong to no segment; they are attached."""

    def __init__(self, missing: tuple[Scores, ...]) -> None:
        """Keep the scores."""
        super().__init__(missing)
        self.missing = missing


class Customer(NamedTuple):
    """A customer's measures, scores and segment."""

    measures: Measures
    scores: Scores
    segment: str


@dataclass(frozen=True)
class Rfm:
    """Every customer of a log scored, and where the scores change."""

    thresholds: Thresholds
    customers: Mapping[str, Customer]

    def sizes(self) -> Mapping[str, tuple[int, ...]]:
        """Count the customers of each score from 1 to 5, for each of the three measures."""
        return {name: self._sizes(name) for name in Scores._fields}

    def _sizes(self, name: str) -> tuple[int, ...]:
        counts = Counter(getattr(each.scores, name) for each in self.customers.values())
        return tuple(counts[score] for score in SCORES)


def rfm(
    log: OrderLog,
    thresholds: Thresholds | None = None,
    segments: Sequence[Segment] = SEGMENTS,
    value: Value = "total",
) -> Rfm:
    """Score the customers of a log, by its own quintiles unless thresholds are given.

    Raises:
        SegmentsIncompleteError: the segments leave holes.
    """
    if missing := holes(segments):
        raise SegmentsIncompleteError(missing)
    measures = {who: _measures(log, bought, value) for who, bought in log.purchases.items()}
    thresholds = thresholds or quintiles(tuple(measures.values()))
    return Rfm(
        thresholds,
        {who: _customer(each, thresholds, segments) for who, each in measures.items()},
    )


def _customer(each: Measures, thresholds: Thresholds, segments: Sequence[Segment]) -> Customer:
    scores = thresholds.scores(each)
    return Customer(each, scores, next(s.id for s in segments if s.holds(scores)))


def _measures(log: OrderLog, bought: tuple[Purchase, ...], value: Value) -> Measures:
    days = (log.analysis_date - bought[-1].day).days
    total = math.fsum(each.value for each in bought)
    return Measures(days, len(bought), total / len(bought) if value == "mean" else total)


def quintiles(measures: Sequence[Measures]) -> Thresholds:
    """Place the thresholds so that fifths of the customers have each score, as far as ties allow.

    Scores change at the next value above each quintile, if there is one: ties stay together in the
    lower class, so that in a shop where most bought once, once has the score 1.
    """
    recency, frequency, monetary = zip(*measures, strict=True) if measures else ((), (), ())
    nearness = _cuts([-days for days in recency])
    return Thresholds(tuple(-cut for cut in nearness), _cuts(frequency), _cuts(monetary))


def _cuts(values: Sequence[float]) -> Cuts:
    if len(set(values)) <= 1:
        return ()
    ordered = sorted(values)
    last = len(ordered) - 1
    # The values below the quintiles, not quintiles between values: those would be rounded.
    below = (ordered[last * fifth // len(SCORES)] for fifth in SCORES[:-1])
    return tuple(ordered[min(bisect_right(ordered, value), last)] for value in below)


def _score(cuts: Sequence[float], value: float) -> int:
    return 1 + bisect_right(cuts, value)


def holes(segments: Sequence[Segment]) -> tuple[Scores, ...]:
    """Give the scores that belong to no segment."""
    return tuple(s for s in _all_scores() if not any(each.holds(s) for each in segments))


def unreachable(segments: Sequence[Segment]) -> tuple[str, ...]:
    """Give the segments that nobody can be in, for others come first everywhere."""
    reached = {
        next((each.id for each in segments if each.holds(scores)), "") for scores in _all_scores()
    }
    return tuple(each.id for each in segments if each.id not in reached)


def _all_scores() -> Iterator[Scores]:
    return (Scores(*each) for each in product(SCORES, repeat=3))
