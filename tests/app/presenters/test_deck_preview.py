"""The preview: which card is shown, what else there is to see, and how it is told."""

import re

import pytest

from app.presenters.deck_preview import Preview, View, preview_of, view_of
from app.views.audio import sounds
from app.wiring import desk
from glossary.decks import Deck, Selection
from glossary.decks.selection import chosen
from tests.html_page import read_page

HANGUL = re.compile("[가-힣]")


@pytest.fixture
def preview(app):
    """Return what shows a card of some concepts."""

    def show(view: str = "", remark: str = "", **selection) -> Preview | None:
        with app.test_request_context("/en/decks/new"):
            catalogue = desk().catalogue
            chosen_ = Selection(base="en", target="ko", **selection)
            deck = Deck(selection=chosen_, remarks={"tea": remark})
            concepts = chosen(chosen_, catalogue)
            return preview_of(deck, concepts, catalogue, view_of(view), sounds())

    return show


@pytest.mark.parametrize("text", ["typed.tea.night", "typed.tea", ".", ".tea"])
def test_a_view_is_read_as_it_is_written(text):
    assert str(view_of(text)) == text


@pytest.mark.parametrize("text", ["", "typed", "a.b.c.d", "typed.tea.noon"])
def test_what_is_wrong_with_a_view_is_left_out(text):
    assert not view_of(text).night


def test_the_first_card_is_shown_where_none_is_asked_for(preview):
    shown = preview(concepts=("coffee", "tea"))
    assert shown.view == View("recognition", "coffee")
    assert (shown.place, shown.count, shown.before) == (1, 2, None)
    assert shown.after == View("recognition", "tea")


def test_one_keeps_to_the_kind_of_card_and_the_light_from_concept_to_concept(preview):
    shown = preview("production.coffee.night", concepts=("tea", "coffee", "green-tea"))
    assert shown.before == View("production", "tea", night=True)
    assert shown.after == View("production", "green-tea", night=True)
    assert shown.other_light == View("production", "coffee")
    assert [(card.view.card, card.is_current) for card in shown.cards] == [
        ("recognition", False),
        ("production", True),
    ]


def test_concepts_without_a_card_are_passed_over(preview):
    assert preview(concepts=("tea",), cards={"formula"}) is None
    assert preview(concepts=(), topics=("drinks",), cards={"listening"}).count == 3


def test_the_korean_on_a_card_is_marked_as_korean_wherever_it_stands(preview):
    for card in ("recognition", "production", "gap", "typed", "listening"):
        shown = preview(f"{card}.teahouse", "tea is 차", topics=("drinks", "house"), cards={card})
        page = read_page(f'<html lang="en">{shown.front}{shown.back}</html>')
        korean = {(text, lang) for text, lang in page.texts if HANGUL.search(text)}
        assert korean
        assert {lang for _, lang in korean} == {"ko"}


def test_a_remark_is_on_the_back_and_is_no_markup(preview):
    shown = preview("recognition.tea", "<b>Hot</b> & {{sweet}}", concepts=("tea",))
    assert "&#60;b&#62;Hot" in shown.back
    assert "Hot" not in shown.front


def test_what_one_types_into_is_for_show_alone(preview):
    shown = preview("typed.tea", concepts=("tea",), cards={"typed"})
    assert re.search("<input[^>]* disabled", shown.front)
    assert "<input" not in shown.back


def test_romanization_is_uncovered_without_a_script(preview):
    shown = preview(concepts=("tea",))
    assert re.search(r"<details[^>]*><summary>Latin</summary>cha</details>", shown.front)
