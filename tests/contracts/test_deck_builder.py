"""What holds for every page holds for the deck builder too, which is not a page but many."""

import gzip
import re

import pytest

from tests.app.filled_form import form_of
from tests.contracts.conftest import CODES
from tests.contracts.test_pages import CSS_GZIPPED, HANGUL, HTML_BYTES, JS_GZIPPED, REQUESTS
from tests.html_page import Page, read_page

TWELVE = (
    "concepts=customer,customer-churn,customer-experience,customer-loyalty,customer-retention,"
    "customer-satisfaction,customer-service,complaint,campaign,regular-customer,survey,sales"
)
BUILDERS = {
    "empty": "",
    "twelve concepts": TWELVE,
    "every kind of card": TWELVE + "&cards=recognition,production,typed,listening,gap,formula",
    "the other way round": "concepts=churn-rate,customer&base=ko&target=tr&view=formula.churn-rate",
    "a search": "concepts=customer&find=musteri",
    "all wrong": "topics=no&levels=9&concepts=none&base=tr&target=tr&cards=&extras=x&subdecks=2",
}


@pytest.fixture(scope="module")
def pages(app) -> dict[str, tuple[Page, int]]:
    """The builder in every language and many states, and the page on which a deck is changed."""
    client = app.test_client()
    found = {}
    for code in CODES:
        answers = {name: client.get(f"/{code}/decks/new?{q}") for name, q in BUILDERS.items()}
        twelve = form_of(answers["twelve concepts"], "builder")
        answers["saved"] = saved = twelve.press(client, "save")
        answers["pasted"] = twelve.fill("pasted", "고겍\nsadakat; xyzzy").press(client, "paste")
        answers["deleted"] = form_of(saved, "builder").tick("sure", "1").press(client, "delete")
        for name, answer in answers.items():
            assert answer.status_code == (400 if name == "all wrong" else 200), (code, name)
            found[f"{code}: {name}"] = read_page(answer.text), len(answer.data)
    return found


def faulty(pages, test) -> list[str]:
    return [name for name, (page, weight) in pages.items() if not test(name, page, weight)]


def test_every_page_says_its_language_and_has_one_heading_and_a_title(pages):
    assert faulty(pages, lambda name, page, _: page.lang == name[:2]) == []
    assert faulty(pages, lambda _, page, __: len(page.h1) == 1 and page.h1[0].strip()) == []
    assert faulty(pages, lambda _, page, __: re.fullmatch(r"(?s)\S.* · Dangol", page.title)) == []


def test_korean_is_marked_as_korean_wherever_it_stands(pages):
    untagged = {
        (name, text)
        for name, (page, _) in pages.items()
        for text, lang in page.texts
        # What somebody has typed is in a language that nobody knows.
        if HANGUL.search(text) and lang and not lang.startswith("ko")
    }
    assert untagged == set()


def test_ids_are_unique_on_a_page(pages):
    assert faulty(pages, lambda _, page, __: len(page.ids) == len(set(page.ids))) == []


def test_what_is_wrong_leads_to_a_field(pages):
    for name, (page, _) in pages.items():
        places = {href[1:] for href in page.hrefs if href.startswith("#")}
        assert places <= set(page.ids), name
        assert not name.endswith("all wrong") or len(places) >= 6


def test_the_pages_are_light(app, pages):
    assert faulty(pages, lambda _, __, weight: weight <= HTML_BYTES) == []
    assert faulty(pages, lambda _, page, __: len(page.assets) + 1 <= REQUESTS) == []
    client, (page, _) = app.test_client(), pages["tr: twelve concepts"]
    weights = {".css": 0, ".js": 0}
    for asset in page.assets:
        with client.get(asset) as answer:
            (ending,) = re.findall(r"\.[a-z]+(?=\?|$)", asset)
            weights[ending] = weights.get(ending, 0) + len(gzip.compress(answer.data, 9))
    assert weights[".css"] <= CSS_GZIPPED
    assert weights[".js"] <= JS_GZIPPED


def test_the_deck_is_the_same_in_the_other_languages(app, pages):
    client = app.test_client()
    page, _ = pages["en: twelve concepts"]
    for code in CODES:
        (href,) = {each for each in page.hrefs if each.startswith(f"/{code}/decks/new?concepts=")}
        answer = client.get(href)
        assert answer.text.count('id="row-') == 12
        assert 'value="en" selected' in answer.text
