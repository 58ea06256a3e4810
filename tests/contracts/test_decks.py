"""Every ready-made deck that the pages offer can be downloaded, between any two languages."""

from itertools import permutations
from urllib.parse import parse_qsl, urlsplit

import pytest
from flask import Flask

from glossary.models import LANGUAGES
from tests.html_page import read_page


@pytest.mark.parametrize(("base", "target"), [*permutations(LANGUAGES, 2)])
def test_every_deck_that_is_offered_can_be_had(app: Flask, base, target):
    client = app.test_client()
    page = read_page(client.get(f"/{base}/decks/?target={target}").text)
    offered = [urlsplit(href) for href in page.hrefs if ".apkg" in href]
    assert len(offered) > 10
    # What is heard takes a while to be spoken, and is looked at elsewhere.
    asked = [(each.path, {**dict(parse_qsl(each.query)), "extras": ""}) for each in offered]
    answers = [client.get(path, query_string=query, buffered=True) for path, query in asked]
    assert {(answer.status_code, answer.mimetype) for answer in answers} == {
        (200, "application/vnd.anki")
    }
