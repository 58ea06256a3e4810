"""What an order log tells, as a CSV file: a row for each customer, or for each cohort."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from app.messages.tables import TABLE_WORDS
from app.presenters.metric_table import BYTE_ORDER_MARK, delimiter, exact
from glossary.metrics.cohorts import Cell, CohortTable
from glossary.metrics.numbers import Style
from glossary.metrics.order_metrics import OrderResult, Valuation
from glossary.metrics.rfm import Rfm
from glossary.models import Language, MetricEntry

_ACTIVE: Final = tuple("=+-@\t\r\0＝＋－＠")
"""What a spreadsheet program takes for the beginning of a formula."""
_Cells = list[str]


def order_csv(result: OrderResult, entry: MetricEntry, language: Language) -> str:
    """Write what was found; numbers have all digits."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter(language))
    writer.writerows(_rows(result, entry, language))
    return BYTE_ORDER_MARK + file.getvalue()


def _rows(result: OrderResult, entry: MetricEntry, language: Language) -> Iterator[_Cells]:
    match result.found:
        case CohortTable():
            return _cohorts(result.found, entry, language)
        case Rfm():
            return _rfm(result.found, entry, language)
        case Valuation():
            return _values(result.found, entry, language)


def _cohorts(found: CohortTable, entry: MetricEntry, language: Language) -> Iterator[_Cells]:
    size, average = (entry.output(name)[language] for name in ("size", "average"))
    yield [str(TABLE_WORDS["first_month"]), size, *map(str, range(len(found.averages)))]
    for each in found.cohorts:
        shares = [_share(cell, language) for cell in each.cells]
        yield [f"{each.month:%Y-%m}", str(each.size), *shares]
    yield [average, "", *(_share(cell, language) for cell in found.averages)]


def _share(cell: Cell | None, style: Style) -> str:
    return exact(cell.share, style) if cell else ""


def _rfm(found: Rfm, entry: MetricEntry, language: Language) -> Iterator[_Cells]:
    measures = [entry.output(name)[language] for name in ("recency", "frequency", "monetary")]
    customer, segment = entry.input("customer").name[language], str(TABLE_WORDS["segment"])
    yield [customer, *measures, "R", "F", "M", segment]
    for who, each in found.customers.items():
        numbers = [exact(value, language) for value in each.measures]
        yield [_inert(who), *numbers, *map(str, each.scores), entry.output(each.segment)[language]]


def _values(found: Valuation, entry: MetricEntry, language: Language) -> Iterator[_Cells]:
    names = ("alive", "purchases", "purchase_value", "value")
    yield [
        entry.input("customer").name[language],
        *(entry.output(name)[language] for name in names),
    ]
    for who, each in found.customers.items():
        yield [_inert(who), *(exact(value, language) for value in each)]


def _inert(text: str) -> str:
    """Keep a text from being taken for a formula."""
    return "'" + text if text.startswith(_ACTIVE) else text
