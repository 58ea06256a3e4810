"""Metrics from tables that people bring: of a column of answers, and of the columns of orders."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, Generic, NamedTuple, TypeVar

from glossary.metrics.calculation import Result, calculate
from glossary.metrics.family import METRICS
from glossary.metrics.metric import Input
from glossary.metrics.order_metrics import ORDER_METRICS
from glossary.metrics.orders import Order, OrderLog, clean
from glossary.metrics.tables import (
    Columns,
    Kind,
    Table,
    TableInvalidError,
    TableProblem,
    Wanted,
    Way,
    columns,
)

ANSWER_FIELDS: Final[Mapping[str, Kind]] = {"score": "number"}
ORDER_FIELDS: Final[Mapping[str, Kind]] = {"customer": "text", "date": "date", "value": "money"}
_T = TypeVar("_T")


@dataclass(frozen=True)
class AnswerScale:
    """Which whole numbers customers answer with, and by which variant the answers are counted."""

    metric: str
    variant: str
    stem: str
    """What the counts of the answers are called: score_0, score_1."""
    answers: range

    @property
    def score(self) -> Input:
        """Return what every cell must be fit for."""
        least, most = self.answers[0], self.answers[-1]
        return Input("score", "score", "s", minimum=least, maximum=most, whole=True)


ANSWER_SCALES: Final = (
    AnswerScale("nps", "scores", "score", range(11)),
    AnswerScale("csat", "top-two", "grade", range(1, 6)),
    AnswerScale("csat", "mean", "grade", range(1, 6)),
    AnswerScale("ces", "ease", "ease", range(1, 8)),
    AnswerScale("ces", "effort", "effort", range(1, 6)),
)
"""The first one of a metric is the one we recommend."""
FROM_TABLES: Final[Mapping[str, Mapping[str, Kind]]] = {
    **{each.metric: ANSWER_FIELDS for each in ANSWER_SCALES},
    **dict.fromkeys(ORDER_METRICS, ORDER_FIELDS),
}
"""The metrics that can be computed from a table, and what they take of every row."""


@dataclass(frozen=True)
class Mapped:
    """Which columns are meant by the fields of a metric, and in which way they are written.

    A field that is not named is the column of its name, or the only column there is.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    ways: Mapping[str, Way] = field(default_factory=dict)

    def wanted(self, table: Table, kinds: Mapping[str, Kind]) -> Mapping[str, Wanted]:
        """Give the columns that are wanted of a table.

        Raises:
            TableInvalidError: fields are not named, and no column has their name.
        """
        meant = {name: name for name in kinds if name in table.names}
        if len(kinds) == len(table.names) == 1:
            meant = dict(zip(kinds, table.names, strict=True))
        meant.update(self.names)
        if missing := [name for name in kinds if name not in meant]:
            raise TableInvalidError(
                TableProblem("unnamed_column", data={"field": name, "names": table.names})
                for name in missing
            )
        return {
            name: Wanted(meant[name], kind, self.ways.get(name)) for name, kind in kinds.items()
        }


class FromTable(NamedTuple, Generic[_T]):
    """What was made of a table, and how its columns were read."""

    made: _T
    columns: Columns


_AS_NAMED: Final = Mapped()


def scales_of(metric: str) -> Mapping[str, AnswerScale]:
    """Give the scales on which the answers of a metric may be, by variant."""
    return {each.variant: each for each in ANSWER_SCALES if each.metric == metric}


def answers(table: Table, scale: AnswerScale, mapped: Mapped = _AS_NAMED) -> FromTable[Result]:
    """Count the answers in a column, and compute the metric; answers off the scale are told.

    Raises:
        TableInvalidError: the column is not there, or may be read in two ways.
    """
    (wanted,) = mapped.wanted(table, ANSWER_FIELDS).values()
    taken = columns(table, {"score": replace(wanted, domain=scale.score)})
    counts = Counter(map(int, taken.of("score", float)))
    given = {f"{scale.stem}_{answer}": float(counts[answer]) for answer in scale.answers}
    return FromTable(calculate(METRICS[scale.metric], given, scale.variant), taken)


def order_log(
    table: Table, mapped: Mapped = _AS_NAMED, on: date | None = None
) -> FromTable[OrderLog]:
    """Make a log of a table with a row for each order, known on a day, or the day after the last.

    Raises:
        TableInvalidError: columns are not there, may be read in two ways, or hold no order.
    """
    taken = columns(table, mapped.wanted(table, ORDER_FIELDS))
    days = taken.of("date", date)
    if not days:
        raise TableInvalidError([*taken.problems, TableProblem("no_orders")])
    rows = zip(taken.of("customer", str), days, taken.of("value", float), strict=True)
    log = clean((Order(*row) for row in rows), on or _day_after(max(days)))
    return FromTable(log, taken)


def _day_after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)
