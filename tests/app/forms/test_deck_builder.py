"""The form of the deck builder: what it holds, and what its buttons make of it."""

import pytest
from werkzeug.datastructures import MultiDict

from app.forms.deck import MOST_CONCEPTS
from app.forms.deck_builder import Draft, Reading, args_of, draft_of
from app.forms.deck_presses import Press, press_of, pressed
from glossary.content import load
from glossary.decks import Deck, Selection
from glossary.decks.deck import LONGEST_REMARK
from glossary.search import Search
from tests.app.conftest import TOY

TEAHOUSE = load([TOY]).catalogue()
READING = Reading(TEAHOUSE, "tr")


@pytest.fixture(scope="module")
def find(tmp_path_factory):
    return Search(TEAHOUSE, tmp_path_factory.mktemp("index")).search


def draft(**values: str) -> Draft:
    return draft_of(MultiDict(values), READING)


def order(draft: Draft) -> list[str]:
    return [concept.id for concept in draft.order]


def after(find, do: str, **values: str):
    form = MultiDict({**values, "do": do})
    return pressed(draft_of(form, READING), press_of(form), READING, find)


def test_nothing_is_chosen_at_first_and_not_everything():
    assert order(draft()) == []
    assert draft().faults == {}


@pytest.mark.parametrize("text", ["up:", "up", "down:nothing", "add:", "place:tea:x", "remove:x"])
def test_a_button_about_nothing_changes_nothing(find, text):
    assert order(after(find, text, concepts="tea,coffee")[0]) == ["tea", "coffee"]


def test_a_button_says_what_and_about_which_concepts():
    assert press_of(MultiDict({"do": "add:tea,coffee"})) == Press("add", ("tea", "coffee"))
    assert press_of(MultiDict({"do": "place:tea:4"})) == Press("place", ("tea",), 4)
    assert press_of(MultiDict({"do": "place:tea:²"})) == Press("place", ("tea",))
    assert press_of(MultiDict({"do": "dance:tea"})) is None
    assert press_of(MultiDict()) is None


@pytest.mark.parametrize(
    ("do", "wanted"),
    [
        ("up:coffee", ["coffee", "tea", "teahouse"]),
        ("down:coffee", ["tea", "teahouse", "coffee"]),
        ("up:tea", ["tea", "coffee", "teahouse"]),
        ("place:teahouse:0", ["teahouse", "tea", "coffee"]),
        ("remove:coffee", ["tea", "teahouse"]),
        ("add:green-tea,tea", ["tea", "coffee", "teahouse", "green-tea"]),
    ],
)
def test_buttons_change_the_order(find, do, wanted):
    assert order(after(find, do, concepts="tea,coffee,teahouse")[0]) == wanted


def test_a_pasted_list_is_added_and_the_rest_of_it_stays(find):
    done, pasting = after(find, "paste", concepts="teahouse", pasted="kahve\nxyzzy\ncofee")
    assert order(done) == ["teahouse", "coffee"]
    assert pasting.text == "cofee\nxyzzy"


def test_a_doubt_is_answered_by_adding_one_of_its_concepts_and_the_others_remain(find):
    form = {"pasted": "oranı\ncofee", "matched": "1"}
    done, pasting = after(find, "add:discount-rate:1", **form)
    assert order(done) == ["discount-rate"]
    assert pasting.text == "cofee"


def test_what_is_pasted_and_not_yet_looked_up_waits(find):
    done, pasting = after(find, "look", pasted="kahve")
    assert order(done) == []
    assert pasting.text == "kahve"
    assert pasting.matched is None


def test_a_list_that_is_too_long_stays_whole(find):
    text = "çay\n" * 501
    done, pasting = after(find, "paste", pasted=text)
    assert pasting.text == text
    assert pasting.fault.code == "too_many_lines"
    assert order(done) == []


def test_everything_wrong_is_told_at_once_and_what_is_right_is_shown():
    wrong = draft(concepts="tea,gone", base="tr", target="tr", cards="", title="x" * 101)
    assert set(wrong.faults) == {"concepts", "target", "cards", "title"}
    assert order(wrong) == ["tea"]
    assert wrong.values["title"] == ("x" * 101,)
    assert wrong.values["concepts"] == ("tea", "gone")


def test_more_concepts_than_can_be_named_are_refused():
    many = draft(concepts=",".join(f"a{n}" for n in range(MOST_CONCEPTS + 1)))
    assert many.faults["concepts"].code == "too_many_concepts"


def test_remarks_are_kept_for_concepts_that_are_not_in_the_deck_at_the_moment():
    both = draft(concepts="tea", **{"remark-tea": " hot\r\nhot ", "remark-coffee": "later"})
    assert both.deck.remarks == {"tea": "hot\nhot", "coffee": "later"}


def test_a_remark_of_nothing_we_know_is_left_out():
    assert draft(**{"remark-Not A Concept": "x", "remark-": "y"}).deck.remarks == {}


def test_a_remark_that_is_too_long_is_told_at_its_field_and_not_lost():
    text = "x" * (LONGEST_REMARK + 1)
    long = draft(concepts="tea", **{"remark-tea": text})
    assert long.faults["remark-tea"].code == "remark_too_long"
    assert long.remarks == {"tea": text}
    # Two characters for us, though one was typed: U+0958 has no single form.
    assert draft(**{"remark-tea": "\u0958" * 600}).faults


def test_a_deck_that_was_saved_fills_the_form():
    deck = Deck(
        selection=Selection(topics=("drinks",), concepts=("teahouse",), base="ko", target="en"),
        title="Our tea",
        remarks={"tea": "hot"},
    )
    again = draft_of(args_of(deck), READING)
    assert again.deck == deck
    assert again.faults == {}


def test_a_concept_that_has_left_the_glossary_stays_named_in_a_deck_that_has_it():
    known = Reading(TEAHOUSE, "tr", frozenset({"water"}))
    old = draft_of(MultiDict({"concepts": "tea,water", "remark-water": "cold"}), known)
    assert old.faults == {}
    assert old.deck.selection.concepts == ("tea", "water")
    assert old.deck.remarks == {"water": "cold"}
    assert order(old) == ["tea"]
