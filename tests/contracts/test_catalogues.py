"""The message catalogues: complete, fresh, and harmless."""

import re

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tests.contracts.conftest import CODES, ROOT

TRANSLATIONS = ROOT / "translations"
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[a-zA-Z%]?")


def catalogue(code: str) -> Catalog:
    with (TRANSLATIONS / code / "LC_MESSAGES/messages.po").open("rb") as file:
        return read_po(file, locale=code)


def texts(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@pytest.fixture(scope="module")
def extracted() -> set[str]:
    templates = ("templates/**.html", "templates/**.txt")
    methods = [("**.py", "python"), *((each, "jinja2") for each in templates)]
    options = {each: {"trim_blocks": "true", "lstrip_blocks": "true"} for each in templates}
    keywords = {"_": None, "_l": None, "gettext": None, "ngettext": (1, 2)}
    found = extract_from_dir(ROOT / "app", methods, options, keywords)
    return {texts(message)[0] for _, _, message, _, _ in found}


@pytest.mark.parametrize("code", CODES)
def test_the_catalogue_has_exactly_the_messages_of_the_interface(code, extracted):
    assert {texts(message.id)[0] for message in catalogue(code) if message.id} == extracted


def test_the_template_of_the_catalogues_is_fresh(extracted):
    with (TRANSLATIONS / "messages.pot").open("rb") as file:
        assert {texts(m.id)[0] for m in read_po(file) if m.id} == extracted


@pytest.mark.parametrize("code", CODES)
def test_every_message_is_translated_and_none_is_in_doubt(code):
    doubtful = [m.id for m in catalogue(code) if m.id and (m.fuzzy or not all(texts(m.string)))]
    assert doubtful == []


@pytest.mark.parametrize("code", ["tr", "ko"])
def test_translations_are_in_another_language(code):
    same = [m.id for m in catalogue(code) if m.id and m.id == m.string]
    assert set(same) <= {"A–Z", "Hanja"}


@pytest.mark.parametrize("code", CODES)
def test_translations_keep_the_placeholders_and_hold_no_markup(code):
    for message in catalogue(code):
        if message.id:
            wanted = sorted(PLACEHOLDER.findall(texts(message.id)[-1]))
            for text in texts(message.string):
                assert sorted(PLACEHOLDER.findall(text)) == wanted, text
                assert "<" not in text, text
