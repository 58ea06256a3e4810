"""A column of answers that a reader brings fills the form of its metric."""

import pytest
from flask.testing import FlaskClient

from tests.app.sent import brought, words
from tests.html_page import read_page


@pytest.fixture(scope="module")
def client(real_app) -> FlaskClient:
    return real_app.test_client()


@pytest.mark.parametrize(
    ("metric", "variant", "answers", "result"),
    [
        ("nps", "scores", "10\n9\n3\n8", "+25"),
        ("csat", "top-two", "5\n4\n3\n1", "50%"),
        ("csat", "mean", "5\n4\n3\n2", "3.5"),
        ("ces", "ease", "7\n6\n5", "6"),
        ("ces", "effort", "1\n2\n3", "2"),
    ],
)
def test_a_column_of_answers_fills_the_form(client, metric, variant, answers, result):
    form = {"pasted": f"score\n{answers}", "variant": variant}
    answer = client.post(f"/en/metrics/{metric}", data=form)
    assert answer.status_code == 200
    assert f'<p class="value">{result}</p>' in answer.text


def test_answers_off_the_scale_are_told_and_not_counted(client):
    answer = client.post("/en/metrics/nps", data={"pasted": "score\n10\n11\n6.5\n\n9"})
    assert '<p class="value">+100</p>' in answer.text
    for told in ("It is more than 10.", "It is not a whole number."):
        assert told in words(answer)


def test_nothing_brought_is_no_result(client):
    answer = client.post("/en/metrics/nps", data={"pasted": "  "})
    assert answer.status_code == 422


@pytest.mark.parametrize("metric", ["crr", "aov"])
def test_metrics_of_a_few_numbers_take_no_table(client, metric):
    answer = client.post(f"/en/metrics/{metric}", data={"pasted": "x"})
    assert answer.status_code == 405
    assert "POST" not in answer.headers["Allow"]


def test_a_files_rows_are_kept_in_the_form_so_that_it_need_not_be_chosen_again(client):
    answer = client.post("/en/metrics/nps", data=brought("date,first,second\n1,9,3\n2,10,4\n"))
    assert answer.status_code == 422
    assert "Say which column is which." in words(answer)
    kept = read_page(answer.text)
    assert "pasted" in kept.ids
    assert "date\tfirst\tsecond\n1\t9\t3" in answer.text


def test_how_much_is_not_in_the_result_is_said_beside_it(client):
    rows = "score\n" + "5\n" * 30 + "10\n" * 70
    answer = client.post("/en/metrics/ces", data={"pasted": rows})
    assert "rows that are in the result: 30" in words(answer)


def test_answers_on_a_shorter_scale_are_doubted(client):
    answer = client.post("/en/metrics/nps", data={"pasted": "score\n" + "5\n4\n3\n1\n" * 5})
    assert "All answers lie between 1 and 5" in words(answer)
    answer = client.post("/en/metrics/nps", data={"pasted": "score\n" + "5\n4\n10\n1\n" * 5})
    assert "All answers lie between" not in words(answer)


@pytest.mark.parametrize("metric", ["rfm", "nps"])
def test_a_form_that_brings_nothing_says_so(client, metric):
    answer = client.post(f"/en/metrics/{metric}", data={"pasted": " "})
    assert answer.status_code == 422
    assert "Choose a file or paste rows first." in words(answer)
