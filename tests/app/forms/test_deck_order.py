"""Moving, adding and taking out: what is asked for is what is studied, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.deck_order import added, moved, removed
from glossary.content import load
from glossary.decks import Selection
from glossary.decks.selection import chosen
from tests.app.conftest import TOY

TEAHOUSE = load([TOY]).catalogue()
IDS = sorted(TEAHOUSE.concepts)

names = st.lists(st.sampled_from(IDS), unique=True).map(tuple)
some_topics = st.lists(st.sampled_from(["drinks", "house"]), unique=True).map(tuple)
some_levels = st.lists(st.sampled_from([1, 2, 3]), unique=True).map(tuple)
selections = st.builds(Selection, topics=some_topics, levels=some_levels, concepts=names).filter(
    lambda each: each.topics or each.levels or each.concepts
)


def order(selection: Selection) -> list[str]:
    named = selection.topics or selection.levels or selection.concepts
    return [each.id for each in chosen(selection, TEAHOUSE)] if named else []


def concepts(selection: Selection):
    return chosen(selection, TEAHOUSE)


@given(selections, st.data())
def test_a_concept_that_is_moved_comes_to_its_place_and_the_others_keep_their_order(
    selection, data
):
    before = order(selection)
    if not before:
        return
    concept = data.draw(st.sampled_from(before))
    place = data.draw(st.integers(-2, len(before) + 2))
    after = order(moved(selection, concepts(selection), concept, place))
    assert after.index(concept) == min(max(place, 0), len(before) - 1)
    assert [each for each in after if each != concept] == [
        each for each in before if each != concept
    ]


@given(selections, st.data())
def test_a_concept_that_is_taken_out_is_gone_and_the_others_stay(selection, data):
    before = order(selection)
    if not before:
        return
    concept = data.draw(st.sampled_from(before))
    after = order(removed(selection, concepts(selection), concept))
    assert after == [each for each in before if each != concept]


@given(selections, names)
def test_concepts_that_are_added_come_last(selection, new):
    before = order(selection)
    after = order(added(selection, new))
    assert after == [*before, *(each for each in new if each not in before)]


def test_moving_what_came_by_topic_makes_a_list_that_no_longer_grows():
    by_topic = Selection(topics=("drinks",), levels=(1,))
    fixed = moved(by_topic, concepts(by_topic), "tea", 0)
    assert (fixed.topics, fixed.levels) == ((), ())
    assert fixed.concepts == ("tea", "coffee")


@pytest.mark.parametrize("act", ["move", "remove"])
def test_what_is_named_beside_a_topic_is_arranged_without_giving_up_the_topic(act):
    both = Selection(topics=("drinks",), concepts=("teahouse", "discount-rate"))
    found = concepts(both)
    changed = (
        moved(both, found, "discount-rate", 3)
        if act == "move"
        else removed(both, found, "teahouse")
    )
    assert changed.topics == ("drinks",)
    assert changed.concepts[0] == "discount-rate"


def test_what_is_named_and_comes_by_topic_as_well_stays_named():
    both = Selection(topics=("drinks",), concepts=("tea", "teahouse", "discount-rate"))
    changed = moved(both, concepts(both), "discount-rate", 3)
    assert changed.concepts == ("discount-rate", "teahouse", "tea")
