"""Text stays text: whatever it says, nothing in it acts on a card."""

import html
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.decks.escaping import plain


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("고객 충성도", "고객 충성도"),
        ("müşteri", "müşteri"),
        ("R&D <b>", "R&#38;D &#60;b&#62;"),
        ("[sound:x]", "&#91;sound:x&#93;"),
        ("{{c1::x}}", "&#123;&#123;c1::x&#125;&#125;"),
        (r"\(x\)", "&#92;(x&#92;)"),
        ("two\nlines\tand\r\nmore", "two<br>lines and<br>more"),
        ("a\x00b\x1fc\x7fd\x9fe", "abcde"),
        ("\u202ereversed\u2069 and\u200b hidden\ufeff", "reversed and hidden"),
        ("half \ud83d a letter", "half \ufffd a letter"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
        (unicodedata.normalize("NFD", "고객 müşteri"), "고객 müşteri"),
        ("고\u200bㄱ", "고ㄱ"),
    ],
)
def test_a_text_is_escaped(text, escaped):
    assert plain(text) == escaped


@given(st.text())
def test_nothing_acts_and_nothing_is_lost(text):
    escaped = plain(text)
    assert not re.search(r"[<>\"'\[\]{}\\]", escaped.replace("<br>", ""))
    assert not re.search(r"&(?!#\d+;)", escaped)
    assert unicodedata.is_normalized("NFC", escaped)
    shown = html.unescape(escaped.replace("<br>", "\n"))
    kept = "".join(
        " " if letter == "\t" else letter
        for letter in text
        if letter in "\n\t" or unicodedata.category(letter) not in {"Cc", "Cf", "Cs"}
    )
    assert [c for c in unicodedata.normalize("NFC", kept) if c.isalnum()] == [
        c for c in shown if c.isalnum()
    ]
