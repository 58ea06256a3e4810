"""RFM scores, thresholds and segments."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.orders import Order, clean
from glossary.metrics.rfm import (
    SEGMENTS,
    Measures,
    Scores,
    Segment,
    SegmentsIncompleteError,
    Thresholds,
    ThresholdsInvalidError,
    holes,
    quintiles,
    rfm,
    unreachable,
)
from tests.glossary.metrics import cdnow

TODAY = date(2025, 6, 30)
MEASURES = st.lists(
    st.builds(Measures, st.integers(0, 700), st.integers(1, 9), st.floats(-100, 1e6)),
    min_size=1,
    max_size=60,
)
ANY = range(1, 6)


def log(**guests):
    """Make a log of guests from pairs of days ago and a value."""
    orders = [
        Order(name, TODAY - timedelta(days=ago), value)
        for name, visits in guests.items()
        for ago, value in visits
    ]
    return clean(orders, TODAY)


def test_what_is_measured():
    found = rfm(log(민지=[(90, 4.0), (12, 6.0), (12, 2.0)], Ayşe=[(1, 3.0)]))
    assert found.customers["민지"].measures == Measures(12, 2, 12.0)


def test_the_value_may_be_the_mean_of_the_purchases():
    found = rfm(log(민지=[(90, 4.0), (12, 6.0), (12, 2.0)]), value="mean")
    assert found.customers["민지"].measures.monetary == 6.0


def test_ten_guests_in_fifths():
    found = rfm(log(**{f"guest{i}": [(10 * i, 100.0 - i)] for i in range(1, 11)}))
    scores = [found.customers[f"guest{i}"].scores for i in range(1, 11)]
    assert [each.recency for each in scores] == [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]
    assert [each.monetary for each in scores] == [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]
    assert found.sizes() == {
        "recency": (2, 2, 2, 2, 2),
        "frequency": (10, 0, 0, 0, 0),
        "monetary": (2, 2, 2, 2, 2),
    }


def test_where_most_bought_once_they_have_the_score_1_together():
    purchases = [1, 1, 1, 1, 1, 1, 2, 2, 3, 7]
    found = quintiles([Measures(0, each, 0) for each in purchases])
    assert found.frequency == (2, 2, 2, 3)
    scores = [found.scores(Measures(0, each, 0)).frequency for each in purchases]
    assert scores == [1, 1, 1, 1, 1, 1, 4, 4, 5, 5]


def test_where_most_are_at_the_top_the_others_still_differ():
    found = quintiles([Measures(0, each, 0) for each in [3, *[12] * 9]])
    scores = [found.scores(Measures(0, each, 0)).frequency for each in (3, 12)]
    assert scores == [1, 5]


def test_rounding_splits_no_ties_from_their_end():
    # A quintile between the two equal values would be computed as a little less than them.
    values = (419430.40393158037, 419430.40393158037, 419431.0)
    found = quintiles([Measures(0, 1, each) for each in values])
    assert [found.scores(Measures(0, 1, each)).monetary for each in values] == [1, 1, 5]


def test_thresholds_are_values_from_which_the_next_score_begins():
    thresholds = Thresholds((365, 180, 90, 30), (2, 3, 5, 10), (50, 100, 500, 1000))
    assert thresholds.scores(Measures(30, 2, 1000)) == Scores(5, 2, 5)
    assert thresholds.scores(Measures(31, 1, 999.99)) == Scores(4, 1, 4)
    assert thresholds.scores(Measures(366, 10, -5)) == Scores(1, 5, 1)


def test_thresholds_of_ones_own_replace_the_quintiles():
    thresholds = Thresholds((365, 180, 90, 30), (2, 3, 5, 10), (50, 100, 500, 1000))
    found = rfm(log(Ayşe=[(1, 3.0)]), thresholds)
    assert found.thresholds is thresholds
    assert found.customers["Ayşe"].scores == Scores(5, 1, 1)


@pytest.mark.parametrize(
    ("recency", "frequency", "wrong"),
    [
        ((30, 90, 180, 365), (2, 3, 5, 10), ("recency",)),
        ((365, 180, 90, 30), (2, 5, 3, 10), ("frequency",)),
        ((365, 180, 90, 30), (2, 3, 5, 10, 20), ("frequency",)),
        ((30, 90), (3, 2), ("recency", "frequency")),
    ],
)
def test_thresholds_out_of_order_are_refused(recency, frequency, wrong):
    with pytest.raises(ThresholdsInvalidError) as refused:
        Thresholds(recency, frequency, ())
    assert refused.value.measures == wrong


@given(MEASURES)
def test_equal_measures_have_equal_scores_and_better_ones_no_lower(measures):
    thresholds = quintiles(measures)
    scored = sorted((each, thresholds.scores(each)) for each in measures)
    for name, sign in (("recency", -1), ("frequency", 1), ("monetary", 1)):
        pairs = sorted((sign * getattr(m, name), getattr(s, name)) for m, s in scored)
        assert [score for _, score in pairs] == sorted(score for _, score in pairs)
        assert len(set(pairs)) == len({value for value, _ in pairs})
        assert all(1 <= score <= 5 for _, score in pairs)


@given(MEASURES)
def test_who_is_alone_at_an_end_is_told_from_the_rest(measures):
    scores = [(each.monetary, quintiles(measures).scores(each).monetary) for each in measures]
    if len({value for value, _ in scores}) > 1:
        assert min(scores)[1] == 1 < max(scores)[1] == 5


def test_one_guest_stands_out_in_nothing():
    customer = rfm(log(Ayşe=[(1, 3.0)])).customers["Ayşe"]
    assert (customer.scores, customer.segment) == (Scores(1, 1, 1), "lost")


def test_an_empty_log():
    found = rfm(log())
    assert (found.customers, found.thresholds) == ({}, Thresholds((), (), ()))
    assert found.sizes()["recency"] == (0, 0, 0, 0, 0)


def test_our_segments_leave_no_hole_and_can_all_be_reached():
    assert holes(SEGMENTS) == ()
    assert unreachable(SEGMENTS) == ()


def test_without_the_last_row_they_would_leave_holes():
    # As the R package rfm does, which calls the rest "Others": a frequent guest who spends little.
    assert Scores(5, 5, 1) in holes(SEGMENTS[:-1])
    assert len(holes(SEGMENTS[:-1])) == sum(
        not any(each.holds(Scores(r, f, m)) for each in SEGMENTS[:-1])
        for r in ANY
        for f in ANY
        for m in ANY
    )


@pytest.mark.parametrize(
    ("scores", "segment"),
    [
        ((5, 5, 5), "champions"),
        ((5, 5, 4), "potential_loyalist"),
        ((4, 4, 4), "potential_loyalist"),
        ((2, 2, 2), "loyal"),
        ((5, 1, 1), "new"),
        ((1, 4, 5), "cannot_lose"),
        ((1, 2, 5), "at_risk"),
        ((1, 1, 1), "lost"),
        ((5, 5, 1), "others"),
    ],
)
def test_the_first_segment_that_fits_is_taken(scores, segment):
    assert next(each.id for each in SEGMENTS if each.holds(Scores(*scores))) == segment


def test_segments_with_holes_are_refused_and_the_holes_are_named():
    kept, new = (
        Segment("kept", range(2, 6), ANY, ANY),
        Segment("new", range(1, 2), range(1, 5), ANY),
    )
    with pytest.raises(SegmentsIncompleteError) as refused:
        rfm(log(Ayşe=[(1, 3.0)]), segments=(kept, new))
    assert refused.value.missing == tuple(Scores(1, 5, m) for m in ANY)


def test_a_segment_behind_a_wider_one_is_never_reached():
    segments = (Segment("all", ANY, ANY, ANY), Segment("best", range(5, 6), ANY, ANY))
    assert unreachable(segments) == ("best",)


def test_cdnow_where_most_bought_once():
    found = rfm(cdnow.log())
    assert found.sizes()["frequency"][0] == 2357 - 946
    assert all(sum(sizes) == 2357 for sizes in found.sizes().values())
    assert sum(sizes := found.sizes()["monetary"]) == 2357
    assert all(abs(size - 2357 / 5) < 40 for size in sizes)
