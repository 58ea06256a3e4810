"""IPA from the surface form: every place of every consonant, the vowels, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.ipa import ipa
from glossary.korean.pronunciation import pronounce

INVENTORY = set("aɛʌeoøuyɯijwɰknŋtɾlmpsɕhɡdbʑʰ\u0348\u031a\u0361")


@pytest.mark.parametrize(
    ("surface", "sounds"),
    [
        pytest.param("고객", "koɡɛk̚", id="voiced-between-vowels-and-unreleased"),
        pytest.param("괄리", "kwalli", id="double-l"),
        pytest.param("추적", "t͡ɕʰud͡ʑʌk̚", id="affricates"),
        pytest.param("정닙끔", "t͡ɕʌŋnip̚k͈ɯm", id="tense-after-a-stop"),
        pytest.param("멤버십", "membʌɕip̚", id="voiced-after-a-nasal"),
        pytest.param("충성도", "t͡ɕʰuŋsʌŋdo", id="plain-s"),
        pytest.param("다리", "taɾi", id="flap"),
        pytest.param("달걀", "talɡjal", id="voiced-after-l"),
        pytest.param("쌍방향", "s͈aŋbaŋhjaŋ", id="tense-s"),
        pytest.param("아씨", "aɕ͈i", id="tense-palatal-s"),
        pytest.param("쉬다", "ɕyda", id="palatal-s-before-y"),
        pytest.param("커미션", "kʰʌmiɕʌn", id="the-j-is-in-the-palatal"),
        pytest.param("차찝", "t͡ɕʰat͡ɕ͈ip̚", id="tense-affricate"),
        pytest.param("파티", "pʰatʰi", id="aspirates"),
        pytest.param("빨리", "p͈alli", id="tense-p"),
        pytest.param("또", "t͈o", id="tense-t"),
        pytest.param("의견", "ɰiɡjʌn", id="ɰi"),
        pytest.param("무늬", "munɰi", id="ɰi-inside"),
        pytest.param("회원", "høwʌn", id="ø"),
        pytest.param("왜 웨", "wɛ we", id="w-glides"),
        pytest.param("야 얘 여 예 요 유", "ja jɛ jʌ je jo ju", id="j-glides"),
        pytest.param("고객 관계", "koɡɛk̚ kwanɡje", id="every-word-begins-anew"),
        pytest.param("VIP 고객", "VIP koɡɛk̚", id="latin-stays"),
        pytest.param("옷", "ot̚", id="an-unspoken-final-is-neutralised"),
    ],
)
def test_a_surface_form_has_its_sounds(surface, sounds):
    assert ipa(surface) == sounds


syllables = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(st.text(alphabet=st.one_of(syllables, st.just(" "))))
def test_the_inventory_is_closed_and_words_stay_words(text):
    sounds = ipa(pronounce(text))
    assert set(sounds) <= INVENTORY | {" "}
    assert len(sounds.split()) == len(text.split())


@given(st.text())
def test_no_text_is_an_error(text):
    assert isinstance(ipa(text), str)
