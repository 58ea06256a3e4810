"""Tables that readers bring to a page: computed in memory, with every wrong cell told."""

import csv
import io

import openpyxl
import pytest
from flask.testing import FlaskClient

from app.views.metric_tables import XLSX
from app.views.metrics import LIVE
from tests.app.sent import brought, rows, sent, words
from tests.html_page import read_page

ORDERS = (
    "Müşteri;Tarih;Tutar\nAyşe;01.02.2026;100,50\nAyşe;15.03.2026;40\nMin;03.02.2026;1.250,00\n"
)
WRONG = ORDERS + "Deniz;31.02.2026;5\nDeniz;01.03.2026;beş\n;02.03.2026;3\n"
ORDER_PAGES = ("rfm", "cohorts")


@pytest.fixture(scope="module")
def client(real_app) -> FlaskClient:
    return real_app.test_client()


@pytest.mark.parametrize("language", ["tr", "ko", "en"])
@pytest.mark.parametrize("metric", ["rfm", "cohorts", "cltv-orders"])
def test_the_worked_example_is_one_address(client, language, metric):
    answer = client.get(f"/{language}/metrics/{metric}?sample=1")
    assert answer.status_code == 200
    assert "240" in words(answer)
    assert 'class="picture' in answer.text


@pytest.mark.parametrize("metric", ORDER_PAGES)
def test_an_empty_page_asks_for_a_table(client, metric):
    answer = client.get(f"/en/metrics/{metric}")
    assert answer.status_code == 200
    assert "Bring a table with a row for each order" in words(answer)


@pytest.mark.parametrize("metric", ORDER_PAGES)
def test_a_file_is_computed_and_shown_with_its_columns(client, metric):
    answer = client.post(f"/en/metrics/{metric}", data=brought(ORDERS))
    assert answer.status_code == 200
    page = read_page(answer.text)
    assert {"column_customer", "column_date", "column_value"} <= set(page.ids)
    assert answer.text.count("selected") == 5
    assert "Rows counted: 3" in words(answer)


def test_pasted_rows_are_put_back(client):
    answer = client.post("/en/metrics/rfm", data={"pasted": ORDERS})
    assert answer.status_code == 200
    assert "Ayşe;01.02.2026;100,50" in answer.text


def test_every_wrong_cell_is_told_with_its_row_and_the_others_count(client):
    answer = client.post("/en/metrics/rfm", data=brought(WRONG))
    assert answer.status_code == 200
    shown = words(answer)
    assert "Problems in the table: 2" in shown
    assert "rows left out because a cell is empty: 1" in shown
    for told in ("31.02.2026", "There is no such day.", "beş", "It is not a number."):
        assert told in shown


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There are no rows below the header."),
        ("tr", "başlığın altında"),
        ("ko", "행이 없습니다"),
    ],
)
def test_a_table_of_nothing_is_refused_in_the_readers_language(client, language, sentence):
    answer = client.post(f"/{language}/metrics/rfm", data=brought("a,b,c\n"))
    assert answer.status_code == 422
    assert sentence.casefold() in words(answer).casefold()


def test_a_file_that_is_no_table_is_refused(client):
    answer = client.post("/en/metrics/rfm", data=brought(b"\x89PNG\r\n\x1a\n\0\0\0", "me.png"))
    assert answer.status_code == 422
    assert "neither CSV nor an XLSX workbook" in words(answer)


def test_columns_that_nobody_can_guess_are_asked_for(client):
    unnamed = "a,b,c\n1,2,3\n4,5,6\n"
    answer = client.post("/en/metrics/rfm", data=brought(unnamed))
    assert answer.status_code == 422
    assert "Say which column is which." in words(answer)


def test_a_column_may_be_chosen_instead_of_the_guess(client):
    two = "customer,date,value,list price\nA,2026-01-02,1,10\nB,2026-01-03,2,20\n"
    form = {"column_value": "list price", "as": "csv"}
    told = rows(client.post("/en/metrics/rfm", data=brought(two, **form)))
    assert [row[3] for row in told[1:]] == ["10", "20"]


def test_dates_that_can_be_read_in_two_ways_are_not_guessed_at(client):
    ambiguous = "customer,date,value\nA,02/03/2026,1\nB,04/05/2026,2\n"
    answer = client.post("/en/metrics/rfm", data=brought(ambiguous))
    assert answer.status_code == 422
    assert "two ways" in words(answer)
    answer = client.post("/en/metrics/rfm", data=brought(ambiguous, dates="dmy"))
    assert answer.status_code == 200
    assert "analysis date: 5 May 2026" in words(answer)


def test_too_few_customers_for_a_forecast_are_refused_with_the_reason(client):
    answer = client.post("/tr/metrics/cltv-orders", data=brought(ORDERS))
    assert answer.status_code == 422
    assert "50" in words(answer)


def test_options_are_read_the_readers_way_and_wrong_ones_told_at_their_field(client):
    sample = {"sample": "1"}
    page = client.post("/tr/metrics/cltv-orders", data={**sample, "margin": "%30,5"})
    assert page.status_code == 200
    page = client.post("/tr/metrics/cltv-orders", data={**sample, "margin": "130", "horizon": "x"})
    assert page.status_code == 400
    assert 'value="130"' in page.text
    assert page.text.count('aria-invalid="true"') == 2
    page = client.post("/en/metrics/cltv-orders", data={**sample, "on": "tomorrow"})
    assert page.status_code == 400
    assert "not a date" in words(page)


@pytest.mark.parametrize("metric", ["rfm", "cohorts", "cltv-orders"])
def test_a_table_can_be_taken_away(client, metric):
    answer = client.post(f"/tr/metrics/{metric}", data={"sample": "1", "as": "csv"})
    assert answer.headers["Content-Disposition"] == f"attachment; filename={metric}.csv"
    assert answer.data.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";")
    assert len(rows) == (19 if metric == "cohorts" else 240)
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize("metric", ORDER_PAGES)
def test_a_workbook_can_be_taken_away(client, metric):
    answer = client.post(f"/ko/metrics/{metric}", data={"sample": "1", "as": "xlsx"})
    assert answer.mimetype == XLSX
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    formulas = [
        cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]
    assert formulas


def test_a_customers_name_is_never_a_formula(client):
    evil = "customer,date,value\n=1+1,2026-01-02,1\n@x,2026-01-03,2\n+5,2026-01-04,2\n"
    told = rows(client.post("/en/metrics/rfm", data=brought(evil, **{"as": "csv"})))
    assert [row[0] for row in told[1:]] == ["'=1+1", "'@x", "'+5"]


def test_hostile_cells_are_shown_as_text(client):
    evil = "customer,date,value\n<script>alert(1)</script>,2026-01-02,<b>x</b>\nA,2026-01-02,1\n"
    answer = client.post("/en/metrics/rfm", data=brought(evil))
    assert "<script>alert" not in answer.text
    assert "<b>x</b>" not in answer.text


def test_a_script_is_answered_with_the_parts_that_change(client):
    data = brought(ORDERS)
    answer = client.post("/en/metrics/rfm", data=data, headers={LIVE: "1"})
    page = read_page(answer.text)
    assert {"reading", "result", "languages"} <= set(page.ids)
    assert "<form" not in answer.text


def test_a_workbook_is_read_as_well(client):
    book = openpyxl.Workbook()
    for row in (("고객", "주문일", "금액"), ("민", "2026-01-02", 1200), ("지", "2026-02-03", 50)):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    answer = client.post("/ko/metrics/rfm", data=brought(file.getvalue(), "orders.xlsx"))
    assert answer.status_code == 200
    assert "계산에 쓴 행: 2" in words(answer)


def test_a_file_beyond_the_limit_is_refused_in_words(client):
    answer = client.post("/tr/metrics/rfm", **sent(b"a" * 5_200_000))
    assert answer.status_code == 413
    assert "5 MB" in words(answer)


def test_other_addresses_take_less(client):
    answer = client.post("/en/metrics/none", **sent(b"a" * 5_200_000))
    assert answer.status_code == 404


def test_nothing_is_kept(client):
    client.post("/en/metrics/rfm", data=brought(ORDERS))
    answer = client.get("/en/metrics/rfm")
    assert "Ayşe" not in answer.text
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("path", ["/en/metrics/none", "/en/metrics/rfm?variant=best"])
def test_what_does_not_exist_is_said(client, path):
    assert client.get(path).status_code in {400, 404}


@pytest.mark.parametrize(("language", "shown"), [("ko", "56,851"), ("tr", "56.851")])
def test_amounts_that_can_be_read_in_two_ways_are_read_as_the_page_writes_them(
    client, language, shown
):
    data = brought(f'customer,date,value\nA,2026-01-02,"{shown}"\nB,2026-02-03,"{shown}"\n')
    answer = client.post(f"/{language}/metrics/rfm", data={**data, "as": "csv"})
    assert b"56851" in answer.data


def test_a_log_that_tells_nothing_says_why(client):
    refunds = "customer,date,value\nA,2026-01-02,-5\n"
    assert "only refunds" in words(client.post("/en/metrics/rfm", data=brought(refunds)))
    one_month = "customer,date,value\nA,2026-01-02,5\nB,2026-01-03,5\n"
    assert "No month is over yet" in words(
        client.post("/en/metrics/cohorts", data=brought(one_month))
    )


def test_an_order_of_the_future_is_remarked(client):
    late = "customer,date,value\nA,2026-01-02,5\nB,2199-01-03,5\n"
    assert "lies in the future" in words(client.post("/en/metrics/rfm", data=brought(late)))
    fixed = client.post("/en/metrics/rfm", data=brought(late, on="2026-02-01"))
    assert "lies in the future" not in words(fixed)
