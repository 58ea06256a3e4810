"""English sentences for what is wrong with numbers, dates and tables, by their codes."""

from collections.abc import Mapping, Sequence
from typing import Final

from glossary.metrics.calculation import Problem
from glossary.metrics.expression import Reason
from glossary.metrics.metric import Input, Metric, Unit
from glossary.metrics.numbers import NumberInvalidError, write_number, write_percent
from glossary.metrics.order_metrics import OrderMetric
from glossary.metrics.order_value import Caution, RefusedError
from glossary.metrics.tables import TableProblem

Data = Mapping[str, str | float | Sequence[str] | Mapping[str, str | float]]

_CELLS: Final[Mapping[str, str]] = {
    "empty": "there is no number in it",
    "too_long": "it has more than {most} characters",
    "too_many_digits": "it has more than {most} digits before the decimal point",
    "looks_foreign": "it is written another way, where it would be {meant}",
    "misplaced_separator": "its separators stand where none belong",
    "exponent": "it has an exponent; write the number out",
    "other_digits": "it has digits that are not 0–9",
    "not_a_number": "it is not a number",
    "not_whole": "it is not a whole number",
    "too_small": "it is too small",
    "too_large": "it is too large",
    "no_such_day": "there is no such day",
    "not_a_date": "it is not a date",
    "ambiguous": "it may be read in two ways: {meanings}",
    "too_many_cells": "the row has {found} cells, the header only {most}",
}
"""Why a value cannot be used."""

_FILES: Final[Mapping[str, str]] = {
    "too_large": "the file has {size} bytes; wanted: at most {most}",
    "empty": "the file is empty",
    "ambiguous_delimiter": "{typed} may be one number or two; put a name above the column",
    "no_rows": "the file has no rows below its header",
    "binary": "the file is not text; save it as CSV",
    "undecodable": "the file is not in {encoding}",
    "unknown_encoding": "the encoding is unknown; save the file as UTF-8",
    "too_many_rows": "the file has more than {most} rows",
    "too_many_columns": "the row has more than {most} columns",
    "cell_too_long": "a cell has more than {most} characters or its quotation never ends",
    "bad_quotes": "a quotation mark stands where none belongs",
    "line_too_long": "the line is too long for a table",
    "workbook_too_large": "the workbook holds too much; save the sheet as CSV",
    "broken_workbook": "the workbook is broken; save it again",
    "not_a_workbook": "the file holds no sheet of a workbook",
    "encrypted": "the workbook has a password; save it without one",
    "old_workbook": "the file is a workbook of before 2007; save it as XLSX",
    "unknown_sheet": "there is no sheet {name}; wanted: one of {names}",
    "unnamed_column": "name the column of the {field}: one of {names}",
    "no_orders": "the file has no order that could be read",
    "unknown_column": "there is no such column; wanted: one of {names}",
}
"""Why a table cannot be used."""

_IDENTITIES: Final[Mapping[str, str]] = {
    "arrivals_within_end": "those who arrived cannot be more than all at the end",
    "retained_within_start": "those who stayed cannot be more than all at the start",
    "lost_within_start": "those who were lost cannot be more than all at the start",
    "lost_within_base": "those who were lost cannot be more than the customers counted with",
    "losses_within_start": "what was lost cannot be more than there was at the start",
    "resolved_within_received": "what was resolved cannot be more than was received",
    "reopened_within_resolved": "what was reopened cannot be more than was resolved",
    "within_sla_within_received": "what was resolved in time cannot be more than was received",
    "satisfied_within_received": "satisfied complainants cannot be more than complaints",
    "first_within_contacts": "what was resolved at first cannot be more than all contacts",
    "first_within_eligible": "what was resolved at first cannot be more than could be",
    "weights_to_hundred": "the weights must add up to 100",
    "satisfied_within_responses": "satisfied answers cannot be more than all answers",
    "repeat_within_customers": "repeat buyers cannot be more than all customers",
    "refunds_within_revenue": "refunds cannot be more than the revenue",
    "an_order_each": "there cannot be fewer orders than customers who ordered",
    "retention_within_growth": "retention cannot be above 1 + discount",
}

REASONS: Final[Mapping[Reason, str]] = {
    "zero": "is zero",
    "negative": "is negative",
    "too_large": "is too large for a computer",
}
"""What an expression is that leaves a formula without a value."""

_REFUSALS: Final[Mapping[str, str]] = {
    "few_repeat_buyers": "customers who bought again: {found}; wanted: at least {least}",
    "spending_without_mean": "spending varies too much to have a mean (q = {q}; wanted: above 1)",
}
"""Why an order log cannot bear the models."""

_CAUTIONS: Final[Mapping[str, str]] = {
    "dependent_spending": "those who buy often spend differently (Spearman's ρ = {rho}), "
    "which the models take not to be so",
    "short_log": "the log lasts {span_days} days, less than three times the usual wait of "
    "{wait_days} days",
    "at_bound": "{parameter} has no best value; the model may not fit these orders",
}
"""Why a forecast is to be doubted."""

_UNITS: Final[Mapping[Unit, str]] = {
    "fraction": "a fraction, 5% or 0.05",
    "money": "an amount of money",
    "months": "a number of months",
    "years": "a number of years",
    "days": "a number of days",
    "periods": "a number of periods",
    "per_year": "a number of times a year",
}
_MONEY_PLACES: Final = 2


def shown(value: float, unit: Unit) -> str:
    """Write a result as its unit is read: 90.00%, 1,234.50, 220, 60.0."""
    if unit == "fraction":
        return write_percent(value, "en", 2)
    if unit == "money":
        return write_number(value, "en", _MONEY_PLACES)
    if unit == "count":
        return write_number(value, "en", 0 if value.is_integer() else 2)
    return write_number(value, "en", 1 if round(value, 1) == value else 2)


def substituted(value: float, unit: Unit) -> str:
    """Write a number as it stands in a formula: with the digits that it has, within reason."""
    tidy = float(f"{value:.10g}")
    return write_percent(tidy, "en") if unit == "fraction" else write_number(tidy, "en")


def wanted(input_: Input) -> str:
    """Say what an input takes: a whole number, at least 0."""
    kind = "a whole number" if input_.whole else _UNITS.get(input_.unit, "a number")
    parts = [kind]
    if input_.minimum is not None:
        bound = "more than" if input_.excludes_minimum else "at least"
        parts.append(f"{bound} {substituted(input_.minimum, input_.unit)}")
    if input_.maximum is not None:
        parts.append(f"at most {substituted(input_.maximum, input_.unit)}")
    return ", ".join(parts)


def input_sentence(metric: Metric, problem: Problem) -> str:
    """Say what is wrong with an input, and what is wanted."""
    match problem.code:
        case "unknown":
            known = ", ".join(each.name for each in metric.inputs)
            return f"{problem.field}: {metric.id} has no such input; wanted: one of {known}"
        case "identity":
            return _identity_sentence(metric, problem)
        case "out_of_reach":
            return f"{problem.field}: nothing gives {metric.id} this value; set another goal"
        case "missing":
            return f"{problem.field}: is missing; wanted: {wanted(metric.input(problem.field))}"
    return _domain_sentence(metric.input(problem.field), problem)


def option_sentence(metric: OrderMetric, problem: Problem) -> str:
    """Say what is wrong with an option beside an order log, and what is wanted."""
    options = {each.name: each for each in metric.options}
    if problem.field in options:
        return _domain_sentence(options[problem.field], problem)
    known = f"one of {', '.join(options)}" if options else "none"
    return f"{problem.field}: {metric.id} has no such option; wanted: {known}"


def _domain_sentence(input_: Input, problem: Problem) -> str:
    value = problem.data.get("value")
    typed = substituted(value, input_.unit) if isinstance(value, float) else ""
    return f"{problem.field}: {typed}: {_CELLS[problem.code]}; wanted: {wanted(input_)}"


def _identity_sentence(metric: Metric, problem: Problem) -> str:
    numbers = ", ".join(
        f"{name} = {substituted(value, metric.input(name).unit)}"
        for name, value in problem.data.items()
        if isinstance(value, int | float)
    )
    return f"{problem.field}: {_IDENTITIES[str(problem.data['identity'])]} ({numbers})"


def number_sentence(field: str, error: NumberInvalidError, wanted_: str) -> str:
    """Say why a text is no number, and what is wanted."""
    why = _CELLS[error.code].format(**_told(error.data))
    return f"{field}: {error.data['typed']!r}: {why}; wanted: {wanted_}"


def table_sentence(problem: TableProblem, wanted_: str = "") -> str:
    """Say what is wrong in a table: row, column, value and why, and what is wanted there."""
    # With a value it is about a cell; the codes of cells and files overlap.
    first, second = (_CELLS, _FILES) if problem.value else (_FILES, _CELLS)
    template = first.get(problem.code) or second[problem.code]
    where = [
        f"row {problem.row}" if problem.row else "",
        f"column {problem.column}" if problem.column else "",
        repr(problem.value) if problem.value else "",
    ]
    why = template.format(**_told(problem.data)) if problem.data else template
    place = ", ".join(filter(None, where[:2]))
    sentence = ": ".join(filter(None, [place, where[2], why]))
    return f"{sentence}; wanted: {wanted_}" if wanted_ else sentence


def refusal_sentence(error: RefusedError) -> str:
    """Say why there is no forecast."""
    return f"No forecast: {_REFUSALS[error.code].format(**_told(error.data))}."


def caution_sentence(caution: Caution) -> str:
    """Say why a forecast is to be doubted."""
    rounded = {
        name: value if isinstance(value, str) else round(value, 2)
        for name, value in caution.data.items()
    }
    return f"{_CAUTIONS[caution.code].format(**_told(rounded))}."


def _told(data: Data) -> dict[str, str]:
    return {name: _tell(value) for name, value in data.items()}


def _tell(value: str | float | Sequence[str] | Mapping[str, str | float]) -> str:
    match value:
        case str():
            return value
        case int() | float():
            return write_number(float(value), "en")
        case Mapping():
            return " or ".join(_tell(each) for each in value.values())
        case _:
            return ", ".join(value)
