"""BG/NBD against the published numbers, and what must hold for any parameters."""

import math
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from glossary.metrics import bg_nbd
from glossary.metrics.bg_nbd import NEWCOMER, BgNbd, TimeUnit
from glossary.metrics.orders import History
from tests.glossary.metrics import cdnow

WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
# Fader, Hardie & Lee (2005), table 2.
PUBLISHED = BgNbd(0.243, 4.414, 0.793, 2.426, TimeUnit.WEEK)
# CLVTools, tests of the BG/NBD model on CDNOW.
CLVTOOLS = BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881, TimeUnit.WEEK)

MODELS = st.builds(
    BgNbd,
    r=st.floats(0.05, 40),
    alpha=st.floats(0.5, 60),
    a=st.floats(0.05, 20),
    b=st.floats(0.05, 20),
    unit=st.sampled_from(TimeUnit),
)
SPANS = st.integers(1, 1500).map(lambda days: days * DAY)


@st.composite
def histories(draw):
    repeats = draw(st.integers(0, 60))
    recency = draw(st.integers(repeats, 900)) if repeats else 0
    return History(repeats, recency * DAY, (recency + draw(st.integers(0, 900))) * DAY)


def unwatched(_):
    pass


@pytest.fixture(scope="module")
def cdnow_fit():
    return bg_nbd.fit(cdnow.log().histories.values(), TimeUnit.WEEK, unwatched)


def test_cdnow_gives_the_published_parameters(cdnow_fit):
    found = cdnow_fit.estimate
    paper = {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}
    assert found.parameters == pytest.approx(paper, abs=5e-4)
    assert found.log_likelihood == pytest.approx(-9582.4, abs=0.05)
    assert found.at_bound == ()


def test_cdnow_gives_the_parameters_of_other_implementations(cdnow_fit):
    found = cdnow_fit.estimate
    tools = {name: getattr(CLVTOOLS, name) for name in found.parameters}
    assert found.parameters == pytest.approx(tools, rel=1e-4)
    assert found.log_likelihood == pytest.approx(-9582.42921, abs=1e-4)
    # Standard errors as lifetimes 0.11.3 prints them.
    errors = {"r": 0.01256, "alpha": 0.3782, "a": 0.1857, "b": 0.7053}
    assert found.errors == pytest.approx(errors, rel=1e-3)


def test_a_model_of_days_is_the_model_of_weeks(cdnow_fit):
    days = bg_nbd.fit(cdnow.log().histories.values(), TimeUnit.DAY, unwatched).model
    weeks = cdnow_fit.model
    assert days.alpha == pytest.approx(7 * weeks.alpha, rel=1e-4)
    assert (days.r, days.a, days.b) == pytest.approx((weeks.r, weeks.a, weeks.b), rel=1e-4)


@pytest.mark.parametrize(
    ("weeks", "purchases"),
    [(1 / 7, 0.0078), (1, 0.0532), (3, 0.1506), (223 / 7, 1.0405), (32, 1.0437), (78, 1.8576)],
)
def test_expected_purchases_of_a_newcomer_as_in_the_workbook_of_note_004(weeks, purchases):
    assert CLVTOOLS.expected(NEWCOMER, weeks * WEEK) == pytest.approx(purchases, abs=5e-4)


def test_expected_purchases_of_a_customer_as_in_the_workbook_of_note_004():
    customer = History(2, 30.43 * WEEK, 38.86 * WEEK)
    assert PUBLISHED.expected(customer, 39 * WEEK) == pytest.approx(1.226, abs=5e-4)


def test_customers_of_the_btyd_walkthrough():
    # BTYD 2.4.3, vignette: one year of a newcomer, and customer 1516.
    customer = History(26, 216 * DAY, 31 * WEEK)
    assert CLVTOOLS.expected(NEWCOMER, 52 * WEEK) == pytest.approx(1.444, abs=5e-4)
    assert CLVTOOLS.expected(customer, 52 * WEEK) == pytest.approx(25.76, abs=5e-3)
    assert CLVTOOLS.alive(customer) == pytest.approx(0.9688, abs=1e-4)


def test_after_a_long_silence_many_purchases_speak_against_a_customer():
    # The "increasing frequency paradox" of the BTYD walkthrough.
    customers = [History(x, 20 * WEEK, 39 * WEEK) for x in (10, 15, 20, 25)]
    expected = [CLVTOOLS.expected(each, 52 * WEEK) for each in customers]
    assert expected == sorted(expected, reverse=True)
    assert expected[0] > 100 * expected[-1]


def test_a_number_without_a_unit_is_no_span():
    with pytest.raises(TypeError):
        PUBLISHED.expected(NEWCOMER, 52)


@given(MODELS, histories(), SPANS, st.sampled_from(TimeUnit))
def test_the_unit_of_a_model_changes_no_answer(model, history, within, unit):
    other = model.in_unit(unit)
    assert other.unit is unit
    assert other.alive(history) == pytest.approx(model.alive(history), rel=1e-9, abs=1e-300)
    assert other.expected(history, within) == pytest.approx(
        model.expected(history, within), rel=1e-6, abs=1e-12
    )


@given(MODELS, histories())
def test_being_alive_is_a_probability(model, history):
    assert 0 <= model.alive(history) <= 1


@given(MODELS, histories(), SPANS)
def test_silence_makes_life_less_likely(model, history, silence):
    later = replace(history, observed=history.observed + silence)
    assert model.alive(later) <= model.alive(history)
    assume(history.repeats)
    assert model.alive(replace(history, observed=history.recency)) >= model.alive(history)


@given(MODELS, st.integers(0, 900))
def test_who_bought_once_is_alive_by_construction(model, days):
    assert model.alive(History(0, 0 * DAY, days * DAY)) == 1


@given(MODELS, histories(), SPANS, SPANS)
def test_expected_purchases_grow_with_time_and_ever_more_slowly(model, history, first, more):
    def expected(within):
        return model.expected_alive(history.repeats, history.observed, within)

    soon, later = expected(first), expected(first + more)
    assert 0 < soon <= later * (1 + 1e-9)
    assert later / soon <= (first + more) / first * (1 + 1e-6)


@given(MODELS, histories(), SPANS)
def test_no_more_purchases_are_expected_than_without_dropping_out(model, history, within):
    rate = (model.r + history.repeats) / (model.alpha + history.observed / model.unit.value)
    expected = model.expected_alive(history.repeats, history.observed, within)
    assert expected <= rate * (within / model.unit.value) * (1 + 1e-6)


@pytest.mark.parametrize("a", [1 - 1e-4, 1.0, 1 + 1e-4])
@pytest.mark.parametrize("r", [0.5, 30.0])
def test_nothing_jumps_where_the_formula_divides_by_a_minus_1(a, r):
    expected = [BgNbd(r, 4, each, 2, TimeUnit.WEEK).expected(NEWCOMER, 9 * WEEK) for each in (a, 1)]
    assert expected[0] == pytest.approx(expected[1], rel=1e-3)


def test_nothing_jumps_where_another_way_to_sum_is_taken():
    sides = [BgNbd(r, 4, 0.9, 3, TimeUnit.WEEK) for r in (12.9 - 1e-9, 12.9 + 1e-9)]
    low, high = (side.expected(NEWCOMER, 9 * WEEK) for side in sides)
    assert low == pytest.approx(high, rel=1e-8)


@pytest.mark.parametrize("r", [5.0, 900.0])
@pytest.mark.parametrize("a", [0.002, 900.0])
def test_no_number_is_too_large_on_the_way_to_a_small_one(r, a):
    expected = BgNbd(r, 0.5, a, 0.9, TimeUnit.WEEK).expected(NEWCOMER, 400 * WEEK)
    assert 0 < expected < 400 * r / 0.5


@given(MODELS, st.integers(0, 20), SPANS)
def test_expected_purchases_are_those_of_equation_10_as_printed(model, x, within):
    # The series as it stands, wherever it can be summed as it stands.
    r, a, b, t = model.r + x, model.a, model.b + x, within / model.unit.value
    c, now = a + b - 1, model.alpha + (x * WEEK) / model.unit.value
    z = t / (now + t)
    assume(abs(a - 1) > 0.01 and c > 0.01 and z < 0.95)
    terms = [1.0]
    for n in range(2000):
        terms.append(terms[-1] * (r + n) * (b + n) / ((c + n) * (1 + n)) * z)
    printed = c / (a - 1) * (1 - (now / (now + t)) ** r * math.fsum(terms))
    assert model.expected_alive(x, x * WEEK, within) == pytest.approx(printed, rel=1e-6)


@given(MODELS, histories(), SPANS, st.floats(0, 1))
def test_discounting_lowers_and_without_a_rate_changes_nothing(model, history, within, rate):
    key = history.repeats, history.observed, within
    expected, worth = model.expected_alive(*key), model.discounted_alive(*key, rate)
    assert expected * (1 + rate) ** -(within / bg_nbd.YEAR) <= worth * (1 + 1e-9)
    assert worth <= expected * (1 + 1e-9)
    assert model.discounted_alive(*key, 0) == pytest.approx(expected)
