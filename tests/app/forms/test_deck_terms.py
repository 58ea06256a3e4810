"""A pasted list: what is surely meant is taken, what is doubtful asked, what is unknown told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InvalidInputError
from app.forms.deck_terms import LONGEST_LIST, MOST_LINES, match_terms
from glossary.content import load
from glossary.search import Answer, Hit, Reason, Search
from tests.app.conftest import TOY

TEAHOUSE = load([TOY]).catalogue()


@pytest.fixture(scope="module")
def match(tmp_path_factory):
    search = Search(TEAHOUSE, tmp_path_factory.mktemp("index"))
    return lambda text: match_terms(text, search.search)


def ids(matched) -> list[str]:
    return [concept.id for concept in matched.concepts]


@pytest.mark.parametrize(
    "spelling",
    [
        "차",
        "çay",
        "ÇAY",
        "cay",
        "Tea",
        "茶",
        "차를",
        "çayın",
        "brew",
        "cha",
    ],
)
def test_a_term_is_known_in_every_language_and_spelling(match, spelling):
    matched = match(spelling)
    assert ids(matched) == ["tea"]
    assert matched.rest == ""


def test_a_term_is_known_that_was_typed_on_another_keyboard(match):
    assert ids(match("zjvl")) == ["coffee"]


@pytest.mark.parametrize("between", ["\n", "\r\n", ",", ", ", ";", "\t", "\n\n , "])
def test_terms_are_divided_by_lines_commas_semicolons_and_tabs(match, between):
    assert ids(match(between.join(["kahve", "녹차", "teahouse"]))) == [
        "coffee",
        "green-tea",
        "teahouse",
    ]


def test_the_order_is_that_of_the_list_and_nothing_comes_twice(match):
    assert ids(match("teahouse\n커피\nçay evi\nkahve")) == ["teahouse", "coffee"]


def test_what_is_doubtful_is_asked_and_stays(match):
    matched = match("kahve\ncofee\noranı")
    assert ids(matched) == ["coffee"]
    assert [doubt.text for doubt in matched.doubts] == ["cofee", "oranı"]
    assert [hit.concept.id for hit in matched.doubts[0].hits] == ["coffee"]
    assert {hit.concept.id for hit in matched.doubts[1].hits} == {"booking-rate", "discount-rate"}
    assert matched.rest == "cofee\noranı"


def test_what_is_unknown_is_told_and_stays(match):
    matched = match("xyzzy, çay")
    assert ids(matched) == ["tea"]
    assert matched.unknown == ("xyzzy",)
    assert matched.rest == "xyzzy"


def test_a_term_that_two_concepts_share_is_asked_about():
    tea, coffee = TEAHOUSE.concepts["tea"], TEAHOUSE.concepts["coffee"]
    reason = Reason("exact", "bardak", "bardak")
    hits = tuple(Hit(each, "tr", "bardak", reason, 1000, ((0, 6),)) for each in (tea, coffee))
    matched = match_terms("bardak", lambda _: Answer(hits=hits, total=2))
    assert matched.concepts == ()
    assert matched.doubts[0].hits == hits


@given(st.text(alphabet="çay커피 ,;\t\nqx", max_size=60))
def test_every_term_is_taken_asked_about_or_told(match, text):
    matched = match(text)
    left = matched.rest.splitlines()
    assert len(left) == len(matched.doubts) + len(matched.unknown)
    again = match(matched.rest)
    assert not again.concepts
    assert again.rest == matched.rest


def test_a_list_that_is_too_long_is_refused():
    def nothing(_: str) -> Answer:
        return Answer()

    assert len(match_terms("\n".join(map(str, range(MOST_LINES))), nothing).unknown) == MOST_LINES
    with pytest.raises(InvalidInputError) as many:
        match_terms("a\n" * (MOST_LINES + 1), nothing)
    assert many.value.code == "too_many_lines"
    with pytest.raises(InvalidInputError) as long:
        match_terms("a" * (LONGEST_LIST + 1), nothing)
    assert long.value.code == "list_too_long"
