"""The form of a metric page: numbers as its readers write them, and nothing that is lost."""

import math
from decimal import Decimal

import pytest
from hypothesis import example as example_of
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InvalidInputError
from app.forms.metric_page import fill
from app.forms.typed import LONGEST_TEXT
from app.presenters.metric_links import example, permanent
from glossary.metrics.family import METRICS
from tests.app.forms.drawn import VARIANTS, valid

STYLES = ("tr", "ko", "en")
HOSTILE = ["NaN", "inf", "1e999", "１２３", "٣", "0x10", "1_000", "--1", "%", "₺", "9" * 41, "\x00"]


def filled(metric, style="en", **args):
    return fill(METRICS[metric], args, style, str.upper)


def codes(fields):
    return {name: fault.code for name, fault in fields.faults.items()}


@pytest.mark.parametrize(
    ("style", "text", "value"),
    [
        ("tr", "1.234,5", 1234.5),
        ("tr", "1234,5", 1234.5),
        ("tr", "₺1.234,50", 1234.5),
        ("tr", "1.234,5 TL", 1234.5),
        ("tr", " 1 234,5 ", 1234.5),
        ("en", "1,234.5", 1234.5),
        ("en", "$1,234.50", 1234.5),
        ("ko", "1,234원", 1234),
        ("ko", "￦1,234", 1234),
    ],
)
def test_amounts_are_typed_as_the_reader_writes_them(style, text, value):
    assert filled("aov", style, revenue=text).now.inputs == {"revenue": value}


@pytest.mark.parametrize(
    ("style", "text", "value"),
    [("tr", "%46,5", 0.465), ("tr", "46,5", 0.465), ("en", "46.5%", 0.465), ("ko", "3", 0.03)],
)
def test_fractions_are_typed_in_per_cent(style, text, value):
    assert filled("cltv", style, churn=text).now.inputs == {"churn": value}


@pytest.mark.parametrize(
    ("style", "text", "meant"),
    [("tr", "1,234.5", "1.234,5"), ("en", "1.234,5", "1,234.5"), ("ko", "0,5", "0.5")],
)
def test_what_is_written_as_in_another_language_is_refused_with_how_it_is_here(style, text, meant):
    fault = filled("aov", style, revenue=text).now.faults["revenue"]
    assert fault.code == "typed_looks_foreign"
    assert fault.data["meant"] == meant
    assert (fault.data["name"], fault.data["typed"]) == ("REVENUE", text)


@given(valid())
def test_a_permalink_means_the_same_in_every_language(drawn):
    metric, variant, inputs = drawn
    args = {"v": "1", "variant": variant.id, **{k: f"{v:.4f}" for k, v in inputs.items()}}
    first, *others = [fill(metric, args, style, str) for style in STYLES]
    assert first.now.inputs == inputs
    for other in others:
        assert other.now.inputs == inputs
        assert codes(other.now) == codes(first.now)


@given(valid(), st.sampled_from(STYLES))
def test_what_a_permalink_puts_into_the_fields_is_read_as_the_same_again(drawn, style):
    metric, variant, inputs = drawn
    args = {"v": "1", "variant": variant.id, **{k: f"{v:.4f}" for k, v in inputs.items()}}
    texts = fill(metric, args, style, str).now.texts
    assert fill(metric, {"variant": variant.id, **texts}, style, str).now.inputs == inputs


@given(valid(), st.sampled_from(STYLES), st.sampled_from(STYLES), st.data())
def test_the_permanent_address_of_a_form_fills_it_alike_in_any_language(drawn, style, other, data):
    metric, variant, inputs = drawn
    texts = {name: typed(value, metric.input(name).unit, style) for name, value in inputs.items()}
    before = {f"before_{name}": text for name, text in texts.items()}
    targets = [each.target for each in metric.inverses if each.variant == variant.id]
    goal = {"goal": "12", "target": data.draw(st.sampled_from(targets))} if targets else {}
    args = {"variant": variant.id, **texts, **before, **goal, "currency": "₺"}
    asked = fill(metric, args, style, str)
    again = fill(metric, permanent(asked), other, str)
    assert again.now.inputs == asked.now.inputs == inputs
    assert again.before.inputs == asked.before.inputs
    assert (again.goal, again.target, again.currency) == (asked.goal, asked.target, "₺")
    assert permanent(again) == permanent(asked)


def typed(value, unit, style):
    """Write a number by hand, in the plainest way there is."""
    text = f"{100 * value:.6f}" if unit == "fraction" else f"{value:.6f}"
    return text.replace(".", ",") if style == "tr" else text


@given(st.decimals("-900000000000000", "900000000000000"), st.sampled_from(STYLES))
@example_of(value="0." + "0" * 36 + "1", style="tr")
@example_of(value="-0.001234567890123456", style="ko")
def test_no_digit_is_lost_in_a_permanent_address(value, style):
    asked = filled("ltv-cac", ltv=f"{value:.21f}" if isinstance(value, Decimal) else value)
    assert asked.now.inputs
    again = fill(METRICS["ltv-cac"], permanent(asked), style, str)
    assert again.now.inputs == asked.now.inputs


@pytest.mark.parametrize(("metric", "variant"), VARIANTS, ids=lambda each: each.id)
@pytest.mark.parametrize("style", STYLES)
def test_the_worked_example_fills_the_form_of_every_variant(metric, variant, style):
    asked = fill(metric, example(metric, variant.id), style, str)
    assert asked.variant is variant
    assert asked.now.is_complete
    assert asked.now.inputs == metric.example


@pytest.mark.parametrize("text", [*HOSTILE, "<script>", "x" * 10_000])
@pytest.mark.parametrize("name", ["start", "before_start", "goal"])
def test_what_cannot_be_read_comes_back_as_it_was_typed(text, name):
    asked = filled("crr", **{name: text})
    shown = {
        "start": asked.now.texts.get("start"),
        "before_start": asked.before.texts.get("start"),
        "goal": asked.goal_text,
    }[name]
    fault = {
        "start": asked.now.faults.get("start"),
        "before_start": asked.before.faults.get("start"),
        "goal": asked.goal_fault,
    }[name]
    assert shown == text[:LONGEST_TEXT]
    assert fault.code.startswith("typed_")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1e999", "typed_exponent"),
        ("１２", "typed_other_digits"),
        ("1.23.456", "typed_misplaced_separator"),
        ("NaN", "typed_not_a_number"),
        ("%", "typed_not_a_number"),
        ("9" * 16, "typed_too_many_digits"),
        ("9" * 41, "typed_too_long"),
    ],
)
def test_why_a_number_cannot_be_read_is_told_apart(text, code):
    assert codes(filled("crr", start=text).now) == {"start": code}


def test_everything_wrong_is_found_at_once():
    asked = filled("churn", start="x", lost="-1", period="0", before_start="1", before_lost="2")
    assert codes(asked.now) == {
        "start": "typed_not_a_number",
        "lost": "typed_too_small",
        "period": "typed_not_above",
    }
    assert codes(asked.before) == {"lost": "lost_within_start"}


def test_a_number_out_of_its_domain_is_refused_with_the_bound_as_the_reader_writes_it():
    assert filled("cltv", "tr", churn="150").now.faults["churn"].data == {
        "name": "CHURN",
        "bound": "%100",
    }


def test_an_unreadable_number_is_not_said_to_be_missing_as_well():
    asked = filled("crr", start="x", end="1").now
    assert codes(asked) == {"start": "typed_not_a_number"}
    assert asked.missing == ("new",)


def test_nothing_is_missing_from_an_empty_form():
    assert filled("crr").now.missing == ()
    assert filled("crr", start="  ").now.texts == {}
    assert filled("crr", start="5").before.missing == ()


def test_a_missing_number_is_no_fault():
    asked = filled("crr", start="200").now
    assert (asked.missing, codes(asked)) == (("end", "new"), {})
    assert not asked.is_complete


def test_a_default_is_taken_where_nothing_is_typed():
    asked = filled("churn", start="500", lost="25").now
    assert asked.is_complete
    assert "period" not in asked.inputs


def test_numbers_choose_the_variant_that_they_fit_unless_it_is_named():
    assert filled("churn", start="5", lost="1", new="2").variant.id == "mid-period"
    assert filled("churn", start="5", lost="1", new="2", variant="start").variant.id == "start"


def test_what_was_typed_for_another_variant_is_kept_and_stops_nothing():
    asked = filled("churn", variant="start", start="500", lost="25", end="x", new="60")
    assert asked.now.texts == {"start": "500", "lost": "25", "end": "x", "new": "60"}
    assert asked.now.is_complete
    assert codes(asked.now) == {}


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ({"variant": "none"}, "unknown_variant"),
        ({"variant": "<b>" * 1000}, "unknown_variant"),
        ({"target": "start"}, "bad_target"),
        ({"target": "x" * 1000}, "bad_target"),
    ],
)
def test_a_variant_or_target_that_there_is_not_is_refused(args, code):
    with pytest.raises(InvalidInputError) as refused:
        filled("churn", **args)
    assert refused.value.code == code
    assert len(refused.value.data["value"]) <= LONGEST_TEXT


def test_a_goal_is_set_for_the_result_unless_another_output_is_named():
    assert filled("churn", goal="3").target.name == "churn"
    asked = filled("churn", goal="97%", target="retention")
    assert (asked.goal, asked.target.name) == (0.97, "retention")


def test_a_goal_is_read_in_the_unit_of_its_target():
    assert filled("nps", "tr", goal="50,5", variant="groups").goal == 50.5
    assert filled("crr", "tr", goal="%90,5").goal == 0.905
    assert filled("crr", "tr", goal="0.905", v="1").goal_text == "90,5"


def test_where_nothing_can_be_solved_for_there_is_no_goal():
    asked = filled("csat", variant="mean", grade_5="3", goal="x")
    assert (asked.goal, asked.goal_text, asked.goal_fault) == (None, "", None)
    assert "goal" not in permanent(filled("csat", variant="mean", grade_5="3", goal="4"))


def test_the_label_of_a_currency_is_short_and_in_one_line():
    assert filled("aov", currency="  new\n Turkish   lira ").currency == "new Turkis"


TEXTS = st.text(max_size=60) | st.sampled_from([*HOSTILE, "5", "1.5", "1,5", "%5", "start", "1"])
NAMES = [
    *("variant", "target", "goal", "currency", "v", "start", "lost", "end", "new", "period"),
    *("before_start", "before_lost"),
]


@given(st.dictionaries(st.sampled_from(NAMES), TEXTS), st.sampled_from(STYLES))
def test_whatever_is_typed_is_read_or_refused_with_a_reason(args, style):
    try:
        asked = fill(METRICS["churn"], args, style, str)
    except InvalidInputError as refused:
        assert refused.code in {"unknown_variant", "bad_target"}  # noqa: PT017
        return
    for prefix, fields in (("", asked.now), ("before_", asked.before)):
        assert all(map(math.isfinite, fields.inputs.values()))
        for name in ("start", "lost", "end", "new", "period"):
            if args.get("v") != "1" or name not in fields.inputs:
                assert fields.texts.get(name, "") == args.get(prefix + name, "").strip()[:80]


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [("en", "₺1.200", "1,200"), ("ko", "1.200원", "1,200"), ("tr", "$1,200", "1.200")],
)
def test_an_amount_with_three_decimals_is_taken_for_thousands_and_refused(language, text, meant):
    fault = filled("aov", language, revenue=text, orders="10").now.faults["revenue"]
    assert (fault.code, fault.data["meant"]) == ("typed_looks_foreign", meant)
