"""`dangol metric ID --csv FILE`: metrics of a column of answers, and of an order log."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from glossary.cli.metric_orders import Report, order_report
from glossary.cli.metric_results import Answer, answer_json, answer_text, print_json
from glossary.cli.metric_sentences import (
    option_sentence,
    refusal_sentence,
    table_sentence,
    wanted,
)
from glossary.cli.metric_values import ValuesInvalidError, read_values
from glossary.metrics.from_table import Mapped, answers, order_log, scales_of
from glossary.metrics.order_metrics import ORDER_METRICS, OrderMetric, of_orders
from glossary.metrics.order_value import RefusedError
from glossary.metrics.tables import LARGEST, Columns, Table, TableInvalidError
from glossary.workbooks.reading import read_any

_OFTEN: Final = 10
"""Every so many evaluations the progress is told."""


class _Computed(NamedTuple):
    """A report, and the columns that it was made of."""

    report: Report
    taken: Columns
    wanted: str = ""
    """What each cell should have been."""


def from_table(options: argparse.Namespace) -> int:
    """Compute a metric from a file; the status is 1 when it cannot be, or when rows were wrong."""
    try:
        table = read_any(_bytes(options.csv))
        compute = _orders if options.id in ORDER_METRICS else _answers
        report, taken, cell = compute(table, options)
    except OSError as error:
        return _refuse(options, f"{options.csv} cannot be read: {error.strerror}")
    except TableInvalidError as error:
        return _refuse(options, *map(table_sentence, error.problems))
    except RefusedError as error:
        return _refuse(options, refusal_sentence(error))
    except ValuesInvalidError as error:
        return _refuse(options, *error.args)
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


def _answers(table: Table, options: argparse.Namespace) -> _Computed:
    scales = scales_of(options.id)
    scale = scales[options.variant or next(iter(scales))]
    mapped = Mapped({"score": options.column} if options.column else {})
    result, taken = answers(table, scale, mapped)
    answer = Answer(result)
    return _Computed(Report(answer_text(answer), answer_json(answer)), taken, wanted(scale.score))


def _orders(table: Table, options: argparse.Namespace) -> _Computed:
    metric = ORDER_METRICS[options.id]
    given = _options(metric, options.values)
    named = {"customer": options.customer, "date": options.date, "value": options.value}
    mapped = Mapped({field: name for field, name in named.items() if name})
    log, taken = order_log(table, mapped, options.on)
    try:
        result = of_orders(metric, log, given, options.variant or "", _tell)
    finally:
        _tell(0)
    return _Computed(order_report(result), taken)


def _options(metric: OrderMetric, typed: Sequence[str]) -> Mapping[str, float]:
    given, wrong = read_values(metric.options, typed)
    found = (each for each in metric.problems(given) if each.field not in wrong)
    if sentences := [*wrong.values(), *(option_sentence(metric, each) for each in found)]:
        raise ValuesInvalidError(*sentences)
    return given


def _tell(evaluations: int) -> None:
    """Tell a person at a terminal that it goes on; zero is the end."""
    if sys.stderr.isatty() and evaluations % _OFTEN == 0:
        line = f"\rFitting: {evaluations} steps" if evaluations else "\r\x1b[K"
        print(line, end="", file=sys.stderr, flush=True)
