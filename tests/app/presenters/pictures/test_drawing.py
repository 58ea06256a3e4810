"""Pictures as the page holds them: every number in words, colours by class, nothing inline."""

import re
from dataclasses import fields, is_dataclass

import pytest
from flask import render_template

from app.presenters.pictures import cohort_picture, rfm_picture, value_picture
from app.presenters.pictures.panels import Recovery
from glossary.metrics.cohorts import cohort_table
from glossary.metrics.rfm import rfm
from tests.app.presenters.pictures.subjects import ALL, RFM, VALUE, draw
from tests.app.presenters.pictures.test_order_pictures import TEAHOUSE, months, worth
from tests.html_page import read_page

LANGUAGES = ("tr", "ko", "en")
EXTREMES = [
    ("nps", "groups", {"promoters": 1, "passives": 0, "detractors": 0}),
    ("nps", "groups", {"promoters": 0, "passives": 0, "detractors": 10**15}),
    ("csat", "satisfied", {"satisfied": 0, "responses": 1}),
    ("churn", "start", {"lost": 0}),
    ("churn", "start", {"lost": 500, "period": 0.25}),
    ("ltv-cac", "values", {"ltv": -1e15, "cac": 1e-9}),
    ("revenue-churn", "existing-customers", {"mrr_start": 0.01, "churned": 0, "contraction": 0}),
]
CODES = {"tone", "unit", "subject", "form"}


def pictures(language):
    yield from (draw(*each, language) for each in ALL)
    yield from (draw(metric, variant, language, **given) for metric, variant, given in EXTREMES)
    yield from (
        cohort_picture(cohort_table(each, "survival"), language) for each in (TEAHOUSE, months(60))
    )
    yield rfm_picture(rfm(TEAHOUSE), RFM, language)
    yield value_picture(worth(*range(30)), VALUE, language, "₩")


@pytest.fixture(scope="module", params=LANGUAGES)
def drawn(app, request):
    """Every picture with its markup, in one language."""
    found = [each for each in pictures(request.param) if each]
    with app.test_request_context(f"/{request.param}/"):
        template = "metrics/pictures/_picture.html"
        return [(each, render_template(template, picture=each)) for each in found]


def strings(panel, left_out=()):
    """Give all that is written in a panel."""
    if isinstance(panel, str):
        yield panel
    elif is_dataclass(panel):
        for each in fields(panel):
            if each.name not in {*CODES, *left_out}:
                yield from strings(getattr(panel, each.name), left_out)
    elif isinstance(panel, list | tuple):
        for each in panel:
            yield from strings(each, left_out)


def test_every_number_and_name_stands_in_words_outside_the_drawing(drawn):
    for picture, markup in drawn:
        page = read_page(re.sub(r"<text.*?</text>", "", markup))
        words = " ".join(text for text, _ in page.texts)
        for panel in picture.panels:
            # Of a scale its ends are said; of a rising line that it meets the cost, and when.
            left_out = {"ticks", "points"} if isinstance(panel, Recovery) else {"ticks"}
            missing = {text for text in strings(panel, left_out) if text not in words}
            assert missing == set(), (picture.id, panel.kind)


def test_what_names_a_drawing_is_there_and_no_id_is_used_twice(drawn):
    for _, markup in drawn:
        ids = re.findall(r'\bid="([^"]+)"', markup)
        assert len(ids) == len(set(ids))
        named = re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', markup)
        assert set(" ".join(named).split()) <= set(ids)


def test_a_drawing_is_named_or_stands_beside_its_words(drawn):
    for _, markup in drawn:
        for tag in re.findall(r"<svg[^>]*>", markup):
            whole = 'role="img" aria-labelledby=' in tag or 'aria-hidden="true"' in tag
            within = 'y="' in tag or "bar-drawing" in tag
            assert whole or within, tag


def test_colours_come_from_classes_alone(drawn):
    for _, markup in drawn:
        assert re.findall(r'\b(?:style|fill|stroke|color|opacity|on\w+)="', markup) == []
        assert re.findall(r"#[0-9a-f]{3,6}\b|rgb\(|<style|<script", markup) == []


def test_no_mark_is_drawn_outside(drawn):
    for picture, markup in drawn:
        for name, number in re.findall(
            r'\b(x|x1|x2|cx|y1|y2|width|height)="(-?[\d.e-]+)%"', markup
        ):
            assert 0 <= float(number) <= 100, (picture.id, name)


def test_type_is_not_scaled_with_the_drawing(drawn):
    assert all("viewBox" not in markup for _, markup in drawn)
