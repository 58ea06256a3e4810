"""What workbooks say in the words of the interface, in one language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from glossary.metrics.metric import Input

Method = Literal["wilson", "adjusted_wald", "student"]
"""How an interval is made; each has the heading of its own."""


@dataclass(frozen=True)
class Words:
    """Headings, the words that cells say instead of a number, and what comes from elsewhere."""

    formula: str
    """Above formulas, and before the one of the result."""
    inputs: str
    """Heading: what the reader fills in."""
    steps: str
    """Heading: what is computed, down to the result."""
    consequences: str
    """Heading: what follows from the result."""
    symbol: str
    value: str
    unit: str
    missing: str
    """A sentence below the inputs for as long as one is empty that is needed."""
    undefined: str
    """What stands instead of a value that does not exist."""
    intervals: Mapping[Method, str]
    """Headings: the 95 % interval, and how it is made."""
    low: str
    high: str
    pitfalls: str
    """Heading: common mistakes."""
    sources: str
    """Heading: where the formula comes from."""
    link: str
    """Heading: the page that the workbook was taken from."""
    units: Mapping[str, str]
    """Words for units; one that needs none, like a count, is left out."""
    domain: Callable[[Input], str]
    """Say what may stand in a cell: a whole number from 0."""
    references: tuple[str, ...] = ()
    """The sources of the metric, as they are cited."""
