"""The table of a deck: what stands in it, and that nothing in it acts."""

import csv
import io

import pytest

from app.presenters.deck_table import deck_csv
from glossary.content import load
from glossary.decks import Deck, Selection
from tests.app.conftest import TOY

TEAHOUSE = load([TOY]).catalogue()
TEA = Selection(concepts=("tea",), base="en", target="ko")


def table(app, deck):
    with app.test_request_context("/en/"):
        text = deck_csv(deck, TEAHOUSE, "en")
    return [*csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))]


def test_columns_are_named_after_the_languages(app):
    (row,) = table(app, Deck(selection=TEA))
    assert (row["Id"], row["Korean"], row["English"], row["Turkish"]) == ("tea", "차", "tea", "çay")
    assert row["Example (Korean)"]
    assert row["Example (English)"]


def test_what_a_deck_leaves_out_is_left_out_of_its_table(app):
    (row,) = table(app, Deck(selection=TEA.model_copy(update={"extras": frozenset()})))
    assert row["Romanization"] == row["Example (Korean)"] == ""


@pytest.mark.parametrize("sign", "=+-@")
def test_a_remark_is_no_formula(app, sign):
    (row,) = table(app, Deck(selection=TEA, remarks={"tea": f"{sign}HYPERLINK(1)"}))
    assert row["Remark"] == f"'{sign}HYPERLINK(1)"


def test_a_remark_keeps_its_lines(app):
    (row,) = table(app, Deck(selection=TEA, remarks={"tea": "one\ntwo; three"}))
    assert row["Remark"] == "one\ntwo; three"
