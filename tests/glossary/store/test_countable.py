"""What is counted is folded text that says nothing about a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.store.countable import LONGEST_TEXT, countable


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Müşteri  Yolculuğu", "musteri yolculugu"),
        ("  IŞIK\n", "isik"),
        ("고객\u3000여정", "고객 여정"),
        ("ㄱㄱ", "ㄱㄱ"),
        ("顧客", "顧客"),
        ("4P", "4p"),
        ("CRM 2025", "crm 2025"),
        ("x" * LONGEST_TEXT, "x" * LONGEST_TEXT),
    ],
)
def test_a_word_is_counted_in_folded_form(query, text):
    assert countable(query) == text


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="empty"),
        pytest.param(" \t\u3000", id="blank"),
        pytest.param("?!…", id="no letter"),
        pytest.param("2025", id="no letter but digits"),
        pytest.param("ayse@example.org", id="e-mail"),
        pytest.param("@ayse", id="name on a network"),
        pytest.param("kim＠example.org", id="e-mail in wide letters"),
        pytest.param("tel 0532 123 45 67", id="Turkish telephone"),
        pytest.param("전화 010-1234-5678", id="Korean telephone"),
        pytest.param("전화 ０１０１２３４５６７８", id="wide digits"),
        pytest.param("doğum 01.02.99", id="date of birth"),
        pytest.param("주민 900101-1", id="identity number"),
        pytest.param("x" * (LONGEST_TEXT + 1), id="too long"),
        pytest.param("çay\x00", id="cannot be stored"),
        pytest.param("\x1b[31mçay", id="would colour a terminal"),
        pytest.param("\ud800çay", id="half a letter"),
    ],
)
def test_what_may_be_personal_or_is_no_word_is_not_counted(query):
    assert countable(query) is None


@given(st.text())
def test_a_counted_text_fits_can_be_shown_and_counts_as_itself(query):
    text = countable(query)
    if text is not None:
        assert 0 < len(text) <= LONGEST_TEXT
        assert text.isprintable()
        assert text == " ".join(text.split())
        assert countable(text) == text


@given(
    st.lists(st.integers(0, 9), min_size=6, max_size=15),
    st.sampled_from(["", " ", "-", ".", " a "]),
)
def test_a_long_number_is_not_counted_however_it_is_grouped(digits, separator):
    assert countable("tel " + separator.join(map(str, digits))) is None
