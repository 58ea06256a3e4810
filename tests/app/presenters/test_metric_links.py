"""The addresses of a filled-in metric."""

import pytest

from app.forms.metric_page import fill
from app.presenters.metric_links import api_parameters, by_variant, permanent
from glossary.metrics.family import METRICS
from tests.app.forms.drawn import VARIANTS


def filled(metric, **args):
    return fill(METRICS[metric], args, "en", str)


def link(metric, there, **args):
    return by_variant(METRICS[metric], filled(metric, **args), METRICS[metric].variant(there))


def test_a_permanent_address_says_everything_by_itself():
    given = {"start": "1,000", "lost": "25", "before_start": "900", "goal": "3%", "end": "x"}
    assert permanent(filled("churn", variant="start", currency="₺", **given)) == {
        "v": "1",
        "variant": "start",
        "start": "1000",
        "lost": "25",
        "before_start": "900",
        "goal": "0.03",
        "target": "churn",
        "currency": "₺",
    }


def test_numbers_go_along_to_another_variant():
    given = {"v": "1", "start": "500", "lost": "25", "new": "60"}
    assert link("churn", "average", variant="start", **given) == {**given, "variant": "average"}


@pytest.mark.parametrize(
    ("metric", "here", "there", "goes_along"),
    [
        ("fcr", "gross", "net", True),
        ("churn", "start", "average", False),
        # A share of a hundred by one formula, a score by the other.
        ("ces", "easy", "index", False),
    ],
)
def test_a_goal_goes_along_where_it_is_the_same_goal(metric, here, there, goes_along):
    given = {"variant": here, "goal": "50"}
    assert ("goal" in link(metric, there, **given)) is goes_along
    assert ("target" in link(metric, there, **given)) is goes_along


@pytest.mark.parametrize(("metric", "there"), VARIANTS, ids=lambda each: each.id)
def test_from_every_variant_with_a_goal_there_is_a_way_to_every_other(metric, there):
    for inverse in metric.inverses:
        args = {"variant": inverse.variant, "target": inverse.target, "goal": "5"}
        address = by_variant(metric, fill(metric, args, "tr", str), there)
        assert fill(metric, address, "ko", str).variant is there


def test_the_api_is_given_the_inputs_of_the_variant_only():
    given = {"start": "500", "lost": "25", "new": "60", "before_start": "5"}
    assert api_parameters(filled("churn", variant="start", **given)) == {
        "variant": "start",
        "start": "500",
        "lost": "25",
    }
