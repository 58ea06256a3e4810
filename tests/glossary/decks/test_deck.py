"""What a trainer adds of their own is checked and tidied when the deck is made."""

import pytest
from pydantic import ValidationError

from glossary.decks import Deck, Selection
from glossary.decks.deck import LONGEST_REMARK, LONGEST_TITLE


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  Yeni ekip,\n\tbirinci hafta ", "Yeni ekip, birinci hafta"),
        ("\u1100\u1161\u202e", "가"),
        ("half \ud83d", "half \ufffd"),
        (" " * LONGEST_TITLE + "가" * LONGEST_TITLE, "가" * LONGEST_TITLE),
    ],
)
def test_a_title_is_one_line(typed, kept):
    assert Deck(title=typed).title == kept


def test_a_remark_has_lines_and_an_empty_one_is_none():
    typed = {"tea": "\r\n  one\r\n\r\ntwo\x00 ", "coffee": " \n", "teahouse": "x"}
    assert Deck(remarks=typed).remarks == {"tea": "one\n\ntwo", "teahouse": "x"}


def test_a_new_line_of_a_form_is_one_character():
    longest = "\r\n".join("x" * (LONGEST_REMARK // 2))
    assert len(Deck(remarks={"tea": longest}).remarks["tea"]) == LONGEST_REMARK - 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "x" * (LONGEST_TITLE + 1)},
        {"title": 1},
        {"remarks": {"tea": "x" * (LONGEST_REMARK + 1)}},
        {"remarks": {"../tea": "x"}},
        {"remarks": {"tea": None}},
        {"key": "a:b"},
        {"key": "x" * 41},
        {"colour": "red"},
    ],
)
def test_nonsense_is_no_deck(wrong):
    with pytest.raises(ValidationError):
        Deck.model_validate(wrong)


def test_a_deck_can_be_kept_as_text():
    selection = Selection(topics=("drinks",), base="ko", target="tr")
    deck = Deck(selection=selection, title="차", remarks={"tea": "a\nb"}, key="k")
    assert Deck.model_validate_json(deck.model_dump_json()) == deck
