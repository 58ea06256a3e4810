"""What an order log tells: segments, cohorts, and what customers will be worth."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Final, NamedTuple

from glossary.cli.metric_sentences import caution_sentence, shown, substituted
from glossary.metrics.cohorts import Cell, Cohort, CohortTable
from glossary.metrics.estimation import Estimate
from glossary.metrics.order_metrics import OrderResult, Valuation, segment_sizes
from glossary.metrics.order_value import CustomerValue
from glossary.metrics.orders import OrderLog
from glossary.metrics.rfm import Rfm

_TOP: Final = 10
_FORMS: Final[Mapping[str, str]] = {
    "n_period": "that bought",
    "rolling": "that bought then or later",
    "survival": "that was not lost",
}
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


def order_report(result: OrderResult) -> Report:
    """Write what was found in an order log."""
    match result.found:
        case Rfm():
            lines, data = _rfm(result.found)
        case CohortTable():
            lines, data = _cohorts(result.found)
        case Valuation():
            lines, data = _valuation(result.found, result.options)
    known: dict[str, object] = {
        "variant": result.variant,
        "analysis_date": result.log.analysis_date.isoformat(),
        "cleaning": result.log.cleaning._asdict(),
    }
    return Report("\n".join([*_heading(result.log), "", *lines]), known | data)


_Written = tuple[list[str], dict[str, object]]


def _rfm(scored: Rfm) -> _Written:
    """Count the customers of every segment, and score each."""
    sizes = segment_sizes(scored)
    rows = [[id_, str(count), _share(count, len(scored.customers))] for id_, count in sizes.items()]
    return [*_aligned(rows)], {
        "thresholds": asdict(scored.thresholds),
        "segments": sizes,
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


def _cohorts(table: CohortTable) -> _Written:
    """Follow each month's new customers, month after month."""
    ages = range(len(table.averages))
    rows = [["month", "size", *map(str, ages)]]
    rows += [
        [f"{each.month:%Y-%m}", str(each.size), *_shares(each.cells)] for each in table.cohorts
    ]
    rows.append(["average", "", *_shares(table.averages)])
    lines = [f"The share {_FORMS[table.form]}, by months after the first", "", *_aligned(rows)]
    if table.unfinished:
        lines += ["", f"{_month(table.unfinished)} is not over and is left out."]
    return lines, {
        "cohorts": [*map(_cohort_json, table.cohorts)],
        "averages": [*map(_cell_json, table.averages)],
        "unfinished": table.unfinished and _month(table.unfinished),
    }


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


def _valuation(valuation: Valuation, options: Mapping[str, float]) -> _Written:
    """Tell what the best customers will be worth, by which models, and all together."""
    forecast = valuation.forecast
    values = valuation.customers
    rows = [["customer", "alive", "purchases", "a purchase", "value"]]
    rows += [[who, *_expected(each)] for who, each in [*values.items()][:_TOP]]
    cautions = [*map(caution_sentence, forecast.cautions)]
    months, margin, discount = (options[each] for each in ("horizon", "margin", "discount"))
    lines = [
        f"BG/NBD, in weeks: {_parameters(forecast.purchases.estimate)}",
        f"Gamma-Gamma: {_parameters(forecast.spending.estimate)}",
        *(f"Caution: {each}" for each in cautions),
        "",
        f"Margin {_percent(margin)}, discount {_percent(discount)} a year",
        f"Expected value of the next {months:g} months: {shown(valuation.total, 'money')}",
        "",
        *_aligned(rows),
    ]
    return lines, {
        "options": options,
        "unit": "week",
        "purchases": _estimate_json(forecast.purchases.estimate),
        "spending": _estimate_json(forecast.spending.estimate),
        "cautions": [
            {"code": each.code, **each.data, "sentence": sentence}
            for each, sentence in zip(forecast.cautions, cautions, strict=True)
        ],
        "total": valuation.total,
        "customers": [{"customer": who, **each._asdict()} for who, each in values.items()],
    }


def _percent(value: float) -> str:
    return substituted(value, "fraction")


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
