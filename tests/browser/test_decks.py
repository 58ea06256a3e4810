"""Decks as only a browser can see them: on paper, and downloaded."""

import re
import zipfile
from itertools import permutations

import pytest

from glossary.models import LANGUAGES

pytestmark = pytest.mark.browser

A_SHEET = 8
# What is longer than its card would be cut off on paper.
CUT_OFF = """[...document.querySelectorAll(".slip")].filter(
  slip => slip.scrollHeight > slip.clientHeight + 1 || slip.scrollWidth > slip.clientWidth + 1
).map(slip => slip.innerText)"""
CENTRES = """(sheet) => [...document.querySelectorAll(sheet)].map(each => [...each.children].map(
  slip => { const box = slip.getBoundingClientRect(), all = each.getBoundingClientRect();
    return [Math.round(box.x + box.width / 2 - all.x), Math.round(box.y + box.height / 2 - all.y)] }
))"""


@pytest.mark.parametrize("deck", ["all", "formulas"])
@pytest.mark.parametrize(("base", "target"), [*permutations(LANGUAGES, 2)])
def test_what_is_on_a_paper_card_fits_on_it(open_page, deck, base, target):
    page = open_page(f"/{base}/decks/{deck}/cards?target={target}", width=733)
    page.emulate_media(media="print")
    assert page.evaluate(CUT_OFF) == []


def test_every_sheet_is_two_pages_of_a4(open_page):
    page = open_page("/en/decks/topic-loyalty/cards")
    cards = page.locator(".sheet:not(.behind) .slip").count()
    sheets = -(-cards // A_SHEET)
    assert sheets > 1
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 2 * sheets
    (size,) = set(re.findall(rb"/MediaBox\s*\[([^\]]*)\]", pdf))
    assert [round(float(each) / 72 * 25.4) for each in size.split()] == [0, 0, 210, 297]


def test_the_back_of_a_card_lies_behind_its_front(open_page):
    page = open_page("/en/decks/topic-loyalty/cards", width=733)
    page.emulate_media(media="print")
    width = page.evaluate("document.querySelector('.sheet').clientWidth")
    fronts = page.evaluate(CENTRES, ".sheet:not(.behind)")
    backs = page.evaluate(CENTRES, ".behind")
    for front, back in zip(fronts, backs, strict=True):
        for (x, y), (mirrored, same) in zip(front, back, strict=True):
            assert abs(width - x - mirrored) <= 2
            assert abs(y - same) <= 2


def test_a_deck_is_one_click_away(open_page, tmp_path):
    page = open_page("/tr/decks/?target=en")
    with page.expect_download() as download:
        page.locator('a[download][href*="/topic-courtesy.apkg"]').click()
    assert download.value.suggested_filename == "dangol-topic-courtesy-en.apkg"
    path = tmp_path / "deck.apkg"
    download.value.save_as(path)
    assert zipfile.is_zipfile(path)
