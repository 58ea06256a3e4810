"""Dates as people write them: 2026-11-22, 22.11.2026, 2026. 11. 22., 2026년 11월 22일."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

Order = Literal["dmy", "mdy"]
"""Whether the day or the month comes first where the year comes last and slashes are between."""
DateRefusal = Literal[
    "looks_foreign",  # right, but in the other order; data: meant, the day it would be
    "no_such_day",
    "not_a_date",
]

_LONGEST: Final = 40
_YEAR: Final = "(?P<year>[0-9]{4})"
_MONTH: Final = "(?P<month>[0-9]{1,2})"
_DAY: Final = "(?P<day>[0-9]{1,2})"
_YEAR_FIRST: Final = (
    re.compile(f"{_YEAR}(?P<between>[-/]){_MONTH}(?P=between){_DAY}"),
    re.compile(rf"{_YEAR}\. ?{_MONTH}\. ?{_DAY}\.?"),
    re.compile(f"{_YEAR}년 ?{_MONTH}월 ?{_DAY}일"),
    re.compile(f"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})"),
)
_YEAR_LAST: Final = re.compile(
    f"(?P<first>[0-9]{{1,2}})(?P<between>[-./])(?P<second>[0-9]{{1,2}})(?P=between){_YEAR}"
)
# The time of day, which order logs have and no metric needs.
_TIME: Final = re.compile(
    r"[T ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?$"
)


class DateInvalidError(ValueError):
    """A text is no date; `code` says why, `data` what a sentence needs."""

    def __init__(self, code: DateRefusal, data: Mapping[str, str]) -> None:
        """Keep the code and the data, in which `typed` is the text."""
        super().__init__(code, data)
        self.code = code
        self.data = data


def parse_date(text: str, order: Order) -> date:
    """Read a date, and leave out the time of day after it: the day is the one that is written.

    Between dots the day always comes first; the order is for what slashes and hyphens separate.

    Raises:
        DateInvalidError: it is none, or one only in the other order.
    """
    bare = _TIME.sub("", text[:_LONGEST].strip())
    if match := _YEAR_LAST.fullmatch(bare):
        meant, other = _ordered(match, order)
    elif match := next(filter(None, (shape.fullmatch(bare) for shape in _YEAR_FIRST)), None):
        meant, other = _day(match["year"], match["month"], match["day"]), None
    else:
        raise DateInvalidError("not_a_date", {"typed": text[:_LONGEST]})
    if meant:
        return meant
    if other:
        raise DateInvalidError("looks_foreign", {"typed": text, "meant": other.isoformat()})
    raise DateInvalidError("no_such_day", {"typed": text})


def _ordered(match: re.Match[str], order: Order) -> tuple[date | None, date | None]:
    """Give the day in this order, and in the other."""
    day_first = _day(match["year"], match["second"], match["first"])
    month_first = _day(match["year"], match["first"], match["second"])
    if match["between"] == ".":
        return day_first, None
    return (day_first, month_first) if order == "dmy" else (month_first, day_first)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
