"""From a goal back to an input."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.calculation import InputsInvalidError, Undefined, calculate
from glossary.metrics.expression import Name
from glossary.metrics.family import METRICS
from glossary.metrics.goal import solve

COUNTS = st.integers(0, 10_000)


def solution(metric, solves, target, goal, **given):
    declared = METRICS[metric]
    inverse = next(i for i in declared.inverses if (i.solves, i.target) == (solves, target))
    return solve(declared, inverse, given, goal)


def test_ten_promoters_of_twenty_must_become_thirty_for_a_score_of_fifty():
    groups = {"promoters": 10, "passives": 5, "detractors": 5}
    assert solution("nps", "promoters", "nps", 50, **groups).value == 20
    assert calculate(METRICS["nps"], groups | {"promoters": 20}).value == 50


@given(COUNTS, COUNTS, COUNTS, st.integers(-100, 99))
def test_the_promoters_needed_are_those_of_the_published_formula(pro, passive, against, goal):
    # k = ⌈(g·n − (P − D)) ÷ (1 − g)⌉ more of them.
    groups = {"passives": passive, "detractors": against}
    needed = solution("nps", "promoters", "nps", goal, **groups).value
    size = pro + passive + against
    exact = (goal * size - 100 * (pro - against)) / (100 - goal)
    assert needed - pro == math.ceil(exact - 1e-9)


@given(COUNTS, st.integers(1, 10_000), COUNTS, st.integers(-99, 99))
def test_with_the_promoters_needed_the_goal_is_reached_and_with_one_less_it_is_not(
    passives, detractors, start, goal
):
    groups = {"promoters": start, "passives": passives, "detractors": detractors}
    found = solution("nps", "promoters", "nps", goal, **groups)
    if found.problems:
        assert found.value < 0
        return
    reached = calculate(METRICS["nps"], groups | {"promoters": found.value}).value
    assert reached >= goal - 1e-9
    if found.value > 0:
        before = calculate(METRICS["nps"], groups | {"promoters": found.value - 1}).value
        assert before < goal


@given(st.integers(1, 10_000), COUNTS, st.integers(0, 100))
def test_the_customers_needed_at_the_end_reach_the_retention(start, new, percent):
    goal = percent / 100
    found = solution("crr", "end", "crr", goal, start=start, new=new)
    assert not found.problems
    reached = calculate(METRICS["crr"], {"start": start, "new": new, "end": found.value})
    assert reached.value >= goal - 1e-9
    assert found.value == pytest.approx(goal * start + new, abs=1)


def test_customers_who_came_back_are_needed_on_top_of_the_retained():
    found = solution("crr", "end", "crr", 0.9, start=100, new=20, reactivated=5)
    assert found.value == 115


def test_a_retention_of_ninety_per_cent_lets_one_in_ten_go():
    assert solution("churn", "lost", "retention", 0.9, start=205).value == 20
    assert solution("churn", "lost", "churn", 0.1, start=205).value == 20


def test_more_than_all_cannot_be_retained():
    found = solution("crr", "end", "crr", 1.1, start=100, new=5)
    assert found.value == 115
    assert [problem.data["identity"] for problem in found.problems] == ["retained_within_start"]


def test_a_score_of_a_hundred_is_out_of_reach_while_anybody_answers_otherwise():
    found = solution("nps", "promoters", "nps", 100, passives=1, detractors=0)
    assert found.value == Undefined("zero", 1 - Name("goal") / 100)


def test_a_goal_that_is_reached_without_anybody_is_told_so():
    found = solution("nps", "promoters", "nps", -100, passives=4, detractors=0)
    assert [(p.field, p.code) for p in found.problems] == [("promoters", "too_small")]


def test_a_share_needed_is_not_one_too_many_by_rounding():
    # 0.07 × 100 is 7.000000000000001 in binary.
    assert solution("csat", "satisfied", "csat", 0.07, responses=100).value == 7


def test_cost_and_value_answer_each_other():
    given = {"arpa": 100, "gross_margin": 0.8, "churn": 0.03, "cac": 0}
    assert solution("ltv-cac", "cac", "ratio", 3, ltv=600).value == 200
    most = solution("payback", "cac", "payback", 12, **given)
    assert most.value == 960
    retention = solution("cltv", "retention", "cltv", 500, margin=100, discount=0.1).value
    assert retention == pytest.approx(0.88)


def test_what_the_answer_depends_on_must_be_there():
    with pytest.raises(InputsInvalidError) as caught:
        solution("nps", "promoters", "nps", math.nan, passives=-1)
    assert {(p.field, p.code) for p in caught.value.problems} == {
        ("passives", "too_small"),
        ("detractors", "missing"),
        ("goal", "not_a_number"),
    }


@pytest.mark.parametrize("goal", [150, 101, -101, -150])
def test_a_goal_that_no_answer_gives_is_out_of_reach(goal):
    nobody = {"promoters": 0, "passives": 0, "detractors": 0}
    found = solution("nps", "promoters", "nps", goal, **nobody)
    assert [problem.code for problem in found.problems] == ["out_of_reach"]


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_what_an_example_gives_is_within_its_own_reach(metric):
    for inverse in metric.inverses:
        reached = calculate(metric, metric.example, inverse.variant).values[inverse.target]
        found = solve(metric, inverse, metric.example, reached)
        assert found.problems == ()


@pytest.mark.parametrize(
    ("variant", "target", "goal", "expansion"),
    [
        ("existing-customers", "net_churn", 0, 2000),
        ("existing-customers", "net_churn", -0.05, 3000),
        ("existing-customers", "nrr", 1.05, 3000),
        ("with-reactivation", "net_churn", 0, 1600),
        ("with-reactivation", "nrr", 0.9, -400),
    ],
)
def test_expansion_makes_up_for_what_was_lost(variant, target, goal, expansion):
    metric = METRICS["revenue-churn"]
    (inverse,) = (
        each for each in metric.inverses if (each.variant, each.target) == (variant, target)
    )
    solution = solve(metric, inverse, metric.example, goal)
    assert solution.value == pytest.approx(expansion, abs=1e-9)
    assert bool(solution.problems) == (expansion < 0)
