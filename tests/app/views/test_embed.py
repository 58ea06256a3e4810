"""A calculator in other sites' pages: nothing else may be framed, and it knows nobody."""

import re
from html import unescape

import pytest
from flask import Flask

from tests.html_page import read_page

FCR = "contacts=400&resolved_first=280"


@pytest.mark.parametrize("asked", ["", FCR, "contacts=x"])
@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_a_calculator_may_be_framed_by_any_site(client, language, asked):
    headers = client.get(f"/embed/{language}/metrics/fcr?{asked}").headers
    assert "frame-ancestors *" in headers["Content-Security-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "X-Frame-Options" not in headers
    assert "Set-Cookie" not in headers
    assert headers["Content-Language"] == language


def test_apart_from_being_framed_a_calculator_may_no_more_than_a_page(client):
    framed = client.get("/embed/tr/metrics/fcr").headers["Content-Security-Policy"]
    page = client.get("/tr/metrics/fcr").headers["Content-Security-Policy"]
    assert framed.replace("frame-ancestors *", "frame-ancestors 'none'") == page


def addresses(app: Flask):
    """An address of every rule that can be read, with what the toy knows."""
    known = {
        "language": "tr",
        "metric_id": "fcr",
        "concept_id": "tea",
        "topic_id": "drinks",
        "alphabet": "tr",
        "filename": "css/base.css",
    }
    with app.test_request_context():
        for rule in app.url_map.iter_rules():
            if "GET" in (rule.methods or ()) and not rule.rule.startswith("/embed/"):
                built = rule.build({name: known.get(name, "차") for name in rule.arguments})
                assert built, rule
                yield built[1]


def test_nothing_else_may_be_framed(app, client):
    found = list(addresses(app))
    assert len(found) > 20
    for address in [*found, "/none", "/tr/none", f"/tr/metrics/fcr.xlsx?{FCR}", "/embedded"]:
        with client.get(address) as answer:
            assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"], address


def test_a_framed_calculator_is_the_form_and_the_result_alone(client):
    read = read_page(client.get(f"/embed/en/metrics/fcr?{FCR}").text)
    assert (read.lang, read.h1, read.links) == ("en", ["Booking rate"], {})
    assert "70%" in {text for text, _ in read.texts}
    assert not {"languages", "q", "take", "pitfalls", "sources"} & set(read.ids)


def test_a_framed_calculator_stays_in_its_frame_and_leads_to_the_whole_page(client):
    html = client.get(f"/embed/ko/metrics/fcr?{FCR}").text
    assert 'action="/embed/ko/metrics/fcr"' in html
    whole = f"/ko/metrics/fcr?v=1&variant=gross&{FCR}"
    assert f'<a href="{whole.replace("&", "&amp;")}" target="_blank" rel="noopener">' in html
    elsewhere = [href for href in read_page(html).hrefs if not href.startswith(("#", "/embed/"))]
    assert elsewhere == [whole]


def test_search_engines_pass_a_framed_calculator_over(client):
    assert '<meta name="robots" content="noindex">' in client.get("/embed/tr/metrics/fcr").text


def test_a_script_in_the_frame_is_given_the_result_alone(client):
    live = {"X-Dangol-Live": "1"}
    answer = client.get(f"/embed/ko/metrics/fcr?{FCR}", headers=live)
    assert answer.status_code == 200
    assert "X-Dangol-Live" in answer.headers["Vary"]
    ids = read_page(answer.text).ids
    assert ids[0] == "result"
    assert not {"languages", "take", "contacts"} & set(ids)


def test_the_code_to_frame_a_calculation_shows_that_calculation(client):
    html = client.get(f"/tr/metrics/fcr?{FCR}").text
    code = unescape(re.search('<input id="frame" readonly value="([^"]*)"', html)[1])
    address = unescape(
        re.fullmatch('<iframe src="(.*?)" title="Rezervasyon oranı".*></iframe>', code)[1]
    )
    assert address == f"http://localhost/embed/tr/metrics/fcr?v=1&variant=gross&{FCR}"
    assert "%70" in client.get(address).text


@pytest.mark.parametrize("path", ["/embed/tr/metrics/none", "/embed/zz/metrics/fcr", "/embed/tr/"])
def test_what_there_is_not_cannot_be_framed_either(client, path):
    assert client.get(path).status_code == 404


def test_a_frame_takes_no_table(client):
    assert client.post("/embed/tr/metrics/fcr").status_code == 405
