"""Every failure is a page in the reader's language that says what to do next."""

import pytest

from app import create_app
from app.config import Settings
from tests.app.conftest import TOY
from tests.html_page import read_page


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("/tr/concepts/none", 404, "Sözlükte “none” adlı bir kavram yok."),
        ("/en/concepts/none", 404, "There is no concept “none” in the glossary."),
        ("/en/topics/none", 404, "There is no topic “none” in the glossary."),
        ("/en/parts/없음", 404, "No Korean term is made with “없음”."),
        ("/en/topics/drinks?level=9", 400, "Level: “9” is no level; choose 1, 2 or 3."),
        ("/en/topics/drinks?level=１", 400, "Level: “１” is no level; choose 1, 2 or 3."),
        ("/en/index/tr?letter=W", 400, "Letter: nothing begins with “W”; choose one of:"),
        ("/en/search?q=" + "x" * 301, 400, "Search: at most 300 characters, please;"),
        ("/en/nowhere", 404, "Perhaps the address was mistyped"),
        ("/nowhere", 404, "Adres yanlış yazılmış"),
    ],
)
def test_the_page_names_what_is_wrong_and_what_is_wanted(client, path, status, sentence):
    answer = client.get(path)
    page = read_page(answer.text)
    assert answer.status_code == status
    shown = "".join(text for text, _ in page.texts)  # Korean words stand in elements of their own.
    assert "".join(sentence.split()) in "".join(shown.split())


def test_a_failed_search_loses_nothing_that_was_typed(client):
    typed = "müşteri " * 9
    assert typed.strip() in client.get(f"/tr/search?q={typed}").text


def test_what_was_typed_is_never_taken_for_markup(client):
    answer = client.get("/en/search?q=<script>alert(1)</script>")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert" in answer.text


def test_a_wrong_method_says_which_ones_are_right(client):
    answer = client.post("/ko/about")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert read_page(answer.text).h1 == ["여기서는 처리할 수 없는 요청입니다"]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/tr/breaks", "Bizim tarafta bir aksaklık oldu"),
        ("/ko/breaks", "저희 쪽에 문제가 생겼습니다"),
    ],
)
def test_a_crash_is_a_page_in_the_readers_language_without_its_cause(path, title):
    app = create_app(Settings(content=(TOY,)))

    @app.get(path)
    def _breaks() -> str:
        raise RuntimeError("the cause")

    answer = app.test_client().get(path)
    assert answer.status_code == 500
    assert read_page(answer.text).h1 == [title]
    assert "the cause" not in answer.text
