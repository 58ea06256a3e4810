"""Folding and squeezing, by table and by property."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text import fold, nfc, squeeze


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("MÜŞTERİ", "musteri"),
        ("müşteri", "musteri"),
        ("musteri", "musteri"),
        ("İPTAL", "iptal"),
        ("ISKONTO", "iskonto"),
        ("ıskonto", "iskonto"),
        ("iskonto", "iskonto"),
        ("kâr", "kar"),
        ("şikâyet", "sikayet"),
        ("KPI’ları", "kpi'lari"),
        ("CRM'e", "crm'e"),
        ("ağırlıklı", "agirlikli"),
        ("고객", "고객"),
        ("NPS를", "nps를"),
        ("顧客", "顧客"),
    ],
)
def test_fold_unites_what_people_type(typed, folded):
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("고객 관계 관리", "고객관계관리"),
        ("e-posta", "eposta"),
        ("e\u2013posta", "e posta"),
        ("KPI\u2019ları", "KPILARI"),
        ("müşteri kayıp oranı", "musterikayiporani"),
        ("B2B/B2C", "B2B B2C"),
        ("수집\u318d이용", "수집\u00b7이용"),
        ("수집\u318d이용", "수집 이용"),
        ("cross\u00adsell", "cross-sell"),
        ("call\u200bcentre", "call centre"),
    ],
)
def test_squeeze_passes_over_what_separates_words(one, other):
    assert squeeze(one) == squeeze(other)


def test_different_words_stay_different():
    assert fold("고객") != fold("고갟")
    assert squeeze("결제") != squeeze("결재")


def test_nfc_composes_hangul():
    assert nfc(unicodedata.normalize("NFD", "고객 관리")) == "고객 관리"


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_squeezing_twice_is_squeezing_once(text):
    assert squeeze(squeeze(text)) == squeeze(text)


@given(st.text())
def test_decomposed_and_composed_text_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text(alphabet="çğıöşüâîûÇĞİIÖŞÜabcxyz '’-고객관계"))
def test_decomposed_and_composed_text_squeeze_alike(text):
    assert squeeze(unicodedata.normalize("NFD", text)) == squeeze(text)


@given(st.text(alphabet="abcçdefgğhıijklmnoöprsştuüvyz "))
def test_turkish_capitals_fold_to_their_small_letters(text):
    capitals = text.replace("i", "İ").upper()
    assert fold(capitals) == fold(text)
