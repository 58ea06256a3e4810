"""Metrics computed from tables that readers bring: read in memory, answered, and forgotten."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

from flask import Response, current_app, render_template, request

from app.errors import InvalidInputError
from app.forms.brought import Brought, allow_files, brought, of_bytes, options_of
from app.forms.metric_page import VERSION, currency_of
from app.i18n import content_language, keep
from app.presenters.metric_page import calculation, metric_page
from app.presenters.order_computing import Computed, OrderAsked, compute_orders
from app.presenters.order_page import order_page
from app.presenters.order_table import order_csv
from app.presenters.reading_view import reading_view, scale_doubt
from app.presenters.workbook_words import order_workbook
from app.wiring import desk
from glossary.metrics.calculation import Result
from glossary.metrics.family import METRICS
from glossary.metrics.from_table import FromTable, answers, scales_of
from glossary.metrics.order_metrics import ORDER_METRICS, OrderResult
from glossary.metrics.tables import TableInvalidError, TableProblem

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SAMPLE = Path("samples") / "orders.csv"


def attachment(body: bytes, mimetype: str, name: str) -> Response:
    """Return something to be kept as a file."""
    response = Response(body, mimetype=mimetype)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def empty_or_sample(metric_id: str, layout: str) -> Response:
    """Show the page of an order metric: empty, or with the worked example."""
    is_sample = request.args.get("sample") == "1"
    asked = _asked(metric_id, request.args)
    keep({"sample": "1", "variant": asked.variant} if is_sample else {})
    table = _sample(metric_id, request.args) if is_sample else Brought()
    return _orders(compute_orders(asked, table, content_language()), asked, layout)


def from_orders(metric_id: str, layout: str) -> Response:
    """Compute an order metric from the table in a form, as a page or as a file."""
    allow_files(request)
    table = brought(metric_id, request)
    if table == Brought() and request.form.get("sample") == "1":
        table = _sample(metric_id, request.form)
    asked = _asked(metric_id, request.form)
    keep({})
    done = compute_orders(asked, table, content_language())
    wanted = request.form.get("as")
    if wanted and done.result:
        return _as_file(done.result, wanted)
    return _orders(done, asked, layout)


def from_answers(metric_id: str, layout: str) -> Response:
    """Count the answers in a column, and show the metric with the counts filled in."""
    allow_files(request)
    catalogue, language = desk().catalogue, content_language()
    found = brought(metric_id, request)
    read, problems = _answers(metric_id, found)
    given = _counted(read.made) if read else {"variant": request.form.get("variant", "")}
    page = metric_page(catalogue, calculation(catalogue, METRICS[metric_id], given, language))
    keep(page.permanent)
    reading = reading_view(metric_id, found, read.columns if read else None, problems, {})
    doubt = scale_doubt(read.made) if read else None
    shown = {
        "page": page,
        "layout": layout,
        "reading": reading,
        "pasted": found.pasted,
        "doubt": doubt,
    }
    body = render_template("metrics/show.html", **shown)
    return Response(body, HTTPStatus.OK if read else HTTPStatus.UNPROCESSABLE_ENTITY)


def _answers(
    metric_id: str, found: Brought
) -> tuple[FromTable[Result] | None, tuple[TableProblem, ...]]:
    scales = scales_of(metric_id)
    scale = scales.get(request.form.get("variant", "")) or next(iter(scales.values()))
    mapped = found.mapped(metric_id)
    if found.table is None or mapped is None:
        return None, ()
    try:
        return answers(found.table, scale, mapped), ()
    except TableInvalidError as error:
        return None, error.problems


def _counted(result: Result) -> Mapping[str, str]:
    """Return the counts as a permalink would give them."""
    counts = {name: f"{value:.0f}" for name, value in result.inputs.items()}
    return {"v": VERSION, "variant": result.variant.id, **counts}


def _asked(metric_id: str, form: Mapping[str, str]) -> OrderAsked:
    """Return what a form asks of an order log.

    Raises:
        InvalidInputError: the metric has no such variant.
    """
    metric, language = ORDER_METRICS[metric_id], content_language()
    variant = form.get("variant") or metric.variants[0]
    if variant not in metric.variants:
        raise InvalidInputError(
            "unknown_variant", value=variant[:80], known=", ".join(metric.variants)
        )
    entry = desk().catalogue.metrics[metric_id]
    labels = {each.name: entry.input(each.name).name[language] for each in metric.options}
    options = options_of(metric, form, language, labels)
    today, is_sent = datetime.now(UTC).date(), request.method == "POST"
    return OrderAsked(metric, variant, options, currency_of(form), today, is_sent)


def _orders(done: Computed, asked: OrderAsked, layout: str) -> Response:
    page = order_page(desk().catalogue, asked, done, content_language())
    body = render_template("metrics/orders.html", page=page, layout=layout)
    if page.faults:
        return Response(body, HTTPStatus.BAD_REQUEST)
    is_unusable = page.is_sent and page.result is None
    return Response(body, HTTPStatus.UNPROCESSABLE_ENTITY if is_unusable else HTTPStatus.OK)


def _as_file(result: OrderResult, wanted: str) -> Response:
    language = content_language()
    entry = desk().catalogue.metrics[result.metric.id]
    workbook = order_workbook(result, entry, language) if wanted == "xlsx" else None
    if workbook is not None:
        return attachment(workbook, XLSX, f"{result.metric.id}.xlsx")
    return attachment(order_csv(result, entry, language).encode(), CSV, f"{result.metric.id}.csv")


def _sample(metric_id: str, form: Mapping[str, str]) -> Brought:
    data = (Path(str(current_app.static_folder)) / _SAMPLE).read_bytes()
    return replace(of_bytes(metric_id, data, form), is_sample=True)
