"""`dangol metric --csv` reads the files that people have, and says what is wrong in which row."""

import json
import re
import sys
from datetime import date, timedelta
from io import BytesIO, TextIOWrapper

import pytest
from openpyxl import Workbook

ORDERS = "customer,date,value\nAyşe,2026-01-05,10\nAyşe,2026-02-07,30\n민수,2026-01-20,5\n"


def test_a_column_of_scores_is_counted_and_its_wrong_cells_are_told(run, file):
    file("who,score\na,10\nb,9\nc,7\nd,11\ne,x\nf,\ng,3\n")
    status, out, err = run("nps --csv toy.csv --column score")
    assert status == 1
    assert "nps = 100 × (promoters − detractors) ÷ responses\n" in out
    assert "    = 100 × (2 − 1) ÷ 4 = 25.0\n" in out
    wanted = "wanted: a whole number, at least 0, at most 10"
    assert err.splitlines() == [
        f"row 5, column score: '11': it is too large; {wanted}",
        f"row 6, column score: 'x': it is not a number; {wanted}",
    ]


def test_a_column_of_scores_as_json_says_how_many_rows_counted(run, file):
    file("score\n10\n\n2\n")
    status, out, err = run("nps --csv toy.csv --json")
    assert (status, err) == (0, "")
    answer = json.loads(out)
    assert answer["data"]["value"] == 0
    assert answer["meta"] == {"rows": 2, "blank": 0, "problems": []}


@pytest.mark.parametrize(
    ("line", "cells", "value"),
    [
        ("csat", "5 4 3 1", 0.5),
        ("csat --variant mean", "5 4 3 1", 3.25),
        ("ces", "7 6 1 2", 4),
        ("ces --variant effort", "5 4 1 2", 3),
    ],
)
def test_satisfaction_and_effort_are_counted_too(data, file, line, cells, value):
    file("answer\n" + "\n".join(cells.split()))
    assert data(f"{line} --csv toy.csv")["value"] == value


def test_an_answer_beyond_the_scale_of_the_variant_is_told(run, file):
    file("answer\n7\n1\n")
    assert run("ces --csv toy.csv")[2] == ""
    err = run("ces --variant effort --csv toy.csv")[2]
    assert err.startswith("row 2, column answer: '7': it is too large; wanted: a whole number")


def test_a_workbook_is_a_file_too(data, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    book = Workbook()
    for row in (["who", "score"], ["a", 10], ["b", 9], ["c", 3]):
        book.active.append(row)
    book.save("toy.xlsx")
    assert data("nps --csv toy.xlsx --column score")["value"] == pytest.approx(100 / 3)


def test_the_input_is_a_file_too(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"10\n9\n3\n0\n")))
    assert " = 100 × (2 − 2) ÷ 4 = 0.0\n" in run("nps --csv -")[1]


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("a,b\nx,1\n", "nps", "name the column of the score: one of a, b"),
        (
            "a,b\nx,1\n",
            "nps --column c",
            "column c: there is no such column; wanted: one of a, b",
        ),
        ("", "nps", "the file is empty"),
        (
            "who,date,value\na,2026-01-01,1\n",
            "rfm",
            "name the column of the customer: one of who, date, value",
        ),
        (
            "customer,date,value\na,03/04/2026,1\n",
            "rfm",
            (
                "row 2, column date: '03/04/2026': it may be read in two ways: "
                "2026-04-03 or 2026-03-04"
            ),
        ),
        (
            "customer,date,value\na,2026-01-01,x\n",
            "cohorts",
            (
                "row 2, column value: 'x': it is not a number\n"
                "the file has no order that could be read"
            ),
        ),
        (
            ORDERS,
            "cltv-orders",
            "No forecast: customers who bought again: 1; wanted: at least 50.",
        ),
    ],
)
def test_a_file_of_which_nothing_can_be_made_is_refused(run, file, text, line, sentence):
    file(text)
    assert run(f"{line} --csv toy.csv") == (1, "", f"{sentence}\n")
    status, out, _ = run(f"{line} --csv toy.csv --json")
    assert status == 1
    assert json.loads(out) == {"data": None, "meta": {"problems": sentence.split("\n")}}


def test_a_file_that_is_missing_is_named(run, file):
    file("")
    assert run("nps --csv no.csv")[2] == "no.csv cannot be read: No such file or directory\n"


def test_segments_are_counted_as_of_the_day_after_the_last_order(run, data, file):
    file(ORDERS)
    status, out, _ = run("rfm --csv toy.csv")
    assert status == 0
    assert out.startswith("Customers: 2, known until 2026-02-08\n\nchampions ")
    segmented = data("rfm --csv toy.csv")
    assert sum(segmented["segments"].values()) == 2
    first = segmented["customers"][0]
    assert first["customer"] == "Ayşe"
    assert first["measures"] == {"recency": 1, "frequency": 2, "monetary": 40}


def test_columns_of_other_names_are_named(run, file):
    file("금액;주문일;고객\n₩10,000;2026. 1. 5.;민수\n")
    out = run("rfm --csv toy.csv --customer 고객 --date 주문일 --value 금액 --on 2026-01-31")[1]
    assert out.startswith("Customers: 1, known until 2026-01-31\n")


def test_orders_of_later_days_are_left_out_and_counted(run, file):
    file(ORDERS)
    out = run("rfm --csv toy.csv --on 2026-01-31")[1]
    assert out.splitlines()[1] == "Orders of later days, left out: 1"


def test_cohorts_are_a_table(run, data, file):
    file(ORDERS)
    out = run("cohorts --csv toy.csv --on 2026-02-28")[1]
    assert out.splitlines()[-3:] == [
        "month    size       0      1",
        "2026-01     2  100.0%  50.0%",
        "average        100.0%  50.0%",
    ]
    (cohort,) = data("cohorts --csv toy.csv --on 2026-02-28")["cohorts"]
    assert cohort["cells"][1] == {"active": 1, "size": 2, "share": 0.5}


def test_a_month_that_is_not_over_is_left_out_of_the_cohorts(run, file):
    file(ORDERS)
    assert run("cohorts --csv toy.csv")[1].endswith("2026-02 is not over and is left out.\n")


def _teahouse():
    """Give a log of a hundred customers, who come again after a number of weeks of their own."""
    yield "customer,date,value"
    for guest in range(100):
        for visit in range(1 + guest % 7):
            day = date(2025, 1, 1) + timedelta(days=guest % 30 + visit * (7 + guest % 40))
            yield f"guest {guest},{day},{5 + guest % 11 + visit % 3}"


def test_a_forecast_gives_its_parameters_and_the_ten_best_customers(run, data, file):
    file("\n".join(_teahouse()))
    status, out, err = run("cltv-orders --csv toy.csv")
    assert (status, err) == (0, "")
    assert re.search(r"^BG/NBD, in weeks: r = [0-9.]+", out, re.MULTILINE)
    assert re.search(r"^Gamma-Gamma: p = [0-9.]+", out, re.MULTILINE)
    assert len(out.split("  value\n")[-1].splitlines()) == 10
    forecast = data("cltv-orders --csv toy.csv")
    values = [each["value"] for each in forecast["customers"]]
    assert len(values) == 100
    assert values == sorted(values, reverse=True)
    assert forecast["total"] == pytest.approx(sum(values))
    assert all(each["sentence"] for each in forecast["cautions"])


def test_a_forecast_is_made_under_terms(run, data, file):
    file("\n".join(_teahouse()))
    revenue = data("cltv-orders --csv toy.csv")
    assert revenue["options"] == {"horizon": 12, "margin": 1, "discount": 0}
    worth = data("cltv-orders horizon=12 margin=30% discount=0 --csv toy.csv")
    assert worth["total"] == pytest.approx(0.3 * revenue["total"])
    later = data("cltv-orders horizon=24 discount=0.1 --csv toy.csv")
    assert revenue["total"] < later["total"] < 2 * revenue["total"]
    assert "\nExpected value of the next 12 months: " in run("cltv-orders --csv toy.csv")[1]


def test_all_terms_that_cannot_be_meant_are_told_at_once(run, file):
    file(ORDERS)
    assert run("cltv-orders horizon=0 margin=x rate=1 --csv toy.csv")[2].splitlines() == [
        (
            "margin: 'x': it is not a number; "
            "wanted: a fraction, 5% or 0.05, at least 0%, at most 100%"
        ),
        "rate: cltv-orders has no such option; wanted: one of horizon, margin, discount",
        "horizon: 0: it is too small; wanted: a whole number, at least 1, at most 120",
    ]
    assert run("rfm days=3 --csv toy.csv")[2] == "days: rfm has no such option; wanted: none\n"


def test_a_variant_of_an_order_log_is_chosen(run, data, file):
    file(ORDERS)
    measures = {
        variant: data(f"rfm --variant {variant} --csv toy.csv")["customers"][0]["measures"]
        for variant in ("total", "mean")
    }
    assert (measures["total"]["monetary"], measures["mean"]["monetary"]) == (40, 20)
    assert "that bought then or later" in run("cohorts --variant rolling --csv toy.csv")[1]


def test_at_a_terminal_one_sees_that_the_fitting_goes_on(run, file, monkeypatch):
    file("\n".join(_teahouse()))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    err = run("cltv-orders --csv toy.csv")[2]
    assert err.startswith("\rFitting: 10 steps\rFitting: 20 steps")
    assert err.endswith("\r\x1b[K")
