"""What is drawn of a metric, and that its geometry tells the truth."""

from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from glossary.metrics.calculation import LARGEST
from glossary.metrics.family import METRICS
from tests.app.presenters.pictures.subjects import ALL, draw, panels

COUNTS = st.integers(0, int(LARGEST))
MONEY = st.floats(0, LARGEST)
FRACTIONS = st.floats(0, 1)
DRAWN = {
    "crr same-customers": "scale stairs",
    "churn start": "scale stairs",
    "churn average": "scale",
    "churn mid-period": "scale",
    "revenue-churn existing-customers": "waterfall",
    "revenue-churn with-reactivation": "waterfall",
    "nps groups": "stack scale",
    "nps scores": "columns stack scale",
    "csat satisfied": "scale",
    "csat top-two": "columns scale",
    "csat mean": "columns scale",
    "ces ease": "columns scale",
    "ces easy": "scale",
    "ces index": "stack scale",
    "ces effort": "columns scale",
    "servqual weighted": "pairs",
    "servqual unweighted": "pairs",
    "servqual servperf": "pairs",
    "complaint-resolution resolved": "scale",
    "complaint-resolution net": "scale",
    "complaint-resolution on-time": "scale",
    "complaint-resolution satisfied": "scale",
    "fcr gross": "scale",
    "fcr net": "scale",
    "repeat-purchase customers": "scale",
    "ltv-cac values": "bars",
    "ltv-cac churn": "bars",
    "payback simple": "recovery",
    "payback with-churn": "recovery",
}


@pytest.mark.parametrize(("metric", "variant"), ALL)
def test_a_result_has_the_picture_that_says_something(metric, variant):
    picture = draw(metric, variant)
    kinds = " ".join(panel.kind for panel in picture.panels) if picture else None
    assert kinds == DRAWN.get(f"{metric} {variant}")


@pytest.mark.parametrize(
    ("metric", "variant", "given"),
    [
        ("nps", "groups", {"promoters": 0, "passives": 0, "detractors": 0}),
        ("crr", "same-customers", {"start": 0, "end": 0, "new": 0}),
        ("revenue-churn", "existing-customers", dict.fromkeys(METRICS["revenue-churn"].example, 0)),
        ("ltv-cac", "values", {"cac": 0}),
        ("payback", "with-churn", {"cac": 1e6}),
    ],
)
def test_what_is_undefined_is_not_drawn(metric, variant, given):
    inputs = METRICS[metric].variant(variant).inputs
    assert draw(metric, variant, **{k: v for k, v in given.items() if k in inputs}) is None


def test_a_share_beyond_its_whole_is_not_drawn():
    assert draw("complaint-resolution", "throughput", received=10, closed=12) is None
    assert draw("complaint-resolution", "throughput", received=10, closed=10)


@given(COUNTS, COUNTS, COUNTS)
@example(1, 0, 0)
@example(0, 0, 1)
@example(0, 1, 0)
@example(int(LARGEST), 1, int(LARGEST))
def test_the_parts_of_a_net_score_lie_end_to_end_and_fill_the_bar(for_, between, against):
    assume(for_ + between + against)
    drawn = panels("nps", "groups", promoters=for_, passives=between, detractors=against)
    parts = drawn["stack"].parts
    assert [part.name for part in parts] == ["detractors", "passives", "promoters"]
    assert [part.tone for part in parts] == ["bad", "neutral", "good"]
    assert (parts[0].span.start, parts[-1].span.end) == (0, 100)
    assert all(one.span.end == other.span.start for one, other in pairwise(parts))
    shares = [count / (for_ + between + against) for count in (against, between, for_)]
    assert [part.span.width / 100 for part in parts] == pytest.approx(shares, abs=2e-5)


@given(COUNTS, COUNTS, COUNTS)
@example(1, 0, 0)
@example(0, 0, 1)
def test_the_mark_of_a_net_score_is_on_its_scale_and_within_its_interval(for_, between, against):
    assume(for_ + between + against)
    drawn = panels("nps", "groups", promoters=for_, passives=between, detractors=against)
    scale = drawn["scale"]
    span = scale.certainty.span
    assert 0 <= span.start <= scale.value.at <= span.end <= 100
    score = (for_ - against) / (for_ + between + against)
    assert scale.value.at == pytest.approx(50 + 50 * score, abs=1e-3)


@given(COUNTS, COUNTS)
@example(0, 1)
@example(1, 1)
def test_the_mark_of_a_share_is_on_its_scale_and_within_its_interval(part, whole):
    assume(part <= whole and whole)
    scale = panels("repeat-purchase", "customers", repeat=part, customers=whole)["scale"]
    span = scale.certainty.span
    assert 0 <= span.start <= scale.value.at <= span.end <= 100
    assert scale.value.at == pytest.approx(100 * part / whole, abs=1e-3)


def test_a_mean_lies_under_the_columns_of_its_answers():
    grades = {f"grade_{grade}": 0 for grade in range(1, 6)}
    drawn = panels("csat", "mean", **grades | {"grade_4": 9})
    (four,) = (each for each in drawn["columns"].columns if each.answer == "4")
    assert drawn["scale"].value.at == pytest.approx(four.span.middle)
    assert [tick.written for tick in drawn["scale"].ticks] == list("12345")
    assert drawn["scale"].certainty is None


@given(st.lists(COUNTS, min_size=11, max_size=11).filter(any))
def test_columns_are_as_high_as_their_counts_and_do_not_touch(counts):
    given_ = {f"score_{score}": count for score, count in enumerate(counts)}
    columns = panels("nps", "scores", **given_)["columns"].columns
    assert max(column.height for column in columns) == 100
    heights = [100 * count / max(counts) for count in counts]
    assert [column.height for column in columns] == pytest.approx(heights, abs=1e-3)
    assert all(one.span.end < other.span.start for one, other in pairwise(columns))
    assert columns[0].span.start > 0
    assert columns[-1].span.end < 100


def test_columns_show_what_answers_count_as():
    tones = [each.tone for each in panels("nps", "scores")["columns"].columns]
    assert tones == ["bad"] * 7 + ["neutral"] * 2 + ["good"] * 2
    tones = [each.tone for each in panels("csat", "top-two")["columns"].columns]
    assert tones == ["neutral"] * 3 + ["good"] * 2
    assert {each.tone for each in panels("ces", "effort")["columns"].columns} == {"plain"}


def test_what_remains_shrinks_at_the_same_rate_period_by_period():
    stairs = panels("crr", "same-customers")["stairs"]
    assert [point.written for point in stairs.points[:4]] == ["100", "90", "81", "72.9"]
    assert [point.top for point in stairs.points[:3]] == [0, 10, 19]
    assert (stairs.points[0].at, stairs.points[-1].at) == (0, 100)
    assert (stairs.unit, stairs.points[-1].time) == ("periods", "12")


def test_churn_of_a_quarter_is_drawn_over_three_years_of_months():
    stairs = panels("churn", "start", period=3)["stairs"]
    assert (stairs.unit, stairs.points[-1].time) == ("months", "36")
    assert stairs.points[1].written == "95"


@pytest.mark.parametrize(("lost", "last"), [(0, ("100", 0)), (500, ("0", 100))])
def test_all_may_stay_or_all_may_leave(lost, last):
    point = panels("churn", "start", lost=lost)["stairs"].points[-1]
    assert (point.written, point.top) == last


def test_dimensions_of_quality_show_both_marks_and_the_gap():
    pairs = panels("servqual", "unweighted", expectation_tangibles=7, perception_tangibles=1)
    first, second, *_ = pairs["pairs"].pairs
    ticks = pairs["pairs"].ticks
    assert (first.found.at, first.expected.at) == (ticks[0].at, ticks[-1].at)
    assert (first.name, first.gap, first.tone) == ("gap_tangibles", "−6", "bad")
    assert (second.found.written, second.expected.written, second.gap) == ("5.1", "6.4", "−1.3")
    assert first.between.width == pytest.approx(ticks[-1].at - ticks[0].at)


def test_perceptions_alone_have_no_gap():
    pair = panels("servqual", "servperf")["pairs"].pairs[0]
    assert (pair.name, pair.found.written) == ("perception_tangibles", "5.6")
    assert (pair.expected, pair.gap, pair.between.width) == (None, "", 0)


@given(st.floats(0.01, LARGEST), st.tuples(FRACTIONS, FRACTIONS), st.tuples(MONEY, MONEY))
def test_each_bar_of_the_waterfall_begins_where_the_one_before_ended(start, lost, won):
    fall = panels(
        "revenue-churn",
        "with-reactivation",
        mrr_start=start,
        churned=start * lost[0] / 2,
        contraction=start * lost[1] / 2,
        expansion=won[0],
        reactivation=won[1],
    )["waterfall"]
    first, *losses, expansion, reactivation = fall.bars
    level = first.span.end
    for loss in losses:
        assert loss.span.end == level
        level = loss.span.start
    for gain in (expansion, reactivation):
        assert gain.span.start == level
        level = gain.span.end
    assert (first.span.start, fall.end.span.start, fall.end.span.end) == (0, 0, level)
    assert max(level, first.span.end) == 100


def test_changes_of_revenue_carry_their_signs_and_the_currency():
    (fall,) = draw("revenue-churn", "with-reactivation", "tr", "₺").panels
    assert [bar.written for bar in fall.bars] == [
        "₺20.000,00",
        "−₺1.200,00",
        "−₺800,00",
        "+₺3.000,00",
        "+₺400,00",
    ]
    assert fall.end.written == "₺21.400,00"


def test_worth_and_cost_are_drawn_to_one_scale():
    worth, cost = panels("ltv-cac", "values")["bars"].bars
    assert (worth.span.start, worth.span.end) == (0, 100)
    assert cost.span.end == pytest.approx(100 / 3, abs=1e-3)


def test_a_loss_is_drawn_to_the_other_side_of_nothing():
    worth, cost = panels("ltv-cac", "values", ltv=-600)["bars"].bars
    assert (worth.span.start, worth.span.end) == (0, 75)
    assert (cost.span.start, cost.span.end) == (75, 100)


@pytest.mark.parametrize("variant", ["simple", "with-churn"])
def test_what_is_earned_meets_the_cost_when_it_is_paid_back(variant):
    recovery = panels("payback", variant)["recovery"]
    assert recovery.meeting.at == pytest.approx(200 / 3, abs=1e-3)
    assert recovery.points[16].at == recovery.meeting.at
    assert recovery.points[16].top == pytest.approx(recovery.meeting.top, abs=1e-3)
    assert (recovery.points[0].top, recovery.points[-1].top) == (100, 0)
    assert recovery.points[0].written == "0.00"


def test_what_is_paid_back_at_once_or_never_is_not_drawn():
    assert draw("payback", "simple", cac=0) is None
    assert draw("payback", "simple", cac=1e15, arpa=1e-9) is None


def test_words_and_numbers_are_in_the_language():
    scale = panels("crr", "same-customers", "tr")["scale"]
    assert (scale.name, scale.value.written, scale.certainty.level) == ("crr tr", "%90", "%95")
    assert [tick.written for tick in scale.ticks] == ["%0", "%25", "%50", "%75", "%100"]
    assert panels("crr", "same-customers", "ko")["scale"].value.written == "90%"
