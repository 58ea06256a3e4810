"""Whether a change is more than chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.calculation import calculate
from glossary.metrics.comparison import change, net_change, newcombe
from glossary.metrics.family import METRICS

COUNTS = st.integers(0, 500)


@pytest.mark.parametrize(
    ("before", "after", "low", "high"),
    [
        ((48, 80), (56, 70), 0.0524, 0.3339),
        ((3, 10), (9, 10), 0.1705, 0.8090),
        ((2, 7), (6, 7), 0.0582, 0.8062),
        ((0, 29), (5, 56), -0.0381, 0.1926),
        ((0, 20), (0, 10), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((0, 20), (10, 10), 0.6791, 1),
        ((0, 10), (10, 10), 0.6075, 1),
    ],
)
def test_shares_differ_as_in_newcombe_1998b_table_2_method_10(before, after, low, high):
    assert [round(end, 4) for end in newcombe(before, after)] == [low, high]


def _csat(satisfied, responses):
    return calculate(METRICS["csat"], {"satisfied": satisfied, "responses": responses})


def _nps(promoters, passives, detractors):
    groups = {"promoters": promoters, "passives": passives, "detractors": detractors}
    return calculate(METRICS["nps"], groups)


def test_a_change_of_shares_is_significant_where_its_interval_leaves_zero_out():
    better = change(_csat(48, 80), _csat(56, 70))
    assert better.difference == pytest.approx(0.2)
    assert better.significant
    assert not change(_csat(6, 10), _csat(8, 10)).significant


def test_a_change_of_net_scores_is_given_in_points():
    few, many = (
        change(_nps(10, 5, 5), _nps(12, 4, 4)),
        change(_nps(500, 250, 250), _nps(600, 200, 200)),
    )
    assert few.difference == many.difference == pytest.approx(15)
    assert not few.significant
    assert many.significant
    assert 5 < many.interval.low < 15
    assert 15 < many.interval.high < 25


def test_a_few_answers_that_all_agree_prove_no_change():
    assert not change(_nps(2, 0, 0), _nps(0, 2, 0)).significant


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_the_interval_of_a_change_of_net_scores_holds_it(promoters, detractors, others, against):
    groups = _nps(promoters, 1, detractors), _nps(others, 0, against + 1)
    changed = change(*groups)
    assert -200 <= changed.interval.low <= changed.interval.high <= 200
    assert changed.interval.low - 1e-9 <= changed.difference <= changed.interval.high + 1e-9


def test_what_is_undefined_or_has_no_sample_is_not_compared():
    assert change(_nps(0, 0, 0), _nps(1, 0, 0)) is None
    assert change(_nps(1, 0, 0), _nps(0, 0, 0)) is None
    means = calculate(METRICS["csat"], METRICS["csat"].example, "mean")
    assert change(means, means) is None
    values = calculate(METRICS["aov"], METRICS["aov"].example)
    assert change(values, values) is None


def test_results_of_different_formulas_are_not_compared():
    example = METRICS["fcr"].example
    gross, net = (calculate(METRICS["fcr"], example, variant) for variant in ("gross", "net"))
    with pytest.raises(ValueError, match="different formulas"):
        change(gross, net)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_going_back_is_the_opposite_of_going_forth(one, more, other, others):
    before, after = (one, one + more + 1), (other, other + others + 1)
    forth, back = newcombe(before, after), newcombe(after, before)
    assert forth.low == pytest.approx(-back.high)
    assert forth.low <= other / (other + others + 1) - one / (one + more + 1) <= forth.high


@given(COUNTS, COUNTS, COUNTS)
def test_nothing_has_changed_significantly_where_nothing_has_changed(
    promoters, passives, detractors
):
    counts = promoters, detractors, promoters + passives + detractors + 1
    low, high = net_change(counts, counts)
    assert low == pytest.approx(-high)
    assert low < 0
