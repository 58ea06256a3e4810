"""The headers of every kind of answer."""

import re

import pytest

PATHS = ["/", "/healthz", "/readyz", "/tr/", "/ko/concepts/tea", "/en/none", "/en/search?q=tea"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_guarded(client, path):
    headers = client.get(path).headers
    assert "'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Set-Cookie" not in headers


def test_only_encrypted_answers_ask_to_stay_encrypted(client):
    assert "Strict-Transport-Security" not in client.get("/en/").headers
    secure = client.get("/en/", base_url="https://localhost")
    assert secure.headers["Strict-Transport-Security"].startswith("max-age=31536000")


def test_pages_hold_no_inline_script_or_style(client):
    page = client.get("/en/concepts/tea").text
    assert re.search(r"<script(?![^>]*src=)", page) is None
    assert re.search(r"<style|\sstyle=|\son\w+=", page) is None


def test_trace_is_refused(client):
    assert client.open("/en/", method="TRACE").status_code == 405
