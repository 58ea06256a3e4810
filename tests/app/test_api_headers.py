"""What the API tells browsers and caches: any site may read it, and ask whether it has changed."""

import pytest

PATHS = ["search?q=tea", "suggest?q=tea", "concepts", "concepts/tea"]
ANY_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Language, ETag, Link",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def has(answer, headers):
    return headers.items() <= dict(answer.headers).items()


@pytest.mark.parametrize("path", [*PATHS, "concepts/leaf-tea", "concepts/none", "none"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_any_site_may_read_the_api_without_credentials(client, path, method):
    answer = client.open(f"/api/v1/{path}", method=method)
    assert has(answer, ANY_SITE)
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("path", PATHS)
def test_a_browser_that_asks_beforehand_may_read(client, path):
    asked = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}
    answer = client.options(f"/api/v1/{path}", headers=asked)
    assert (answer.status_code, answer.data) == (200, b"")
    assert has(answer, ANY_SITE)
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert "If-None-Match" in answer.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("path", ["/en/", "/healthz", "/en/nowhere", "/static/css/base.css"])
def test_other_sites_may_read_nothing_else(client, path):
    with client.get(path) as answer:
        assert "Access-Control-Allow-Origin" not in answer.headers
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("path", PATHS)
def test_what_has_not_changed_is_not_sent_again(client, path):
    first = client.get(f"/api/v1/{path}")
    validator = first.headers["ETag"]
    assert validator.startswith('"')
    assert first.headers["Cache-Control"] == "public, max-age=60"
    assert first.headers["Vary"] == "Accept-Language"
    again = client.get(f"/api/v1/{path}", headers={"If-None-Match": validator})
    assert (again.status_code, again.data) == (304, b"")
    assert has(again, ANY_SITE | {"ETag": validator, "Vary": "Accept-Language"})


def test_another_language_is_another_answer(client):
    answers = [
        client.get("/api/v1/search?q=tea", headers={"Accept-Language": language})
        for language in ("tr", "ko", "en")
    ]
    assert [answer.headers["Content-Language"] for answer in answers] == ["tr", "ko", "en"]
    assert len({answer.headers["ETag"] for answer in answers}) == 3
    assert len({answer.json["data"][0]["matched"]["explanation"] for answer in answers}) == 3


@pytest.mark.parametrize("path", PATHS)
def test_only_the_head_can_be_asked_for(client, path):
    head, whole = client.head(f"/api/v1/{path}"), client.get(f"/api/v1/{path}")
    assert (head.status_code, head.data) == (200, b"")
    for name in ("ETag", "Link", "Content-Length", "Content-Type"):
        assert head.headers.get(name) == whole.headers.get(name)


def test_an_answer_is_no_page_that_could_be_taken_for_one(client):
    answer = client.get("/api/v1/search?q=<script>alert(1)</script>")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; sandbox")
