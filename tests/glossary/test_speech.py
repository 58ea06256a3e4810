"""How a term is said comes from the rules and the parts, unless its file knows better."""

import pytest

from glossary.korean.transliteration import Explanation
from glossary.models.term import KoreanTerm
from glossary.speech import Speech, speech, speech_of_text, why_written


def said(catalogue, concept_id, place=0):
    concept = catalogue.concept(concept_id)
    return speech(concept.terms.ko[place], concept.part_of_speech)


@pytest.mark.parametrize(
    ("concept", "place", "pronunciation", "romanization"),
    [
        pytest.param("tea", 0, "차", "cha", id="as-it-is-spelled"),
        pytest.param("green-tea", 0, "녹차", "nokcha", id="final-before-consonant"),
        pytest.param("booking-rate", 0, "예양뉼", "yeyangnyul", id="nasals"),
        pytest.param("discount-rate", 0, "하린뉼", "harinnyul", id="linking-and-inserted-n"),
        pytest.param("teahouse", 0, "차찝", "chatjip", id="as-the-file-says"),
        pytest.param("teahouse", 1, "다방", "dabang", id="another-term"),
    ],
)
def test_a_term_has_its_pronunciation_and_romanization(
    teahouse, concept, place, pronunciation, romanization
):
    assert said(teahouse, concept, place)[:2] == (pronunciation, romanization)


def test_the_file_has_the_last_word(teahouse):
    term = teahouse.concept("tea").korean.model_copy(update={"pronunciation": "짜"})
    assert speech(term, "noun").pronunciation == "짜"


@pytest.mark.parametrize(
    ("parts", "pronunciation"),
    [
        pytest.param(["꽃", "잎", "차"], "꼰닙차", id="꽃-잎-차"),
        pytest.param(["꽃잎차"], "꼬칩차", id="꽃잎차"),
    ],
)
def test_the_parts_decide_where_the_spelling_leaves_it_open(parts, pronunciation):
    gloss = {"tr": "çiçek", "en": "flower"}
    term = KoreanTerm(
        text="꽃잎차",
        status="preferred",
        parts=[{"text": text, "native": True, "gloss": gloss} for text in parts],
    )
    assert speech(term, "noun").pronunciation == pronunciation


def test_a_term_is_written_in_six_ways(teahouse):
    assert said(teahouse, "booking-rate") == Speech(
        pronunciation="예양뉼",
        romanization="yeyangnyul",
        ipa="jejaŋnjul",
        mccune_reischauer="yeyangnyul",
        turkish_reading="yeyangnyul",
        letters="ye-yaglyul",
    )


def test_of_a_bare_text_only_the_rules_are_known():
    assert speech_of_text("적립금") == Speech(
        pronunciation="정닙끔",
        romanization="jeongnipgeum",
        ipa="t͡ɕʌŋnip̚k͈ɯm",
        mccune_reischauer="chŏngnipkŭm",
        turkish_reading="congnipkım",
        letters="jeoglibgeum",
    )


def test_a_sources_spelling_is_explained_by_the_parts(teahouse):
    term = teahouse.concept("booking-rate").korean
    assert why_written(term, "noun", "yeyakryul") == Explanation("letter_by_letter")
    assert why_written(term, "noun", "yeyangnyul") == Explanation("revised_romanization")
    assert why_written(term, "noun", "예약률") is None
