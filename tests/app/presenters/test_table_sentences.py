"""Every reason why a table cannot be used has its sentence, with the numbers that it needs."""

import re
from pathlib import Path
from typing import get_args

import pytest

import glossary
from app.presenters.table_sentences import (
    CAUTIONS,
    CELLS,
    REFUSALS,
    TABLES,
    caution_sentence,
    refusal_sentence,
    table_sentence,
)
from glossary.metrics.calculation import ProblemCode
from glossary.metrics.numbers import Refusal
from glossary.metrics.order_value import Caution, CautionCode, RefusalCode, RefusedError
from glossary.metrics.tables import TableProblem
from glossary.metrics.tables.dates import DateRefusal

ROOT = Path(glossary.__file__).parent
OF_OTHER_INPUTS = {"missing", "unknown", "identity", "out_of_reach"}


def test_every_code_has_its_sentence():
    cells = {*get_args(Refusal), *get_args(DateRefusal), *get_args(ProblemCode)}
    assert cells - OF_OTHER_INPUTS | {"ambiguous"} == CELLS.keys()
    assert REFUSALS.keys() == {*get_args(RefusalCode)}
    assert CAUTIONS.keys() == {*get_args(CautionCode)}


def test_every_refusal_of_a_table_has_its_sentence():
    modules = [*ROOT.glob("metrics/**/*.py"), *ROOT.glob("workbooks/*.py")]
    modules.append(ROOT.parent / "app" / "forms" / "tables.py")
    source = "\n".join(path.read_text("utf-8") for path in modules)
    codes = set(re.findall(r'(?:refusal|TableProblem)\(\s*"(\w+)"', source))
    assert codes - {"ambiguous"} <= TABLES.keys()
    assert TABLES.keys() - codes == {"old_workbook"}  # Which stands beside another in its line.


@pytest.mark.parametrize(
    ("problem", "language", "sentence"),
    [
        (
            TableProblem("too_large", 2, "x", "11", {"value": 11.0, "maximum": 10}),
            "en",
            "It is more than 10.",
        ),
        (
            TableProblem("too_large", data={"size": 6_000_000, "most": 5_000_000}),
            "en",
            "The file has 6,000,000 bytes; at most 5,000,000, please.",
        ),
        (
            TableProblem("unknown_column", column="a", data={"names": ("b", "c")}),
            "en",
            "There is no such column; the table has: b, c.",
        ),
        (
            TableProblem("ambiguous", 2, "x", "1.234", {"meanings": {"tr": 1234.0, "en": 1.234}}),
            "en",
            "It can be read in two ways: 1,234 / 1.234. Say how the column is written.",
        ),
    ],
)
def test_a_sentence_says_what_is_wrong(app, problem, language, sentence):
    with app.test_request_context(f"/{language}/"):
        assert table_sentence(problem) == sentence


def test_a_forecast_is_refused_or_doubted_with_its_numbers(app):
    with app.test_request_context("/en/"):
        refused = RefusedError("few_repeat_buyers", found=3, least=50)
        assert refusal_sentence(refused).startswith("Customers who bought again: 3;")
        doubted = Caution("dependent_spending", {"rho": 0.4321})
        assert "ρ = 0.43)" in caution_sentence(doubted)
