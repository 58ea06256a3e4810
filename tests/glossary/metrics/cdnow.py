"""The orders behind the published estimates: a tenth of CDNOW's new customers of early 1997.

The rows lie in the wheel of lifetimes, whose code is never imported.
"""

from datetime import date
from functools import cache
from importlib.metadata import files

from glossary.metrics.orders import Order, clean

END = date(1997, 9, 30)


@cache
def orders():
    """Read the sample; its columns are two numbers of the customer, the day, CDs and dollars."""
    path = next(each for each in files("lifetimes") if each.name == "CDNOW_sample.txt")
    rows = [line.split() for line in path.read_text().splitlines()]
    return [
        Order(customer, date.fromisoformat(day), float(dollars))
        for _, customer, day, _, dollars in rows
    ]


@cache
def log():
    """Give the 39 weeks that the models were published for."""
    return clean(orders(), END)
