"""What Korean writes in letters, signs and numerals is written as people read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.audio.korean_text import read_out


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("CRM 시스템", "시아르엠 시스템"),
        ("NPS를 계산", "엔피에스를 계산"),
        ("SERVQUAL의 문항", "서브퀄의 문항"),
        ("15%의 고객", "15퍼센트의 고객"),
        ("+30으로", "플러스 30으로"),
        ("4시간에서 40분", "네 시간에서 40분"),
        ("20개", "스무 개"),
        ("커피 3 가지", "커피 세 가지"),
        ("고객 충성도", "고객 충성도"),
    ],
    ids=str,
)
def test_a_text_is_written_as_it_is_read(written, read):
    assert read_out(written) == read


@pytest.mark.parametrize("text", ["3개월", "120명", "1,203명", "2.5시간", "22개", "3번", "0개"])
def test_other_numerals_are_left_to_the_engine(text):
    assert read_out(text) == text


@given(st.text())
def test_no_capital_and_no_per_cent_is_left_and_nothing_is_left_to_do(text):
    once = read_out(text)
    assert not {*"ABCDEFGHIJKLMNOPQRSTUVWXYZ%"} & {*once}
    assert read_out(once) == once
