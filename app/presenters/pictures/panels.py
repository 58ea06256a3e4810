"""What pictures are made of: places in per cent of a drawing, words and numbers as written.

A picture is a row of panels, and each panel has the template of its kind. Colours, pixels and
sentences are the template's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Literal

from glossary.metrics.rounding import rounded

_DARKEST: Final = 10

Tone = Literal["plain", "good", "neutral", "bad"]
"""What a shape stands for; the stylesheet knows its colour."""
TimeUnit = Literal["periods", "months"]


@dataclass(frozen=True)
class Span:
    """A stretch along a drawing."""

    start: float
    end: float

    @property
    def width(self) -> float:
        """Return how long it is."""
        return round(self.end - self.start, 3)

    @property
    def middle(self) -> float:
        """Return where its label stands."""
        return round((self.start + self.end) / 2, 3)


@dataclass(frozen=True)
class Axis:
    """A scale that a drawing is as wide, or as high, as."""

    low: float
    high: float

    def place(self, value: float) -> float:
        """Give where a value stands, at the end if it is beyond it."""
        share = (value - self.low) / (self.high - self.low)
        return round(100 * min(max(share, 0), 1), 3)

    def span(self, one: float, other: float) -> Span:
        """Give the stretch between two values."""
        return Span(*sorted((self.place(one), self.place(other))))


@dataclass(frozen=True)
class Tick:
    """A number at its place."""

    at: float
    written: str


@dataclass(frozen=True)
class Certainty:
    """The interval around a value, and its confidence."""

    span: Span
    interval: str
    level: str


@dataclass(frozen=True)
class Scale:
    """A value as a mark on its scale, and how sure one can be of it."""

    kind: ClassVar[str] = "scale"
    name: str
    value: Tick
    certainty: Certainty | None
    ticks: Sequence[Tick]


@dataclass(frozen=True)
class Part:
    """A part of a whole; the label of its share stands in it where there is room."""

    name: str
    span: Span
    count: str
    share: str
    tone: Tone
    roomy: bool


@dataclass(frozen=True)
class Stack:
    """Parts of a whole, end to end."""

    kind: ClassVar[str] = "stack"
    parts: Sequence[Part]


@dataclass(frozen=True)
class Column:
    """How many gave an answer; the highest column is as high as the drawing."""

    answer: str
    count: str
    share: str
    span: Span
    height: float
    tone: Tone


@dataclass(frozen=True)
class Columns:
    """Answers counted by grade."""

    kind: ClassVar[str] = "columns"
    columns: Sequence[Column]


@dataclass(frozen=True)
class Point:
    """A number at a time; `top` is measured from above."""

    at: float
    top: float
    time: str
    written: str


@dataclass(frozen=True)
class Stairs:
    """What remains of a hundred customers from period to period, if the rate stays as it is."""

    kind: ClassVar[str] = "stairs"
    unit: TimeUnit
    points: Sequence[Point]


@dataclass(frozen=True)
class Recovery:
    """What an account has earned over time, and when it meets the cost."""

    kind: ClassVar[str] = "recovery"
    cost_name: str
    cost: str
    points: Sequence[Point]
    meeting: Point


@dataclass(frozen=True)
class Pair:
    """What was found, and, unless only that was asked, what was expected and the gap."""

    name: str
    found: Tick
    expected: Tick | None = None
    gap: str = ""
    tone: Tone = "plain"

    @property
    def between(self) -> Span:
        """Return the stretch of the gap."""
        places = (self.found.at, (self.expected or self.found).at)
        return Span(min(places), max(places))


@dataclass(frozen=True)
class Pairs:
    """Dimensions of quality, one beneath the other on the same scale."""

    kind: ClassVar[str] = "pairs"
    pairs: Sequence[Pair]
    ticks: Sequence[Tick]


@dataclass(frozen=True)
class Bar:
    """An amount; where it is one of many that make a whole, its share."""

    name: str
    span: Span
    written: str
    share: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True)
class Bars:
    """Amounts, one beneath the other; the subject says what of."""

    kind: ClassVar[str] = "bars"
    subject: Literal["worth", "segments", "tenths"]
    bars: Sequence[Bar]


@dataclass(frozen=True)
class Waterfall:
    """How an amount becomes another: each bar begins where the one before has ended."""

    kind: ClassVar[str] = "waterfall"
    bars: Sequence[Bar]
    end: Bar


@dataclass(frozen=True)
class Shaded:
    """A number in a table, and how dark it is: from 0 to 10."""

    written: str
    shade: int


def shade(share: float) -> int:
    """Give how dark a share is."""
    return int(rounded(_DARKEST * share))


@dataclass(frozen=True)
class CohortRow:
    """A cohort, or the average of all: what is known of it by age."""

    name: str
    size: str
    cells: Sequence[Shaded | None]


@dataclass(frozen=True)
class Cohorts:
    """The table of cohorts, or as much of it as a page can hold."""

    kind: ClassVar[str] = "cohorts"
    form: str
    ages: Sequence[str]
    rows: Sequence[CohortRow]
    averages: Sequence[Shaded | None]
    shown: str
    total: str
    cut: bool
    """Whether there are more cohorts or ages than are shown."""
    unfinished: str
    """The month that is left out because it is not over, if one is."""


@dataclass(frozen=True)
class GridRow:
    """The customers of one score, by the other score."""

    score: str
    cells: Sequence[Shaded]


@dataclass(frozen=True)
class Grid:
    """Customers by two scores."""

    kind: ClassVar[str] = "grid"
    down: str
    across: str
    scores: Sequence[str]
    rows: Sequence[GridRow]


@dataclass(frozen=True)
class Best:
    """The customers who are worth most, and what is expected of them."""

    kind: ClassVar[str] = "best"
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


Panel = (
    Scale | Stack | Columns | Stairs | Recovery | Pairs | Bars | Waterfall | Cohorts | Grid | Best
)


@dataclass(frozen=True)
class Picture:
    """What is drawn of a result; no two pictures of a page have the same id."""

    id: str
    panels: Sequence[Panel]
