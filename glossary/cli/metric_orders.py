"""What an order log tells: segments, cohorts, and what customers will be worth."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Final, NamedTuple

from glossary.cli.metric_sentences import caution_sentence, shown
from glossary.metrics.bg_nbd import TimeUnit
from glossary.metrics.cohorts import Cell, Cohort, cohort_table
from glossary.metrics.estimation import Estimate
from glossary.metrics.order_value import CustomerValue, Forecast, Terms, fit
from glossary.metrics.orders import OrderLog
from glossary.metrics.rfm import SEGMENTS, rfm

_YEAR: Final = 12 * TimeUnit.MONTH.value
_TOP: Final = 10
_OFTEN: Final = 10
"""Every so many evaluations the progress is told."""


_CLEANED: Final[Mapping[str, str]] = {
    "same_day": "Orders joined with another of their customer and day",
    "refunds": "Refunds taken off the purchase before them",
    "lost_refunds": "Refunds left out, for what they gave back is not in the log",
    "later": "Orders of later days, left out",
}


class Report(NamedTuple):
    """What was found, as text and as data."""

    text: str
    data: object


def rfm_report(log: OrderLog) -> Report:
    """Count the customers of every segment, and score each."""
    scored = rfm(log)
    counts = Counter(each.segment for each in scored.customers.values())
    sizes = [(each.id, counts[each.id]) for each in SEGMENTS]
    rows = [[id_, str(count), _share(count, len(scored.customers))] for id_, count in sizes]
    heading = _heading(log)
    data = {
        "analysis_date": log.analysis_date.isoformat(),
        "cleaning": log.cleaning._asdict(),
        "thresholds": asdict(scored.thresholds),
        "segments": dict(sizes),
        "customers": [
            {
                "customer": who,
                "segment": each.segment,
                "measures": each.measures._asdict(),
                "scores": each.scores._asdict(),
            }
            for who, each in scored.customers.items()
        ],
    }
    return Report("\n".join([*heading, "", *_aligned(rows)]), data)


def cohorts_report(log: OrderLog) -> Report:
    """Follow each month's new customers: the share that buys, month after month."""
    table = cohort_table(log, "n_period")
    ages = range(len(table.averages))
    rows = [["month", "size", *map(str, ages)]]
    rows += [
        [f"{each.month:%Y-%m}", str(each.size), *_shares(each.cells)] for each in table.cohorts
    ]
    rows.append(["average", "", *_shares(table.averages)])
    lines = [*_heading(log), "", "The share that bought, by months after the first", ""]
    lines += _aligned(rows)
    if table.unfinished:
        lines += ["", f"{_month(table.unfinished)} is not over and is left out."]
    data = {
        "analysis_date": log.analysis_date.isoformat(),
        "cleaning": log.cleaning._asdict(),
        "form": table.form,
        "cohorts": [*map(_cohort_json, table.cohorts)],
        "averages": [*map(_cell_json, table.averages)],
        "unfinished": table.unfinished and _month(table.unfinished),
    }
    return Report("\n".join(lines), data)


def _cohort_json(cohort: Cohort) -> dict[str, object]:
    cells = [*map(_cell_json, cohort.cells)]
    return {"month": _month(cohort.month), "size": cohort.size, "cells": cells}


def _cell_json(cell: Cell | None) -> dict[str, float] | None:
    if cell is None:
        return None
    return {"active": cell.active, "size": cell.size, "share": cell.share}


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _shares(cells: Sequence[Cell | None]) -> Iterator[str]:
    for cell in cells:
        yield f"{100 * cell.share:.1f}%" if cell else ""


def _share(count: int, whole: int) -> str:
    return shown(count / whole, "fraction") if whole else ""


def forecast_report(log: OrderLog) -> Report:
    """Fit BG/NBD and Gamma-Gamma, and value every customer for the next twelve months.

    Raises:
        RefusedError: the log cannot bear the models.
    """
    forecast = _fitted(log)
    values = forecast.customers(Terms(_YEAR))
    ranked = sorted(values.items(), key=lambda pair: pair[1].value, reverse=True)
    whole = sum(each.value for each in values.values())
    rows = [["customer", "alive", "purchases", "a purchase", "revenue"]]
    rows += [[who, *_expected(each)] for who, each in ranked[:_TOP]]
    cautions = [*map(caution_sentence, forecast.cautions)]
    lines = [
        *_heading(log),
        "",
        f"BG/NBD, in weeks: {_parameters(forecast.purchases.estimate)}",
        f"Gamma-Gamma: {_parameters(forecast.spending.estimate)}",
        *(f"Caution: {each}" for each in cautions),
        "",
        f"Expected revenue in the next 12 months: {shown(whole, 'money')}",
        "",
        *_aligned(rows),
    ]
    data = {
        "analysis_date": log.analysis_date.isoformat(),
        "cleaning": log.cleaning._asdict(),
        "unit": "week",
        "purchases": _estimate_json(forecast.purchases.estimate),
        "spending": _estimate_json(forecast.spending.estimate),
        "cautions": [
            {"code": each.code, **each.data, "sentence": sentence}
            for each, sentence in zip(forecast.cautions, cautions, strict=True)
        ],
        "months": 12,
        "total": whole,
        "customers": [{"customer": who, **each._asdict()} for who, each in ranked],
    }
    return Report("\n".join(lines), data)


def _expected(each: CustomerValue) -> tuple[str, ...]:
    alive, purchases = shown(each.alive, "fraction"), shown(each.purchases, "ratio")
    return alive, purchases, shown(each.purchase_value, "money"), shown(each.value, "money")


def _parameters(estimate: Estimate) -> str:
    def one(name: str, value: float) -> str:
        error = f" ± {estimate.errors[name]:.3f}" if estimate.errors else ""
        return f"{name} = {value:.3f}{error}"

    parameters = ", ".join(one(*each) for each in estimate.parameters.items())
    return f"{parameters}; log-likelihood {shown(round(estimate.log_likelihood, 1), 'ratio')}"


def _estimate_json(estimate: Estimate) -> dict[str, object]:
    return {
        "parameters": dict(estimate.parameters),
        "standard_errors": estimate.errors and dict(estimate.errors),
        "log_likelihood": estimate.log_likelihood,
    }


def _fitted(log: OrderLog) -> Forecast:
    """Fit, and tell a person at a terminal that it goes on."""
    if not sys.stderr.isatty():
        return fit(log, TimeUnit.WEEK)
    try:
        return fit(log, TimeUnit.WEEK, _tell)
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _tell(evaluations: int) -> None:
    if evaluations % _OFTEN == 0:
        print(f"\rFitting: {evaluations} steps", end="", file=sys.stderr, flush=True)


def _heading(log: OrderLog) -> Iterator[str]:
    yield f"Customers: {len(log.purchases):,}, known until {log.analysis_date}"
    for name, count in log.cleaning._asdict().items():
        if count:
            yield f"{_CLEANED[name]}: {count:,}"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Align a table: the first column to the left, the numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [f"{cell:>{width}}" for cell, width in zip(others, widths[1:], strict=True)]
        yield "  ".join([f"{first:{widths[0]}}", *cells]).rstrip()
