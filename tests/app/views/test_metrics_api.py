"""What the API says of metrics: what they take, and what comes out, step by step."""

import pytest

from glossary.metrics.family import METRICS
from tests.app.views.test_api import ask, ids

EXAMPLES = [
    pytest.param(metric, variant, id=f"{metric.id}-{variant.id}")
    for metric in METRICS.values()
    for variant in metric.variants
]


def compute(client, metric, headers=None, **given):
    answer = client.get(f"/api/v1/metrics/{metric}", query_string=given, headers=headers or {})
    assert answer.status_code == 200, answer.text
    return answer.json["data"]


def test_the_list_has_every_metric_in_the_order_of_the_family(client):
    answer = ask(client, "/metrics")
    assert ids(answer) == list(METRICS)
    assert answer.json["meta"] == {"total": len(METRICS)}


def test_without_inputs_a_metric_says_what_it_takes(client):
    metric = ask(client, "/metrics/churn").json["data"]
    assert metric in ask(client, "/metrics").json["data"]
    assert metric["id"] == "churn"
    assert metric["inputs"][-1] == {
        "name": "period",
        "unit": "months",
        "symbol": "p",
        "minimum": 0,
        "maximum": None,
        "excludes_minimum": True,
        "whole": False,
        "default": 1,
    }
    assert metric["variants"][1] == {
        "id": "average",
        "inputs": ["start", "end", "lost", "period"],
        "outputs": [
            {"name": "base", "unit": "count", "symbol": "B"},
            {"name": "churn", "unit": "fraction", "symbol": "c"},
        ],
    }
    assert metric["example"] == {"start": 500, "lost": 25, "end": 535, "new": 60, "period": 1}


@pytest.mark.parametrize(("metric", "concept"), [("fcr", "booking-rate"), ("churn", None)])
def test_a_metric_has_the_concept_that_names_it(client, metric, concept):
    assert ask(client, f"/metrics/{metric}").json["data"]["concept"] == concept


@pytest.mark.parametrize(("metric", "variant"), EXAMPLES)
def test_the_example_of_a_metric_has_a_result_by_every_variant(client, metric, variant):
    result = compute(client, metric.id, variant=variant.id, **metric.example)
    assert (result["id"], result["variant"]) == (metric.id, variant.id)
    assert result["result"]["value"] is not None
    assert result["result"]["name"] == variant.result.name == result["steps"][-1]["name"]
    assert list(result["inputs"]) == list(variant.inputs)
    assert all(step["formula"] and step["substituted"] for step in result["steps"])


@pytest.mark.parametrize(("metric", "variant"), EXAMPLES)
def test_a_goal_that_is_reached_already_changes_no_input_but_for_rounding(client, metric, variant):
    given = {**metric.example, "variant": variant.id}
    goal = compute(client, metric.id, **given)["result"]["value"]
    result = compute(client, metric.id, **given, goal=f"{goal:.12f}")
    for solution in result["goal"]:
        before = result["inputs"][solution["input"]]
        assert solution["value"] == pytest.approx(before, rel=1e-6, abs=1)


def test_a_step_shows_its_formula_and_the_numbers_in_it(client):
    result = compute(client, "crr", start=200, end=220, new=40)
    assert result["inputs"] == {"start": 200, "end": 220, "new": 40, "reactivated": 0}
    assert [(s["name"], s["formula"], s["substituted"], s["value"]) for s in result["steps"]] == [
        ("retained", "end − new − reactivated", "220 − 40 − 0", 180),
        ("crr", "retained ÷ start", "180 ÷ 200", 0.9),
    ]
    assert [step["name"] for step in result["consequences"]] == ["lost", "churn"]


def test_numbers_are_given_in_full_and_shown_as_people_write_them(client):
    result = compute(client, "csat", satisfied=74, responses=107)
    assert result["result"]["value"] == 74 / 107
    assert result["result"]["display"] == {"ko": "69.16%", "tr": "%69,16", "en": "69.16%"}
    interval = result["interval"]
    assert interval["low"] < 74 / 107 < interval["high"]
    assert interval["level"] == 0.95
    assert interval["display"] == {
        "ko": "59.87% ~ 77.12%",
        "tr": "%59,87 – %77,12",
        "en": "59.87% – 77.12%",
    }


def test_without_a_sample_there_is_no_interval(client):
    assert compute(client, "aov", revenue=100, orders=3)["interval"] is None


def test_inputs_that_fit_another_variant_choose_it_and_a_variant_can_be_asked_for(client):
    given = {"start": 500, "lost": 25, "new": 60}
    assert compute(client, "churn", **given)["variant"] == "mid-period"
    assert compute(client, "churn", **given, variant="start")["variant"] == "start"


@pytest.mark.parametrize("empty", ["reactivated", "variant", "goal"])
def test_a_parameter_that_is_empty_is_not_given(client, empty):
    given = {"start": 200, "end": 220, "new": 40}
    assert compute(client, "crr", **given, **{empty: ""}) == compute(client, "crr", **given)


def test_only_what_concerns_the_variant_was_checked(client):
    given = {"start": 500, "lost": 25, "new": 60}
    assert compute(client, "churn", **given)["identities"] == ["lost_within_base"]
    assert compute(client, "churn", **given, variant="start")["identities"] == ["lost_within_start"]


def test_division_by_zero_is_an_answer_and_says_why(client):
    result = compute(client, "churn", start=0, lost=0)
    reason = {
        "code": "zero",
        "part": "start",
        "detail": "Undefined, because “start” is zero.",
    }
    assert result["result"] == {
        "name": "churn",
        "unit": "fraction",
        "value": None,
        "undefined": reason,
        "display": None,
    }
    assert [step["undefined"] for step in result["consequences"]] == [reason] * 4
    assert result["consequences"][0]["substituted"] == "1 − churn"
    assert result["interval"] is None


def test_a_reason_is_told_in_the_language_that_was_asked_for(client):
    told = {
        language: compute(client, "churn", {"Accept-Language": language}, start=0, lost=0)
        for language in ("tr", "ko", "en")
    }
    details = {code: data["result"]["undefined"]["detail"] for code, data in told.items()}
    assert details["tr"] == "Tanımsız, çünkü “start” sıfır."
    assert details["ko"] == "값을 정의할 수 없습니다. ‘start’ 값이 0입니다."
    assert len(set(details.values())) == 3


def test_a_goal_says_what_each_input_would_have_to_be(client):
    given = {"promoters": 30, "passives": 30, "detractors": 40}
    assert compute(client, "nps", **given)["goal"] is None
    assert compute(client, "nps", **given, goal=50)["goal"] == [
        {
            "target": "nps",
            "input": "promoters",
            "value": 150,
            "undefined": None,
            "problems": [],
        },
        {
            "target": "nps",
            "input": "detractors",
            "value": 0,
            "undefined": None,
            "problems": [],
        },
    ]


def test_a_goal_may_be_set_for_another_output(client):
    given = {"start": 500, "lost": 25, "goal": 0.97, "target": "retention"}
    (solution,) = compute(client, "churn", **given)["goal"]
    assert (solution["target"], solution["input"]) == ("retention", "lost")
    assert solution["value"] == pytest.approx(15)


def test_a_goal_out_of_reach_says_what_forbids_it(client):
    given = {"promoters": 30, "passives": 30, "detractors": 40, "goal": 100}
    promoters, detractors = compute(client, "nps", **given)["goal"]
    assert promoters["value"] is None
    assert promoters["undefined"]["part"] == "1 − goal ÷ 100"
    assert detractors["value"] < 0
    assert detractors["problems"] == [{"parameter": "detractors", "code": "too_small"}]
    (end,) = compute(client, "crr", start=200, end=220, new=40, goal="1.5")["goal"]
    assert end["value"] == 340
    assert end["problems"] == [{"parameter": "end", "code": "retained_within_start"}]


def test_a_goal_of_a_variant_that_cannot_be_turned_round_has_no_answer(client):
    assert compute(client, "csat", grade_5=3, variant="mean", goal=5)["goal"] == []


@pytest.mark.parametrize("path", ["metrics", "metrics/nps", "metrics/csat?satisfied=1&responses=2"])
def test_any_site_may_read_metrics_and_ask_whether_they_have_changed(client, path):
    first = client.get(f"/api/v1/{path}")
    assert first.headers["Access-Control-Allow-Origin"] == "*"
    again = client.get(f"/api/v1/{path}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
