"""What decks and their files are called."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.presenters.deck_words import file_stem, size_told
from glossary.decks import Deck, Selection
from glossary.decks.deck import LONGEST_TITLE


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (12, "1 kB"),
        (1_499, "1 kB"),
        (721_600, "722 kB"),
        (999_400, "999 kB"),
        (1_000_000, "1.0 MB"),
        (12_345_678, "12.3 MB"),
    ],
)
def test_a_size_is_told_as_people_say_it(app, size, told):
    with app.test_request_context("/en/"):
        assert size_told(size) == told


def test_a_size_is_written_in_the_readers_way(app):
    with app.test_request_context("/tr/"):
        assert size_told(3_200_000).startswith("3,2")


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("", "dangol-all-ko"),
        ("Çağrı Merkezi 2026/I", "dangol-cagri-merkezi-2026-i-ko"),
        ("단골 고객", "dangol-dangol-gogaek-ko"),
        ("collection", "dangol-collection-ko"),
        ("…", "dangol-all-ko"),
    ],
)
def test_a_file_is_called_by_its_title_in_latin_letters(title, stem):
    assert file_stem("all", Deck(title=title)) == stem


@given(st.text(max_size=LONGEST_TITLE))
def test_no_title_makes_a_name_that_a_machine_refuses(title):
    stem = file_stem("all", Deck(selection=Selection(base="tr", target="en"), title=title))
    assert re.fullmatch("dangol-[a-z0-9]+(-[a-z0-9]+)*-en", stem)
    assert len(stem) <= 80
