"""Formulas in cells: computed by a spreadsheet, they are what we compute."""

from io import BytesIO
from itertools import product

import pytest
from xlsxwriter import Workbook

from glossary.metrics.calculation import Undefined, outcome
from glossary.metrics.expression import Call, Expression, Number, Operation, Values, names
from glossary.metrics.family import METRICS
from glossary.workbooks.formula_cells import cell_formula, cell_text, ranges
from tests.glossary.workbooks.recomputed import values_of

A, B, C, D = names("a", "b", "c", "d")
CELLS = {"a": "B2", "b": "B3", "c": "B4", "d": "B5"}
SIGNS = "+-*/^"
NUMBERS = ((3, 2, 5, 2), (4, 0, 2, 0), (0, 0, 0, 0), (0.5, 2, 0.5, 3))
UNDEFINED = "undefined"


def shapes(one, two, three):
    """All formulas of four names with these signs between them."""
    ab, bc, cd = Operation(one, A, B), Operation(two, B, C), Operation(three, C, D)
    yield Operation(three, Operation(two, ab, C), D)
    yield Operation(three, Operation(one, A, bc), D)
    yield Operation(two, ab, cd)
    yield Operation(one, A, Operation(three, bc, D))
    yield Operation(one, A, Operation(two, B, cd))


NEAR = Number(0.1) * 3 - 0.3
"""Zero to people, and a speck to computers."""
SPECIAL = (
    Number(-2) ** B,
    A - Number(-2),
    A * Number(-2) ** B,
    Number(1e-7) + Number(1e16) * A,
    1 / NEAR,
    Call("ln", (NEAR,)),
    Call("sqrt", (Number(0.3) - Number(0.1) * 3,)),
    NEAR**A,
    Call("ln", (A,)) / Call("ln", (B,)),
    Call("sqrt", (A - B,)),
    Call("min", (A, Call("max", (B, C, D - A)))),
    Call("max", (A, B)),
    1 - (1 - A) ** (12 / B),
    1 / A**B,
    Number(10) ** Number(300) * Number(10) ** (A * 100),
)


def formulas() -> list[Expression]:
    found = [each for signs in product(SIGNS, repeat=3) for each in shapes(*signs)]
    return [*found, *SPECIAL]


@pytest.fixture(scope="module")
def computed(recompute) -> list[tuple[Expression, Values, float | str]]:
    content = BytesIO()
    sheet = (book := Workbook(content, {"in_memory": True})).add_worksheet()
    asked = []
    for numbers in NUMBERS:
        values = dict(zip("abcd", numbers, strict=True))
        for formula in formulas():
            row = len(asked)
            sheet.write_row(row, 1, numbers)
            cells = {
                name: f"{column}{row + 1}" for name, column in zip("abcd", "BCDE", strict=True)
            }
            live = f"=IFERROR({cell_formula(formula, cells)},{cell_text(UNDEFINED)})"
            sheet.write_formula(row, 0, live, None, 0)
            asked.append((formula, values))
    book.close()
    found = values_of(recompute({"formulas": content.getvalue()})["formulas"])
    return [(*each, found[f"A{row}"]) for row, each in enumerate(asked, start=1)]


def test_a_spreadsheet_computes_every_shape_of_formula_as_we_do(computed):
    assert len(computed) > 2000
    for formula, values, found in computed:
        expected = outcome(formula, values)
        if not isinstance(expected, Undefined):
            assert found == pytest.approx(expected, rel=1e-9, abs=1e-12), (formula, values)
        # LibreOffice alone knows a third root of −8.
        elif expected.code != "negative":
            assert found == UNDEFINED, (formula, values)


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ((A - B - C) / D, "(B2-B3-B4)/B5"),
        (A - (B - C), "B2-(B3-B4)"),
        (A / (B * C), "B2/(B3*B4)"),
        (A * B + 0.25, "B2*B3+0.25"),
        ((A**2) ** 3, "(B2^2)^3"),
        (1 - (1 - A) ** (12 / B), "1-(1-B2)^(12/B3)"),
        (Number(-2) ** 2, "-2^2"),
        (Call("sqrt", (A / B,)), "SQRT(B2/B3)"),
    ],
)
def test_brackets_stand_where_they_are_needed_and_nowhere_else(formula, text):
    assert cell_formula(formula, CELLS) == text


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (A**B, "IF(AND(B2=0,B3=0),1,B2^B3)"),
        (1 / (1 + A - B), "1/IF(1+B2=B3,0,1+B2-B3)"),
        (Call("ln", (1 - A * B,)), "LN(IF(1=B2*B3,0,1-B2*B3))"),
        (Call("min", (A, B + C)), "MIN(B2+0,B3+B4)"),
    ],
)
def test_where_spreadsheets_differ_the_formula_says_what_is_meant(formula, text):
    assert cell_formula(formula, CELLS) == text


def test_a_default_stands_in_for_its_cell():
    annual = METRICS["churn"].variant("start").consequences[-1].formula
    cells = {"churn": "C9", "period": 'IF(C7="",1,C7)'}
    assert cell_formula(annual, cells) == '1-(1-C9)^(12/IF(C7="",1,C7))'


def test_texts_in_formulas_keep_their_quotation_marks():
    assert cell_text('so-called "zero"') == '"so-called ""zero"""'


def test_cells_that_follow_each_other_are_one_range():
    assert ranges(["C5", "C6", "C7", "C9", "C11", "C12"]) == "C5:C7,C9,C11:C12"
