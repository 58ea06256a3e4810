"""What customers will be worth: published numbers, the trap of units, refusals and cautions."""

import itertools
import math
from datetime import date, timedelta

import pytest

from glossary.metrics import order_value
from glossary.metrics.bg_nbd import YEAR, TimeUnit
from glossary.metrics.order_value import RefusedError, Terms, fit, rank_correlation
from glossary.metrics.orders import Order, clean
from tests.glossary.metrics import cdnow

OPENED = date(2024, 1, 1)
DAY = timedelta(days=1)


def guests(count, visits, until=360):
    """Make a log of so many guests; `visits` gives the days and values of each."""
    orders = [
        Order(f"guest {i}", OPENED + day * DAY, value)
        for i in range(count)
        for day, value in visits(i)
    ]
    return clean(orders, OPENED + until * DAY)


def ordinary(i):
    """Come at intervals of one's own, and stay away sooner or later; spend a little differently."""
    days = range(i % 20, 80 + 17 * i % 270, 6 + 5 * i % 31)
    return [(day, 4 + i % 7 + n * i % 3) for n, day in enumerate(days)]


@pytest.fixture(scope="module")
def forecast():
    return fit(cdnow.log(), TimeUnit.WEEK)


def test_the_published_models_are_found_without_a_doubt(forecast):
    assert forecast.purchases.estimate.log_likelihood == pytest.approx(-9582.429, abs=1e-3)
    assert forecast.spending.estimate.log_likelihood == pytest.approx(-4055.918, abs=1e-3)
    assert forecast.cautions == ()


def test_a_year_of_a_customer_is_not_3_9_times_as_much(forecast):
    # The Quickstart of lifetimes prints 140.096211 for customer 1, twelve months at 1 %: its model
    # counts weeks, its months have 30 of them (issues #137, #180, #194, #215 and #233 there).
    terms = Terms(YEAR, annual_discount=1.01**12 - 1)
    assert forecast.customers(terms)["0001"].value == pytest.approx(140.096211 / 3.86, rel=1e-3)

    model, history = forecast.purchases.model, forecast.histories["0001"]
    sums = [model.expected(history, 30 * month * TimeUnit.WEEK.value) for month in range(13)]
    discounted = [
        (later - sooner) / 1.01**month
        for month, (sooner, later) in enumerate(itertools.pairwise(sums), start=1)
    ]
    trap = math.fsum(discounted) * forecast.spending.model.mean(history)
    assert trap == pytest.approx(140.096211, rel=1e-3)


def test_the_unit_of_the_model_changes_no_value(forecast):
    terms = Terms(timedelta(days=500), margin=0.3, annual_discount=0.15)
    days = fit(cdnow.log(), TimeUnit.DAY).customers(terms)
    weeks = forecast.customers(terms)
    for who in ("0001", "0002", "0003", "0100", "1516"):
        assert days[who] == pytest.approx(weeks[who], rel=1e-3)


def test_a_value_is_margin_times_purchases_times_what_one_is_worth(forecast):
    one = forecast.customers(Terms(YEAR, margin=0.4))["1516"]
    assert one.value == pytest.approx(0.4 * one.purchases * one.purchase_value)
    assert 0 < one.alive < 1


def test_the_future_of_cdnow_is_near_what_came(forecast):
    # The sample goes on for 39 weeks, which the models have not seen.
    expected = sum(each.purchases for each in forecast.customers(Terms(39 * 7 * DAY)).values())
    whole = clean(cdnow.orders(), cdnow.END + 39 * 7 * DAY)
    came = sum(map(len, whole.purchases.values())) - sum(map(len, cdnow.log().purchases.values()))
    assert expected == pytest.approx(came, rel=0.15)


def test_nothing_is_expected_of_no_time(forecast):
    assert forecast.customers(Terms(0 * DAY))["0001"][1] == 0


def test_every_evaluation_of_both_fits_is_told():
    told = []
    fit(guests(60, ordinary), TimeUnit.WEEK, told.append)
    assert told == list(range(1, len(told) + 1))
    assert len(told) > 200


def test_who_watches_may_end_the_fit():
    def patience(evaluations):
        if evaluations > 20:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        fit(guests(60, ordinary), TimeUnit.WEEK, patience)


@pytest.mark.parametrize("count", [0, 1, 49])
def test_too_few_who_came_back_are_refused(count):
    with pytest.raises(RefusedError) as refused:
        fit(guests(count, ordinary), TimeUnit.WEEK)
    assert refused.value.code == "few_repeat_buyers"
    assert refused.value.data == {"found": count, "least": 50}


def test_many_who_came_once_are_too_few():
    with pytest.raises(RefusedError, match="few_repeat_buyers"):
        fit(guests(500, lambda i: [(i % 90, 5.0)]), TimeUnit.WEEK)


def test_spending_without_a_mean_is_refused_for_it_makes_negative_values():
    # A few guests pay a thousand times as much as the others: lifetimes issues #146, #362, #370.
    def wild(i):
        return [(day, math.exp(0.3 * i)) for day, _ in ordinary(i)]

    with pytest.raises(RefusedError) as refused:
        fit(guests(60, wild), TimeUnit.WEEK)
    assert refused.value.code == "spending_without_mean"
    assert refused.value.data["q"] <= 1


def cautions(log):
    return {each.code: each.data for each in fit(log, TimeUnit.WEEK).cautions}


def test_spending_that_goes_with_frequency_is_doubted():
    def thirsty(i):
        visits = ordinary(i)
        return [(day, 2.0 + len(visits) + i % 5) for day, _ in visits]

    found = cautions(guests(80, thirsty))
    assert found["dependent_spending"]["rho"] > 0.3
    assert "dependent_spending" not in cautions(guests(80, ordinary))


def test_a_log_that_lasts_no_longer_than_two_waits_is_doubted():
    found = cautions(guests(80, lambda i: [(0, 5.0), (40 + i % 5, 4.0 + i % 7)], until=85))
    assert found["short_log"] == {"span_days": 85, "wait_days": 42}
    assert "short_log" not in cautions(guests(80, ordinary))


def test_guests_who_never_stay_away_leave_a_parameter_at_its_bound():
    def faithful(i):
        return [(day, 4.0 + (i + day) % 7) for day in range(i % 7, 361, 7)]

    estimate = fit(guests(60, faithful), TimeUnit.WEEK).purchases.estimate
    assert "at_bound" in cautions(guests(60, faithful))
    assert estimate.at_bound
    assert estimate.errors is None


def test_the_correlation_of_cdnow():
    rows = tuple(order_value.gamma_gamma.spendings(cdnow.log().histories.values()))
    assert rank_correlation(rows) == pytest.approx(0.206, abs=5e-4)


def test_ties_share_a_rank_and_what_never_varies_has_no_correlation():
    assert rank_correlation([(1, 10), (2, 20), (2, 20), (3, 900)]) == pytest.approx(1)
    # By hand: ranks 1.5 1.5 3 4 and 1 2 3 4.
    pairs = [(1, 1), (1, 2), (2, 3), (3, 4)]
    assert rank_correlation(pairs) == pytest.approx(4.5 / math.sqrt(4.5 * 5))
    assert rank_correlation([(1, 10), (1, 20)]) is None
