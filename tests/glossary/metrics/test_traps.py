"""What others get wrong, in help pages, calculators and products: we must not."""

import math

import pytest

from glossary.metrics.calculation import InputsInvalidError, Undefined, calculate
from glossary.metrics.expression import Call, Name
from glossary.metrics.family import METRICS
from glossary.metrics.rounding import rounded


def result(metric, variant="", **given):
    return calculate(METRICS[metric], given, variant)


def codes(metric, variant="", **given):
    with pytest.raises(InputsInvalidError) as caught:
        result(metric, variant, **given)
    return {(problem.field, problem.code) for problem in caught.value.problems}


# Division by zero: ChartMogul shows a lifetime value of 0 where nobody leaves, Stripe takes a churn
# of 1.67 % instead, others stop at 60 or 120 months, and workbooks show #DIV/0!.


@pytest.mark.parametrize(
    ("metric", "given", "part"),
    [
        ("crr", {"start": 0, "end": 5, "new": 5}, Name("start")),
        ("churn", {"start": 0, "lost": 0}, Name("start")),
        ("nps", {"promoters": 0, "passives": 0, "detractors": 0}, Name("responses")),
        ("nps", {"score_0": 0}, Name("responses")),
        ("csat", {"satisfied": 0, "responses": 0}, Name("responses")),
        ("ces", {"ease_1": 0}, Name("responses")),
        ("fcr", {"contacts": 5, "resolved_first": 0, "unresolvable": 5}, Name("eligible")),
        ("cac", {"marketing": 100, "sales": 0, "new": 0}, Name("new")),
        ("cltv", {"arpa": 50, "gross_margin": 0.8, "churn": 0}, Name("churn")),
        ("ltv-cac", {"ltv": 300, "cac": 0}, Name("cac")),
        ("payback", {"cac": 300, "arpa": 50, "gross_margin": 0}, Name("profit")),
    ],
)
def test_nothing_is_divided_by_zero_and_the_zero_is_named(metric, given, part):
    computed = result(metric, **given)
    assert computed.value == Undefined("zero", part)
    assert computed.interval is None
    assert computed.variant.result.name not in computed.values


def test_where_nobody_leaves_churn_is_zero_and_the_lifetime_is_undefined():
    computed = result("churn", start=100, lost=0)
    assert computed.value == 0
    consequences = {step.output.name: step.value for step in computed.consequences}
    assert consequences == {
        "retention": 1,
        "lifetime": Undefined("zero", Name("churn")),
        "monthly": 0,
        "annual": 0,
    }


def test_where_all_leave_the_lifetime_is_one_period():
    assert result("churn", start=100, lost=100, period=3).values["lifetime"] == 3


def test_a_customer_who_never_leaves_has_no_value_without_a_discount():
    given = {"margin": 100, "retention": 1}
    for variant in ("discounted", "discounted-renewal"):
        undefined = result("cltv", variant, **given, discount=0).value
        assert (undefined.code, variant) == ("zero", variant)
    assert result("cltv", "discounted", **given, discount=0.1).value == pytest.approx(1100)


def test_a_difference_that_is_only_rounding_is_a_zero():
    # 1 − 0.05 − 0.95 is not zero in binary.
    computed = result("cltv", "discounted", margin=100, retention=0.95, discount=-0.05)
    assert isinstance(computed.value, Undefined)


def test_a_cost_of_the_whole_lifetime_value_or_more_is_never_paid_back():
    given = {"arpa": 100, "gross_margin": 0.8, "churn": 0.05}
    part = 1 - Name("cac") * Name("churn") / Name("profit")
    assert result("payback", cac=1600, **given).value == Undefined("zero", part)
    assert result("payback", cac=2000, **given).value == Undefined("negative", part)
    months = result("payback", cac=1599, **given).value
    assert 80 * (1 - 0.95**months) / 0.05 == pytest.approx(1599)


def test_leaving_customers_make_payback_longer():
    given = {"cac": 1200, "arpa": 100, "gross_margin": 0.8}
    assert result("payback", **given).value < result("payback", **given, churn=0.01).value


# Periods: rates compound.


def test_five_per_cent_a_month_are_46_per_cent_a_year_and_not_60():
    assert str(rounded(100 * result("churn", start=100, lost=5).values["annual"], 2)) == "45.96"


def test_twenty_per_cent_a_year_are_1_842_per_cent_a_month():
    values = result("churn", start=100, lost=20, period=12).values
    assert str(rounded(100 * values["monthly"], 3)) == "1.842"
    assert values["annual"] == pytest.approx(0.2)


# Cohorts and identities.


def test_new_customers_do_not_raise_retention():
    # Two Turkish pages take (1000 − 950) ÷ 1000 for churn, right only where nobody joins.
    assert result("crr", start=1000, end=950, new=100).value == 0.85
    assert result("crr", start=1000, end=1050, new=200).value == 0.85


def test_more_than_all_are_retained_only_where_some_came_back():
    given = {"start": 100, "end": 125, "new": 20}
    assert codes("crr", **given) == {("end", "identity")}
    computed = result("crr", **given, reactivated=10)
    assert computed.value == 0.95


def test_an_upgrade_before_leaving_is_not_a_churn_of_276_per_cent():
    # Baremetrics once showed $1,379 ÷ $500.
    found = codes("revenue-churn", mrr_start=500, churned=1379, contraction=0, expansion=879)
    assert found == {("churned", "identity")}


def test_losses_in_cents_may_be_all_of_the_revenue():
    # 0.1 + 0.2 is more than 0.3 in binary.
    computed = result("revenue-churn", mrr_start=0.3, churned=0.1, contraction=0.2, expansion=0)
    assert computed.values["grr"] == 0


def test_customers_who_came_back_count_for_net_retention_only_where_that_is_wanted():
    given = {"mrr_start": 100, "churned": 10, "contraction": 0, "expansion": 5, "reactivation": 4}
    left_out = result("revenue-churn", "existing-customers", **given).values
    netted = result("revenue-churn", "with-reactivation", **given).values
    assert (left_out["nrr"], netted["nrr"]) == (0.95, 0.99)
    assert left_out["grr"] == netted["grr"] == 0.9


def test_two_churns_of_the_same_period_differ_by_what_they_divide_by():
    given = {"start": 100, "end": 300, "new": 220, "lost": 20}
    values = {v: result("churn", v, **given).value for v in ("start", "average", "mid-period")}
    assert values == {"start": 0.2, "average": 0.1, "mid-period": pytest.approx(20 / 210)}


def test_what_joins_and_leaves_within_the_period_is_lost_from_the_wider_base():
    assert result("churn", "mid-period", start=10, new=40, lost=12).value == 0.4
    assert codes("churn", "start", start=10, lost=12) == {("lost", "identity")}


def test_clearing_a_backlog_closes_more_than_was_received_but_does_not_resolve_more():
    assert result("complaint-resolution", "throughput", received=100, closed=130).value == 1.3
    assert codes("complaint-resolution", received=100, resolved=130) == {("resolved", "identity")}


# Surveys.


@pytest.mark.parametrize("score", range(11))
def test_six_is_against_seven_is_neither_and_nine_is_for(score):
    expected = -100 if score <= 6 else 100 if score >= 9 else 0
    assert result("nps", **{f"score_{score}": 3}).value == expected


@pytest.mark.parametrize("value", [6.5, -1, math.nan, math.inf, 2e15, 10**400])
def test_answers_are_counted_in_whole_numbers(value):
    assert {field for field, _ in codes("nps", score_9=value, score_3=1)} == {"score_9"}


def test_there_is_no_score_of_eleven():
    assert codes("nps", score_10=1, score_11=1) == {("score_11", "unknown")}


def test_the_neutral_grade_is_not_satisfied():
    assert result("csat", "top-two", grade_3=10, grade_4=5, grade_5=5).value == 0.5


def test_the_mean_and_the_share_of_the_same_grades_are_different_numbers():
    grades = {"grade_1": 14, "grade_2": 9, "grade_3": 10, "grade_4": 32, "grade_5": 42}
    assert result("csat", "mean", **grades).value == pytest.approx(400 / 107)
    assert result("csat", "mean", **grades).values["rescaled"] == pytest.approx(293 / 428)


def test_four_five_six_seven_and_seven_have_a_mean_of_5_8():
    # calculator.academy adds them up to 24.
    assert result("ces", ease_4=1, ease_5=1, ease_6=1, ease_7=2).value == 5.8


def test_effort_is_bad_and_ease_is_good():
    metric = METRICS["ces"]
    assert metric.variant("effort").better == "lower"
    assert {metric.variant(v).better for v in ("ease", "easy", "index")} == {"higher"}


def test_a_weighted_servqual_score_stays_on_the_scale_of_gaps():
    # A reader of 12manage.com got 1.312 unweighted and 30.606 weighted: the points were kept.
    example = METRICS["servqual"].example
    weighted = result("servqual", "weighted", **example)
    gaps = [value for name, value in weighted.values.items() if name.startswith("gap_")]
    assert min(gaps) <= weighted.value <= max(gaps)
    even = {name: 20 if name.startswith("weight") else value for name, value in example.items()}
    assert result("servqual", "weighted", **even).value == pytest.approx(
        result("servqual", "unweighted", **example).value
    )


def test_servqual_is_the_mean_of_five_gaps_and_not_of_22_items():
    given = {f"expectation_{d}": 5 for d in ("tangibles", "reliability", "responsiveness")}
    given |= {"expectation_assurance": 5, "expectation_empathy": 5}
    given |= {name.replace("expectation", "perception"): 5 for name in given}
    given["perception_reliability"] = 4
    assert result("servqual", "unweighted", **given).value == -0.2 != -5 / 22


# Values and costs.


def test_the_mean_of_a_product_is_not_the_product_of_the_means():
    # The "Starbucks" infographic: $5.90 × 4.20 visits is 24.78, but its mean week is 24.30.
    assert result("cltv", aov=5.9, frequency=4.2, lifespan=1).value == pytest.approx(24.78)


def test_a_lifetime_is_not_counted_twice():
    # The same infographic multiplies the margin of twenty years by a margin multiple.
    given = {"margin": 5382.94, "retention": 0.75, "discount": 0.1}
    wrong = result("cltv", "discounted-renewal", **given)
    assert str(rounded(wrong.value)) == "11535"
    yearly = result("cltv", "discounted-renewal", **given | {"margin": 5382.94 / 20})
    assert yearly.value == pytest.approx(wrong.value / 20)


def test_the_margin_divides_in_payback():
    # "CAC ÷ Avg MRR × Gross Margin %", read from left to right, multiplies by it.
    assert result("payback", cac=1000, arpa=100, gross_margin=0.5).value == 20 != 1000 / 100 * 0.5


def test_a_loss_for_each_customer_is_a_value_below_zero():
    assert result("cltv", "discounted", margin=-10, retention=0.5, discount=0).value == -20
    assert result("ltv-cac", ltv=-10, cac=5).value == -2


def test_the_lifetime_is_computed_from_churn_and_not_from_what_is_left_of_one():
    # 100 ÷ (1 − 0.95) is 1999.9999999999982 in binary.
    assert result("cltv", arpa=100, gross_margin=1, churn=0.05).value == 2000


def test_a_result_too_large_for_a_computer_is_undefined():
    assert result("cac", paid=1e15, new_paid=1).value == 1e15
    assert result("ltv-cac", ltv=1e15, cac=5e-324).value == Undefined(
        "too_large", Name("ltv") / Name("cac")
    )


def test_nothing_is_minus_zero():
    given = {"cac": 0, "arpa": 50, "gross_margin": 1, "churn": 0.1}
    assert math.copysign(1, result("payback", **given).value) == 1
    assert isinstance(METRICS["payback"].variant("with-churn").result.formula.left, Call)
