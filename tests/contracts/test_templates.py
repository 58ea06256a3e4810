"""The templates: strict, small, and without a word of their own."""

import re

import pytest
from jinja2 import StrictUndefined
from jinja2.lexer import Lexer

from tests.contracts.conftest import ROOT

TEMPLATES = ROOT / "app/templates"
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
PAGES = [name for name in NAMES if "/" in name and not name.split("/")[-1].startswith("_")]
# The names of the house and of the formats of files are the same in every language.
NAME = re.compile("Dangol|단골|XLSX|CSV|JSON")


@pytest.mark.parametrize("name", NAMES)
def test_it_compiles_and_forgets_nothing_silently(app, name):
    assert app.jinja_env.undefined is StrictUndefined
    assert app.jinja_env.get_template(name)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_a_title_and_a_heading(app, name):
    template = app.jinja_env.get_template(name)
    source = (TEMPLATES / name).read_text()
    assert "title" in template.blocks
    assert "<h1" in source or "headword" in source or "_head.html" in source


@pytest.mark.parametrize("name", NAMES)
def test_it_is_short(name):
    assert len((TEMPLATES / name).read_text().splitlines()) <= 150


@pytest.mark.parametrize("name", NAMES)
def test_its_words_come_from_the_catalogues(app, name):
    lexer = Lexer(app.jinja_env)
    source = (TEMPLATES / name).read_text()
    data = "".join(
        value if kind == "data" else "{}" if kind.endswith("_begin") else ""
        for _, kind, value in lexer.tokeniter(source, name)
    )
    outside_tags = re.sub(r"<[^>]*>", "\n", data)
    assert re.findall(r"[^\W\d_]{2,}", NAME.sub("", outside_tags)) == []
    attributes = re.findall(r'(?:title|aria-label|placeholder|alt)="([^"]*)"', data)
    assert [text for text in attributes if re.search(r"[^\W\d_]{2}", NAME.sub("", text))] == []
