"""Reads a large invented order log, by one engine in a process of its own: seconds and memory.

The plain engines do what one would write without looking: every row once, no bound checked.
"""

import argparse
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final

from openpyxl import load_workbook
from xlsxwriter import Workbook

from glossary.metrics.from_table import order_log
from glossary.metrics.orders import Order, OrderLog, clean
from glossary.workbooks.reading import read_any
from scripts.benchmarks.machine import begin_peak, peak
from scripts.benchmarks.metrics_timing import Case, Figures, timed

_HEAD: Final = ("customer", "date", "value")
_FIRST: Final = date(2024, 1, 1)
_END: Final = date(2026, 1, 1)
_MEGABYTE: Final = 1_000_000
Invented = tuple[str, date, float]


def invented(number: int) -> Iterator[Invented]:
    """Invent the orders of two years; a customer has five of them."""
    random = Random(number)
    for _ in range(number):
        day = _FIRST + timedelta(days=random.randrange(730))
        yield f"c{random.randrange(1 + number // 5)}", day, random.randrange(100, 10_000) / 100


def write_tables(orders: Iterable[Invented], folder: Path) -> None:
    """Write the same orders as CSV and as a workbook."""
    orders = list(orders)
    with (folder / "orders.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([_HEAD, *orders])
    options = {"default_date_format": "yyyy-mm-dd"}
    with Workbook(folder / "orders.xlsx", options) as workbook:
        sheet = workbook.add_worksheet()
        for number, row in enumerate([_HEAD, *orders]):
            sheet.write_row(number, 0, row)


def _our_rows(data: bytes) -> int:
    return read_any(data).row_count


def _our_log(data: bytes) -> OrderLog:
    return order_log(read_any(data), on=_END).made


def _csv_rows(data: bytes) -> Iterator[list[str]]:
    rows = csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8", newline=""))
    next(rows)
    return rows


def _csv_log(data: bytes) -> OrderLog:
    rows = _csv_rows(data)
    return clean((Order(who, date.fromisoformat(day), float(of)) for who, day, of in rows), _END)


def _sheet_rows(data: bytes) -> Iterator[tuple[Any, ...]]:
    sheet = load_workbook(io.BytesIO(data), read_only=True).worksheets[0]
    return sheet.iter_rows(min_row=2, values_only=True)


def _sheet_log(data: bytes) -> OrderLog:
    rows = _sheet_rows(data)
    return clean((Order(who, datetime.date(day), of) for who, day, of in rows), _END)


def _counted(rows: Callable[[bytes], Iterator[Any]], data: bytes) -> int:
    return sum(1 for _ in rows(data))


TASKS: Final[Mapping[tuple[str, str], Mapping[str, Callable[[bytes], Any]]]] = {
    ("orders.csv", "dangol"): {"rows": _our_rows, "log": _our_log},
    ("orders.csv", "csv.reader"): {"rows": partial(_counted, _csv_rows), "log": _csv_log},
    ("orders.xlsx", "dangol"): {"rows": _our_rows, "log": _our_log},
    ("orders.xlsx", "openpyxl"): {"rows": partial(_counted, _sheet_rows), "log": _sheet_log},
}
"""By file and engine: what reads every row, and what makes an order log of them."""


def figures(task: Callable[[bytes], Any], path: Path, rounds: int) -> Figures:
    """Time a task, and tell by how much the process grew at most; the file is not counted."""
    data = path.read_bytes()
    before = begin_peak()
    (times,) = timed([Case({}, partial(task, data))], rounds)
    grown = peak() - before
    return {**times, "mb": len(data) / _MEGABYTE, "peak_mb": grown / _MEGABYTE}


def main() -> None:
    """Do one task by one engine."""
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("engine")
    parser.add_argument("task")
    parser.add_argument("rounds", type=int)
    given = parser.parse_args()
    task = TASKS[given.path.name, given.engine][given.task]
    print(json.dumps(figures(task, given.path, given.rounds)))


if __name__ == "__main__":
    main()
