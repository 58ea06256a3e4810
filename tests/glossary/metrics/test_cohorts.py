"""Cohort tables: what is not known is not zero, and the three forms are three tables."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.cohorts import SILENCE, Cell, cohort_table
from glossary.metrics.interval import wilson
from glossary.metrics.orders import Order, clean
from tests.glossary.metrics import cdnow

END = date(2025, 6, 30)
FORMS = ("n_period", "rolling", "survival")
ORDERS = st.lists(
    st.builds(
        Order,
        st.sampled_from(["Ayşe", "민지", "Tom", "서준", "Deniz"]),
        st.dates(date(2024, 6, 1), END),
        st.just(5.0),
    ),
    max_size=40,
)
CALENDAR = [date(2025, month, 10) for month in range(1, 7)]


def table(form, until=END, **guests):
    """Make a table of guests from the months of 2025 in which they came."""
    orders = [
        Order(name, CALENDAR[month - 1], 5.0) for name, months in guests.items() for month in months
    ]
    return cohort_table(clean(orders, until), form)


def actives(cells):
    return [cell and cell.active for cell in cells]


def test_n_period_counts_who_came_in_exactly_that_month():
    found = table("n_period", Ayşe=[1, 2, 6], 민지=[1, 3], Tom=[3, 4])
    january, march = found.cohorts
    assert (january.month, january.size) == (date(2025, 1, 1), 2)
    assert actives(january.cells) == [2, 1, 1, 0, 0, 1]
    assert actives(march.cells) == [1, 1, 0, 0, None, None]


def test_rolling_counts_who_came_then_or_later():
    found = table("rolling", Ayşe=[1, 2, 6], 민지=[1, 3], Tom=[3, 4])
    assert actives(found.cohorts[0].cells) == [2, 2, 2, 1, 1, 1]


def test_survival_counts_who_is_not_lost_and_waits_until_that_is_known():
    found = table("survival", Ayşe=[1, 2, 6], 민지=[1, 3], Tom=[3, 4])
    # Ayşe stayed away from March to May and is lost in March, though she came back in June.
    assert actives(found.cohorts[0].cells) == [2, 2, 1, 0, None, None]
    assert actives(found.cohorts[1].cells) == [1, 1, None, None, None, None]


def test_averages_weigh_cohorts_and_leave_out_who_did_not_reach_the_age():
    found = table("n_period", Ayşe=[1, 2], 민지=[1], Tom=[1], Deniz=[5, 6], 서준=[6])
    assert found.averages[0] == Cell(5, 5)
    # At age 1: one of three and one of one is 2 of 4, and no mean of 33 % and 100 %.
    assert found.averages[1] == Cell(2, 4)
    assert found.averages[2] == Cell(0, 3)


def test_each_cell_has_an_interval():
    cell = table("n_period", Ayşe=[1, 2], 민지=[1], Tom=[1]).cohorts[0].cells[1]
    assert (cell.share, cell.interval) == (1 / 3, wilson(1, 3))


def test_a_month_that_is_not_over_is_left_out_and_said_so():
    found = table("n_period", until=date(2025, 6, 29), Ayşe=[1, 6], Tom=[6])
    assert found.unfinished == date(2025, 6, 1)
    assert [actives(each.cells) for each in found.cohorts] == [[1, 0, 0, 0, 0]]
    assert table("n_period", Ayşe=[1, 6]).unfinished is None


def test_a_cohort_of_december_goes_on_in_january():
    orders = [Order("Tom", date(2024, 12, 31), 5.0), Order("Tom", date(2025, 1, 1), 5.0)]
    (cohort,) = cohort_table(clean(orders, date(2025, 1, 31)), "n_period").cohorts
    assert (cohort.month, actives(cohort.cells)) == (date(2024, 12, 1), [1, 1])


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_log_and_one_of_an_unfinished_month_have_no_cohorts(form):
    for found in (table(form), table(form, until=date(2025, 1, 20), Ayşe=[1])):
        assert (found.cohorts, found.averages) == ((), ())


@given(ORDERS, st.sampled_from(FORMS))
def test_everybody_counts_at_the_beginning(orders, form):
    for cohort in cohort_table(clean(orders, END), form).cohorts:
        assert cohort.cells[0] == Cell(cohort.size, cohort.size)


@given(ORDERS, st.sampled_from(FORMS))
def test_what_is_not_known_yet_is_a_corner_of_the_table(orders, form):
    found = cohort_table(clean(orders, END), form)
    for cohort in found.cohorts:
        lived = (END.year - cohort.month.year) * 12 + END.month - cohort.month.month + 1
        known = max(lived - SILENCE + 1, 1) if form == "survival" else lived
        assert [cell is not None for cell in cohort.cells] == [
            age < known for age in range(len(found.averages))
        ]


@given(ORDERS)
def test_survival_and_rolling_never_rise_within_a_cohort(orders):
    for form in ("survival", "rolling"):
        for cohort in cohort_table(clean(orders, END), form).cohorts:
            known = [cell.active for cell in cohort.cells if cell]
            assert known == sorted(known, reverse=True)


@given(ORDERS)
def test_who_comes_and_who_is_not_lost_come_then_or_later(orders):
    log = clean(orders, END)
    exactly, rolling, survival = (cohort_table(log, form).cohorts for form in FORMS)
    for one, two, three in zip(exactly, rolling, survival, strict=True):
        for cells in zip(one.cells, two.cells, three.cells, strict=True):
            counts = actives(cells)
            assert counts[0] is None or counts[0] <= counts[1]
            assert counts[2] is None or counts[2] <= counts[1]


def test_cdnow_has_three_cohorts_that_shrink():
    found = cohort_table(cdnow.log(), "n_period")
    assert [each.month.month for each in found.cohorts] == [1, 2, 3]
    assert sum(each.size for each in found.cohorts) == 2357
    assert found.averages[1].size == 2357
    assert found.averages[8].size == found.cohorts[0].size
    assert found.averages[1].share > found.averages[6].share
