"""The paired table of particles and cases, as a concept's page shows it."""

from typing import get_args

import pytest

from app.messages import FUNCTIONS
from glossary.endings import Function
from glossary.paradigm import FUNCTIONS as IN_THE_TABLE
from tests.html_page import read_page


def test_every_function_has_a_name():
    assert tuple(FUNCTIONS) == get_args(Function)
    assert set(IN_THE_TABLE) <= set(FUNCTIONS)


@pytest.mark.parametrize(
    ("language", "label"), [("en", "object"), ("tr", "nesne"), ("ko", "목적어")]
)
def test_a_noun_shows_its_forms_in_every_interface(client, language, label):
    page = client.get(f"/{language}/concepts/green-tea").text
    texts = read_page(page).texts
    assert {("를", "ko"), ("를", "ko"), ("ı", "tr")} <= set(texts)
    assert (label, language) in texts
    assert page.count('<th scope="row">') == len(IN_THE_TABLE)


def test_the_words_before_the_last_are_set_apart(client):
    assert (
        '<span class="same">yeşil </span>çay<b>ı</b>' in client.get("/en/concepts/green-tea").text
    )


def test_the_turkish_headword_is_shown_in_ipa(client):
    texts = read_page(client.get("/en/concepts/green-tea").text).texts
    assert ("/jeʃil t͡ʃaj/", "tr-fonipa") in texts
