"""Numbers of metrics as people write them: by unit and language, rounded once."""

import pytest

from app.presenters.metric_display import display_interval, display_value
from glossary.metrics.family import METRICS
from glossary.metrics.interval import Interval

NPS = METRICS["nps"].variant("groups")


def shown(metric, variant, name, value):
    found = METRICS[metric].variant(variant)
    (output,) = (each for each in (*found.outputs, *found.consequences) if each.name == name)
    return display_value(found, output, value)


@pytest.mark.parametrize(
    ("value", "turkish", "english"),
    [
        (0.46, "%46", "46%"),
        (0.465, "%46,5", "46.5%"),
        (2 / 3, "%66,67", "66.67%"),
        (-0.0125, "−%1,25", "−1.25%"),
        (12.5, "%1.250", "1,250%"),
        (0, "%0", "0%"),
    ],
)
def test_a_fraction_is_shown_as_per_cent(value, turkish, english):
    display = shown("crr", "same-customers", "crr", value)
    assert display == {"ko": english, "tr": turkish, "en": english}


@pytest.mark.parametrize(
    ("value", "turkish", "english"),
    [
        (60, "+60", "+60"),
        (37.38, "+37,4", "+37.4"),
        (-5.55, "−5,6", "−5.6"),
        (0, "0", "0"),
        (0.04, "0", "0"),
    ],
)
def test_a_net_score_is_shown_with_its_sign(value, turkish, english):
    display = display_value(NPS, NPS.result, value)
    assert display == {"ko": english, "tr": turkish, "en": english}


def test_a_mean_and_a_count_are_shown_without_a_sign():
    assert shown("csat", "mean", "mean", 4.125) == {"ko": "4.13", "tr": "4,13", "en": "4.13"}
    assert shown("nps", "groups", "responses", 1500) == {
        "ko": "1,500",
        "tr": "1.500",
        "en": "1,500",
    }


def test_money_keeps_two_decimals():
    display = shown("cltv", "simple", "cltv", 1234.5)
    assert display == {"ko": "1,234.50", "tr": "1.234,50", "en": "1,234.50"}


def test_an_interval_is_shown_from_end_to_end():
    assert display_interval(NPS, Interval(-5, 10.04)) == {
        "ko": "−5 ~ +10",
        "tr": "−5 – +10",
        "en": "−5 – +10",
    }
