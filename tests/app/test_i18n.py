"""The language of a page: in its address, in the switcher, in the head."""

from dataclasses import replace

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from app import create_app
from app.config import LANGUAGES, InterfaceLanguage, Settings
from tests.app.conftest import TOY
from tests.html_page import read_page


@pytest.mark.parametrize(
    ("accepted", "home"),
    [
        ("ko-KR,ko;q=0.9,en;q=0.8", "/ko/"),
        ("en-GB", "/en/"),
        ("tr", "/tr/"),
        ("fr", "/tr/"),
        ("fr;q=0.9,en;q=0.5", "/en/"),
        ("", "/tr/"),
        (";;;q=", "/tr/"),
    ],
)
def test_the_bare_address_leads_to_the_language_the_browser_prefers(client, accepted, home):
    answer = client.get("/", headers={"Accept-Language": accepted})
    assert (answer.status_code, answer.location) == (302, home)
    assert "Accept-Language" in answer.headers["Vary"]


def test_only_where_the_address_has_no_language_does_the_browser_decide(client):
    assert client.get("/nowhere").headers["Vary"] == "Accept-Language"
    assert "Vary" not in client.get("/ko/nowhere").headers


def test_a_page_says_which_language_it_is_in(client):
    answer = client.get("/ko/concepts/tea")
    assert answer.headers["Content-Language"] == "ko"
    assert read_page(answer.text).lang == "ko"


@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_the_switcher_stays_on_the_page_with_all_it_was_asked(client, language):
    page = read_page(client.get("/tr/topics/drinks?level=2").text)
    assert f"/{language}/topics/drinks?level=2" in page.hrefs


def test_a_filter_makes_no_page_of_its_own_but_a_letter_does(client):
    filtered = read_page(client.get("/tr/topics/drinks?level=2").text)
    letter = read_page(client.get("/tr/index/tr?letter=K&level=1").text)
    assert filtered.links["ko"] == "http://localhost/ko/topics/drinks"
    assert letter.links["ko"] == "http://localhost/ko/index/tr?letter=K"
    assert filtered.links["x-default"] == filtered.links["tr"]


@pytest.mark.parametrize("path", ["/tr/search?q=tea", "/tr/none", "/tr/concepts/none"])
def test_searches_and_errors_are_not_offered_to_search_engines(client, path):
    page = client.get(path).text
    assert '<meta name="robots" content="noindex">' in page
    assert read_page(page).links == {}


def test_the_switcher_takes_over_nothing_it_does_not_know(client):
    page = read_page(client.get("/tr/about?_external=1&_scheme=javascript&language=zz&x=1").text)
    assert "/ko/about" in page.hrefs
    assert not any("javascript" in href for href in page.hrefs)


def test_where_there_is_no_page_the_switcher_leads_home(client):
    page = read_page(client.get("/ko/no/such/page").text)
    assert {"/tr/", "/ko/", "/en/"} <= set(page.hrefs)


@pytest.mark.parametrize("path", ["/zz/", "/zz/concepts/tea", "/TR/", "/tr-TR/"])
def test_an_unknown_language_is_no_page(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("language", "count"), [("tr", "6 kavram"), ("ko", "개념 6개"), ("en", "6 concepts")]
)
def test_counted_things_follow_the_grammar_of_the_language(client, language, count):
    assert count in client.get(f"/{language}/").text


def test_a_new_interface_language_is_one_entry_and_one_catalogue(tmp_path):
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = Catalog(locale="de")
    catalogue.add("Topics", "Themen")
    with (folder / "messages.mo").open("wb") as file:
        write_mo(file, catalogue)
    german = InterfaceLanguage(
        "de", "Deutsch", reads="en", locale="de_DE", timezone="Europe/Berlin"
    )
    settings = Settings(content=(TOY,), translations=tmp_path, testing=True)
    app = create_app(replace(settings, languages=(*LANGUAGES, german)))

    page = app.test_client().get("/de/concepts/tea")
    read = read_page(page.text)
    assert page.status_code == 200
    assert (read.lang, read.h1) == ("de", ["tea"])
    assert "Themen" in page.text
    assert set(read.links) == {"tr", "ko", "en", "de", "x-default"}
