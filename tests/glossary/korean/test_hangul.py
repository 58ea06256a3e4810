"""Syllables taken apart and put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.hangul import (
    Syllable,
    compose,
    compose_all,
    decompose,
    has_final,
    initials,
    is_hangul,
    with_final,
)

syllables = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@pytest.mark.parametrize(
    ("syllable", "letters"),
    [
        ("가", ("ㄱ", "ㅏ", "")),
        ("관", ("ㄱ", "ㅘ", "ㄴ")),
        ("값", ("ㄱ", "ㅏ", "ㅄ")),
        ("쌍", ("ㅆ", "ㅏ", "ㅇ")),
        ("의", ("ㅇ", "ㅢ", "")),
        ("힣", ("ㅎ", "ㅣ", "ㅎ")),
    ],
)
def test_a_syllable_comes_apart(syllable, letters):
    assert decompose(syllable) == Syllable(*letters)


@given(syllables)
def test_composing_undoes_decomposing(syllable):
    assert compose(*decompose(syllable)) == syllable


@given(st.text(alphabet=syllables))
def test_composing_undoes_decomposing_for_whole_words(word):
    assert compose_all([decompose(letter) for letter in word]) == word


@pytest.mark.parametrize("text", ["ㄱ", "a", "", "고객", "顧"])
def test_what_is_no_syllable_is_refused(text):
    with pytest.raises(ValueError, match="not a composed Hangul syllable"):
        decompose(text)


@pytest.mark.parametrize("letters", [("ㄱ", "ㄱ"), ("ㅏ", "ㅏ"), ("ㄱ", "ㅏ", "ㄸ")])
def test_letters_that_make_no_syllable_are_refused(letters):
    with pytest.raises(ValueError, match="not letters of a Hangul syllable"):
        compose(*letters)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("고객", "ㄱㄱ"),
        ("고객 관계 관리", "ㄱㄱ ㄱㄱ ㄱㄹ"),
        ("청구서", "ㅊㄱㅅ"),
        ("쌍방향", "ㅆㅂㅎ"),
        ("CRM 시스템", "CRM ㅅㅅㅌ"),
    ],
)
def test_initials(text, expected):
    assert initials(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("고객 관리", True),
        ("CRM", False),
        ("고객A", False),
        ("ㄱㄱ", False),
        ("", False),
        (" ", False),
    ],
)
def test_is_hangul(text, expected):
    assert is_hangul(text) is expected


def test_finals():
    assert has_final("객")
    assert not has_final("고")
    assert with_final("하", "ㅂ") == "합"
    assert with_final("만", "") == "마"
