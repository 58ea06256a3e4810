"""MathML says what the formula says: it is read back here by its structure, and computed."""

import math
from collections.abc import Iterator

import pytest
from defusedxml import ElementTree
from hypothesis import assume, given
from hypothesis import strategies as st

from app.presenters.mathml import equation, number, symbol
from glossary.metrics.expression import (
    Call,
    Name,
    Number,
    Operation,
    UndefinedError,
    compute,
    total,
)
from glossary.metrics.family import METRICS

A, B, C = map(Name, "abc")
VALUES = {"a": 3.0, "b": -2.0, "c": 0.5}
SIGNS = {"+": 1, "−": 1, "×": 2}


def _longer(inner):
    return (
        st.builds(Operation, st.sampled_from("+-*/"), inner, inner)
        | st.builds(lambda base: Operation("^", base, Number(2)), inner)
        | st.builds(lambda x: Call("sqrt", (x,)), inner)
        | st.builds(lambda x, y: Call("min", (x, y)), inner, inner)
    )


FORMULAS = st.recursive(
    st.sampled_from((A, B, C)) | st.builds(Number, st.integers(-9, 9)), _longer, max_leaves=9
)


def right_side(markup):
    """Return the elements after the first equals sign, those of all lines in a row."""
    maths = ElementTree.fromstring(f"<p>{markup}</p>").findall("math")
    elements = [each for math_ in maths for row in math_ for each in row]
    place = next(i for i, each in enumerate(elements) if each.text == "=")
    return elements[place + 1 :]


class Reader:
    """Computes a row of MathML: signs bind as usual, a fraction line holds together."""

    def __init__(self, elements):
        self.left = list(elements)

    def sum(self, least=1):
        value = self.atom()
        while self.left and SIGNS.get(self.left[0].text, 0) >= least:
            sign = self.left.pop(0).text
            other = self.sum(SIGNS[sign] + 1)
            value = {"+": value + other, "−": value - other, "×": value * other}[sign]
        return value

    def atom(self):
        element = self.left.pop(0)
        match element.tag:
            case "mn":
                return float(element.text.replace("−", "-").replace(",", ""))
            case "mi":
                return min(self.fenced()) if element.text == "min" else VALUES[element.text]
            case "mo" if element.text == "(":
                self.left.insert(0, element)
                (value,) = self.fenced()
                return value
            case "mfrac":
                above, below = element
                return Reader(above).sum() / Reader(below).sum()
            case "msup":
                base, exponent = element
                return Reader(base).sum() ** Reader(exponent).sum()
            case "msqrt":
                return math.sqrt(Reader(element).sum())
        raise AssertionError(element.tag, element.text)

    def fenced(self):
        assert self.left.pop(0).text == "("
        values = [self.sum()]
        while self.left.pop(0).text == ",":
            values.append(self.sum())
        return values


@given(FORMULAS)
def test_what_is_read_back_is_what_is_computed(formula):
    try:
        expected = compute(formula, VALUES)
    except UndefinedError:
        assume(condition=False)
    for atom in (symbol, lambda name: number(f"{VALUES[name]:g}".replace("-", "−"))):
        reader = Reader(right_side(equation(symbol("x"), formula, atom)))
        assert reader.sum() == pytest.approx(expected, rel=1e-9, abs=1e-9)
        assert reader.left == []


def test_a_long_sum_may_be_broken_between_its_terms():
    terms = total(*(Name(f"s{i}") for i in range(7)))
    markup = equation(symbol("D"), terms, symbol)
    assert markup.count("<math>") == 7
    assert equation(symbol("D"), A + B + C, symbol).count("<math>") == 1


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("E", "<mi>E</mi>"),
        ("CRR", "<mi>CRR</mi>"),
        ("s10", "<msub><mi>s</mi><mi>10</mi></msub>"),
        ("A₀", "<msub><mi>A</mi><mi>0</mi></msub>"),
        ("cₘ", "<msub><mi>c</mi><mi>m</mi></msub>"),
        ("x\u0304", "<mover><mi>x</mi><mo>¯</mo></mover>"),
        ("<b>", "<mi>&lt;b&gt;</mi>"),
    ],
)
def test_symbols(text, markup):
    assert symbol(text) == markup


def test_the_value_stands_at_the_end():
    markup = equation(symbol("q"), A / B, symbol, "%46")
    assert markup.endswith('<mo form="infix">=</mo><mn>%46</mn></mrow></math>')


def _outputs() -> Iterator[tuple[str, object]]:
    for metric in METRICS.values():
        for variant in metric.variants:
            for output in (*variant.outputs, *variant.consequences):
                yield f"{metric.id}:{variant.id}:{output.name}", output


@pytest.mark.parametrize(("_", "output"), list(_outputs()))
def test_every_formula_is_well_formed(_, output):
    markup = equation(symbol(output.symbol), output.formula, symbol)
    assert ElementTree.fromstring(f"<p>{markup}</p>") is not None
