"""Every fault an editor can make: what they did to the teahouse, and all that is to be said of it.

In a report `‹words›` stand for the number of the line with these words.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TEA = "concepts/drinks/tea.yaml"
GREEN_TEA = "concepts/drinks/green-tea.yaml"
COFFEE = "concepts/drinks/coffee.yaml"
TEAHOUSE = "concepts/house/teahouse.yaml"
BOOKING = "concepts/house/booking-rate.yaml"
TOPICS = "topics.yaml"
SOURCES = "sources.yaml"


@dataclass(frozen=True)
class Fault:
    """A code, what is special about this case, how the fault is made, and the reports it gives."""

    code: str
    about: str
    make: Callable[[Any], object]
    reports: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.code}: {self.about}" if self.about else self.code

    def expected(self, copy: Any) -> list[str]:
        """Return the reports with the numbers of their lines in the broken copy."""

        def number(match: re.Match[str]) -> str:
            return f"{match[1]}:{copy.line(match[1], match[2])}:"

        return [re.sub("^([^:]+):‹(.+?)›:", number, report) for report in self.reports]


def fault(code, about, make, *reports):
    return Fault(code, about, make, reports)


def change(name, old, new):
    return lambda copy: copy.change(name, old, new)


def write(name, text):
    return lambda copy: copy.write(name, text)


def add(name, text):
    return lambda copy: copy.write(name, Path(name).read_text("utf-8") + text)


def both(*makes):
    return lambda copy: [make(copy) for make in makes]
