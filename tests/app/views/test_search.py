"""The search page and what browsers are told of the search, on the invented glossary."""

from dataclasses import replace
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest

from app.wiring import desk
from glossary.search import Answer, Facets, Hit, Reason
from tests.html_page import Page, read_page

_OPENSEARCH = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def search(client, language="en", status=200, **asked) -> Page:
    answer = client.get(f"/{language}/search", query_string=asked)
    assert answer.status_code == status
    return read_page(answer.text)


def words(page: Page) -> set[str]:
    return {text for text, _ in page.texts}


def to_searches(page: Page, language="en") -> set[str]:
    """Return what the links of a page search for."""
    start = f"/{language}/search?"
    return {href.removeprefix(start) for href in page.hrefs if href.startswith(start)}


@pytest.fixture
def answered(app, monkeypatch):
    """Let every search be answered by the same."""

    def answer_with(answer: Answer) -> None:
        with app.app_context():
            opened = desk()
        index = SimpleNamespace(search=lambda *_, **__: answer)
        monkeypatch.setattr("app.views.search.desk", lambda: replace(opened, index=index))

    return answer_with


@pytest.fixture
def tea(app) -> Hit:
    with app.app_context():
        return Hit(desk().catalogue.concept("tea"), "en", "tea", Reason("exact"), 1)


@pytest.fixture
def counted(monkeypatch) -> list[str]:
    """The searches that were counted as having found nothing."""
    queries: list[str] = []
    counter = SimpleNamespace(count=lambda query, _: queries.append(query))
    monkeypatch.setattr("app.views.search.misses", lambda: counter)
    return queries


def test_a_reason_is_told_under_what_was_found(client):
    assert "in Latin letters (Revised Romanization)" in words(search(client, q="nokcha"))
    assert "çayı = çay + -ı (nesne)" in words(search(client, "tr", q="çayı"))


def test_hits_can_be_narrowed_and_the_other_filter_is_kept(client):
    page = search(client, q="çay", topic="drinks")
    assert {"q=%C3%A7ay", "q=%C3%A7ay&topic=drinks", "q=%C3%A7ay&topic=drinks&level=1"} <= (
        to_searches(page)
    )
    assert "2 concepts" in words(page)


def test_another_language_shows_the_same_search(client):
    page = search(client, q="çay", topic="drinks", level="1")
    assert "q=%C3%A7ay&topic=drinks&level=1" in to_searches(page, "ko")


def test_filters_that_leave_nothing_can_be_taken_off(client):
    page = search(client, q="green tea", topic="house")
    assert "Nothing of this topic and level fits." in words(page)
    assert "q=green+tea" in to_searches(page)


def test_a_misspelling_leads_to_the_spelling(client):
    assert "q=green+tea" in to_searches(search(client, q="gren tea"))
    assert "Did you mean:" in words(search(client, q="gren tea"))
    assert "Did you mean:" not in words(search(client, q="green tea"))


def test_where_nothing_fits_what_is_near_is_offered(client):
    page = search(client, q="green helicopter")
    assert {"Perhaps one of these", "For example:"} <= words(page)
    assert "/en/concepts/green-tea" in page.hrefs


def test_pages_lead_to_each_other_with_their_filters(client, answered, tea):
    answered(Answer((tea,), 60, Facets({"drinks": 60}, {1: 60})))
    page = search(client, q="tea", topic="drinks", page="2")
    assert "Page 2 of 3" in words(page)
    assert {"q=tea&topic=drinks", "q=tea&topic=drinks&page=3"} <= to_searches(page)


@pytest.mark.parametrize(("page", "rel"), [("1", "prev"), ("3", "next")])
def test_at_the_ends_there_is_nowhere_further_to_go(client, answered, tea, page, rel):
    answered(Answer((tea,), 60))
    shown = client.get(f"/en/search?q=tea&page={page}").text
    assert [name for name in ("prev", "next") if f'rel="{name}"' not in shown] == [rel]


@pytest.mark.parametrize("page", ["0", "-1", "2", "999", "1000", "x", "1.0", "１"])
def test_a_page_that_is_not_there_is_refused(client, page):
    shown = search(client, q="tea", page=page, status=400)
    assert f"Page: there is no page “{page}” of these hits." in words(shown)


@pytest.mark.parametrize(("name", "value"), [("topic", "none"), ("level", "4")])
def test_a_filter_that_is_not_there_is_refused(client, name, value):
    assert any(f"“{value}”" in text for text in words(search(client, status=400, **{name: value})))


def test_a_miss_is_counted_once_as_it_was_typed(client, counted):
    search(client, q="  green   helicopter ")
    assert counted == ["green helicopter"]


@pytest.mark.parametrize(
    "asked",
    [{}, {"q": " "}, {"q": "tea"}, {"q": "zzz", "topic": "house"}, {"q": "zzz", "level": "1"}],
)
def test_no_miss_is_counted_where_nothing_was_missed(client, counted, asked):
    search(client, **asked)
    assert counted == []


def test_a_page_that_is_not_there_is_no_miss(client, counted):
    search(client, q="tea", page="2", status=400)
    assert counted == []


@pytest.mark.parametrize(("length", "status"), [(300, 200), (301, 400)])
def test_a_query_may_have_three_hundred_characters(client, length, status):
    search(client, q="x" * length, status=status)


@pytest.mark.parametrize(
    "gap", [" ", "\0", "\t\r\n", "\x1b", "\x7f", "\x85", "\u3000", " " * 10_000]
)
def test_what_nobody_can_see_only_keeps_words_apart(client, gap):
    page = search(client, q=f"{gap}green{gap}tea{gap}")
    assert page.h1 == ["Search: green tea"]
    assert "/en/concepts/green-tea" in page.hrefs


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", '"><b>', "{{ 7*7 }}", "%(q)s", "'"])
def test_what_was_typed_is_shown_as_it_was_typed(client, query):
    assert search(client, q=query).h1 == [f"Search: {query}"]


@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_browsers_are_told_where_to_search(client, language):
    answer = client.get(f"/{language}/opensearch.xml")
    assert answer.mimetype == "application/opensearchdescription+xml"
    told = ET.fromstring(answer.text)  # noqa: S314 - it is our own
    assert told.findtext("o:ShortName", namespaces=_OPENSEARCH) == "Dangol"
    assert told.findtext("o:Language", namespaces=_OPENSEARCH) == language
    addresses = {url.get("type"): url.get("template") for url in told.findall("o:Url", _OPENSEARCH)}
    for type_ in ("text/html", "application/x-suggestions+json"):
        found = client.get(addresses[type_].replace("{searchTerms}", "%C3%A7ay"))
        assert (found.status_code, found.mimetype) == (200, type_)
        assert "/concepts/green-tea" in found.text
    page = client.get(f"/{language}/about").text
    assert 'type="application/opensearchdescription+xml" title="Dangol' in page


def test_suggestions_are_wordings_what_they_are_and_where_they_lead(client):
    typed, wordings, descriptions, addresses = client.get("/tr/suggestions?q=çay").json
    assert (typed, wordings[0]) == ("çay", "çay")
    assert descriptions[0] == "차 · tea"
    assert addresses[0] == "http://localhost/tr/concepts/tea"
    assert len(wordings) == len(descriptions) == len(addresses)


def test_a_suggestion_that_looks_unlike_what_was_typed_says_why(client):
    assert client.get("/en/suggestions?q=nokcha").json[2] == [
        "녹차 in Latin letters (Revised Romanization)"
    ]


@pytest.mark.parametrize("query", ["", " ", "zzz"])
def test_without_suggestions_the_lists_are_empty(client, query):
    assert client.get(f"/ko/suggestions?q={query}").json == [query.strip(), [], [], []]
