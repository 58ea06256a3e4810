"""The guess at 표준 발음법 제26항: ㄷ, ㅅ, ㅈ are tense after ㄹ inside Sino-Korean words only."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.hangul import decompose
from glossary.korean.hanja_readings import is_reading
from glossary.korean.sino_korean import tenses

# A bar stands where ㄹ meets ㄷ, ㅅ or ㅈ and the question is put.
TENSE = """
활|동 실|적 결|제 출|시 갈|등 별|도 밀|도 일|시 결|제창 간편결|제 목표달|성 의사결|정 마케팅활|동
고객활|동점수 인구밀|도 절|대로 실|시간상담 재결|제율 미결|제금액 비활|성고객 월활|성사용자 총실|적
활|동을 활|동은 활|동하다 발|송된 실|적에서 이탈|자 이탈|자가 기술|적인 현실|적으로 법률|적 자율|성
불|성실 몰|상식 불|세출
"""
LAX = """
이탈|도 사실|대로 말|조차 이탈|시키다 박탈|당하다 남아돌|지도 알|지 팔|지만 알|다 줄|다
골|드 월|드 올|스타 올|시즌 필|드 메일|주소 이메일|전송 파일|전송 쇼핑몰|사이트 불|도저 길|잡이
별|자리 말|장난 매출|단위 매출|증가 매출|성장률 이탈|징후 휴일|수당 평일|저녁 기술|지원
개발|도상국 전환율|조사 고객별|실적 일일|정산 고객이탈|지수
"""
LAX_IN_A_VERB = "알|지 팔|지만 만들|다 살|다 졸|지 굴|지"
TENSE_IN_A_VERB = "설|득하다 결|정되다 출|시했다"


def asked(marked):
    before, after = marked.split("|")
    return before + after, len(before)


@pytest.mark.parametrize("marked", TENSE.split())
def test_inside_a_word_of_hanja_it_is_tense(marked):
    assert tenses(*asked(marked), conjugated=False)


@pytest.mark.parametrize("marked", LAX.split())
def test_before_a_particle_another_word_and_in_native_words_and_loans_it_is_lax(marked):
    assert not tenses(*asked(marked), conjugated=False)


@pytest.mark.parametrize("marked", TENSE_IN_A_VERB.split())
def test_in_the_noun_before_a_light_verb_it_is_tense(marked):
    assert tenses(*asked(marked), conjugated=True)


@pytest.mark.parametrize("marked", LAX_IN_A_VERB.split())
def test_before_the_ending_of_a_verb_it_is_lax(marked):
    assert not tenses(*asked(marked), conjugated=True)


def test_the_table_of_hanja_is_loaded_only_for_words_that_raise_the_question():
    code = (
        "import sys; from glossary.korean.pronunciation import pronounce; pronounce('고객 관리'); "
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code + "sys.exit('hanja' in sys.modules)"], check=False
    )
    assert loaded.returncode == 0


hangul = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(st.text(hangul, max_size=3), hangul, hangul, st.text(hangul, max_size=4), st.booleans())
def test_what_no_hanja_reads_is_never_tense(before, left, right, after, conjugated):
    word, index = before + left + right + after, len(before) + 1
    if tenses(word, index, conjugated=conjugated):
        assert decompose(left).final == "ㄹ"
        assert decompose(right).initial in {"ㄷ", "ㅅ", "ㅈ"}
        assert is_reading(left)
        assert is_reading(right)


@given(st.sampled_from("갈결달말발별설실열월일절질철출칠탈필할활"), st.sampled_from("다도드들"))
def test_a_short_word_before_what_may_be_a_particle_or_an_ending_is_a_listed_one(left, right):
    listed = {"철도", "별도", "절도", "열도"}
    assert decompose(left).final == "ㄹ"
    assert tenses(left + right, 1, conjugated=False) == (left + right in listed)
