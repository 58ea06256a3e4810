"""Columns out of a table: how their values are written, and what is wrong with which cell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.metric import Input
from glossary.metrics.numbers import write_number
from glossary.metrics.tables import (
    MOST_PROBLEMS,
    Reading,
    TableInvalidError,
    TableProblem,
    Wanted,
    columns,
    read_table,
)
from glossary.metrics.tables.dates import DateInvalidError, parse_date

SCORE = Input("score", "score", "s", minimum=0, maximum=10, whole=True)


def table_of(*cells, name="x"):
    lines = "\n".join([name, *cells])
    return read_table(lines.encode(), Reading(delimiter="|", header=True))


def column(*cells, **wanted):
    return columns(table_of(*cells), {"x": Wanted("x", **wanted)})


def values(*cells, **wanted):
    found = column(*cells, **wanted)
    assert found.problems == ()
    return found.values["x"]


def doubt_about(*cells, **wanted):
    with pytest.raises(TableInvalidError) as refused:
        column(*cells, **wanted)
    (problem,) = refused.value.problems
    assert problem.code == "ambiguous"
    return problem


@pytest.mark.parametrize(
    ("cells", "way", "numbers"),
    [
        (["1", "2"], "tr", (1, 2)),
        (["1,5", "1.234"], "tr", (1.5, 1234)),
        (["1.5", "1,234"], "en", (1.5, 1234)),
        (["1.234", "1.234.567"], "tr", (1234, 1234567)),
        (["1,234", "1,234,567"], "en", (1234, 1234567)),
        (["0.125", "1.234"], "en", (0.125, 1.234)),
        (["1 234", "-5"], "tr", (1234, -5)),
    ],
)
def test_one_telling_number_decides_for_its_column(cells, way, numbers):
    found = column(*cells)
    assert (found.ways["x"], found.values["x"]) == (way, numbers)


def test_where_no_number_tells_people_must():
    problem = doubt_about("5", "1.234", "2.500")
    assert (problem.row, problem.column, problem.value) == (3, "x", "1.234")
    assert problem.data == {"meanings": {"tr": 1234, "en": 1.234}}
    assert values("5", "1.234", way="tr") == (5, 1234)
    assert values("5", "1.234", way="en") == (5, 1.234)


def test_a_column_that_contradicts_itself_is_for_people_to_decide():
    problem = doubt_about("1.5", "2.5", "3,5")
    assert (problem.row, problem.value) == (4, "3,5")
    found = column("1.5", "2.5", "3,5", way="en")
    assert found.values["x"] == (1.5, 2.5)
    (wrong,) = found.problems
    assert (wrong.row, wrong.code, wrong.data["meant"]) == (4, "looks_foreign", 3.5)


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("₩12,000", 12000),
        ("12,000원", 12000),
        ("1.234 TL", 1234),
        ("₺1.234", 1234),
        ("$1,000", 1000),
    ],
)
def test_an_amount_with_its_currency_has_no_three_decimals(cell, amount):
    assert values(cell, kind="money") == (amount,)


def test_an_amount_without_its_currency_may_have_three():
    assert doubt_about("12,000", kind="money").data == {"meanings": {"tr": 12, "en": 12000}}


def test_a_currency_may_contradict_the_numbers_before_it():
    assert doubt_about("12,5", "1.234", "₩12,000", kind="money").value == "₩12,000"
    assert values("12,5", "1.234", "1.500 TL", kind="money") == (12.5, 1234, 1500)


def test_per_cent_is_read_as_fractions():
    assert values("%46", "46,5%", "12", kind="fraction") == (0.46, 0.465, 0.12)


def test_texts_stay_as_they_are():
    assert values(" 007 ", "1.234", "Ayşe", kind="text") == ("007", "1.234", "Ayşe")


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-03",
        "2026/11/3",
        "2026.11.03",
        "2026. 11. 3.",
        "2026.11.3.",
        "2026년 11월 3일",
        "2026년11월03일",
        "20261103",
        "03.11.2026",
        "3.11.2026",
        "2026-11-03 23:59",
        "2026-11-03T23:59:59.123Z",
        "2026-11-03 23:59:59+09:00",
        "3.11.2026 9:05",
        " 2026-11-03 ",
    ],
)
def test_a_day_is_read_however_it_is_written(text):
    assert parse_date(text, "dmy") == parse_date(text, "mdy") == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026-02-30", "no_such_day"),
        ("31.04.2026", "no_such_day"),
        ("13/13/2026", "no_such_day"),
        ("0000-01-01", "no_such_day"),
        ("11.22.2026", "no_such_day"),
        ("22.11.26", "not_a_date"),
        ("2026-11", "not_a_date"),
        ("2026-11/03", "not_a_date"),
        ("45983", "not_a_date"),
        ("２０２６-11-03", "not_a_date"),
        ("dün", "not_a_date"),
        ("", "not_a_date"),
        ("1" * 1_000_000, "not_a_date"),
    ],
)
def test_what_is_no_day_is_refused_by_its_reason(text, code):
    for order in ("dmy", "mdy"):
        with pytest.raises(DateInvalidError) as refused:
            parse_date(text, order)
        assert refused.value.code == code


def test_a_day_in_the_other_order_is_refused_and_told():
    with pytest.raises(DateInvalidError) as refused:
        parse_date("11/22/2026", "dmy")
    assert refused.value.code == "looks_foreign"
    assert refused.value.data == {"typed": "11/22/2026", "meant": "2026-11-22"}


@pytest.mark.parametrize(
    ("telling", "way", "day"),
    [("22/11/2026", "dmy", date(2026, 4, 3)), ("11/22/2026", "mdy", date(2026, 3, 4))],
)
def test_one_telling_date_decides_for_its_column(telling, way, day):
    found = column("03/04/2026", telling, kind="date")
    assert (found.ways["x"], found.of("x", date)[0]) == (way, day)


def test_where_no_date_tells_people_must():
    problem = doubt_about("05/05/2026", "03/04/2026", kind="date")
    assert (problem.row, problem.value) == (3, "03/04/2026")
    assert problem.data == {"meanings": {"dmy": "2026-04-03", "mdy": "2026-03-04"}}
    assert values("03-04-2026", kind="date", way="mdy") == (date(2026, 3, 4),)
    assert values("05/05/2026", kind="date") == (date(2026, 5, 5),)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back(day):
    assert parse_date(day.isoformat(), "mdy") == day
    assert parse_date(f"{day.day}/{day.month}/{day.year}", "dmy") == day
    assert parse_date(f"{day.month}-{day.day}-{day.year}", "mdy") == day
    assert parse_date(f"{day.year}. {day.month}. {day.day}.", "dmy") == day


@given(
    st.lists(st.floats(min_value=-1e9, max_value=1e9), min_size=1),
    st.sampled_from(["tr", "en"]),
    st.integers(min_value=0, max_value=4),
)
def test_a_written_column_is_read_as_written_or_not_at_all(numbers, way, places):
    cells = [write_number(number, way, places) for number in numbers]
    try:
        found = column(*cells)
    except TableInvalidError as refused:
        (problem,) = refused.problems
        expected = column(problem.value, way=way).values["x"]
        assert problem.data["meanings"][way] == expected[0]
    else:
        assert found.values == column(*cells, way=way).values
        assert len(found.rows) == len(numbers)


def test_every_wrong_cell_is_told_with_its_place_and_its_reason():
    data = "Puan;Gün\n9;22.11.2026\n1.23.4;dün\n11;03.11.2026\n6,5;03.11.2026\niyi;\n8;04.11.2026\n"
    wanted = {"score": Wanted("Puan", domain=SCORE), "day": Wanted("Gün", "date")}
    found = columns(read_table(data.encode()), wanted)
    assert [(each.row, each.column, each.value, each.code) for each in found.problems] == [
        (3, "Puan", "1.23.4", "misplaced_separator"),
        (3, "Gün", "dün", "not_a_date"),
        (4, "Puan", "11", "too_large"),
        (5, "Puan", "6,5", "not_whole"),
        (6, "Puan", "iyi", "not_a_number"),
    ]
    assert found.problem_count == 5
    assert found.problems[2].data == {"value": 11, "maximum": 10}
    assert (found.rows, found.of("score", float)) == ((2, 7), (9, 8))
    assert found.of("day", date) == (date(2026, 11, 22), date(2026, 11, 4))


def test_a_missing_answer_is_counted_and_an_empty_row_is_not():
    table = read_table(b"Puan;Yorum\n9;iyi\n;fena\n\n;\n8\n")
    found = columns(table, {"score": Wanted("Puan")})
    assert (found.of("score", float), found.rows, found.blank) == ((9, 8), (2, 6), 1)


def test_cells_beyond_the_last_column_are_a_decimal_comma_gone_wrong():
    table = read_table(b"name,amount\ntea,12,5\ncup,3,\nmug\n")
    found = columns(table, {"name": Wanted("name", "text"), "amount": Wanted("amount")})
    assert found.problems == (TableProblem("too_many_cells", 2, data={"found": 3, "most": 2}),)
    assert (found.of("name", str), found.rows, found.blank) == (("cup",), (3,), 1)


def test_problems_beyond_the_most_are_only_counted():
    found = column(*["iyi"] * (MOST_PROBLEMS + 5))
    assert (len(found.problems), found.problem_count) == (MOST_PROBLEMS, MOST_PROBLEMS + 5)
    assert found.rows == ()


def test_a_long_wrong_value_is_told_shortened():
    (problem,) = column("ç" * 1000).problems
    assert (problem.code, problem.value) == ("too_long", "ç" * 80)


def test_columns_that_are_not_there_are_all_named_with_those_that_are():
    wanted = {"a": Wanted("Puan"), "b": Wanted("x"), "c": Wanted("Gün", "date")}
    with pytest.raises(TableInvalidError) as refused:
        columns(table_of("1"), wanted)
    assert refused.value.problems == (
        TableProblem("unknown_column", column="Puan", data={"names": ("x",)}),
        TableProblem("unknown_column", column="Gün", data={"names": ("x",)}),
    )


def test_all_ambiguous_columns_are_told_at_once():
    table = read_table(b"amount;day\n1.234;03/04/2026\n")
    with pytest.raises(TableInvalidError) as refused:
        columns(table, {"a": Wanted("amount"), "d": Wanted("day", "date")})
    assert [each.column for each in refused.value.problems] == ["amount", "day"]


def test_a_name_is_found_however_its_letters_are_composed():
    table = read_table("Müşteri  adı;Puan\nAyşe;9\n".encode())
    wanted = Wanted("Mu\u0308s\u0327teri adı", "text")
    assert columns(table, {"customer": wanted}).of("customer", str) == ("Ayşe",)


def test_a_few_cells_in_the_other_way_are_wrong_cells_of_a_column_that_is_clear():
    turkish = [f"{n},50" for n in range(20)]
    found = column(*turkish, "12.50")
    assert len(found.values["x"]) == 20
    (wrong,) = found.problems
    assert (wrong.value, wrong.code, wrong.data["meant"]) == ("12.50", "looks_foreign", 12.5)
