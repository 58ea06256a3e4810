"""A selection says which concepts, in which order, for whom; it is checked when it is made."""

import pytest
from pydantic import ValidationError

from glossary.decks import Selection
from glossary.decks.selection import chosen
from glossary.errors import UnknownConceptError, UnknownTopicError


def ids(catalogue, **choice):
    return [concept.id for concept in chosen(Selection(**choice), catalogue)]


def test_without_a_choice_everything_is_met_topic_by_topic_core_concepts_first(teahouse):
    course = ["tea", "coffee", "green-tea", "teahouse", "booking-rate", "discount-rate"]
    assert ids(teahouse) == course


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        ({"topics": ("drinks",)}, ["tea", "coffee", "green-tea"]),
        ({"topics": ("house", "drinks"), "levels": (1,)}, ["tea", "coffee", "teahouse"]),
        ({"levels": (2,)}, ["green-tea"]),
        ({"concepts": ("tea", "discount-rate", "coffee")}, ["tea", "discount-rate", "coffee"]),
        ({"concepts": ("leaf-tea", "green-tea")}, ["green-tea"]),
        ({"concepts": ("teahouse", "tea"), "levels": (2,)}, ["green-tea", "teahouse", "tea"]),
    ],
)
def test_a_choice_is_made_by_topic_level_and_name(teahouse, choice, found):
    assert ids(teahouse, **choice) == found


def test_a_topic_has_also_the_concepts_that_are_at_home_elsewhere(teahouse):
    assert "tea" in ids(teahouse, topics=("house",))


def test_what_is_not_there_is_an_error(teahouse):
    with pytest.raises(UnknownTopicError):
        ids(teahouse, topics=("garden",))
    with pytest.raises(UnknownConceptError):
        ids(teahouse, concepts=("tea", "cocoa"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"base": "ko", "target": "ko"},
        {"base": "fr"},
        {"cards": frozenset()},
        {"cards": frozenset({"spare-1"})},
        {"levels": (4,)},
        {"topics": ("../etc",)},
        {"extras": frozenset({"colour"})},
        {"colour": "red"},
    ],
)
def test_nonsense_is_no_selection(wrong):
    with pytest.raises(ValidationError):
        Selection.model_validate(wrong)


def test_selections_that_are_equal_are_one_key():
    assert len({Selection(levels=(1,)), Selection(levels=(1,)), Selection(levels=(2,))}) == 2
