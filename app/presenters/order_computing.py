"""Computes what is asked of an order log; whatever forbids it is kept for the page to tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.forms.brought import Brought, Options
from glossary.metrics.from_table import order_log
from glossary.metrics.numbers import Style
from glossary.metrics.order_metrics import OrderMetric, OrderResult, of_orders
from glossary.metrics.order_value import RefusedError
from glossary.metrics.tables import Columns, TableInvalidError, TableProblem


@dataclass(frozen=True)
class OrderAsked:
    """What is asked of an order log."""

    metric: OrderMetric
    variant: str
    options: Options
    currency: str
    today: date
    is_sent: bool


@dataclass(frozen=True)
class Computed:
    """What a table gave: a result, or why there is none."""

    brought: Brought
    columns: Columns | None = None
    result: OrderResult | None = None
    problems: Sequence[TableProblem] = ()
    refused: RefusedError | None = None


def compute_orders(asked: OrderAsked, brought: Brought, style: Style) -> Computed:
    """Compute what is asked of a table; what forbids it is kept, not raised.

    Amounts that can be read in two ways are read as the page's language writes them; the form then
    shows this as chosen.
    """
    done = _computed(asked, brought)
    if not brought.decimal and any(_is_of_numbers(brought, each) for each in done.problems):
        return _computed(asked, brought.written_as("tr" if style == "tr" else "en"))
    return done


def _is_of_numbers(brought: Brought, problem: TableProblem) -> bool:
    return problem.code == "ambiguous" and problem.column == brought.columns["value"]


def _computed(asked: OrderAsked, brought: Brought) -> Computed:
    mapped = brought.mapped(asked.metric.id)
    if brought.table is None or mapped is None or asked.options.faults:
        return Computed(brought)
    try:
        log, columns = order_log(brought.table, mapped, asked.options.on)
    except TableInvalidError as error:
        return Computed(brought, problems=error.problems)
    try:
        result = of_orders(asked.metric, log, asked.options.values, asked.variant)
    except RefusedError as error:
        return Computed(brought, columns, refused=error)
    return Computed(brought, columns, result)
