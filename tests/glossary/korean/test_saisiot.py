"""The ㅅ that joins two words falls silent and tenses; a word's own ㅅ closes its syllable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.pronunciation import pronounce
from glossary.korean.saisiot import with_closing_t, without_saisiot

JOINING = """
댓글[대끌] 횟수[회쑤] 숫자[수짜] 뒷받침[뒤빧침] 샛별[새뼐] 햇살[해쌀] 찻집[차찝] 윗사람[위싸람]
뒷조사[뒤쪼사] 아랫사람[아래싸람] 자릿수[자리쑤] 가짓수[가지쑤] 최댓값[최대깝] 최솟값[최소깝]
기댓값[기대깝] 우윳값[우유깝] 바닷가[바다까] 어젯밤[어제빰] 오랫동안[오래똥안] 장맛비[장마삐]
빗방울[비빵울] 젓가락[저까락] 칫솔[치쏠] 전셋집[전세찝] 셋방[세빵] 고춧가루[고추까루]
등굣길[등교낄] 이삿짐[이사찜] 핏줄[피쭐] 곳간[고깐] 툇간[퇴깐]
"""
ITS_OWN = """
옷감[옫깜] 맛집[맏찝] 첫사랑[첟싸랑] 인터넷뱅킹[인터넫뺑킹] 챗봇[챋뽇] 티켓도[티켇또]
티켓과[티켇꽈] 그릇과[그륻꽈] 이웃집[이욷찝] 이웃도[이욷또] 위젯과[위젣꽈] 버릇도[버륻또]
빗질[빋찔] 무엇보다[무얻뽀다] 삿대질[삳때질] 멈칫거리다[멈칟꺼리다] 굿즈[굳쯔]
데이터셋도[데이터섿또] 덧셈[덛쎔] 헛걸음[헏꺼름] 웃다[욷따] 솟다[솓따]
"""
BEFORE_NASALS = "콧날[콘날] 아랫니[아랜니] 뱃머리[밴머리] 바닷물[바단물] 혼잣말[혼잔말] 뒷문[뒨문]"


def printed(table):
    pairs = (example.rstrip("]").split("[") for example in table.split())
    return [pytest.param(word, sound, id=word) for word, sound in pairs]


@pytest.mark.parametrize(("word", "sound"), printed(JOINING + ITS_OWN + BEFORE_NASALS))
def test_a_word_sounds_by_what_its_s_is(word, sound):
    assert pronounce(word) == sound


@pytest.mark.parametrize(
    ("text", "sound", "second"),
    [
        ("댓글", "대끌", "댇끌"),
        ("댓글", "댇끌", "댇끌"),
        ("옷감", "옫깜", "옫깜"),
        ("콧날", "콘날", "콘날"),
        ("B2B 댓글", "B2B 대끌", "B2B 댇끌"),
        ("맛있다", "마딛따", "마딛따"),
        ("댓글", "대", "대"),
    ],
)
def test_the_second_form_of_the_standard_has_a_t(text, sound, second):
    assert with_closing_t(text, sound) == second


hangul = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(st.text(st.one_of(hangul, st.sampled_from("댓뒷횟숫윗글자수받 A"))))
def test_a_word_keeps_its_syllables_and_once_is_enough(word):
    respelled = without_saisiot(word)
    assert len(respelled) == len(word)
    assert without_saisiot(respelled) == respelled


@given(st.text(st.one_of(hangul, st.just(" "))), st.text())
def test_no_sound_is_an_error(text, sound):
    assert len(with_closing_t(text, sound)) == len(sound)
