"""Syllables taken apart and put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.hangul import (
    Syllable,
    compose,
    compose_all,
    decompose,
    initials,
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


def test_a_final_is_put_on_and_taken_off():
    assert with_final("하", "ㅂ") == "합"
    assert with_final("만", "") == "마"


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("고객", "ㄱㄱ"),
        ("고객 관계 관리", "ㄱㄱ ㄱㄱ ㄱㄹ"),
        ("추적", "ㅊㅈ"),
        ("쌍방향", "ㅆㅂㅎ"),
        ("CRM 시스템", "CRM ㅅㅅㅌ"),
        ("ㄱ?", "ㄱ?"),
        ("", ""),
    ],
)
def test_initials_stand_for_their_syllables(text, letters):
    assert initials(text) == letters
