"""Formulas as plain text: the signs that people read, and brackets where they are needed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.expression import Call, Name, Number, Operation, names
from glossary.metrics.family import METRICS
from glossary.metrics.formula_text import written

A, B, C = names("a", "b", "c")
VALUES = {"a": Fraction(7), "b": Fraction(-3), "c": Fraction(2, 5)}


def _formulas(smaller):
    plain = st.builds(Operation, st.sampled_from("+-*/"), smaller, smaller)
    powers = st.builds(Operation, st.just("^"), smaller, st.builds(Number, st.integers(-2, 2)))
    return plain | powers


FORMULAS = st.recursive(
    st.sampled_from((A, B, C)) | st.builds(Number, st.integers(-9, 9)), _formulas, max_leaves=9
)


def exactly(formula):
    """Compute without rounding, so that a + (b + c) is a + b + c."""
    match formula:
        case Name(name):
            return VALUES[name]
        case Number(number):
            return Fraction(number)
        case Operation(sign, left, right):
            one, other = exactly(left), exactly(right)
            return {
                "+": lambda: one + other,
                "-": lambda: one - other,
                "*": lambda: one * other,
                "/": lambda: one / other,
                "^": lambda: one**other,
            }[sign]()


def read(text, values):
    """Compute what the text says, by the rules of everybody's arithmetic."""
    for sign, python in {"×": "*", "÷": "/", "−": "-", "^": "**"}.items():
        text = text.replace(sign, python)
    numbers = {f"_{n}": Fraction(n) for n in range(10)}
    for digit in "0123456789":
        text = text.replace(digit, f"_{digit}")
    return eval(text, {}, numbers | values)  # noqa: S307 - the text is our own


def outcome(compute):
    try:
        return compute()
    except ZeroDivisionError:
        return None


@given(FORMULAS)
def test_read_back_a_text_says_what_the_formula_says(formula):
    text = written(formula, str)
    assert outcome(lambda: read(text, VALUES)) == outcome(lambda: exactly(formula))


@given(FORMULAS)
def test_a_number_below_zero_may_stand_for_a_name(formula):
    text = written(formula, {"a": "7", "b": "−3", "c": "(2 ÷ 5)"}.get)
    assert outcome(lambda: read(text, {})) == outcome(lambda: exactly(formula))


@given(FORMULAS)
def test_two_signs_never_stand_side_by_side(formula):
    text = written(formula, str).replace(" ", "")
    assert not any(sign + "−" in text for sign in "+−×÷^")


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ((A - B) / C, "(a − b) ÷ c"),
        (A - (B - C), "a − (b − c)"),
        (A + (B - C), "a + b − c"),
        (A * (B / C), "a × b ÷ c"),
        (A / (B * C), "a ÷ (b × c)"),
        (A * B + C, "a × b + c"),
        (1 - (1 - A) ** (12 / B), "1 − (1 − a)^(12 ÷ b)"),
        ((A**B) ** C, "(a^b)^c"),
        (A ** (B**C), "a^(b^c)"),
        (Number(-2) * A + 0.5, "−2 × a + 0.5"),
        (A + Number(-2) * B, "a + (−2 × b)"),
        (Number(-2) ** A, "(−2)^a"),
        (Call("ln", (A + B,)) / 2, "ln(a + b) ÷ 2"),
        (Call("sqrt", (A,)) ** 2, "√(a)^2"),
        (Call("min", (A, Call("max", (B, C)))), "min(a, max(b, c))"),
    ],
)
def test_brackets_stand_where_they_are_needed_and_nowhere_else(formula, text):
    assert written(formula, str) == text


def test_numbers_take_the_place_of_names():
    output = METRICS["crr"].variants[0].outputs[0]
    numbers = {"end": "220", "new": "40", "reactivated": "0"}
    assert written(output.formula, numbers.__getitem__) == "220 − 40 − 0"
