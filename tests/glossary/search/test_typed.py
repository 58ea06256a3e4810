"""What people typed: tidied, and understood in more than one way."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.search.typed import readings, tidy


@pytest.mark.parametrize(
    ("query", "text"),
    [
        pytest.param("  고객   관리 ", "고객 관리", id="spaces"),
        pytest.param(unicodedata.normalize("NFD", "고객 müşteri"), "고객 müşteri", id="decomposed"),
        pytest.param("ＣＲＭ　ﾡﾡ", "CRM ㄱㄱ", id="wide-and-narrow"),
        pytest.param("ᄀᄀ", "ㄱㄱ", id="letters-without-a-vowel"),
        pytest.param("고\u200b객\u00ad\ufeff", "고객", id="invisible"),
        pytest.param("\u202emüşteri\u2066", "müşteri", id="direction"),
        pytest.param("churn\x00\x1b\trate\n", "churn rate", id="controls"),
        pytest.param("ab\ud800c", "abc", id="half-a-character"),
        pytest.param(" " * 10_000, "", id="nothing-but-spaces"),
        pytest.param("NPS*?~^[a TO z]", "NPS*?~^[a TO z]", id="operators-are-text"),
    ],
)
def test_a_query_is_tidied(query, text):
    assert tidy(query) == text


@given(st.text())
def test_tidying_twice_changes_nothing(query):
    assert tidy(tidy(query)) == tidy(query)


def understood(text):
    return {(reading.text, reading.layout) for reading in readings(text)}


@pytest.mark.parametrize(
    ("typed", "text", "layout"),
    [
        ("rhror", "고객", "us"),
        ("RHROR", "고객", "us"),
        ("rPdir", "계약", "us"),
        ("rPdır", "계약", "turkish_q"),
        ("초ㅕ구", "churn", "korean"),
    ],
)
def test_another_keyboard_may_have_been_on(typed, text, layout):
    assert (typed, None) in understood(typed)
    assert (text, layout) in understood(typed)


@pytest.mark.parametrize("typed", ["crm", "churn", "a", "müşteri", "고객", "NPS", "123", "😀"])
def test_what_makes_no_korean_is_not_read_as_korean(typed):
    assert not [text for text, layout in understood(typed) if layout in {"us", "turkish_q"}]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("NPS nedir?", "NPS"),
        ("what is churn", "churn"),
        ("고객 여정 뜻", "고객 여정"),
        ("고객 여정이란 무엇인가요?", "고객 여정이란"),
        ("sadakat ne demek", "sadakat"),
    ],
)
def test_words_that_only_ask_may_be_left_out(typed, text):
    assert (text, None) in understood(typed)


@pytest.mark.parametrize("typed", ["nedir", "the", "뜻"])
def test_a_question_word_alone_is_kept(typed):
    assert [reading.text for reading in readings(typed) if not reading.layout] == [typed]
