"""Each language has rules of its own under one interface."""

import pytest

from glossary.languages import RULES
from glossary.models import LANGUAGES


def test_every_language_of_the_content_has_rules():
    assert set(RULES) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("ko", ["가게", "까치", "나무", "BR", "1위"]),
        ("tr", ["360", "cam", "çay", "ırmak", "İzmir", "ot", "öz", "şal", "tat", "zam"]),
        ("en", ["360", "cam", "çay", "İzmir", "öz", "tea", "teahouse"]),
    ],
)
def test_words_go_in_the_order_of_the_language(language, ordered):
    backwards = list(reversed(ordered))
    assert sorted(backwards, key=RULES[language].sort_key) == ordered


@pytest.mark.parametrize(
    ("language", "word", "letter"),
    [("ko", "까치", "ㄱ"), ("tr", "şal", "Ş"), ("tr", "ırmak", "I"), ("en", "şal", "S")],
)
def test_a_word_stands_under_a_letter_of_the_language(language, word, letter):
    assert RULES[language].index_letter(word) == letter


@pytest.mark.parametrize(
    ("language", "word", "headword"),
    [("ko", "차를", "차"), ("tr", "çayı", "çay"), ("en", "teas", "tea")],
)
def test_a_word_is_a_form_of_its_headword_in_its_own_language_only(language, word, headword):
    agreeing = {name for name, rules in RULES.items() if rules.is_form_of(word, headword)}
    assert agreeing == {language}
