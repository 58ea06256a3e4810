"""Turkish alphabetical order and the letters of the Turkish index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.turkish.collation import DIGITS, LETTERS, index_letter, sort_key


def test_the_alphabet_has_29_letters():
    assert len(LETTERS) == 29
    assert sorted(LETTERS, key=sort_key) == list(LETTERS)


@pytest.mark.parametrize(
    "ordered",
    [
        ["cari", "çağrı", "dağıtım"],
        ["gelir", "ğ", "hedef"],
        ["hız", "ısı", "iade", "jest"],
        ["olay", "öneri", "para"],
        ["satış", "şikâyet", "tahsilat"],
        ["ulaşım", "üyelik", "veri"],
        ["kar", "kâr", "kâr marjı", "karar"],
        ["pazar", "quiz", "reklam"],
        ["veri", "web", "xml", "yatırım"],
        ["müşteri", "müşteri adayı", "müşteri sadakati", "müşterilik"],
        ["360 derece", "5N1K", "abone"],
    ],
)
def test_order(ordered):
    assert sorted(set(ordered), key=sort_key) == ordered


def test_case_and_hyphen_matter_only_on_a_tie():
    assert sort_key("İade")[0] == sort_key("iade")[0]
    assert sort_key("Isı")[0] == sort_key("ısı")[0] != sort_key("isi")[0]
    assert sort_key("e-posta")[0] == sort_key("E posta")[0]


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Çağrı merkezi", "Ç"),
        ("iade", "İ"),
        ("İade", "İ"),
        ("Isı", "I"),
        ("Şikâyet", "Ş"),
        ("âdet", "A"),
        ("web sitesi", "V"),
        ("quiz", "P"),
        ("Xerox", "V"),
        ("écran", "E"),
        ("360 derece", DIGITS),
        ("«hedef»", "H"),
        ("", DIGITS),
    ],
)
def test_index_letter(text, letter):
    assert index_letter(text) == letter


@given(st.text(min_size=1))
def test_every_text_has_a_letter(text):
    assert index_letter(text) in {*LETTERS, DIGITS}
