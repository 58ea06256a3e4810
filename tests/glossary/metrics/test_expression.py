"""Formulas as trees."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.expression import (
    Call,
    Expression,
    Name,
    Number,
    Operation,
    UndefinedError,
    at_most,
    compute,
    names,
    names_in,
    same,
    total,
)

A, B = names("a", "b")
NUMBERS = st.integers(-1000, 1000)


@given(NUMBERS, NUMBERS)
def test_arithmetic_with_formulas_is_arithmetic(a, b):
    formula = (A + B) * 2 - (3 - A) + 1 / (B * B + 1) + (1 + A) ** 2
    expected = (a + b) * 2 - (3 - a) + 1 / (b * b + 1) + (1 + a) ** 2
    assert compute(formula, {"a": a, "b": b}) == pytest.approx(expected)


def test_a_formula_is_a_tree_that_can_be_read():
    assert Operation("-", Operation("*", Number(2), A), Number(1)) == 2 * A - 1
    assert total(A, B, A) == A + B + A
    assert list(names_in(A + Call("min", (B, A)) * 2)) == ["a", "b", "a"]


@pytest.mark.parametrize(
    ("function", "values", "result"),
    [("min", (3, 1, 2), 1), ("max", (3, 1, 2), 3), ("ln", (math.e,), 1), ("sqrt", (9,), 3)],
)
def test_functions_are_computed(function, values, result):
    assert compute(Call(function, tuple(map(Number, values))), {}) == result


@pytest.mark.parametrize(
    ("formula", "code", "part"),
    [
        (A / B, "zero", B),
        (A / (B - B), "zero", B - B),
        (B**-1, "zero", B),
        ((B - A) ** 0.5, "negative", B - A),
        (Call("ln", (B,)), "zero", B),
        (Call("ln", (B - A,)), "negative", B - A),
        (Call("sqrt", (B - A,)), "negative", B - A),
        ((A * 1e300) ** 2, "too_large", (A * 1e300) ** 2),
        (A * 1e300 * 1e300, "too_large", A * 1e300 * 1e300),
    ],
)
def test_what_has_no_value_says_why_and_which_part_is_to_blame(formula, code, part):
    with pytest.raises(UndefinedError) as caught:
        compute(formula, {"a": 2, "b": 0})
    assert (caught.value.code, caught.value.part) == (code, part)


def test_a_difference_that_is_only_rounding_is_zero():
    assert compute(1 + A - B, {"a": -0.05, "b": 0.95}) == 0
    assert compute(A + B - 0.3, {"a": 0.1, "b": 0.2}) == 0
    assert compute(A - B, {"a": 1, "b": 1 - 1e-12}) > 0


def test_a_zero_has_no_sign():
    assert math.copysign(1, compute(A / B, {"a": 0, "b": -3})) == 1


def test_numbers_are_compared_but_for_rounding():
    assert same(0.1 + 0.2, 0.3)
    assert at_most(0.1 + 0.2, 0.3)
    assert at_most(1, 2)
    assert not at_most(0.30001, 0.3)
    assert not same(1, 1 + 1e-12)


def test_what_is_no_formula_is_not_computed():
    with pytest.raises(TypeError):
        compute(Expression(), {})
    assert Name("a") == A
