"""How Turkish words are written in IPA."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.turkish.ipa import ipa

SAID = {
    "müşteri sadakati": "myʃteɾi sadakati",
    "çağrı merkezi": "t͡ʃaːɾɯ meɾcezi",
    "şikâyet": "ʃicaːjet",
    "kâr": "caɾ",
    "rüzgâr": "ɾyzɟaɾ",
    "değer": "dejeɾ",
    "değil": "dejil",
    "iğne": "ijne",
    "doğrudan": "doːɾudan",
    "ağız": "aɯz",
    "yoğurt": "jouɾt",
    "yolculuğu": "joɫd͡ʒuɫuː",
    "tüzüğü": "tyzyː",
    "çağ": "t͡ʃaː",
    "banka": "baŋka",
    "renk": "ɾeŋc",
    "dikkat": "dikkat",
    "millî": "milliː",
    "kontrol": "kontɾol",
    "kanal": "kanaɫ",
    "jest": "ʒest",
    "hizmet": "hizmet",
    "üyelik": "yjelic",
    "Genel": "ɟenel",
    "e-ticaret": "e tid͡ʒaɾet",
    "CRM": "siaɾem",
    "KVKK": "kavekaka",
    "Chuseok": "t͡ʃusok",
}


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_a_word_is_transcribed(text, said):
    assert ipa(text) == said


@pytest.mark.parametrize("text", ["omnichannel", "SERVQUAL", "call center", "", "5N1K"])
def test_a_word_whose_reading_is_not_known_is_left_alone(text):
    assert ipa(text) is None


@given(st.text())
def test_any_text_is_answered(text):
    assert ipa(text) != ""


@pytest.mark.parametrize(
    ("word", "sound"),
    [
        ("dijital", "diʒital"),
        ("global", "ɡlobal"),
        ("planlama", "planɫama"),
        ("kâğıt", "caːɯt"),
        ("logo", "loɡo"),
        ("kural", "kuɾaɫ"),
    ],
)
def test_a_loan_keeps_its_clear_l_and_nothing_else_gets_one(word, sound):
    assert ipa(word) == sound
