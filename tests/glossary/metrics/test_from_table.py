"""Metrics from tables: a column of answers is counted, the columns of orders become a log."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.calculation import Undefined
from glossary.metrics.family import METRICS
from glossary.metrics.from_table import (
    ANSWER_SCALES,
    FROM_TABLES,
    ORDER_FIELDS,
    Mapped,
    answers,
    order_log,
    scales_of,
)
from glossary.metrics.order_metrics import COLUMNS, ORDER_METRICS
from glossary.metrics.orders import Purchase
from glossary.metrics.tables import TableInvalidError, read_table, table_of_columns

SCALES = [pytest.param(each, id=f"{each.metric}-{each.variant}") for each in ANSWER_SCALES]


def column(*cells, name="x"):
    return table_of_columns({name: cells})


def refusals(table, **mapped):
    with pytest.raises(TableInvalidError) as refused:
        order_log(table, Mapped(**mapped))
    return [(each.code, each.column, dict(each.data)) for each in refused.value.problems]


@pytest.mark.parametrize("scale", SCALES)
def test_every_scale_counts_what_its_variant_takes(scale):
    counted = {f"{scale.stem}_{answer}" for answer in scale.answers}
    assert counted == set(METRICS[scale.metric].variant(scale.variant).inputs)


def test_every_metric_of_a_table_names_what_it_takes_of_a_row():
    assert [*FROM_TABLES] == ["nps", "csat", "ces", *ORDER_METRICS]
    assert tuple(ORDER_FIELDS) == COLUMNS


@pytest.mark.parametrize("scale", SCALES)
@given(data=st.data())
def test_answers_are_counted_as_if_somebody_had(scale, data):
    given_ = data.draw(st.lists(st.sampled_from(scale.answers), max_size=30))
    result, taken = answers(column(*map(str, given_), ""), scale)
    assert taken.problems == ()
    assert result.inputs == {
        f"{scale.stem}_{answer}": given_.count(answer) for answer in scale.answers
    }


def test_the_recommended_scale_of_a_metric_comes_first():
    assert {metric: next(iter(scales_of(metric))) for metric in ("nps", "csat", "ces")} == {
        "nps": "scores",
        "csat": "top-two",
        "ces": "ease",
    }


def test_answers_off_the_scale_are_told_and_left_out():
    result, taken = answers(column("5", "0", "6", "4,5", "", "iyi", "3"), scales_of("csat")["mean"])
    assert result.value == 4
    assert [(each.row, each.code) for each in taken.problems] == [
        (2, "too_small"),
        (3, "too_large"),
        (4, "not_whole"),
        (6, "not_a_number"),
    ]


def test_without_answers_the_result_is_undefined():
    assert isinstance(answers(column("", "x"), scales_of("nps")["scores"]).made.value, Undefined)


TURKISH = read_table("Kim;Ne zaman;Ne kadar\nAyşe;3/4/2026;1.234\nAyşe;5/6/2026;2.000\n".encode())
NAMES = {"customer": "Kim", "date": "Ne zaman", "value": "Ne kadar"}


def test_people_say_which_column_is_which_and_how_it_is_written():
    log = order_log(TURKISH, Mapped(NAMES, {"date": "dmy", "value": "tr"})).made
    assert log.purchases == {
        "Ayşe": (Purchase(date(2026, 4, 3), 1234), Purchase(date(2026, 6, 5), 2000))
    }
    assert log.analysis_date == date(2026, 6, 6)
    log, taken = order_log(TURKISH, Mapped(NAMES, {"date": "mdy", "value": "en"}), date(2026, 4, 1))
    assert log.purchases == {"Ayşe": (Purchase(date(2026, 3, 4), 1.234),)}
    assert (log.cleaning.later, dict(taken.names)) == (1, NAMES)


def test_what_may_be_meant_in_two_ways_is_asked_for():
    assert [(code, name) for code, name, _ in refusals(TURKISH, names=NAMES)] == [
        ("ambiguous", "Ne zaman"),
        ("ambiguous", "Ne kadar"),
    ]


def test_columns_that_nobody_named_are_asked_for_with_those_that_there_are():
    assert refusals(TURKISH, names={"date": "Ne zaman"}) == [
        ("unnamed_column", "", {"field": "customer", "names": TURKISH.names}),
        ("unnamed_column", "", {"field": "value", "names": TURKISH.names}),
    ]


def test_columns_of_the_names_of_the_fields_need_no_naming():
    table = read_table(b"value,customer,date\n5,a,2026-01-02\n")
    assert order_log(table).made.purchases == {"a": (Purchase(date(2026, 1, 2), 5),)}


def test_a_table_without_orders_is_refused_with_what_is_wrong_in_its_rows():
    codes = [code for code, _, _ in refusals(read_table(b"customer,date,value\na,b,c\n"))]
    assert codes == ["not_a_date", "not_a_number", "no_orders"]


def test_a_log_may_end_on_the_last_day_there_is():
    table = read_table(b"customer,date,value\na,9999-12-31,1\n")
    assert order_log(table).made.analysis_date == date.max
