"""Tables sent to the API: CSV, workbooks and JSON become results, and what is wrong is told."""

import io
import json

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.forms.tables import CSV, JSON, XLSX
from glossary.metrics.tables import LARGEST, MOST_PROBLEMS
from tests.app.test_problems import problem

ORDERS = "고객;날짜;금액\na;22.11.2026;12,5\na;3.12.2026;7\nb;4.12.2026;1.234,5\n"
NAMED = {"customer": "고객", "date": "날짜", "value": "금액"}


def send(client, metric, body, kind=CSV, headers=None, **asked):
    data = body.encode() if isinstance(body, str) else body
    path = f"/api/v1/metrics/{metric}"
    return client.post(path, data=data, content_type=kind, query_string=asked, headers=headers)


def done(client, metric, body, kind=CSV, **asked):
    answer = send(client, metric, body, kind, **asked)
    assert answer.status_code == 200, answer.text
    return answer.json["data"], answer.json["meta"]


def workbook(*rows, title="Sheet"):
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_column_of_answers_is_counted_and_its_reading_told(client):
    data, meta = done(client, "nps", "who;score\na;10\nb;9,0\nc;\nd;3\ne;11\n", column="score")
    assert (data["id"], data["variant"]) == ("nps", "scores")
    assert data["result"]["value"] == pytest.approx(100 / 3)
    assert data["goal"] is None
    assert meta == {
        "rows": 3,
        "blank": 1,
        "problem_count": 1,
        "problems": [
            {
                "row": 6,
                "column": "score",
                "value": "11",
                "code": "too_large",
                "detail": "It is more than 10.",
            }
        ],
        "encoding": "utf-8",
        "delimiter": ";",
        "header": True,
        "sheet": None,
        "columns": {"score": {"name": "score", "way": "comma"}},
    }


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("5\n4\n1\n", CSV),
        ('{"columns": {"score": [5, "4", 1.0, null]}}', JSON),
        (workbook(["score"], [5], [4], [1]), XLSX),
        (workbook(["score"], [5], [4], [1]), CSV),
    ],
)
def test_every_kind_of_table_is_read(client, body, kind):
    data, meta = done(client, "csat", body, kind)
    assert data["result"]["value"] == 2 / 3
    assert meta["rows"] == 3


def test_the_variant_says_on_which_scale_the_answers_are(client):
    body = "score\n5\n6\n1\n"
    assert done(client, "ces", body)[0]["result"]["value"] == 4
    data, meta = done(client, "ces", body, variant="effort")
    assert (data["result"]["value"], meta["problem_count"]) == (3, 1)


def test_a_sheet_is_chosen_by_name(client):
    data = workbook(["score"], [9], title="여름")
    assert done(client, "nps", data, XLSX)[1]["sheet"] == "여름"
    assert done(client, "nps", data, XLSX, sheet="여름")[1]["rows"] == 1
    (error,) = problem(send(client, "nps", data, XLSX, sheet="겨울"), 422)["errors"]
    assert error["detail"] == "There is no sheet “겨울”; the workbook has: 여름."


def test_segments_of_an_order_log(client):
    data, meta = done(client, "rfm", ORDERS, **NAMED, variant="mean", on="2026-12-31")
    assert (data["variant"], data["analysis_date"]) == ("mean", "2026-12-31")
    assert (data["customer_count"], sum(data["segments"].values())) == (2, 2)
    first = data["customers"][0]
    assert (first["customer"], first["measures"]["monetary"]) == ("a", 9.75)
    assert meta["columns"] == {
        "customer": {"name": "고객", "way": None},
        "date": {"name": "날짜", "way": "dmy"},
        "value": {"name": "금액", "way": "comma"},
    }


def test_cohorts_of_an_order_log(client):
    data, _ = done(client, "cohorts", ORDERS, **NAMED, variant="rolling", on="2026-12-15")
    assert data["cohorts"] == [
        {"month": "2026-11", "size": 1, "cells": [{"active": 1, "size": 1, "share": 1}]}
    ]
    assert (data["variant"], data["unfinished"]) == ("rolling", "2026-12")


def _visits():
    yield "customer,date,value"
    for guest in range(120):
        for visit in range(1 + guest % 5):
            day = 1 + (guest * 3 + visit * (5 + guest % 9)) % 28
            yield f"guest {guest},2026-{1 + visit * 2:02}-{day:02},{5 + guest % 11 + visit % 3}"


def test_a_forecast_from_an_order_log(client):
    body = "\n".join(_visits())
    data, _ = done(client, "cltv-orders", body, horizon="6", margin="0.5", on="2026-12-31")
    assert data["options"] == {"horizon": 6, "margin": 0.5, "discount": 0}
    values = [each["value"] for each in data["customers"]]
    assert values == sorted(values, reverse=True)
    assert data["total"] == pytest.approx(sum(values))
    assert (data["unit"], data["purchases"]["parameters"].keys()) == (
        "week",
        {"r", "alpha", "a", "b"},
    )
    assert all(each["code"] and each["detail"] for each in data["cautions"])


def test_a_log_that_cannot_bear_a_forecast_is_refused_with_the_reason(client):
    body = problem(send(client, "cltv-orders", ORDERS, **NAMED), 422)
    assert body["code"] == "few_repeat_buyers"
    assert body["detail"] == "Customers who bought again: 1; a forecast needs at least 50."


def test_a_metric_of_orders_says_what_it_takes(client):
    data = client.get("/api/v1/metrics/cltv-orders").json["data"]
    assert data["columns"] == ["customer", "date", "value"]
    assert [each["name"] for each in data["options"]] == ["horizon", "margin", "discount"]
    assert data["outputs"][-1] == "total"
    assert client.get("/api/v1/metrics/rfm?horizon=1").status_code == 400


def test_what_may_be_read_in_two_ways_is_asked_for_all_at_once(client):
    body = "customer;date;value\na;3/4/2026;1.234\n"
    errors = problem(send(client, "rfm", body), 422)["errors"]
    assert [(e["row"], e["column"], e["value"], e["code"]) for e in errors] == [
        (2, "date", "3/4/2026", "ambiguous"),
        (2, "value", "1.234", "ambiguous"),
    ]
    assert "1,234 / 1.234" in errors[1]["detail"]
    data, _ = done(client, "rfm", body, dates="mdy", decimal="point")
    assert data["customers"][0]["measures"]["monetary"] == 1.234
    assert data["analysis_date"] == "2026-03-05"


def test_only_the_first_problems_are_told(client):
    _, meta = done(client, "nps", "score\n9\n" + "x\n" * 500)
    assert (len(meta["problems"]), meta["problem_count"]) == (MOST_PROBLEMS, 500)


def test_all_parameters_that_are_no_good_are_told_at_once(client):
    asked = {"variant": "x", "dates": "ymd", "on": "2026-2-1", "horizon": "0", "column": "a"}
    errors = problem(send(client, "cltv-orders", "", **asked), 400)["errors"]
    assert [(each["parameter"], each["code"]) for each in errors] == [
        ("variant", "unknown_variant"),
        ("dates", "bad_choice"),
        ("on", "bad_day"),
        ("horizon", "too_small"),
        ("column", "unknown_parameter"),
    ]
    answer = client.post("/api/v1/metrics/nps?column=a&column=b", content_type=CSV)
    assert problem(answer, 400)["errors"][0]["code"] == "repeated_parameter"


@pytest.mark.parametrize("text", ["20261122", "2026-W47-7", "22.11.2026", "2026-13-01", "x"])
def test_a_day_is_written_in_one_way(client, text):
    (error,) = problem(send(client, "rfm", ORDERS, **NAMED, on=text), 400)["errors"]
    assert error["code"] == "bad_day"


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        ("", CSV, 422, "bad_table"),
        ("a;b\n1;2\n", CSV, 422, "bad_table"),
        ("9", "application/xml", 415, "unsupported_media_type"),
        ("9", "", 415, "unsupported_media_type"),
        (b"9\n" * (LARGEST // 2 + 1), CSV, 413, "too_large"),
    ],
)
def test_what_cannot_be_used_is_refused(client, body, kind, status, code):
    assert problem(send(client, "nps", body, kind), status)["code"] == code


def test_files_of_five_megabytes_are_taken_where_tables_are_and_nowhere_else(client):
    full = b"9\n" * (LARGEST // 2)
    (error,) = problem(send(client, "nps", full), 422)["errors"]
    assert error["code"] == "too_many_rows"
    done(client, "nps", (b"9" + b" " * 90 + b"\n") * 50_000)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{}",
        '{"columns": {}}',
        '{"columns": []}',
        '{"columns": {"a": 1}}',
        '{"columns": {"a": [[1]]}}',
        '{"columns": {"a": [1]}, "b": 1}',
        '{"columns": {"a": [1}',
        "[" * 1_000_000,
        "\x00",
    ],
)
def test_json_of_another_shape_is_refused(client, body):
    (error,) = problem(send(client, "nps", body, JSON), 422)["errors"]
    assert error["code"] == "bad_json"


def test_json_takes_numbers_as_they_are(client):
    body = json.dumps({"columns": {"a": [1, 2.5, True, "3", "x", 1e400, None]}})
    _, meta = done(client, "nps", body, JSON)
    assert [(each["row"], each["code"]) for each in meta["problems"]] == [
        (2, "not_whole"),
        (3, "not_a_number"),
        (5, "not_a_number"),
        (6, "not_a_number"),
    ]


def test_metrics_that_no_table_is_for_take_none(client):
    answer = send(client, "crr", "9")
    assert problem(answer, 405)["code"] == "method_not_allowed"
    assert "POST" not in answer.headers["Allow"]
    assert problem(send(client, "none", "9"), 404)["code"] == "unknown_metric"


def test_a_table_is_answered_without_leave_for_other_sites_and_never_kept(client):
    answer = send(client, "nps", "9\n")
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert "ETag" not in answer.headers


@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_problems_are_told_in_the_language_that_was_asked_for(client, language):
    headers = {"Accept-Language": language}
    answer = send(client, "nps", "a;b\n1;2\n", headers=headers)
    assert answer.headers["Content-Language"] == language
    assert problem(answer, 422)["title"]


@given(
    st.binary(max_size=200)
    | st.text('0123456789,;.\n\t "xé가%', max_size=200).map(str.encode)
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner),
    ).map(lambda each: json.dumps({"columns": each}).encode()),
    st.sampled_from([CSV, JSON, XLSX]),
    st.sampled_from(["nps", "csat", "ces", "rfm", "cohorts", "cltv-orders"]),
)
def test_whatever_is_sent_is_computed_or_refused_with_reasons(app, body, kind, metric):
    answer = send(app.test_client(), metric, body, kind)
    if answer.status_code == 200:
        assert answer.json["data"]["id"] == metric
    else:
        problem(answer, 422)
