"""Tables of columns that are read already, and values that have a type already."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.tables import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    TableInvalidError,
    Wanted,
    cell_of,
    columns,
    table_of_columns,
)


def code_of(given_):
    with pytest.raises(TableInvalidError) as refused:
        table_of_columns(given_)
    return refused.value.problems[0].code


def test_columns_become_rows_counted_from_one():
    table = table_of_columns({"a": ["1", "2"], " b  c": ["x"]})
    assert (table.names, table.row_count) == (("a", "b c"), 2)
    assert [(row.number, [*row.cells]) for row in table.rows()] == [(1, ["1", "x"]), (2, ["2", ""])]
    assert [*table.rows()] == [*table.rows()] == [*table.preview]


@pytest.mark.parametrize(
    ("given_", "code"),
    [
        ({}, "no_rows"),
        ({"a": []}, "no_rows"),
        ({"a": ["1"] * (MOST_ROWS + 1)}, "too_many_rows"),
        ({str(n): ["1"] for n in range(MOST_COLUMNS + 1)}, "too_many_columns"),
        ({"a": ["x" * (LONGEST_CELL + 1)]}, "cell_too_long"),
    ],
)
def test_the_limits_are_those_of_files(given_, code):
    assert code_of(given_) == code


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "TRUE"),
        (7, "7"),
        (7.0, "7"),
        (-0.0, "-0"),
        (1234.5, "1234.5"),
        (1.234, "1.2340"),
        (1e20, "100000000000000000000"),
        (5e-7, "0.0000005"),
        (float("inf"), "Infinity"),
        ("1.234", "1.234"),
    ],
)
def test_a_typed_value_is_written_so_that_nobody_has_to_guess(value, text):
    assert cell_of(value) == text


@given(st.lists(st.floats(min_value=-1e9, max_value=1e9).map(lambda x: round(x, 5)), min_size=1))
def test_typed_numbers_are_read_back_whatever_they_are(numbers):
    table = table_of_columns({"x": [*map(cell_of, numbers)]})
    assert columns(table, {"x": Wanted("x")}).of("x", float) == tuple(numbers)
