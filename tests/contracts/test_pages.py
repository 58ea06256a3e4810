"""What holds for every page in every language."""

import gzip
import re
from functools import cache
from http.client import OK
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from flask import Flask

from app.presenters.metric_links import example
from glossary.metrics.family import METRICS
from tests.contracts.conftest import CODES, page_paths
from tests.html_page import Page, read_page

HTML_BYTES, CSS_GZIPPED, JS_GZIPPED, REQUESTS, FIRST_VIEW = 30_000, 12_000, 15_000, 10, 100_000
LISTS, LIST_BYTES = re.compile("/(about|topics|index|decks|search)(?![a-z])"), 64_000
"""Pages that list what the glossary has grow with it."""
HANGUL = re.compile("[가-힣]")


@pytest.fixture(scope="module")
def pages(app: Flask) -> dict[str, tuple[Page, int]]:
    """Every page of the site, read, with its weight in bytes."""
    client = app.test_client()
    found = {}
    for code in CODES:
        for path in page_paths(app):
            answer = client.get(f"/{code}{path}")
            assert answer.status_code == 200, f"/{code}{path}: {answer.status}"
            found[f"/{code}{path}"] = (read_page(answer.text), len(answer.data))
    return found


def faulty(pages: dict[str, tuple[Page, int]], test) -> list[str]:
    return [path for path, (page, weight) in pages.items() if not test(path, page, weight)]


def test_every_page_says_its_language(pages):
    assert faulty(pages, lambda path, page, _: page.lang == path.split("/")[1]) == []


def test_every_page_has_one_heading_and_a_title_of_its_own(pages):
    assert faulty(pages, lambda _, page, __: len(page.h1) == 1 and page.h1[0].strip()) == []
    assert faulty(pages, lambda _, page, __: re.fullmatch(r"(?s)\S.* · Dangol", page.title)) == []
    for code in CODES:
        for kind in ("concepts", "metrics"):
            named = {path for path in pages if path.startswith(f"/{code}/{kind}/")}
            titles = [pages[path][0].title for path in named if "?" not in path]
            assert len(titles) > 10
            assert len(set(titles)) == len(titles)


def test_every_page_names_itself_in_the_other_languages(pages):
    wanted = {*CODES, "x-default"}
    lasting = {path: page for path, (page, _) in pages.items() if "/search" not in path}
    assert [path for path, page in lasting.items() if set(page.links) != wanted] == []
    for path, page in lasting.items():
        rest = unquote(path.split("?")[0]).split("/", 2)[2]
        for code in CODES:
            assert unquote(urlsplit(page.links[code]).path) == f"/{code}/{rest}"


def calculated(pages: dict[str, tuple[Page, int]]) -> dict[str, Page]:
    """The pages of metrics with numbers in their address."""
    return {path: page for path, (page, _) in pages.items() if re.search(r"/metrics/.*\?", path)}


def test_every_calculation_keeps_its_numbers_in_the_other_languages(pages):
    assert calculated(pages)
    for path, page in calculated(pages).items():
        place, _, numbers = path.split("/", 2)[2].partition("?")
        for code in CODES:
            kept = {
                frozenset(parse_qsl(urlsplit(href).query))
                for href in page.hrefs
                if href.startswith(f"/{code}/{place}?")
            }
            assert any(set(parse_qsl(numbers)) <= each for each in kept), (path, code)
        assert {urlsplit(link).query for link in page.links.values()} == {""}


def test_every_worked_example_has_a_result(pages):
    lacking = [path for path, page in calculated(pages).items() if "take" not in page.ids]
    assert lacking == []


@pytest.mark.parametrize("goal", ["0", "1", "-100", "100", "999999999999999"])
def test_no_goal_breaks_a_page(app, goal):
    client = app.test_client()
    for metric in METRICS.values():
        for inverse in metric.inverses:
            asked = {"variant": inverse.variant, "target": inverse.target, "goal": goal, "v": "1"}
            zeros = dict.fromkeys(metric.example, "0")
            for numbers in ({}, zeros, example(metric, inverse.variant)):
                answer = client.get(f"/ko/metrics/{metric.id}", query_string={**numbers, **asked})
                assert answer.status_code in {200, 400}
                assert 'id="solutions"' in answer.text


@pytest.mark.parametrize("code", CODES)
def test_a_text_writes_numbers_as_its_language_does(app, code):
    asked = {"v": "1", "variant": "churn", "arpa": "1234.5", "gross_margin": "0.8", "churn": "0.03"}
    text = app.test_client().get(f"/{code}/metrics/cltv.txt", query_string=asked).text
    given = [line.rpartition(": ")[2] for line in text.splitlines() if line.startswith("- ")][:3]
    turkish, other = ["1.234,50", "%80", "%3"], ["1,234.50", "80%", "3%"]
    assert given == (turkish if code == "tr" else other)


def test_korean_is_marked_as_korean_wherever_it_stands(pages):
    untagged = {
        (path, text)
        for path, (page, _) in pages.items()
        for text, lang in page.texts
        if HANGUL.search(text) and not lang.startswith("ko")
    }
    assert untagged == set()


def test_ids_are_unique_on_a_page(pages):
    assert faulty(pages, lambda _, page, __: len(page.ids) == len(set(page.ids))) == []


def test_every_link_within_the_site_leads_to_a_page(app, pages):
    client = app.test_client()
    links = {
        href.split("#")[0]
        for page, _ in pages.values()
        for href in page.hrefs
        # What can be heard is looked at in test_sound, and decks in test_decks, without making all
        # of it.
        if href.startswith("/") and not href.startswith("/audio/") and ".apkg" not in href
    }
    broken = []
    for link in sorted(links - set(pages)):
        with client.get(link) as answer:
            if answer.status_code != OK:
                broken.append(link)
    assert broken == []


def test_pages_are_light(app, pages):
    heavy = {path: weight for path, (_, weight) in pages.items() if weight > HTML_BYTES}
    assert {path: weight for path, weight in heavy.items() if not LISTS.search(path)} == {}
    assert max(heavy.values(), default=0) <= LIST_BYTES
    client = app.test_client()
    assert faulty(pages, lambda _, page, __: len(page.assets) + 1 <= REQUESTS) == []
    page, weight = pages["/tr/concepts/customer-loyalty"]
    for asset in page.assets:
        with client.get(asset) as answer:
            weight += len(answer.data)
    assert weight <= FIRST_VIEW


@pytest.mark.parametrize(("kind", "most"), [("css", CSS_GZIPPED), ("js", JS_GZIPPED)])
def test_stylesheets_and_scripts_of_a_page_are_light(app, pages, kind, most):
    client = app.test_client()

    @cache
    def gzipped(asset):
        with client.get(asset) as answer:
            return len(gzip.compress(answer.data, 9))

    def is_light(page):
        return sum(gzipped(each) for each in page.assets if f"/{kind}/" in each) <= most

    assert faulty(pages, lambda _, page, __: is_light(page)) == []
