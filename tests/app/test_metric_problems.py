"""What cannot be computed is refused: all that is wrong, each with the input that it is about."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.messages import ERRORS
from glossary.metrics.family import METRICS
from tests.app.test_problems import problem

CRR = "crr?start=200&end=220&new=40"


@pytest.mark.parametrize(
    ("path", "parameter", "code", "detail"),
    [
        ("crr?start=200&end=220", "new", "missing", "“new” is missing; nothing"),
        ("crr?start=200&end=220&new=", "new", "missing", "“new” is missing; nothing"),
        (f"{CRR}&reactivated=1&reactivated=1", "reactivated", "repeated_parameter", "once"),
        (f"{CRR}&churn=1", "churn", "unknown_parameter", "reactivated, variant, goal, target."),
        (f"{CRR}&variant=best", "variant", "unknown_variant", "choose one of: same-customers."),
        (f"{CRR}&goal=1&target=end", "target", "bad_target", "solved for “end” by this"),
        (f"{CRR}&goal=high", "goal", "not_a_number", "“goal” must be a number written like"),
        (f"{CRR}&goal=1{'0' * 16}", "goal", "too_large", "“goal” must be ≤ 1000000000000000;"),
        (f"{CRR}&reactivated=0.5", "reactivated", "not_whole", "a whole number, not 0.5."),
        (f"{CRR}&reactivated=-1", "reactivated", "too_small", "≥ 0; -1 is too small."),
        (f"{CRR}&reactivated=221", "new", "arrivals_within_end", "“reactivated” together"),
        ("crr?start=1&end=3&new=1", "end", "retained_within_start", "more than “start”"),
        ("churn?start=5&lost=6", "lost", "lost_within_start", "“lost” is more than “start”:"),
        ("churn?start=5&lost=1&period=0", "period", "too_small", "> 0; 0 is too small."),
        ("churn?start=5&lost=1&new=x", "new", "not_a_number", "like 1234.5, not “x”."),
        ("cltv?arpa=49&gross_margin=0.8&churn=3", "churn", "too_large", "≤ 1; 3 is too large."),
    ],
)
def test_an_input_that_is_no_good_is_named_with_what_is_wanted(
    client, path, parameter, code, detail
):
    body = problem(client.get(f"/api/v1/metrics/{path}"), 400)
    assert body["code"] == "bad_parameters"
    (error,) = body["errors"]
    assert (error["parameter"], error["code"]) == (parameter, code)
    assert detail in error["detail"]


@pytest.mark.parametrize(
    "text",
    ["1e3", "2,5", "1_000", "１", "٣", "nan", "inf", "-", ".5", "5.", "+5", " 5", "0x1", "9" * 41],
)
def test_numbers_are_read_strictly(client, text):
    asked = {"start": text, "end": "0", "new": "0"}
    answer = client.get("/api/v1/metrics/crr", query_string=asked)
    (error,) = problem(answer, 400)["errors"]
    assert (error["parameter"], error["code"]) == ("start", "not_a_number")


@pytest.mark.parametrize(("text", "value"), [("007", 7), ("200.0", 200), ("-0", 0), ("-0.0", 0)])
def test_a_number_may_be_written_with_zeros(client, text, value):
    answer = client.get("/api/v1/metrics/churn", query_string={"start": text, "lost": "0"})
    assert answer.json["data"]["inputs"]["start"] == value
    assert "-0.0" not in answer.text


def test_all_problems_are_told_at_once_in_the_order_of_the_address(client):
    path = "churn?goal=x&period=0&x=1&lost=-1&variant=average&end=1.5"
    errors = problem(client.get(f"/api/v1/metrics/{path}"), 400)["errors"]
    assert [(error["parameter"], error["code"]) for error in errors] == [
        ("goal", "not_a_number"),
        ("period", "too_small"),
        ("x", "unknown_parameter"),
        ("lost", "too_small"),
        ("end", "not_whole"),
        ("start", "missing"),
    ]


def test_an_unreadable_input_contradicts_no_other(client):
    answer = client.get("/api/v1/metrics/crr?start=100&end=180&new=40&reactivated=4O")
    assert [e["parameter"] for e in problem(answer, 400)["errors"]] == ["reactivated"]


def test_what_is_wrong_with_the_inputs_is_told_beside_a_variant_that_there_is_not(client):
    answer = client.get("/api/v1/metrics/churn?variant=none&lost=x")
    assert [e["parameter"] for e in problem(answer, 400)["errors"]] == ["variant", "lost"]


@pytest.mark.parametrize("path", ["metrics/none", "metrics/none?x=1", "metrics/NPS"])
def test_a_metric_that_there_is_not_is_named(client, path):
    body = problem(client.get(f"/api/v1/{path}"), 404)
    assert body["code"] == "unknown_metric"
    assert path[8:12].rstrip("?") in body["detail"]


def test_the_list_takes_no_parameters(client):
    (error,) = problem(client.get("/api/v1/metrics?limit=5"), 400)["errors"]
    assert error["code"] == "unknown_parameter"


def test_whatever_must_hold_between_inputs_has_its_sentence():
    codes = {identity.code for metric in METRICS.values() for identity in metric.identities}
    assert codes <= set(ERRORS)
    for metric in METRICS.values():
        for identity in metric.identities:
            named = set(re.findall(r"%\((\w+)\)s", str(ERRORS[identity.code])))
            assert named <= {*identity.fields, "part", "whole"}, identity.code


PATHS = [
    "none",
    "churn?start=5&lost=6&period=0&end=x&variant=average",
    "crr?start=10&end=1.5&new=200",
    "crr?start=10&end=100&new=200",
    "servqual?variant=weighted&weight_tangibles=101",
    "nps?variant=none",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_problem_speaks_the_language_that_was_asked_for(client, path):
    told = []
    for language in ("tr", "ko", "en"):
        headers = {"Accept-Language": language}
        body = client.get(f"/api/v1/metrics/{path}", headers=headers).json
        told.append((body["detail"], *(error["detail"] for error in body["errors"])))
    for in_each in zip(*told, strict=True):
        assert len(set(in_each)) == 3


NAMES = st.sampled_from(["start", "end", "new", "lost", "period", "variant", "goal"])
VALUES = st.integers(-2, 300).map(str) | st.sampled_from(["", "0.5", "average", "x", "1" * 17])


@given(st.dictionaries(NAMES, VALUES), st.sampled_from(["crr", "churn", "cltv", "nps"]))
def test_whatever_is_asked_is_computed_or_refused_with_reasons(app, asked, metric):
    answer = app.test_client().get(f"/api/v1/metrics/{metric}", query_string=asked)
    if answer.status_code == 200:
        assert answer.json["data"]["id"] == metric
        return
    assert problem(answer, 400)["errors"]
