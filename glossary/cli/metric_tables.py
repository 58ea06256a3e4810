"""`dangol metric ID --csv FILE`: metrics of a column of scores, and of an order log."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from glossary.cli.metric_orders import Report, cohorts_report, forecast_report, rfm_report
from glossary.cli.metric_results import Answer, answer_json, answer_text, print_json
from glossary.cli.metric_sentences import refusal_sentence, table_sentence, wanted
from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from glossary.metrics.metric import Input
from glossary.metrics.order_value import RefusedError
from glossary.metrics.orders import Order, OrderLog, clean
from glossary.metrics.tables import (
    LARGEST,
    Columns,
    Table,
    TableInvalidError,
    Wanted,
    columns,
    read_table,
)

_ORDER_REPORTS: Final[Mapping[str, Callable[[OrderLog], Report]]] = {
    "rfm": rfm_report,
    "cohorts": cohorts_report,
    "cltv-orders": forecast_report,
}
ORDER_METRICS: Final = tuple(_ORDER_REPORTS)
FROM_TABLES: Final = ("nps", *ORDER_METRICS)
"""The metrics that are computed from a file."""
_FIELDS: Final = ("customer", "date", "value")
_SCORE: Final = Input("score", "score", "s", maximum=10, whole=True)


class _TableUnusableError(ValueError):
    """Nothing can be made of a table; the sentence says why."""


class _Computed(NamedTuple):
    """A report, and the columns that it was made of."""

    report: Report
    taken: Columns
    wanted: str = ""
    """What each cell should have been."""


def from_table(options: argparse.Namespace) -> int:
    """Compute a metric from a file; the status is 1 when it cannot be, or when rows were wrong."""
    try:
        table = read_table(_bytes(options.csv))
        compute = _scores if options.id == "nps" else _orders
        report, taken, cell = compute(table, options)
    except OSError as error:
        return _refuse(options, f"{options.csv} cannot be read: {error.strerror}")
    except TableInvalidError as error:
        return _refuse(options, *map(table_sentence, error.problems))
    except _TableUnusableError as error:
        return _refuse(options, str(error))
    except RefusedError as error:
        return _refuse(options, refusal_sentence(error))
    wrong = _wrong_rows(taken, cell)
    if options.json:
        counts = {"rows": len(taken.rows), "blank": taken.blank, "problems": wrong}
        print_json({"data": report.data, "meta": counts})
    else:
        print(report.text)
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


def _refuse(options: argparse.Namespace, *sentences: str) -> int:
    if options.json:
        print_json({"data": None, "meta": {"problems": sentences}})
    print(*sentences, sep="\n", file=sys.stderr)
    return 1


def _bytes(path: str) -> bytes:
    # One byte more than allowed is enough to refuse a file.
    if path == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    with Path(path).open("rb") as file:
        return file.read(LARGEST + 1)


def _wrong_rows(taken: Columns, cell: str = "") -> list[str]:
    sentences = [table_sentence(each, cell) for each in taken.problems]
    if more := taken.problem_count - len(taken.problems):
        sentences.append(f"and {more} more")
    return sentences


def _scores(table: Table, options: argparse.Namespace) -> _Computed:
    """Count how many gave each score."""
    column = options.column
    if column is None:
        if len(table.names) > 1:
            names = ", ".join(table.names)
            raise _TableUnusableError(f"Name the column of the scores, --column: one of {names}")
        (column,) = table.names
    taken = columns(table, {"score": Wanted(column, "number", domain=_SCORE)})
    counts = Counter(map(int, taken.of("score", float)))
    given = {f"score_{score}": float(count) for score, count in counts.items()}
    answer = Answer(calculate(METRICS["nps"], given, "scores"))
    return _Computed(Report(answer_text(answer), answer_json(answer)), taken, wanted(_SCORE))


def _orders(table: Table, options: argparse.Namespace) -> _Computed:
    customer, day, value = _order_columns(table, options)
    fields = {
        "customer": Wanted(customer, "text"),
        "day": Wanted(day, "date"),
        "value": Wanted(value, "money"),
    }
    taken = columns(table, fields)
    days = taken.of("day", date)
    if not days:
        problems = [*_wrong_rows(taken), "The file has no order that could be read."]
        raise _TableUnusableError("\n".join(problems))
    rows = zip(taken.of("customer", str), days, taken.of("value", float), strict=True)
    log = clean((Order(*row) for row in rows), options.on or _day_after(max(days)))
    return _Computed(_ORDER_REPORTS[options.id](log), taken)


def _order_columns(table: Table, options: argparse.Namespace) -> tuple[str, str, str]:
    guessed = _FIELDS if sorted(table.names) == sorted(_FIELDS) else (None, None, None)
    named = (options.customer, options.date, options.value)
    customer, day, value = (name or guess for name, guess in zip(named, guessed, strict=True))
    if not (customer and day and value):
        names = ", ".join(table.names)
        raise _TableUnusableError(
            f"Name the columns, --customer, --date and --value: three of {names}"
        )
    return customer, day, value


def _day_after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)
