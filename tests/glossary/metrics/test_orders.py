"""Cleaning an order log, in a teahouse."""

import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.orders import Cleaning, History, Order, Purchase, clean
from tests.glossary.metrics import cdnow

DAY = timedelta(days=1)
MAY = [date(2025, 5, day) for day in range(1, 32)]
ORDERS = st.lists(
    st.builds(
        Order,
        st.sampled_from(["Ayşe", "민지", "Tom"]),
        st.sampled_from(MAY),
        st.integers(-5000, 5000).map(lambda cents: cents / 100),
    )
)


def bought(*orders, until=MAY[-1]):
    """Clean the orders of one guest, given as days of May and values."""
    return clean([Order("민지", MAY[day - 1], value) for day, value in orders], until)


def test_orders_of_one_day_are_one_purchase():
    log = bought((3, 4.0), (10, 2.5), (3, 6.0))
    assert log.purchases["민지"] == (Purchase(MAY[2], 10.0), Purchase(MAY[9], 2.5))
    assert log.cleaning == Cleaning(same_day=1)


def test_an_order_of_zero_is_a_purchase_for_the_guest_came_back():
    assert bought((3, 4.0), (9, 0.0)).histories["민지"].repeats == 1


def test_a_refund_lowers_the_purchase_before_it_and_is_none_itself():
    log = bought((3, 4.0), (9, 8.0), (12, -3.0))
    assert log.purchases["민지"] == (Purchase(MAY[2], 4.0), Purchase(MAY[8], 5.0))
    assert log.cleaning == Cleaning(refunds=1)


def test_a_refund_of_the_same_day_is_netted():
    assert bought((3, -1.5), (3, 4.0)).purchases["민지"] == (Purchase(MAY[2], 2.5),)


def test_a_refund_of_what_was_bought_before_the_log_is_left_out():
    log = bought((3, -4.0))
    assert (log.purchases, log.cleaning) == ({}, Cleaning(lost_refunds=1))


def test_orders_after_the_analysis_date_are_left_out():
    log = bought((3, 4.0), (9, 8.0), until=MAY[7])
    assert (len(log.purchases["민지"]), log.cleaning) == (1, Cleaning(later=1))


def test_a_history_counts_from_the_first_purchase():
    history = bought((3, 100.0), (9, 8.0), (15, 4.0)).histories["민지"]
    assert history == History(2, 12 * DAY, 28 * DAY, mean_value=6.0)


def test_who_bought_once_has_no_mean_of_repeat_purchases():
    assert bought((3, 4.0)).histories["민지"] == History(0, 0 * DAY, 28 * DAY, None)


def test_waits_between_purchases():
    assert bought((3, 4.0), (9, 8.0), (10, 4.0)).gaps() == (6 * DAY, DAY)


def test_an_empty_log_is_a_log():
    log = clean([], MAY[0])
    assert (log.purchases, log.histories, log.gaps(), log.cleaning) == ({}, {}, (), Cleaning())


@pytest.mark.parametrize(("customer", "value"), [("", 1.0), ("민지", math.nan), ("민지", math.inf)])
def test_what_is_no_order_is_refused(customer, value):
    with pytest.raises(ValueError, match="not an order"):
        Order(customer, MAY[0], value)


@pytest.mark.parametrize(
    ("repeats", "recency", "observed"), [(0, 1, 2), (1, 0, 2), (1, 3, 2), (0, 0, -1)]
)
def test_what_is_no_history_is_refused(repeats, recency, observed):
    with pytest.raises(ValueError, match="not the history"):
        History(repeats, recency * DAY, observed * DAY)


@given(ORDERS)
def test_no_money_is_lost_but_refunds_without_a_purchase(orders):
    log = clean(orders, MAY[-1])
    kept = math.fsum(each.value for bought in log.purchases.values() for each in bought)
    total = math.fsum(each.value for each in orders)
    if log.cleaning.lost_refunds:
        assert kept >= total
    else:
        assert kept == pytest.approx(total)


@given(ORDERS)
def test_every_order_is_accounted_for(orders):
    log = clean(orders, MAY[14])
    assert sum(map(len, log.purchases.values())) + sum(log.cleaning) == len(orders)


def test_cdnow_has_the_published_numbers_of_customers():
    # Fader, Hardie & Lee (2005): 2,357 customers; note 025: 946 of them bought again, mean $35.08.
    histories = cdnow.log().histories.values()
    repeaters = [each for each in histories if each.repeats]
    assert (len(histories), len(repeaters)) == (2357, 946)
    assert math.fsum(each.mean_value for each in repeaters) / 946 == pytest.approx(35.08, abs=0.005)
