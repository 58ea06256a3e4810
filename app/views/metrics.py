"""The calculators: a list of them, a page each, and the same for other sites to frame."""

from collections.abc import Mapping

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import MethodNotAllowed

from app.i18n import content_language, keep
from app.presenters.metric_index import metric_groups
from app.presenters.metric_links import example
from app.presenters.metric_page import calculation, metric_page
from app.views.metric_tables import empty_or_sample, from_answers, from_orders
from app.wiring import desk
from glossary.errors import UnknownMetricError
from glossary.metrics.family import METRICS
from glossary.metrics.from_table import FROM_TABLES
from glossary.metrics.metric import Metric
from glossary.metrics.order_metrics import ORDER_METRICS

bp = Blueprint("metrics", __name__)
embed_bp = Blueprint("embed", __name__)

LIVE = "X-Dangol-Live"
"""The header by which a script asks for what changes with the numbers, and for nothing else."""


@bp.get("/metrics/")
def index() -> str:
    """Show every calculator."""
    return render_template("metrics/index.html", groups=metric_groups(desk().catalogue))


@bp.get("/metrics/<metric_id>")
def show(metric_id: str) -> Response:
    """Show a metric, and the result of the numbers in the address if they are all there."""
    layout = _layout("base.html")
    if metric_id in ORDER_METRICS:
        known_entry(metric_id)
        response = empty_or_sample(metric_id, layout)
    else:
        response = _page(metric_id, "metrics/show.html", layout)
    response.vary.add(LIVE)
    return response


@bp.post("/metrics/<metric_id>")
def from_table(metric_id: str) -> Response:
    """Compute a metric from a table that the form brings."""
    known_entry(metric_id)
    if metric_id not in FROM_TABLES:
        raise MethodNotAllowed(["GET", "HEAD", "OPTIONS"])
    compute = from_orders if metric_id in ORDER_METRICS else from_answers
    return compute(metric_id, _layout("base.html"))


@embed_bp.get("/metrics/<metric_id>")
def frame(metric_id: str) -> Response:
    """Show a metric alone, for another site to frame."""
    response = _page(metric_id, "metrics/embed.html", _layout("metrics/_frame.html"))
    response.vary.add(LIVE)
    return response


def _asked(metric: Metric) -> Mapping[str, str]:
    """Return what the address asks, in full where it asks for the worked example."""
    if request.args.get("example") != "1":
        return request.args
    chosen = {each.id: each for each in metric.variants}.get(request.args.get("variant", ""))
    return example(metric, (chosen or metric.variants[0]).id)


def known_metric(metric_id: str) -> Metric:
    """Return a metric with a closed formula.

    Raises:
        UnknownMetricError: there is none of this id, or the content says nothing of it.
    """
    metric = METRICS.get(metric_id)
    if metric is None:
        raise UnknownMetricError(id=metric_id)
    known_entry(metric_id)
    return metric


def known_entry(metric_id: str) -> None:
    """Check that the content speaks of a metric.

    Raises:
        UnknownMetricError: it does not.
    """
    if metric_id not in desk().catalogue.metrics:
        raise UnknownMetricError(id=metric_id)


def _layout(whole: str) -> str:
    return "metrics/_parts.html" if LIVE in request.headers else whole


def _page(metric_id: str, template: str, layout: str) -> Response:
    metric = known_metric(metric_id)
    catalogue = desk().catalogue
    done = calculation(catalogue, metric, _asked(metric), content_language())
    page = metric_page(catalogue, done)
    keep(page.permanent if request.args else {})
    body = render_template(template, page=page, layout=layout, reading=None, pasted="", doubt=None)
    # What is wrong is told within the page, where what was typed is not lost.
    return Response(body, 400 if page.form.faults else 200)
