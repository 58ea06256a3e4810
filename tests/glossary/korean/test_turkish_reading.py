"""The reading for Turkish eyes: each rule once, and only letters that Turkish has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.pronunciation import pronounce
from glossary.korean.turkish_reading import turkish_reading

TURKISH = set("abcçdefgğhıijklmnoöprsştuüvyz ")


@pytest.mark.parametrize(
    ("surface", "reading"),
    [
        pytest.param("추적", "çucok", id="ç-c-and-o"),
        pytest.param("매출", "meçul", id="e"),
        pytest.param("계약", "kyeyak", id="ye"),
        pytest.param("예약", "yeyak", id="y"),
        pytest.param("추석", "çusok", id="plain-s"),
        pytest.param("고객 괄리", "kogek kvalli", id="k-opens-a-word-g-does-not"),
        pytest.param("김치", "kimçi", id="as-Turkish-has-it-kimçi"),
        pytest.param("태꿘도", "tekkvondo", id="nearly-as-Turkish-has-it"),
        pytest.param("시스템", "şisıtem", id="ş-and-ı"),
        pytest.param("커미션", "komişon", id="ş-holds-the-y"),
        pytest.param("취소", "çüso", id="ü"),
        pytest.param("회원", "hövon", id="ö-and-vo"),
        pytest.param("의견", "ıygyon", id="ıy"),
        pytest.param("충성도", "çungsongdo", id="ng-and-d"),
        pytest.param("부담", "pudam", id="p-opens-a-word"),
        pytest.param("바보", "pabo", id="b-inside"),
        pytest.param("아까", "akka", id="doubled-between-vowels"),
        pytest.param("쌍방향", "sangbanghyang", id="not-doubled-at-the-start"),
        pytest.param("결쩨", "kyolçe", id="not-doubled-after-a-consonant"),
        pytest.param("괄리", "kvalli", id="ll"),
        pytest.param("다리", "tari", id="r"),
        pytest.param("VIP 고객", "VIP kogek", id="latin-stays"),
    ],
)
def test_a_surface_form_is_spelled_the_turkish_way(surface, reading):
    assert turkish_reading(surface) == reading


def test_those_who_have_met_gogaek_begin_with_a_voiced_letter():
    assert turkish_reading("고객", voiced=True) == "gogek"
    assert turkish_reading("독끔", voiced=True) == "dokkım"


syllables = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(st.text(alphabet=st.one_of(syllables, st.just(" "))), st.booleans())
def test_it_has_only_turkish_letters_and_words_stay_words(text, voiced):
    reading = turkish_reading(pronounce(text), voiced=voiced)
    assert set(reading) <= TURKISH
    assert len(reading.split()) == len(text.split())


@given(st.text())
def test_no_text_is_an_error(text):
    assert isinstance(turkish_reading(text), str)
