"""What can be taken away of a result: a workbook, a table, a text."""

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest

FCR = "variant=net&contacts=400&resolved_first=280&unresolvable=50"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS = ["xlsx", "csv", "txt"]


def table(client, language, asked=FCR, metric="fcr"):
    answer = client.get(f"/{language}/metrics/{metric}.csv?{asked}")
    assert answer.status_code == 200
    text = answer.data.decode("utf-8")
    assert text.startswith("\ufeff")
    delimiter = ";" if language == "tr" else ","
    return list(csv.reader(StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))


@pytest.mark.parametrize(
    ("language", "rate", "low"),
    [("tr", "0,8", "0,7"), ("ko", "0.8", "0.7"), ("en", "0.8", "0.7")],
)
def test_a_table_opens_as_it_is_in_the_readers_spreadsheet(client, language, rate, low):
    head, *rows = table(client, language)
    assert len(head) == 4
    assert [row[1] for row in rows] == ["A", "F", "U", "B", "FCR", "", ""]
    assert [row[3] for row in rows[:5]] == ["400", "280", "50", "350", rate]
    assert [row[3][:3] for row in rows[5:]] == [low, rate]
    assert {len(row) for row in rows} == {4}


def test_a_table_names_everything_in_the_readers_language(client):
    (name, _, _, _), *rows = table(client, "tr")
    assert name == "ad"
    assert [row[0] for row in rows[:5]] == [
        "Yerler",
        "Ayrılan yerler",
        "Kırık sandalyeler",
        "Oturulabilen yerler",
        "Rezervasyon oranı",
    ]
    assert rows[5][0] == "%95 güven aralığı, alt sınır"


def test_a_table_says_why_there_is_no_value(client):
    rows = table(client, "en", "variant=gross&contacts=0&resolved_first=0")
    assert rows[-1] == ["Booking rate", "FCR", "", "Undefined, because “Seats” is zero."]


def test_numbers_of_a_permalink_are_those_of_the_typed_address(client):
    assert table(client, "tr", "contacts=1.000&resolved_first=500") == table(
        client, "tr", "v=1&contacts=1000&resolved_first=500"
    )


def workbook(client, language, asked=FCR, *, values=True):
    answer = client.get(f"/{language}/metrics/fcr.xlsx?{asked}")
    assert (answer.status_code, answer.mimetype) == (200, XLSX)
    book = openpyxl.load_workbook(BytesIO(answer.data), data_only=values)
    return [[cell.value for cell in row] for row in book.worksheets[0]]


@pytest.mark.parametrize(
    ("language", "name"),
    [("tr", "Rezervasyon oranı"), ("ko", "예약률"), ("en", "Booking rate")],
)
def test_a_workbook_has_live_formulas_and_the_value_already(client, language, name):
    (value,) = (row for row in workbook(client, language) if row[1] == "FCR")
    (live,) = (row for row in workbook(client, language, values=False) if row[1] == "FCR")
    assert value[0] == name
    assert value[2] == 0.8
    assert live[2].startswith("=")


def test_a_workbook_links_to_the_calculation_in_its_language(client):
    cells = [cell for row in workbook(client, "ko") for cell in row if isinstance(cell, str)]
    assert f"http://localhost/ko/metrics/fcr?v=1&{FCR}" in cells


def test_a_workbook_without_a_value_says_so(client):
    asked = "variant=gross&contacts=0&resolved_first=0"
    (row,) = (row for row in workbook(client, "en", asked) if row[1] == "FCR")
    assert row[2] == "undefined"


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_file_is_called_after_the_metric(client, kind):
    headers = client.get(f"/tr/metrics/fcr.{kind}?{FCR}").headers
    assert headers["Content-Disposition"] == f"attachment; filename=fcr.{kind}"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]


def test_a_text_tells_everything_in_the_readers_language(client):
    answer = client.get(f"/en/metrics/fcr.txt?{FCR}")
    assert answer.content_type == "text/plain; charset=utf-8"
    assert answer.text.splitlines() == [
        "Booking rate: 80%",
        "95% confidence interval: 75.49% – 83.85% (n = 350)",
        "Without the 50 broken chairs, 80% are booked.",
        "",
        "Formula: Of those one can sit on",
        "- Seats (A): 400",
        "- Seats booked (F): 280",
        "- Broken chairs (U): 50",
        "- Seats fit to sit on: B = A − U = 400 − 50 = 350",
        "- Booking rate: FCR = F ÷ B = 280 ÷ 350 = 80%",
        "",
        f"http://localhost/en/metrics/fcr?v=1&{FCR}",
    ]


def test_a_text_without_a_value_says_why(client):
    text = client.get("/tr/metrics/fcr.txt?contacts=0&resolved_first=0").text
    assert text.startswith("Rezervasyon oranı: Tanımsız, çünkü “Yerler” sıfır.\n")
    assert "FCR = F ÷ A = 0 ÷ 0 = ?" in text
    assert "None" not in text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("", "Seats, Seats booked"),
        ("variant=net&contacts=5", "Seats booked, Broken chairs"),
        ("contacts=x&resolved_first=1", "“Seats”: “x” is no number"),
        ("contacts=1&resolved_first=2", "“Seats booked” is more than “Seats”"),
        ("variant=none", "“none” is no variant"),
    ],
)
def test_without_a_result_there_is_no_file_but_a_reason(client, kind, asked, said):
    answer = client.get(f"/en/metrics/fcr.{kind}?{asked}")
    assert (answer.status_code, answer.mimetype) == (400, "text/html")
    assert said in answer.text


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_may_be_kept_a_minute_and_asked_after(client, kind):
    first = client.get(f"/ko/metrics/fcr.{kind}?{FCR}")
    assert first.headers["Cache-Control"] == "public, max-age=60"
    headers = {"If-None-Match": first.headers["ETag"]}
    again = client.get(f"/ko/metrics/fcr.{kind}?{FCR}", headers=headers)
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_gives_the_form_to_every_file_once_there_is_a_result(client, kind):
    button = f'form="inputs" formaction="/ko/metrics/fcr.{kind}"'
    assert button in client.get(f"/ko/metrics/fcr?{FCR}").text
    assert button not in client.get("/ko/metrics/fcr").text
    assert button not in client.get(f"/embed/ko/metrics/fcr?{FCR}").text
