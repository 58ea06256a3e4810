"""Cohort tables: of those who first bought in a month, how many still buy months later."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, Literal

from glossary.metrics.interval import Interval, wilson
from glossary.metrics.orders import OrderLog

Form = Literal["n_period", "rolling", "survival"]
"""Who counts at an age: bought in exactly that month; bought then or later; is not lost by then.

A customer is lost with the first month of a silence of `SILENCE` months or more.
"""

SILENCE: Final = 3
Ages = Sequence[int]
"""In which months after the first one a customer bought, in order; 0 is the first one."""


@dataclass(frozen=True)
class Cell:
    """How many of a cohort count at an age."""

    active: int
    size: int

    @property
    def share(self) -> float:
        """Return the share of the cohort."""
        return self.active / self.size

    @property
    def interval(self) -> Interval:
        """Return the 95 % interval of the share."""
        return wilson(self.active, self.size)


@dataclass(frozen=True)
class Cohort:
    """Those who first bought in one month, and what became of them."""

    month: date
    """Its first day."""
    size: int
    cells: tuple[Cell | None, ...]
    """By age in months; none where it is not known yet, which is not the same as zero."""


@dataclass(frozen=True)
class CohortTable:
    """All cohorts of a log, oldest first."""

    form: Form
    cohorts: tuple[Cohort, ...]
    averages: tuple[Cell | None, ...]
    """By age, over the cohorts that reached it; larger cohorts weigh more."""
    unfinished: date | None
    """The month of the analysis date, left out because it is not over."""


def cohort_table(log: OrderLog, form: Form) -> CohortTable:
    """Follow the cohorts of a log by calendar month, up to the last month that is over."""
    tomorrow = log.analysis_date + timedelta(days=1)
    end = _month(tomorrow)
    members: dict[int, list[Ages]] = defaultdict(list)
    for bought in log.purchases.values():
        months = sorted({_month(each.day) for each in bought} - {end})
        if months:
            members[months[0]].append([month - months[0] for month in months])
    width = end - min(members, default=end)
    cohorts = tuple(
        Cohort(_first_day(month), len(ages), _cells(ages, end - month, width, form))
        for month, ages in sorted(members.items())
    )
    averages = tuple(_average([each.cells[age] for each in cohorts]) for age in range(width))
    unfinished = None if tomorrow.day == 1 else log.analysis_date.replace(day=1)
    return CohortTable(form, cohorts, averages, unfinished)


def _cells(members: list[Ages], lived: int, width: int, form: Form) -> tuple[Cell | None, ...]:
    """Count a cohort that lived so many months at every age of the table."""
    known = lived if form != "survival" else max(lived - SILENCE + 1, 1)
    counts = Counter(age for ages in members for age in _COUNTED[form](ages))
    cells = (Cell(counts[age], len(members)) for age in range(known))
    return (*cells, *[None] * (width - known))


def _average(cells: list[Cell | None]) -> Cell | None:
    known = [each for each in cells if each]
    if not known:
        return None
    return Cell(sum(each.active for each in known), sum(each.size for each in known))


def _lost(ages: Ages) -> int:
    """Give the first month of the first long silence, at the latest after the last purchase."""
    ends = (one for one, other in pairwise(ages) if other - one > SILENCE)
    return next(ends, ages[-1]) + 1


_COUNTED: Final[Mapping[Form, Callable[[Ages], Iterable[int]]]] = {
    "n_period": lambda ages: ages,
    "rolling": lambda ages: range(ages[-1] + 1),
    "survival": lambda ages: range(_lost(ages)),
}


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)
