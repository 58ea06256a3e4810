"""What is true of the metrics whatever the numbers."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from glossary.metrics.calculation import InputsInvalidError, Undefined, calculate
from glossary.metrics.family import METRICS

COUNTS = st.integers(0, 10_000)
MONEY = st.integers(0, 10_000_000).map(lambda cents: cents / 100)
SHARES = st.integers(1, 99).map(lambda hundredths: hundredths / 100)


def value(metric, variant="", **inputs):
    return calculate(METRICS[metric], inputs, variant).value


@given(st.lists(COUNTS, min_size=11, max_size=11))
def test_a_net_promoter_score_lies_between_minus_and_plus_a_hundred(counts):
    assume(sum(counts))
    scores = {f"score_{score}": count for score, count in enumerate(counts)}
    result = calculate(METRICS["nps"], scores)
    assert -100 <= result.interval.low <= result.value <= result.interval.high <= 100
    groups = {
        "promoters": sum(counts[9:]),
        "passives": sum(counts[7:9]),
        "detractors": sum(counts[:7]),
    }
    same = calculate(METRICS["nps"], groups)
    assert (same.value, same.interval) == (result.value, result.interval)


@given(COUNTS, COUNTS, COUNTS)
def test_promoters_and_detractors_are_weighed_alike(promoters, passives, detractors):
    assume(promoters + passives + detractors)
    forth = value("nps", promoters=promoters, passives=passives, detractors=detractors)
    back = value("nps", promoters=detractors, passives=passives, detractors=promoters)
    assert forth == -back


@given(st.data(), st.integers(1, 10_000), COUNTS)
def test_churn_and_retention_of_the_same_customers_are_one(data, start, new):
    lost = data.draw(st.integers(0, start))
    retention = value("crr", start=start, end=start - lost + new, new=new)
    churn = value("churn", start=start, lost=lost)
    assert retention + churn == pytest.approx(1)
    assert calculate(METRICS["churn"], {"start": start, "lost": lost}).values[
        "retention"
    ] == pytest.approx(retention)


@given(st.data(), st.integers(1, 10_000), st.integers(1, 24))
def test_twelve_months_of_the_monthly_rate_are_the_annual_rate(data, start, period):
    lost = data.draw(st.integers(0, start))
    values = calculate(METRICS["churn"], {"start": start, "lost": lost, "period": period}).values
    assert (1 - values["monthly"]) ** 12 == pytest.approx(1 - values["annual"])
    assert (1 - values["monthly"]) ** period == pytest.approx(1 - values["churn"])


@given(st.data(), MONEY, MONEY, MONEY)
def test_gross_retention_is_at_most_all_and_net_retention_at_least_that(
    data, churned, contraction, expansion
):
    start = churned + contraction + data.draw(MONEY)
    assume(start > 0)
    inputs = {"mrr_start": start, "churned": churned, "contraction": contraction}
    values = calculate(METRICS["revenue-churn"], {**inputs, "expansion": expansion}).values
    assert 0 <= values["grr"] <= 1
    assert values["nrr"] >= values["grr"] or math.isclose(values["nrr"], values["grr"])
    assert values["nrr"] * start == pytest.approx(start - churned - contraction + expansion)


# What stays what it is when everything is ten times as much, and what grows with its inputs.
RATIOS = [
    ("crr", "same-customers"),
    ("churn", "start"),
    ("churn", "average"),
    ("churn", "mid-period"),
    ("revenue-churn", "existing-customers"),
    ("nps", "groups"),
    ("nps", "scores"),
    ("csat", "satisfied"),
    ("csat", "mean"),
    ("ces", "ease"),
    ("ces", "index"),
    ("complaint-resolution", "net"),
    ("fcr", "net"),
    ("repeat-purchase", "customers"),
    ("aov", "net"),
    ("purchase-frequency", "period"),
    ("arpu", "average"),
    ("cac", "blended"),
    ("ltv-cac", "values"),
]


@pytest.mark.parametrize(("metric", "variant"), RATIOS)
@given(times=st.integers(2, 1000))
def test_a_ratio_does_not_change_when_all_counts_and_amounts_grow_alike(metric, variant, times):
    declared = METRICS[metric]
    units = {each.name: each.unit for each in declared.inputs}
    grown = {
        name: number * times if units[name] in {"count", "money"} else number
        for name, number in declared.example.items()
    }
    small, large = (calculate(declared, inputs, variant) for inputs in (declared.example, grown))
    assert large.value == pytest.approx(small.value)
    if small.interval:
        assert small.interval.low < large.interval.low
        assert large.interval.high < small.interval.high


@pytest.mark.parametrize("variant", [each.id for each in METRICS["cltv"].variants])
@given(times=st.integers(2, 1000))
def test_the_value_of_a_customer_grows_with_the_money(variant, times):
    declared = METRICS["cltv"]
    money = {each.name for each in declared.inputs if each.unit == "money"}
    grown = {n: number * times if n in money else number for n, number in declared.example.items()}
    small, large = (calculate(declared, inputs, variant) for inputs in (declared.example, grown))
    assert large.value == pytest.approx(times * small.value)


@given(SHARES, SHARES, MONEY, st.integers(0, 400))
def test_a_longer_horizon_comes_nearer_to_the_whole_value(retention, discount, margin, periods):
    inputs = {"margin": margin, "retention": retention, "discount": discount}
    whole = value("cltv", "discounted", **inputs)
    shorter = value("cltv", "discounted-horizon", **inputs, periods=periods)
    longer = value("cltv", "discounted-horizon", **inputs, periods=periods + 1)
    assert shorter <= longer <= whole or shorter == pytest.approx(whole)
    assert longer - shorter == pytest.approx(
        margin * (retention / (1 + discount)) ** periods, abs=1e-6
    )


@given(SHARES, MONEY)
def test_without_a_discount_the_value_is_that_of_the_churn(retention, margin):
    discounted = value("cltv", "discounted", margin=margin, retention=retention, discount=0)
    simple = value("cltv", "churn", arpa=margin, gross_margin=1, churn=1 - retention)
    assert discounted == pytest.approx(simple)


@given(MONEY, st.integers(1, 10_000), st.integers(1, 10_000))
def test_order_value_times_frequency_is_the_revenue_of_a_customer(revenue, orders, customers):
    assume(orders >= customers)
    product = value("aov", revenue=revenue, orders=orders) * value(
        "purchase-frequency", orders=orders, customers=customers
    )
    assert product == pytest.approx(value("arpu", revenue=revenue, users=customers))


def _allowed(declared):
    """Give the numbers that an input takes by itself, up to a hundred where there is no limit."""
    low = -100 if declared.minimum is None else declared.minimum
    high = 100 if declared.maximum is None else declared.maximum
    if declared.whole:
        return st.integers(low, high)
    return st.floats(low, high, exclude_min=declared.excludes_minimum)


@pytest.mark.parametrize("metric", METRICS.values(), ids=lambda metric: metric.id)
@given(data=st.data())
def test_whatever_is_allowed_has_a_finite_result_or_a_reason(metric, data):
    variant = data.draw(st.sampled_from(metric.variants))
    inputs = {name: data.draw(_allowed(metric.input(name)), name) for name in variant.inputs}
    try:
        result = calculate(metric, inputs, variant.id)
    except InputsInvalidError as error:
        assert {problem.code for problem in error.problems} == {"identity"}  # noqa: PT017
        return
    for step in (*result.steps, *result.consequences):
        assert isinstance(step.value, Undefined) or math.isfinite(step.value)
    assert result.interval is None or result.interval.low <= result.value <= result.interval.high
