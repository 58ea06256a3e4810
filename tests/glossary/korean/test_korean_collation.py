"""Dictionary order and the letters of the Korean index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.collation import LETTERS, index_letter, sort_key


def test_dictionary_order():
    ordered = ["가격", "개인화", "고객", "고객 관계", "고객관리", "고객 유지", "까다롭다", "나이"]
    ordered += ["상담", "쌍방향", "영업", "화", "A/S", "CRM", "NPS", "360도 고객 정보"]
    assert sorted(set(ordered), key=sort_key) == ordered


def test_spaces_decide_only_a_tie():
    assert sorted(["고객관계", "고객 관계", "고객 가치"], key=sort_key) == [
        "고객 가치",
        "고객 관계",
        "고객관계",
    ]


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("고객", "ㄱ"),
        ("까다롭다", "ㄱ"),
        ("쌍방향", "ㅅ"),
        ("짝", "ㅈ"),
        ("이탈률", "ㅇ"),
        ("ㅎ", "ㅎ"),
        ("ㄸ", "ㄷ"),
        (" 할인", "ㅎ"),
        ("CRM", "A–Z"),
        ("écran", "A–Z"),
        ("360도", "0–9"),
        ("", "0–9"),
    ],
)
def test_index_letter(text, letter):
    assert index_letter(text) == letter


@given(st.text(min_size=1))
def test_every_text_has_a_letter(text):
    assert index_letter(text) in LETTERS
