"""What pages of other sites send is refused; programs and our own pages are not hindered."""

import pytest
from flask import Flask

from app import same_site
from tests.app.test_problems import problem

HOST = "dangol.example:8000"


@pytest.fixture
def toy():
    app = Flask("toy")
    same_site.init_app(app)
    app.add_url_rule("/", "show", lambda: "tea", methods=["GET", "POST", "PUT", "DELETE"])
    return app.test_client()


def ask(client, method="POST", **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.open("/", method=method, base_url=f"http://{HOST}", headers=named).status_code


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec_Fetch_Site": "same-origin"},
        {"Sec_Fetch_Site": "none"},
        {"Sec_Fetch_Site": "same-origin", "Origin": "http://behind.a.proxy.example"},
        {"Origin": f"http://{HOST}"},
        {"Origin": f"https://{HOST}"},
    ],
)
def test_programs_and_pages_of_this_site_may_send(toy, headers):
    assert ask(toy, **headers) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Sec_Fetch_Site": "cross-site", "Origin": f"http://{HOST}"},
        {"Sec_Fetch_Site": "anything"},
        {"Origin": "http://dangol.example"},
        {"Origin": "http://evil.example"},
        {"Origin": f"http://evil.example/{HOST}"},
        {"Origin": f"http://{HOST}.evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Origin": ""},
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_pages_of_other_sites_may_not(toy, method, headers):
    assert ask(toy, method, **headers) == 403


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_anybody_may_read(toy, method):
    assert ask(toy, method, Sec_Fetch_Site="cross-site", Origin="http://evil.example") == 200


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://x.example"}]
)
def test_the_api_takes_tables_of_no_other_site(client, headers):
    answer = client.post("/api/v1/metrics/nps", data=b"9", content_type="text/csv", headers=headers)
    assert problem(answer, 403)["code"] == "other_site"
    assert client.get("/api/v1/metrics/nps", headers=headers).status_code == 200


@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_a_page_says_so_in_its_language(client, language):
    answer = client.post(f"/{language}/search", headers={"Sec-Fetch-Site": "cross-site"})
    assert (answer.status_code, answer.mimetype) == (403, "text/html")
    assert f'<html lang="{language}"' in answer.text
