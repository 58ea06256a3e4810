"""What the API has promised of metrics, held against the whole family.

As in `test_api`, the shapes are written down a second time, on purpose.
"""

from typing import Annotated, Literal

import pytest
from flask import Flask
from pydantic import Field

from app.wiring import desk
from glossary.metrics.family import METRICS
from tests.contracts.test_api import Shape, Text, Trio

Unit = Literal[
    *("count", "fraction", "money", "score", "points", "ratio"),
    *("months", "years", "days", "periods", "per_year"),
]
Named = Annotated[list[Text], Field(min_length=1)]


class Input(Shape):
    name: Text
    unit: Unit
    symbol: Text
    minimum: float | None
    maximum: float | None
    excludes_minimum: bool
    whole: bool
    default: float | None


class Output(Shape):
    name: Text
    unit: Unit
    symbol: Text


class Variant(Shape):
    id: Text
    inputs: Named
    outputs: Annotated[list[Output], Field(min_length=1)]


class Metric(Shape):
    id: Text
    concept: Text | None
    inputs: Annotated[list[Input], Field(min_length=1)]
    variants: Annotated[list[Variant], Field(min_length=1)]
    example: Annotated[dict[Text, float], Field(min_length=1)]


class Undefined(Shape):
    code: Literal["zero", "negative", "too_large"]
    part: Text
    detail: Text


class Value(Shape):
    name: Text
    unit: Unit
    value: float | None
    undefined: Undefined | None
    display: Trio | None


class Step(Value):
    formula: Text
    substituted: Text


class Interval(Shape):
    low: float
    high: float
    level: Literal[0.95]
    display: Trio


class Forbidden(Shape):
    parameter: Text
    code: Text


class Solution(Shape):
    target: Text
    input: Text
    value: float | None
    undefined: Undefined | None
    problems: list[Forbidden]


class Result(Shape):
    id: Text
    variant: Text
    inputs: dict[Text, float]
    result: Value
    steps: Annotated[list[Step], Field(min_length=1)]
    consequences: list[Step]
    interval: Interval | None
    identities: list[Text]
    goal: list[Solution] | None


VARIANTS = [
    pytest.param(metric, variant.id, id=f"{metric.id}-{variant.id}")
    for metric in METRICS.values()
    for variant in metric.variants
]


@pytest.fixture(scope="module")
def client(app: Flask):
    return app.test_client()


@pytest.fixture(scope="module")
def metrics(client) -> list[Metric]:
    """Every metric as a stranger reads it."""
    return [Metric.model_validate(each) for each in client.get("/api/v1/metrics").json["data"]]


def test_whatever_a_metric_names_is_there(app, metrics):
    with app.app_context():
        concepts = set(desk().catalogue.concepts)
    assert {metric.concept for metric in metrics if metric.concept} <= concepts
    for metric in metrics:
        names = {each.name for each in metric.inputs}
        assert set(metric.example) <= names
        assert set().union(*(variant.inputs for variant in metric.variants)) == names


@pytest.mark.parametrize(("metric", "variant"), VARIANTS)
@pytest.mark.parametrize("numbers", ["example", "zeros"])
def test_results_keep_their_promised_shape(client, metric, variant, numbers):
    given = metric.example
    if numbers == "zeros":
        given = {name: max(metric.input(name).minimum or 0, 0) for name in given}
        given |= {name: 1 for name in given if metric.input(name).excludes_minimum}
        given |= {name: 20 for name in given if metric.input(name).unit == "points"}
    asked = {**given, "variant": variant, "goal": 0}
    answer = client.get(f"/api/v1/metrics/{metric.id}", query_string=asked)
    result = Result.model_validate(answer.json["data"])
    for each in (result.result, *result.steps, *result.consequences, *result.goal):
        assert (each.value is None) == (each.undefined is not None)
    assert (result.result.value is None) == (result.result.display is None)
