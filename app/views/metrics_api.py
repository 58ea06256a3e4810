"""The API of the metrics: what can be computed, and the results with their steps."""

from collections.abc import Sequence
from http import HTTPStatus

from flask import Blueprint, Response, request
from werkzeug.exceptions import MethodNotAllowed

from app.answers import answer, problem
from app.forms.api import asked_of
from app.forms.metrics import Given, given_for
from app.forms.tables import asked_of_table, table_of_request
from app.messages import PROBLEM_TITLES
from app.presenters.metric_resource import MetricResource, metric_resource, result_resource
from app.presenters.order_resource import order_metric_resource, order_result_resource
from app.presenters.table_resource import problem_resource, reading_resource
from app.presenters.table_sentences import refusal_sentence
from app.wiring import desk
from glossary.errors import UnknownMetricError
from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from glossary.metrics.from_table import FROM_TABLES, answers, order_log, scales_of
from glossary.metrics.goal import Solution, solve
from glossary.metrics.metric import Metric
from glossary.metrics.order_metrics import ORDER_METRICS, of_orders
from glossary.metrics.order_value import RefusedError
from glossary.metrics.tables import TableInvalidError

bp = Blueprint("metrics_api", __name__, url_prefix="/api/v1/metrics")


@bp.get("")
def metrics() -> Response:
    """Answer with every metric that can be computed from numbers in an address."""
    asked_of(request.args, ())
    return answer([_declared(each) for each in METRICS.values()], {"total": len(METRICS)})


@bp.get("/<metric_id>")
def metric(metric_id: str) -> Response:
    """Answer with a metric computed from what is given, or where nothing is, with what it takes."""
    if metric_id in ORDER_METRICS:
        asked_of(request.args, ())
        concept = desk().catalogue.concept_of_metric(metric_id)
        return answer(order_metric_resource(ORDER_METRICS[metric_id], concept), {})
    found = METRICS.get(metric_id)
    if found is None:
        raise UnknownMetricError(id=metric_id)
    if not request.args:
        return answer(_declared(found), {})
    given = given_for(found, request.args)
    result = calculate(found, given.inputs, given.variant.id)
    return answer(result_resource(result, _solutions(found, given)), {})


@bp.post("/<metric_id>")
def from_table(metric_id: str) -> Response:
    """Answer with a metric computed from the table in the body."""
    if metric_id not in FROM_TABLES:
        if metric_id not in METRICS:
            raise UnknownMetricError(id=metric_id)
        raise MethodNotAllowed(["GET", "HEAD", "OPTIONS"])
    asked = asked_of_table(metric_id, request.args)
    table = table_of_request(request, asked.sheet)
    if metric_id in ORDER_METRICS:
        log, taken = order_log(table, asked.mapped, asked.on)
        found = of_orders(ORDER_METRICS[metric_id], log, asked.options, asked.variant)
        return answer(order_result_resource(found), reading_resource(table, taken))
    scales = scales_of(metric_id)
    scale = scales[asked.variant or next(iter(scales))]
    result, taken = answers(table, scale, asked.mapped)
    return answer(result_resource(result, None), reading_resource(table, taken))


@bp.errorhandler(TableInvalidError)
def unusable(error: TableInvalidError) -> Response:
    """Answer that nothing can be made of a table, and tell everything that is wrong with it."""
    errors = [problem_resource(each) for each in error.problems]
    return _unprocessable("bad_table", errors[-1].detail, errors)


@bp.errorhandler(RefusedError)
def refused(error: RefusedError) -> Response:
    """Answer that an order log cannot bear a forecast."""
    return _unprocessable(error.code, refusal_sentence(error), [])


def _unprocessable(code: str, detail: str, errors: Sequence[object]) -> Response:
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return problem(status, code, title=str(PROBLEM_TITLES[status]), detail=detail, errors=errors)


def _declared(metric: Metric) -> MetricResource:
    return metric_resource(metric, desk().catalogue.concept_of_metric(metric.id))


def _solutions(metric: Metric, given: Given) -> list[Solution] | None:
    if given.goal is None:
        return None
    aim = given.variant.id, given.target
    return [
        solve(metric, inverse, given.inputs, given.goal)
        for inverse in metric.inverses
        if (inverse.variant, inverse.target) == aim
    ]
