"""Every failure of the API is a problem (RFC 9457): all that is wrong, with what is wanted."""

from dataclasses import replace
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.exceptions import RequestEntityTooLarge, TooManyRequests

from app import create_app
from app.config import Settings
from tests.app.conftest import TOY

LONG = "x" * 301


def problem(answer, status):
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    body = answer.json
    assert list(body) == ["type", "title", "status", "detail", "instance", "code", "errors"]
    assert body["type"] == f"urn:dangol:problem:{body['code']}"
    assert body["status"] == status
    assert body["title"]
    assert body["detail"]
    return body


@pytest.mark.parametrize(
    ("path", "parameter", "code", "detail"),
    [
        ("search", "q", "missing_parameter", "“q” is missing; it says what to look for."),
        ("suggest", "q", "missing_parameter", "“q” is missing; it says what to look for."),
        ("search?q=a&q=a", "q", "repeated_parameter", "“q” is given more than once;"),
        ("search?q=" + LONG, "q", "query_too_long", "at most 300 characters, please; you typed"),
        ("suggest?q=" + LONG, "q", "query_too_long", "you typed 301."),
        ("search?q=a&level=4", "level", "bad_level", "choose 1, 2 or 3."),
        ("concepts?level=１", "level", "bad_level", "“１” is no level"),
        ("search?q=a&topic=none", "topic", "unknown_topic", "There is no topic “none”"),
        ("concepts?topic=none", "topic", "unknown_topic", "There is no topic “none”"),
        ("concepts?limit=0", "limit", "bad_number", "from 1 to 100, not “0”."),
        ("concepts?limit=101", "limit", "bad_number", "from 1 to 100, not “101”."),
        ("concepts?limit=-1", "limit", "bad_number", "from 1 to 100, not “-1”."),
        ("concepts?limit=٣", "limit", "bad_number", "not “٣”."),
        ("concepts?limit=1_0", "limit", "bad_number", "not “1_0”."),
        ("concepts?limit=1.0", "limit", "bad_number", "not “1.0”."),
        ("concepts?limit=%201", "limit", "bad_number", "not “ 1”."),
        ("concepts?limit=1%0A", "limit", "bad_number", "“limit” must be a whole number"),
        ("concepts?limit=" + "9" * 5000, "limit", "bad_number", f"not “{'9' * 80}”."),
        ("concepts?offset=10001", "offset", "bad_number", "from 0 to 10000, not “10001”."),
        ("concepts?page=2", "page", "unknown_parameter", "are: topic, level, limit, offset."),
        ("suggest?q=a&limit=2", "limit", "unknown_parameter", "“limit” here; there are: q."),
        ("concepts/tea?x", "x", "unknown_parameter", "“x” here; there are: —."),
        ("concepts/none?x=1", "x", "unknown_parameter", "“x” here; there are: —."),
    ],
)
def test_a_parameter_that_is_no_good_is_named_with_what_is_wanted(
    client, path, parameter, code, detail
):
    body = problem(client.get(f"/api/v1/{path}"), 400)
    assert body["code"] == "bad_parameters"
    (error,) = body["errors"]
    assert list(error) == ["parameter", "code", "detail"]
    assert (error["parameter"], error["code"]) == (parameter, code)
    assert detail in error["detail"]
    assert body["detail"] == f"These parameters cannot be used: {parameter}."


def test_all_problems_are_told_at_once_in_the_order_of_the_address(client):
    answer = client.get("/api/v1/search?limit=x&offset=-1&topic=none&level=9&new=1&new=2")
    names = ["limit", "offset", "topic", "level", "new", "q"]
    assert [error["parameter"] for error in problem(answer, 400)["errors"]] == names


NAMES = st.sampled_from(["q", "topic", "level", "limit", "offset"]) | st.text(max_size=9)
VALUES = st.text(max_size=20) | st.integers(-1, 20_000).map(str) | st.sampled_from(["house", ""])


@given(st.lists(st.tuples(NAMES, VALUES), max_size=6), st.sampled_from(["search", "concepts"]))
def test_whatever_is_asked_is_answered_or_refused_with_reasons(app, asked, resource):
    answer = app.test_client().get(f"/api/v1/{resource}", query_string=asked)
    if answer.status_code == 200:
        assert len(answer.json["data"]) <= min(answer.json["meta"]["limit"], 6)
        return
    faulty = {error["parameter"] for error in problem(answer, 400)["errors"]}
    assert faulty
    assert faulty <= {name for name, _ in asked} | {"q"}


@pytest.mark.parametrize("good", ["limit=1", "limit=100", "limit=007", "offset=0", "offset=10000"])
def test_the_ends_of_a_range_belong_to_it(client, good):
    assert client.get(f"/api/v1/concepts?{good}").status_code == 200


def test_spaces_do_not_make_a_query_too_long(client):
    query = "%20".join(["x" * 99] * 3)
    spaced = client.get(f"/api/v1/search?q={query.replace('%20', '%20' * 50)}%20")
    assert (spaced.status_code, len(spaced.json["meta"]["query"])) == (200, 299)


COMMON = [
    ("/api", 404, "not_found"),
    ("/api/", 404, "not_found"),
    ("/api/v1", 404, "not_found"),
    ("/api/v2/search", 404, "not_found"),
    ("/api/v1/concepts/a/b", 404, "not_found"),
    ("/api/v1/concepts/none", 404, "unknown_concept"),
    ("/api/v1/concepts/없음", 404, "unknown_concept"),
    ("/api/v1/search?limit=%3Cb%3E&q=ç", 400, "bad_parameters"),
]


@pytest.mark.parametrize(("path", "status", "code"), COMMON)
def test_a_problem_says_what_it_is_about(client, path, status, code):
    body = problem(client.get(path), status)
    assert body["code"] == code
    assert body["instance"] == quote(path, safe="/?&=%")


@pytest.mark.parametrize(("path", "status", "_code"), COMMON)
def test_a_problem_speaks_the_language_that_was_asked_for(client, path, status, _code):
    told = {}
    for language in ("tr", "ko", "en"):
        answer = client.get(path, headers={"Accept-Language": language})
        body = problem(answer, status)
        assert answer.headers["Content-Language"] == language
        told[language] = (body["title"], body["detail"], *(e["detail"] for e in body["errors"]))
    for in_each in zip(*told.values(), strict=True):
        assert len(set(in_each)) == 3


@pytest.mark.parametrize("accepted", ["", "*", "fr", "fr-FR,fr;q=0.8", ";;;q="])
def test_programs_that_ask_for_none_of_our_languages_are_told_in_english(client, accepted):
    answer = client.get("/api/nowhere", headers={"Accept-Language": accepted})
    assert answer.headers["Content-Language"] == "en"
    assert answer.headers["Vary"] == "Accept-Language"
    assert answer.json["detail"] == "No resource of the API has this address."


@pytest.mark.parametrize("path", ["search?q=a", "suggest", "concepts", "concepts/tea"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_a_wrong_method_says_which_ones_are_right(client, path, method):
    answer = client.open(f"/api/v1/{path}", method=method)
    assert problem(answer, 405)["code"] == "method_not_allowed"
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (RuntimeError("the cause"), 500, "server_error"),
        (RequestEntityTooLarge(), 413, "too_large"),
        (TooManyRequests(retry_after=7), 429, "bad_request"),
    ],
)
def test_whatever_breaks_is_a_problem_without_its_cause(error, status, code):
    app = create_app(Settings(content=(TOY,)))

    @app.get("/api/v1/breaks")
    def _breaks():
        raise error

    answer = app.test_client().get("/api/v1/breaks")
    assert problem(answer, status)["code"] == code
    assert "the cause" not in answer.text
    assert answer.headers.get("Retry-After") == ("7" if status == 429 else None)


def test_a_host_that_is_not_ours_is_a_problem_too():
    settings = replace(Settings(content=(TOY,)), hosts=("dangol.example",))
    client = create_app(settings).test_client()
    answer = client.get("/api/v1/concepts", base_url="http://evil.example")
    assert problem(answer, 400)["code"] == "bad_request"


@pytest.mark.parametrize("path", ["/en/nowhere", "/apis", "/en/api/v1/search", "/nowhere/api"])
def test_readers_are_answered_with_pages(client, path):
    assert client.get(path).mimetype == "text/html"
