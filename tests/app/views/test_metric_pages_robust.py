"""The page of a metric whatever it is asked, and by a script."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.views.test_metric_pages import FCR, field, page
from tests.html_page import read_page

LIVE = {"X-Dangol-Live": "1"}
HOSTILE = [
    '"><script>alert(1)</script>',
    "'-->&{{7*7}}%(name)s%s%",
    "<" * 10_000,
    "\x00\x1b\u202e\u2028",
    "１２３",
    "NaN",
    "1e999",
    "-inf",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["contacts", "unresolvable", "before_contacts", "goal"])
def test_hostile_texts_come_back_as_text(client, name, text):
    asked = {"variant": "gross", "contacts": "5", "resolved_first": "1", name: text}
    status = 200 if name == "unresolvable" else 400
    html = page(client, "/ko/metrics/fcr", status, query_string=asked)
    assert "<script>alert" not in html
    assert len(html) < 30_000
    shown = text.strip()[:80]
    if name != "unresolvable":
        assert field(html, name) == shown
    assert unescape(html).count(shown) >= 1


GROUP_NAMES = ["promoters", "passives", "detractors", "before_promoters"]
NAMES = ["variant", "v", "target", "goal", "currency", "score_0", "score_10", "x", *GROUP_NAMES]
TEXTS = (
    st.text(max_size=50)
    | st.integers(-5, 10**17).map(str)
    | st.sampled_from(["groups", "scores", "nps", "1", "100", "-100"])
)


@given(
    st.dictionaries(st.sampled_from(NAMES), TEXTS),
    st.sampled_from(["/tr", "/ko", "/en", "/embed/tr"]),
    st.sampled_from(["", ".csv", ".txt", ".xlsx"]),
)
def test_whatever_is_asked_is_answered(app, asked, before, kind):
    ending = "" if before.startswith("/embed") else kind
    answer = app.test_client().get(f"{before}/metrics/nps{ending}", query_string=asked)
    assert answer.status_code in {200, 400}
    if answer.mimetype == "text/html":
        read_page(answer.text)


def test_pages_are_kept_by_what_a_script_asks_for(client):
    whole = client.get(f"/en/metrics/fcr?{FCR}")
    parts = client.get(f"/en/metrics/fcr?{FCR}", headers=LIVE)
    for answer in (whole, parts):
        assert answer.headers["Cache-Control"] == "public, max-age=60"
        assert "X-Dangol-Live" in answer.headers["Vary"]
    assert whole.headers["ETag"] != parts.headers["ETag"]
    headers = {**LIVE, "If-None-Match": parts.headers["ETag"]}
    again = client.get(f"/en/metrics/fcr?{FCR}", headers=headers)
    assert (again.status_code, again.data) == (304, b"")
    assert "X-Dangol-Live" in again.headers["Vary"]
    assert "ETag" not in client.get("/en/metrics/fcr?contacts=x").headers


@pytest.mark.parametrize("asked", ["", FCR, "contacts=x", "contacts=5"])
def test_a_script_is_given_what_changes_and_nothing_else(client, asked):
    answer = client.get(f"/ko/metrics/fcr?{asked}", headers=LIVE)
    whole = client.get(f"/ko/metrics/fcr?{asked}")
    assert answer.status_code == whole.status_code
    read = read_page(answer.text)
    assert {"languages", "choice", "result"} <= set(read.ids)
    assert not {"content", "contacts", "pitfalls", "q"} & set(read.ids)
    assert (read.h1, read.assets, read.lang) == ([], [], "ko")
    result = answer.text[answer.text.index('<div id="result"') :].split("</html>")[0].strip()
    assert result in whole.text
