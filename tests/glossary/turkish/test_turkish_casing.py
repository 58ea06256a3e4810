"""Turkish capitals and small letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.turkish.casing import lower, upper

PAIRS = [
    ("MÜŞTERİ", "müşteri"),
    ("ISKONTO", "ıskonto"),
    ("İPTAL", "iptal"),
    ("IŞIK", "ışık"),
    ("KÂR", "kâr"),
]


@pytest.mark.parametrize(("capitals", "small"), PAIRS)
def test_both_ways(capitals, small):
    assert lower(capitals) == small
    assert upper(small) == capitals


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyzâîû "))
def test_upper_and_back(text):
    assert lower(upper(text)) == text
