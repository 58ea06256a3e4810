"""Intervals, against what their authors and the tables of textbooks print."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.interval import (
    Z,
    adjusted_net_score,
    adjusted_wald,
    net_score,
    student,
    student_quantile,
    wilson,
)

SIZES = st.integers(1, 10_000)


@pytest.mark.parametrize(
    ("successes", "size", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_shares_have_the_intervals_of_newcombe_1998_table_1(successes, size, low, high):
    assert [round(end, 4) for end in wilson(successes, size)] == [low, high]


@pytest.mark.parametrize(
    ("freedom", "printed"),
    [
        (1, 12.706),
        (2, 4.303),
        (3, 3.182),
        (4, 2.776),
        (5, 2.571),
        (9, 2.262),
        (30, 2.042),
        (120, 1.98),
    ],
)
def test_students_t_is_that_of_the_tables(freedom, printed):
    assert round(student_quantile(freedom), 3) == printed


@pytest.mark.parametrize("freedom", [1_000, 99_999, 100_000, 10_000_000])
def test_students_t_comes_to_the_normal_distribution(freedom):
    assert Z <= student_quantile(freedom) < Z + 3 / freedom


def test_the_error_of_a_net_score_is_that_of_its_three_kinds_of_answers():
    # W. Huber, Cross Validated 18603: a half, a third and a sixth of 324 answers.
    score, error = net_score(162, 54, 324)
    assert score == pytest.approx(1 / 3)
    assert error == pytest.approx(math.sqrt(5 / 9) / 18)
    assert round(100 * error, 1) == 4.1


def test_answers_that_all_agree_are_not_taken_for_certainty():
    assert net_score(20, 0, 20) == (1, 0)
    assert adjusted_wald(20, 0, 20).low < 0.9
    assert wilson(20, 20).low < 0.9


def test_the_adjustment_adds_three_quarters_to_either_end_and_three_to_the_whole():
    assert adjusted_net_score(10, 4, 20) == net_score(10.75, 4.75, 23)
    # (10.75 − 4.75) ÷ 23 = 0.260870, and √((15.5 ÷ 23 − 0.260870²) ÷ 23) = 0.162302.
    low, high = adjusted_wald(10, 4, 20)
    assert low == pytest.approx(0.260870 - 1.959964 * 0.162302, abs=1e-5)
    assert high == pytest.approx(0.260870 + 1.959964 * 0.162302, abs=1e-5)


@pytest.mark.parametrize(("total", "squares", "size"), [(5, 25, 1), (20, 80, 5)])
def test_a_mean_of_one_answer_or_of_the_same_answers_has_no_interval(total, squares, size):
    assert student(total, squares, size) is None


def test_a_mean_has_the_interval_of_its_standard_error():
    # Of 4, 5, 6, 7 and 7: the mean is 5.8, the variance 1.7, and t is 2.776.
    interval = student(29, 175, 5)
    assert [round(end, 2) for end in interval] == [4.18, 7.42]


@given(st.data(), SIZES)
def test_the_interval_of_a_share_holds_it_and_stays_a_share(data, size):
    successes = data.draw(st.integers(0, size))
    low, high = wilson(successes, size)
    assert 0 <= low <= successes / size <= high <= 1
    assert low < high


@given(st.data(), SIZES)
def test_the_interval_of_a_net_score_holds_it_and_stays_on_the_scale(data, size):
    promoters = data.draw(st.integers(0, size))
    detractors = data.draw(st.integers(0, size - promoters))
    low, high = adjusted_wald(promoters, detractors, size)
    assert -1 <= low <= (promoters - detractors) / size <= high <= 1
    assert low < high


@given(st.lists(st.integers(1, 7), min_size=2))
def test_the_interval_of_a_mean_holds_it(answers):
    total, squares = sum(answers), sum(answer**2 for answer in answers)
    interval = student(total, squares, len(answers))
    if len(set(answers)) == 1:
        assert interval is None
    else:
        assert interval.low < total / len(answers) < interval.high


@given(st.data(), st.integers(1, 1000), st.integers(2, 20))
def test_more_answers_of_the_same_kind_make_it_surer(data, size, times):
    successes = data.draw(st.integers(0, size))
    few, many = wilson(successes, size), wilson(times * successes, times * size)
    assert many.high - many.low < few.high - few.low
