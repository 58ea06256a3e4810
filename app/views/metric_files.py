"""What can be taken away of a computed metric: a workbook, a table, a text."""

from typing import Any

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as WerkzeugResponse

from app.errors import InvalidInputError
from app.i18n import content_language
from app.presenters.metric_links import api_parameters, permanent
from app.presenters.metric_page import Calculation, calculation, metric_page
from app.presenters.metric_table import metric_csv
from app.presenters.workbook_words import workbook_words
from app.views.metric_tables import CSV, XLSX, attachment
from app.views.metrics import known_metric
from app.wiring import desk
from glossary.metrics.calculation import Result
from glossary.workbooks.metric_workbook import metric_workbook

bp = Blueprint("metric_files", __name__)


@bp.get("/metrics/<metric_id>.xlsx")
def workbook(metric_id: str) -> Response:
    """Give a result away as a workbook whose formulas go on living."""
    done, result = _done(metric_id)
    told, sources = done.told, desk().catalogue.sources
    words = workbook_words(told.language, [sources[each] for each in told.entry.sources])
    link = _link(metric_id, done)
    body = metric_workbook(result, told.entry, told.language, words, link)
    return attachment(body, XLSX, f"{metric_id}.xlsx")


@bp.get("/metrics/<metric_id>.csv")
def table(metric_id: str) -> Response:
    """Give a result away as a table."""
    done, result = _done(metric_id)
    return attachment(metric_csv(done.told, result).encode(), CSV, f"{metric_id}.csv")


@bp.get("/metrics/<metric_id>.json")
def data(metric_id: str) -> WerkzeugResponse:
    """Lead to the same result in the API."""
    done, _ = _done(metric_id)
    parameters: dict[str, Any] = {**api_parameters(done.filled)}
    return redirect(url_for("metrics_api.metric", metric_id=metric_id, **parameters))


@bp.get("/metrics/<metric_id>.txt")
def text(metric_id: str) -> Response:
    """Show a result as plain text."""
    done, _ = _done(metric_id)
    page = metric_page(desk().catalogue, done)
    body = render_template("metrics/card.txt", page=page, link=_link(metric_id, done))
    return Response(body, mimetype="text/plain")


def _done(metric_id: str) -> tuple[Calculation, Result]:
    """Compute what an address asks for.

    Raises:
        InvalidInputError: some of its numbers are missing or cannot be used.
    """
    metric = known_metric(metric_id)
    done = calculation(desk().catalogue, metric, request.args, content_language())
    if done.result is None:
        faults = list(done.filled.now.faults.values())
        missing = ", ".join(
            map(done.told.label, done.filled.now.missing or done.filled.variant.inputs)
        )
        raise faults[0] if faults else InvalidInputError("missing", name=missing)
    return done, done.result


def _link(metric_id: str, done: Calculation) -> str:
    parameters = permanent(done.filled)
    return url_for("metrics.show", metric_id=metric_id, _external=True, **parameters)
