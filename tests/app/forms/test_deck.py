"""The parameters of a deck: what they mean, what is wrong with them, and that links last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from app.forms.deck import (
    MOST_CONCEPTS,
    PARAMETERS,
    deck_from,
    deck_json,
    deck_of_json,
    parameters,
    surviving,
)
from glossary.content import load
from glossary.decks import Deck, Selection
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.deck import LONGEST_TITLE
from glossary.decks.errors import NothingChosenError
from glossary.decks.selection import EXTRAS, USUAL_CARDS
from glossary.models import LANGUAGES
from tests.app.conftest import TOY

TEAHOUSE = load([TOY]).catalogue()


def asked(*pairs, reader="tr", known=(), **single):
    args = MultiDict([*pairs, *single.items()])
    return deck_from(args, TEAHOUSE, reader, known)


def selected(*pairs, **single):
    found = asked(*pairs, **single)
    assert found.faults == {}
    return found.deck.selection


def codes(found):
    assert found.deck is None
    return {name: fault.code for name, fault in found.faults.items()}


def test_without_parameters_the_whole_glossary_is_meant():
    assert asked().deck == Deck()


def test_lists_are_joined_by_commas_or_repeated_in_their_order():
    found = selected(("concepts", "teahouse, tea"), ("concepts", "coffee,tea,"))
    assert found.concepts == ("teahouse", "tea", "coffee")
    assert selected(("levels", "2"), ("levels", "1")).levels == (2, 1)


def test_a_former_id_is_understood_and_replaced():
    found = asked(concepts="leaf-tea,green-tea")
    assert found.deck.selection.concepts == ("green-tea",)
    assert found.values["concepts"] == ("green-tea",)


@pytest.mark.parametrize("name", ["cards", "extras"])
def test_a_list_that_is_absent_is_the_usual_and_one_that_is_empty_is_none(name):
    usual = {"cards": USUAL_CARDS, "extras": frozenset(EXTRAS)}[name]
    assert getattr(selected(), name) == usual
    assert asked(**{name: ""}).values[name] == ()
    # As a form sends it: an empty field in front of the boxes that are ticked.
    first = {"cards": "gap", "extras": "hanja"}[name]
    assert getattr(selected((name, ""), (name, first)), name) == {first}


@pytest.mark.parametrize(
    ("sent", "subdecks"),
    [((), True), (("0",), False), (("",), False), (("0", "1"), True), (("1", "0"), False)],
)
def test_the_last_word_on_subdecks_counts(sent, subdecks):
    assert selected(*(("subdecks", each) for each in sent)).subdecks is subdecks


@pytest.mark.parametrize(
    ("reader", "given", "pair"),
    [
        ("tr", {}, ("tr", "ko")),
        ("en", {}, ("en", "ko")),
        ("ko", {}, ("ko", "tr")),
        ("ko", {"base": "tr"}, ("tr", "ko")),
        ("tr", {"base": "ko"}, ("ko", "tr")),
        ("tr", {"target": "en"}, ("tr", "en")),
    ],
)
def test_the_reader_speaks_the_language_of_the_page_unless_he_says_otherwise(reader, given, pair):
    found = selected(reader=reader, **given)
    assert (found.base, found.target) == pair


def test_all_faults_are_told_at_once_each_at_its_field():
    found = asked(
        topics="drinks,nowhere",
        levels="1,9",
        concepts="tea,nothing",
        base="xx",
        target="yy",
        cards="recognition,magic",
        extras="smell",
        subdecks="2",
        title="x" * (LONGEST_TITLE + 1),
    )
    assert codes(found) == {
        "topics": "unknown_topic",
        "levels": "bad_level",
        "concepts": "unknown_concept",
        "base": "bad_choice",
        "target": "bad_choice",
        "cards": "bad_choice",
        "extras": "bad_choice",
        "subdecks": "bad_choice",
        "title": "title_too_long",
    }
    assert found.values["concepts"] == ("tea", "nothing")
    assert found.values["title"] == ("x" * (LONGEST_TITLE + 1),)


def test_only_what_is_strange_is_named():
    assert asked(concepts="tea,nothing,never").faults["concepts"].data == {"id": "nothing, never"}


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        ({"base": "tr", "target": "tr"}, {"target": "same_language"}),
        ({"cards": ""}, {"cards": "no_card_type"}),
        ({"concepts": "<script>"}, {"concepts": "unknown_concept"}),
        ({"levels": "１"}, {"levels": "bad_level"}),
    ],
)
def test_what_cannot_be_learned_is_a_fault(given, faults):
    assert codes(asked(**given)) == faults


def test_there_is_a_limit_to_concepts_that_are_named():
    named = ",".join(f"concept-{number}" for number in range(MOST_CONCEPTS + 1))
    assert codes(asked(concepts=named)) == {"concepts": "too_many_concepts"}


def test_a_title_is_one_line_of_what_can_be_read():
    assert asked(title=" Spring\n  \x00course ").deck.title == "Spring course"


def test_a_withdrawn_concept_may_be_named_where_it_is_known():
    found = asked(concepts="tea,cocoa", known={"cocoa"})
    assert found.deck.selection.concepts == ("tea", "cocoa")


@st.composite
def decks(draw):
    base, target = draw(st.permutations(LANGUAGES))[:2]
    some = {
        "topics": draw(st.lists(st.sampled_from(sorted(TEAHOUSE.topics)), unique=True)),
        "levels": draw(st.lists(st.sampled_from([1, 2, 3]), unique=True)),
        "concepts": draw(st.lists(st.sampled_from(sorted(TEAHOUSE.concepts)), unique=True)),
        "cards": draw(st.sets(st.sampled_from(sorted(CARD_TYPES)), min_size=1)),
        "extras": draw(st.sets(st.sampled_from(EXTRAS))),
    }
    selection = Selection(base=base, target=target, subdecks=draw(st.booleans()), **some)
    return Deck(selection=selection, title=draw(st.text(max_size=LONGEST_TITLE)))


@given(decks(), st.sampled_from(LANGUAGES))
def test_a_link_means_the_same_deck_to_every_reader(deck, reader):
    written = parameters(deck)
    assert set(written) <= set(PARAMETERS)
    assert deck_from(MultiDict(written), TEAHOUSE, reader).deck == deck


@given(decks())
def test_a_deck_that_is_kept_comes_back_with_its_remarks(deck):
    kept = deck.model_copy(update={"remarks": {"tea": "hot\nstrong"}})
    assert deck_of_json(deck_json(kept)) == kept


@given(st.dictionaries(st.sampled_from(PARAMETERS), st.lists(st.text()), max_size=9))
def test_nothing_that_is_typed_breaks_the_form(typed):
    args = MultiDict([(name, text) for name, texts in typed.items() for text in texts])
    found = deck_from(args, TEAHOUSE, "tr")
    assert (found.deck is None) == bool(found.faults)
    assert set(found.values) == set(PARAMETERS)


def with_selection(**choice):
    return Deck(selection=Selection(**choice))


@pytest.mark.parametrize(
    ("saved", "left"),
    [
        ({"concepts": ("tea", "cocoa")}, {"concepts": ("tea",)}),
        ({"concepts": ("leaf-tea",)}, {"concepts": ("green-tea",)}),
        ({"topics": ("drinks", "gone")}, {"topics": ("drinks",)}),
        ({"topics": ("gone",), "levels": (1,), "concepts": ("tea",)}, {"concepts": ("tea",)}),
        ({}, {}),
    ],
)
def test_what_has_left_the_glossary_is_passed_over(saved, left):
    assert surviving(with_selection(**saved), TEAHOUSE) == with_selection(**left)


@pytest.mark.parametrize(
    "saved",
    [{"concepts": ("cocoa",)}, {"topics": ("gone",)}, {"topics": ("gone",), "levels": (1,)}],
)
def test_a_deck_of_which_nothing_is_left_is_not_the_whole_glossary(saved):
    with pytest.raises(NothingChosenError):
        surviving(with_selection(**saved), TEAHOUSE)


def test_withdrawn_concepts_stay_for_those_who_tell_of_them():
    saved = with_selection(concepts=("tea", "cocoa"))
    assert surviving(saved, TEAHOUSE, {"cocoa"}) == saved
