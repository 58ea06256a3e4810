"""What the page of a search is given to show."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.presenters.search import Wanted, divided, search_page
from glossary.content import load
from glossary.search import Answer, Facets, Hit, Reason
from tests.app.conftest import TOY

CATALOGUE = load((TOY,)).catalogue()
TEA = CATALOGUE.concept("tea")


def page_of(app, answer: Answer, **wanted):
    with app.test_request_context("/en/search"):
        return search_page(CATALOGUE, Wanted("x", **wanted), answer)


def result_of(app, language: str, text: str, reason: Reason):
    (result,) = page_of(app, Answer((Hit(TEA, language, text, reason, 1),), 1)).results
    return result


@pytest.mark.parametrize(
    ("text", "marks", "pieces"),
    [
        ("tea", (), [("tea", False)]),
        ("tea", ((0, 3),), [("tea", True)]),
        ("green tea", ((6, 9),), [("green ", False), ("tea", True)]),
        ("tea, tea", ((0, 3), (5, 8)), [("tea", True), (", ", False), ("tea", True)]),
        ("green tea", ((0, 6), (3, 9)), [("green tea", True)]),
        ("", (), []),
    ],
)
def test_a_wording_is_divided_at_its_marks(text, marks, pieces):
    assert [(piece.text, piece.marked) for piece in divided(text, marks)] == pieces


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20))))
def test_dividing_loses_no_letter_and_leaves_no_needless_edge(text, marks):
    pieces = divided(text, marks)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)
    assert all(before.marked != after.marked for before, after in pairwise(pieces))


def test_a_wording_that_every_row_shows_is_marked_there(app):
    assert result_of(app, "tr", "çay", Reason("exact")).in_row
    assert not result_of(app, "en", "brew", Reason("deprecated", "brew", "tea")).in_row


def test_the_very_wording_needs_no_reason_and_all_others_do(app):
    assert result_of(app, "tr", "çay", Reason("exact")).reason == ""
    assert result_of(app, "tr", "çay", Reason("folded")).reason


def test_a_sentence_is_told_as_one(app):
    said = "In Türkiye tea is served in small glasses."
    assert result_of(app, "en", said, Reason("text", "served")).is_sentence
    assert not result_of(app, "tr", "çay", Reason("begins", "ça")).is_sentence


@pytest.mark.parametrize(
    ("code", "text", "tag"),
    [("latin", "cha", "ko-Latn"), ("latin", "차", "ko"), ("hanja", "茶", "ko-Hani")],
)
def test_korean_says_in_which_script_it_is(app, code, text, tag):
    assert result_of(app, "ko", text, Reason(code, text, "차")).tag == tag


FACETS = Facets({"drinks": 2, "house": 5}, {3: 1, 1: 6})


def test_topics_to_choose_from_are_the_fullest_first_and_levels_in_their_order(app):
    page = page_of(app, Answer(total=7, facets=FACETS))
    assert [(topic.id, count) for topic, count in page.topics] == [("house", 5), ("drinks", 2)]
    assert list(page.levels.items()) == [(1, 6), (3, 1)]


def test_where_all_hits_are_alike_there_is_nothing_to_choose(app):
    page = page_of(app, Answer(total=2, facets=Facets({"drinks": 2}, {1: 2})))
    assert (list(page.topics), dict(page.levels)) == ([], {})


def test_what_was_chosen_stays_in_sight_even_when_it_leaves_nothing(app):
    answer = Answer(facets=Facets({"drinks": 2}, {1: 2}), unfiltered=2)
    page = page_of(app, answer, topic="house", level=2)
    assert [(topic.id, count) for topic, count in page.topics] == [("drinks", 2), ("house", 0)]
    assert dict(page.levels) == {1: 2, 2: 0}
    assert (page.total, page.unfiltered) == (0, 2)


@pytest.mark.parametrize(("total", "pages"), [(0, 1), (1, 1), (20, 1), (21, 2), (40, 2), (41, 3)])
def test_twenty_hits_make_a_page(app, total, pages):
    assert page_of(app, Answer(total=total)).pages == pages
