"""The read API of the metrics: what can be computed, and the results with their steps."""

from flask import Blueprint, Response, request

from app.answers import answer
from app.forms.api import asked_of
from app.forms.metrics import Given, given_for
from app.presenters.metric_resource import metric_resource, result_resource
from glossary.errors import UnknownMetricError
from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from glossary.metrics.goal import Solution, solve
from glossary.metrics.metric import Metric

bp = Blueprint("metrics_api", __name__, url_prefix="/api/v1/metrics")


@bp.get("")
def metrics() -> Response:
    """Answer with every metric that can be computed from numbers in an address."""
    asked_of(request.args, ())
    return answer([metric_resource(each) for each in METRICS.values()], {"total": len(METRICS)})


@bp.get("/<metric_id>")
def metric(metric_id: str) -> Response:
    """Answer with a metric computed from what is given, or where nothing is, with what it takes."""
    found = METRICS.get(metric_id)
    if found is None:
        raise UnknownMetricError(id=metric_id)
    if not request.args:
        return answer(metric_resource(found), {})
    given = given_for(found, request.args)
    result = calculate(found, given.inputs, given.variant.id)
    return answer(result_resource(result, _solutions(found, given)), {})


def _solutions(metric: Metric, given: Given) -> list[Solution] | None:
    if given.goal is None:
        return None
    aim = given.variant.id, given.variant.result.name
    return [
        solve(metric, inverse, given.inputs, given.goal)
        for inverse in metric.inverses
        if (inverse.variant, inverse.target) == aim
    ]
