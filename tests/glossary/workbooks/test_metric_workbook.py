"""A metric as a workbook: what stands in it, and what one can do with it."""

from io import BytesIO

import openpyxl
import pytest

from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from glossary.workbooks.book import fitting, sheet_name
from glossary.workbooks.metric_workbook import metric_workbook
from tests.glossary.workbooks.invented import LINK, MISSING, UNDEFINED, entry, words
from tests.glossary.workbooks.recomputed import input_cells

LABEL, SYMBOL, VALUE, UNIT, FORMULA = range(5)


def workbook(metric="crr", variant="", language="en", **given):
    result = calculate(METRICS[metric], given, variant)
    return metric_workbook(result, entry(METRICS[metric]), language, words(language), LINK)


def sheet(content, *, values=False):
    return openpyxl.load_workbook(BytesIO(content), data_only=values).worksheets[0]


def row(sheet, label):
    """The row with a label or, where there is none, with a symbol."""
    (found,) = (r for r in sheet if label in {r[LABEL].value, r[SYMBOL].value})
    return found


def texts(sheet):
    return [cell.value for r in sheet for cell in r if isinstance(cell.value, str)]


GIVEN = {"start": 200, "end": 220, "new": 40}


def test_every_step_is_a_live_formula_with_our_value():
    content = workbook(**GIVEN)
    live, known = sheet(content), sheet(content, values=True)
    assert row(live, "K")[VALUE].value == (
        '=IF(COUNT(C8:C10)<3,"",IFERROR(C9-C10-C11,"undefined"))'
    )
    assert [row(known, symbol)[VALUE].value for symbol in ("K", "CRR", "L", "c")] == pytest.approx(
        [180, 0.9, 20, 0.1]
    )


def test_a_step_says_how_it_is_computed_in_symbols_and_the_metric_in_words():
    found = sheet(workbook(**GIVEN))
    assert row(found, "CRR")[FORMULA].value == "K ÷ S"
    assert "The teahouse's crr = The teahouse's retained ÷ The teahouse's start" in texts(found)


def test_the_interval_is_computed_from_the_counts():
    content = workbook(**GIVEN)
    known = sheet(content, values=True)
    interval = calculate(METRICS["crr"], GIVEN).interval
    assert [row(known, name)[VALUE].value for name in ("low", "high")] == pytest.approx(interval)
    assert "_xlfn.NORM.S.INV(0.975)" in row(sheet(content), "z")[VALUE].value


@pytest.mark.parametrize("language", ["ko", "tr", "en"])
def test_what_does_not_exist_is_called_undefined_and_so_is_what_builds_on_it(language):
    known = sheet(workbook(language=language, start=0, end=0, new=0), values=True)
    values = [row(known, name)[VALUE].value for name in ("CRR", "c", "low", "high")]
    assert values == [UNDEFINED[language]] * 4
    assert row(known, "K")[VALUE].value == 0


def test_where_all_answers_are_the_same_their_mean_has_no_interval():
    known = sheet(workbook("csat", "mean", grade_4=9), values=True)
    assert row(known, "x̄")[VALUE].value == 4
    assert row(known, "low")[VALUE].value == UNDEFINED["en"]


def test_only_the_inputs_can_be_changed_and_the_first_one_is_chosen():
    content = workbook(**GIVEN)
    assert input_cells(content) == ["C8", "C9", "C10", "C11"]
    assert sheet(content).sheet_view.selection[0].activeCell == "C8"


def test_a_sentence_below_the_inputs_asks_for_what_is_missing():
    content = workbook(**GIVEN)
    cell = sheet(content)["A12"].value
    assert cell == f'=IF(COUNT(C8:C10)<3,"{MISSING["en"]}","")'
    # Answers that nobody gave may be left out.
    assert MISSING["en"] not in str(texts(sheet(workbook("nps", "scores", score_9=1))))


def test_an_empty_cell_stands_for_its_default():
    formula = row(sheet(workbook("churn", "start", start=500, lost=25)), "T")[VALUE].value
    assert 'IF(C10="",1,C10)/C14' in formula


def rules(content):
    return {
        str(rule.sqref): (rule.type, rule.operator or "between", rule.formula1, rule.formula2)
        for rule in sheet(content).data_validations.dataValidation
    }


def test_only_numbers_of_its_domain_can_be_typed_into_a_cell():
    found = rules(workbook("cltv", "discounted-horizon", **METRICS["cltv"].example))
    assert list(found.values()) == [
        ("decimal", "between", "-1000000000000000.0", "1000000000000000.0"),
        ("decimal", "between", "0", "1"),
        ("decimal", "greaterThan", "-1", None),
        ("whole", "between", "0", "1000000000000000.0"),
    ]


def test_what_may_be_typed_is_said_before_and_after():
    rule = sheet(workbook(**GIVEN)).data_validations.dataValidation[0]
    assert rule.prompt == rule.error == "Regulars only\n≥ 0"
    assert rule.promptTitle == rule.errorTitle == "The teahouse's start"
    assert rule.showInputMessage
    assert rule.showErrorMessage


@pytest.mark.parametrize(("language", "formats"), [("tr", "%0.00"), ("ko", "0.00%")])
def test_per_cent_is_written_as_the_language_does(language, formats):
    assert row(sheet(workbook(language=language, **GIVEN)), "CRR")[VALUE].number_format == formats


def test_numbers_look_as_their_unit_asks():
    found = sheet(workbook("churn", "average", start=500, end=535, lost=25))
    shown = {name: row(found, name)[VALUE].number_format for name in "SpBT"}
    assert shown == {"S": "#,##0", "p": "General", "B": "#,##0.00", "T": "#,##0.00"}
    found = sheet(workbook("cac", "paid", paid=1200.5, new_paid=3))
    assert [row(found, name)[VALUE].number_format for name in ("H", "CAC")] == ["#,##0.00"] * 2


def test_units_that_have_a_word_are_named():
    found = sheet(workbook("churn", "start", "tr", start=500, lost=25))
    assert [row(found, name)[UNIT].value for name in "pTS"] == ["ay", "ay", None]


def test_pitfalls_sources_and_the_page_stand_at_the_end():
    found = sheet(workbook(**GIVEN))
    assert texts(found)[-8:] == [
        "pitfalls",
        "• The teahouse's first",
        "• The teahouse's =second",
        "sources",
        "• Farris 2010",
        "• +Kotler",
        "link",
        LINK,
    ]
    assert found.cell(found.max_row, 1).hyperlink.target == LINK


def test_a_text_that_looks_like_a_formula_is_a_text():
    metric = METRICS["crr"]
    odd = entry(metric).model_dump()
    odd["inputs"]["start"]["name"]["en"] = "=1+1"
    odd["question"]["en"] = "@SUM(A1)"
    said = type(entry(metric)).model_validate(odd)
    result = calculate(metric, GIVEN)
    found = sheet(metric_workbook(result, said, "en", words("en"), LINK))
    assert row(found, "=1+1")[LABEL].data_type == "s"
    assert "@SUM(A1)" in texts(found)


def test_the_same_result_makes_the_same_bytes():
    assert workbook(**GIVEN) == workbook(**GIVEN)
    assert workbook(**GIVEN) != workbook(**GIVEN | {"new": 41})


def test_the_file_says_what_it_is_and_not_when_it_was_made():
    found = openpyxl.load_workbook(BytesIO(workbook(**GIVEN))).properties
    assert (found.title, found.subject) == ("The teahouse's crr: a/b", "The teahouse's question")
    assert found.created.year == 2000


def test_it_prints_on_a4_one_page_wide():
    found = sheet(workbook(**GIVEN))
    page = found.page_setup
    # One page wide is what is meant where nothing is said; 0 is as many as it takes.
    assert (page.paperSize, page.fitToWidth, page.fitToHeight) == (9, None, 0)
    assert found.sheet_properties.pageSetUpPr.fitToPage


def test_labels_have_room_and_a_letter_of_korean_takes_twice_as_much():
    assert fitting(["müşteri", "고객 생애 가치"], 1, 99) == 16
    assert fitting(["müşteri"], 10, 20) == 10
    assert fitting(["müşteri " * 9], 10, 20) == 20


def test_a_row_is_as_high_as_the_lines_in_it():
    found = sheet(workbook("ces", "ease", ease_7=3))
    heights = [found.row_dimensions[row(found, name)[0].row].height for name in ("n", "Q")]
    assert heights == [None, 30]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("A/B: [test]*?\\", "A-B- -test----"),
        ("'quoted'", "quoted"),
        ("고객 유지율" * 9, ("고객 유지율" * 9)[:31]),
    ],
)
def test_names_of_sheets_are_such_that_excel_takes_them(name, expected):
    assert sheet_name(name) == expected
