"""Keys of the two-set keyboard, and what was typed with another keyboard in mind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.hangul import CLUSTERS, DIPHTHONGS, FINALS, INITIALS, MEDIALS
from glossary.korean.keyboard import (
    compose,
    fits_typed,
    initials_typed,
    keystrokes,
    lone_letters,
    typed_as_hangul,
    typed_as_latin,
)
from tests.glossary.tables import cases

hangul = st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
# The letters that have a key of their own.
KEYS = sorted({*INITIALS, *MEDIALS, *FINALS[1:]} - {*CLUSTERS, *DIPHTHONGS})
HEADWORDS = ("고객", "계약", "예약", "영업", "청구서", "얘기", "꽃집", "떡볶이", "쌀", "빵", "짜다")


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("고객", "ㄱㅗㄱㅐㄱ"),
        ("관", "ㄱㅗㅏㄴ"),
        ("값", "ㄱㅏㅂㅅ"),
        ("의", "ㅇㅡㅣ"),
        ("ㄳ", "ㄱㅅ"),
        ("ㅢ", "ㅡㅣ"),
        ("까", "ㄲㅏ"),
        ("얘예", "ㅇㅒㅇㅖ"),
        ("있다", "ㅇㅣㅆㄷㅏ"),
        ("CRM 시", "CRM ㅅㅣ"),
        ("\u1100\u1169", "ㄱㅗ"),
        ("", ""),
    ],
)
def test_hangul_is_a_row_of_keys(text, keys):
    assert keystrokes(text) == keys


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("ㄱㅗ", "고"),
        ("ㄱㅗㄱ", "곡"),
        ("ㄱㅗㄱㅐ", "고개"),
        ("ㄱㅗㄱㅐㄱ", "고객"),
        ("ㄱㅏㅂㅅ", "값"),
        ("ㄱㅏㅂㅅㅣ", "갑시"),
        ("ㄱㅏㅂㅅㅇㅣ", "값이"),
        ("ㄱㅏㄸㅏ", "가따"),
        ("ㄱㅏㄸ", "가ㄸ"),
        ("ㅇㅜㅓ", "워"),
        ("ㅗㅏ", "ㅘ"),
        ("ㄱㅅ", "ㄱㅅ"),
        ("ㅏㄱ", "ㅏㄱ"),
        ("crm", "crm"),
    ],
)
def test_keys_become_syllables(keys, shown):
    assert compose(keys) == shown


@given(hangul)
def test_composing_undoes_taking_apart(text):
    assert compose(keystrokes(text)) == text


@given(st.text(alphabet=KEYS))
def test_whatever_is_typed_shows_these_keys(keys):
    assert keystrokes(compose(keys)) == keys


@given(hangul, st.integers(min_value=0))
def test_what_is_half_typed_is_a_beginning_of_the_whole(text, pressed):
    keys = keystrokes(text)
    assert keys.startswith(keystrokes(compose(keys[:pressed])))


US = {
    "고객": "rhror",
    "계약": "rPdir",
    "영업": "duddjq",
    "기회": "rlghl",
    "견적": "ruswjr",
    "매출": "aocnf",
    "문의": "ansdml",
    "할인": "gkfdls",
    "청구서": "cjdrntj",
    "예약": "dPdir",
    "고객 관계 관리": "rhror rhksrP rhksfl",
    "빵": "Qkd",
    "얘기": "dOrl",
    "ㄱㄱ": "rr",
}
TURKISH_Q = US | {"계약": "rPdır", "예약": "dPdır"}


@pytest.mark.parametrize(("headword", "typed"), US.items())
def test_hangul_typed_on_an_english_keyboard(headword, typed):
    assert typed_as_hangul(typed, "us") == headword


@pytest.mark.parametrize(("headword", "typed"), TURKISH_Q.items())
def test_hangul_typed_on_a_turkish_keyboard(headword, typed):
    assert typed_as_hangul(typed, "turkish_q") == headword


def test_a_shift_held_too_long_does_not_matter_where_no_letter_hangs_on_it():
    assert typed_as_hangul("AnsDML", "us") == "문의"
    assert typed_as_hangul("rPdIr", "us") == typed_as_hangul("rPdIr", "turkish_q") == "계약"


@pytest.mark.parametrize("letter", "iİşŞğĞüÜöÖçÇ")
def test_letters_of_keys_without_a_korean_letter_stay(letter):
    assert typed_as_hangul(letter, "turkish_q") == letter


@pytest.mark.parametrize("letter", "ıİşçñ1-.")
def test_what_is_not_on_the_keyboard_stays(letter):
    assert typed_as_hangul(letter, "us") == letter


@pytest.mark.parametrize(
    ("typed", "layout", "meant"),
    [
        ("초ㅕ구", "us", "churn"),
        ("ㅣㄷㅁㅇ", "us", "lead"),
        ("깨ㅑ", "us", "Roi"),
        ("ㅊ그 ㄴㅛㄴㅅ드", "us", "crm system"),
        ("ㅡ];ㅅㄷㄱ'", "turkish_q", "müşteri"),
        ("ㄴㅁ샤;", "turkish_q", "satış"),
        (":'ㅏㅁㅛㄷㅅ", "turkish_q", "Şikayet"),
        ("ㅇㄷ[ㄷㄱ", "turkish_q", "değer"),
        (",ㅇㄷㅡㄷ", "turkish_q", "ödeme"),
        ("ㅎㄷ.", "us", "ge."),
        ("ㅎㄷ.", "turkish_q", "geç"),
        ("", "us", ""),
    ],
)
def test_latin_typed_with_the_korean_keyboard_on(typed, layout, meant):
    assert typed_as_latin(typed, layout) == meant


@pytest.mark.parametrize("layout", ["us", "turkish_q"])
@given(text=hangul)
def test_either_mistake_undoes_the_other(layout, text):
    assert typed_as_hangul(typed_as_latin(text, layout), layout) == text


@pytest.mark.parametrize(
    "text",
    ["\u1100\u1161\u1102", "가ㄴ", "가\uffa4"],
    ids=["conjoining", "as keyboards give them", "half-width"],
)
def test_a_lone_letter_is_the_same_however_it_was_encoded(text):
    assert lone_letters(text) == "가ㄴ"


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("\u1100\u11ab", "ㄱㄴ"),
        ("\u11b9", "ㅄ"),
        ("\u1174", "ㅢ"),
        ("\uffa1\uffc2\uffdc", "ㄱㅏㅣ"),
        ("\u1100\u1160\uffa0\u3164", "ㄱ"),
        ("고객 CRM", "고객 CRM"),
    ],
)
def test_lone_letters_become_those_of_keyboards(text, letters):
    assert lone_letters(text) == letters


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("ㄱㄱ", "ㄱㄱ"),
        ("ㄱㄱ ㄱㄹ", "ㄱㄱㄱㄹ"),
        ("ㄳ", "ㄱㅅ"),
        ("ㄱㅄ", "ㄱㅂㅅ"),
        ("ㄲ", "ㄲ"),
        ("\u1100\uffa1", "ㄱㄱ"),
        ("고ㄱ", None),
        ("ㄱㅏ", None),
        ("ㄱr", None),
        ("고객", None),
        (" ", None),
        ("", None),
    ],
)
def test_initials_are_typed_alone(typed, letters):
    assert initials_typed(typed) == letters


BEGINNINGS = {
    "고객": "고 곡 고ㄱ 고개 고객 ㄱ ㄱㄱ ㄱ객 ㄱ개",
    "고객관계관리": "고ㄱ관ㄱㄱㄹ 고ㄱ과 고객ㄱㄱ고 ㄱㄱㄱㄱㄱㄹ",
    "고객관리": "고ㄱ관ㄹ ㄱ객ㄱ리",
    "고객사": "고ㄳ 고갟 ㄱㄱ사",
    "crm시스템": "crmㅅ crmㅅ스 c",
    "쌍방향": "ㅆ방 ㅆㅂ",
}
NO_BEGINNINGS = {
    "고객": "객 ㄱㄴ 고ㄴ 고객ㄱ 곡ㄱ 공 ㅗ 고ㅐ 관 고객고객",
    "고객관계관리": "고ㄱ관리 고관 관ㄱ",
    "쌍방향": "ㅅ방 상",
}


@pytest.mark.parametrize(("typed", "word"), cases(BEGINNINGS))
def test_a_word_begins_as_it_was_typed(typed, word):
    assert fits_typed(typed, word)


@pytest.mark.parametrize(("typed", "word"), cases(NO_BEGINNINGS))
def test_a_word_begins_otherwise(typed, word):
    assert not fits_typed(typed, word)


@pytest.mark.parametrize(("typed", "word"), [("", "고객"), ("고", ""), ("", "")])
def test_nothing_begins_nothing(typed, word):
    assert not fits_typed(typed, word)


@pytest.mark.parametrize("word", HEADWORDS)
def test_every_key_on_the_way_to_a_word_fits_it(word):
    keys = keystrokes(word)
    for pressed in range(1, len(keys) + 1):
        assert fits_typed(compose(keys[:pressed]), word)
