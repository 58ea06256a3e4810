"""What the workbooks of an order log say in the words of the interface, in one language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TableWords:
    """Names of sheets, and headings of columns; the numbers are named by the metric's entry."""

    counts: str
    """Sheet: how many customers of each cohort bought."""
    shares: str
    """Sheet: which part of each cohort."""
    first_month: str
    """Column: the month of the first purchase; the columns after it are months later: 0, 1, 2."""
    customers: str
    """Sheet: every customer."""
    thresholds: str
    """Sheet: from which value on each score begins."""
    segments: str
    """Sheet: the segment of every code of three scores."""
    code: str
    segment: str
