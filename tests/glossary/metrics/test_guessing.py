"""Which column is meant is guessed from its header, and from what stands in it."""

import pytest

from glossary.metrics.from_table import ANSWER_FIELDS, ORDER_FIELDS
from glossary.metrics.tables import guess, read_table

TURKISH = "12;22.11.2026;1.234,50;iyi"
KOREAN = "김다래;2026-11-22;₩12,000;좋음"


def guessed(header, *rows, kinds=ORDER_FIELDS):
    return guess(read_table("\n".join([header, *rows]).encode()), kinds)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Müşteri No;Sipariş Tarihi;Sipariş Tutarı;Not", TURKISH),
        ("MÜŞTERİ;SİPARİŞ TARİHİ;TOPLAM;YORUM", TURKISH),
        ("musteri_id;siparis_tarihi;tutar;yorum", TURKISH),
        ("고객명;주문일자;결제금액;비고", KOREAN),
        ("회원번호;날짜;매출;메모", KOREAN),
        ("Customer ID;Order date;Amount (KRW);Note", KOREAN),
    ],
)
def test_orders_are_recognised_by_their_headers(header, row):
    customer, day, value, _ = header.split(";")
    assert guessed(header, row) == {"customer": customer, "date": day, "value": value}


@pytest.mark.parametrize("header", ["yorum;Memnuniyet puanı", "의견;만족도 점수", "note;nps_score"])
def test_answers_are_recognised_by_their_header(header):
    assert guessed(header, "iyi;9", kinds=ANSWER_FIELDS) == {"score": header.split(";")[1]}


def test_without_telling_headers_what_stands_in_a_column_tells():
    assert guessed("a;b;c", "x;2026-11-22;12") == {"customer": "a", "date": "b", "value": "c"}


def test_where_two_columns_could_be_meant_neither_is():
    assert guessed("a;b;c;d", "x;2026-11-22;12;7") == {"date": "b"}


def test_a_column_that_holds_something_else_is_not_meant_whatever_its_header():
    assert guessed("müşteri;tarih;gün;tutar", "a;yarın;2026-11-22;5")["date"] == "gün"
    assert "score" not in guessed("score;x", "iyi;fena", kinds=ANSWER_FIELDS)


def test_a_column_is_meant_once():
    assert guessed("date;customer", "2026-11-22;5", kinds={"date": "date", "day": "date"}) == {
        "date": "date"
    }


def test_an_empty_column_is_never_meant():
    assert guessed("score;b", ";9", kinds=ANSWER_FIELDS) == {"score": "b"}
