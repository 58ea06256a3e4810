"""What browsers may keep: pages for a minute with a validator, static files for good."""

import re


def test_a_page_that_has_not_changed_is_not_sent_again(client):
    first = client.get("/en/concepts/tea")
    again = client.get("/en/concepts/tea", headers={"If-None-Match": first.headers["ETag"]})
    assert first.headers["Cache-Control"] == "public, max-age=60"
    assert (again.status_code, again.data) == (304, b"")


def test_different_pages_have_different_validators(client):
    assert client.get("/en/").headers["ETag"] != client.get("/ko/").headers["ETag"]


def test_errors_are_not_kept(client):
    assert "ETag" not in client.get("/en/none").headers


def test_static_files_are_kept_for_good_under_an_address_of_their_content(client):
    address = re.search(r"/static/css/base\.css\?v=[0-9a-f]{12}", client.get("/en/").text)
    assert address
    with client.get(address.group()) as answer:
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    with client.get("/static/css/base.css?v=000000000000") as answer:
        assert "immutable" not in answer.headers["Cache-Control"]
    with client.get("/static/js/page.js?" + address.group().split("?")[1]) as answer:
        assert "immutable" not in answer.headers["Cache-Control"]
    for missing in (
        "/static/none.css",
        "/static/none.css?v=",
        address.group().replace("base", "none"),
    ):
        with client.get(missing) as answer:
            assert answer.status_code == 404
            assert "Cache-Control" not in answer.headers
