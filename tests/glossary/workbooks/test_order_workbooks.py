"""Cohorts and scored customers as workbooks, computed anew by LibreOffice."""

from datetime import date, timedelta
from io import BytesIO

import openpyxl
import pytest

from glossary.metrics.cohorts import cohort_table
from glossary.metrics.orders import Order, clean
from glossary.metrics.rfm import SEGMENTS, rfm
from glossary.models import InputEntry, MetricEntry, VariantEntry
from glossary.workbooks.cohort_workbook import cohort_workbook
from glossary.workbooks.rfm_workbook import rfm_workbook
from glossary.workbooks.table_words import TableWords
from tests.glossary.workbooks.invented import text
from tests.glossary.workbooks.recomputed import unequal, values_of

FORMS = ("n_period", "rolling", "survival")
WORDS = TableWords(
    counts="How many",
    shares="What's left: shares",
    first_month="First tea",
    customers="Guests",
    thresholds="Thresholds",
    segments="Codes",
    code="Code",
    segment="Segment",
)


def entry(id_, *outputs):
    said = VariantEntry(name=text("v"), usage=text("u"), reading=text("r"))
    return MetricEntry(
        id=id_,
        name=text(id_),
        question=text("question"),
        inputs={"customer": InputEntry(name=text("guest"))},
        outputs={name: text(name) for name in outputs},
        variants={"v": said},
        pitfalls=[text("one"), text("two")],
        sources=["farris-2010"],
    )


COHORTS = entry("cohorts", "size", "share", "average")
RFM = entry("rfm", "recency", "frequency", "monetary", *(each.id for each in SEGMENTS))
FIRST = date(2024, 1, 5)


def log(guests=60):
    """Guests who come every so many days, until they stay away."""
    orders = [
        Order(f"=guest {n}", FIRST + timedelta(days=3 * n + every * k), 0.25 * (n % 7 + k + 1))
        for n in range(guests)
        for every in (5 + n % 31,)
        for k in range(1 + n % 9)
    ]
    return clean(orders, date(2024, 12, 31))


@pytest.fixture(scope="module")
def workbooks():
    found = {
        f"cohorts {f}": cohort_workbook(cohort_table(log(), f), COHORTS, "ko", WORDS) for f in FORMS
    }
    for value in ("total", "mean"):
        found[f"rfm {value}"] = rfm_workbook(rfm(log(), value=value), RFM, "tr", WORDS)
    same = clean([Order("only guest", FIRST, 3.5)], date(2024, 2, 1))
    found["rfm all alike"] = rfm_workbook(rfm(same), RFM, "en", WORDS)
    nobody = clean([], date(2024, 2, 1))
    found["nobody"] = rfm_workbook(rfm(nobody), RFM, "en", WORDS)
    found["no cohort"] = cohort_workbook(cohort_table(nobody, "rolling"), COHORTS, "en", WORDS)
    return found


def test_they_compute_what_we_compute(workbooks, recompute):
    computed = recompute(workbooks)
    for name, content in workbooks.items():
        for sheet in (1, 2):
            expected = values_of(content, sheet)
            assert unequal(expected, values_of(computed[name], sheet)) == {}, name


def test_they_have_formulas_for_everything_that_is_computed(workbooks):
    table = cohort_table(log(), "n_period")
    known = sum(cell is not None for cohort in table.cohorts for cell in cohort.cells)
    shares = values_of(workbooks["cohorts n_period"], 2)
    assert len(shares) == known + len(table.cohorts) + len(table.averages)
    customers = values_of(workbooks["rfm total"])
    assert len(customers) == 4 * len(log().purchases)


def test_what_is_not_known_yet_is_empty_and_not_zero(workbooks):
    book = openpyxl.load_workbook(BytesIO(workbooks["cohorts rolling"]), data_only=True)
    last = len(cohort_table(log(), "rolling").cohorts) + 1
    for sheet in book.worksheets:
        assert sheet.cell(last, 3).value is not None
        assert sheet.cell(last, sheet.max_column).value is None


def test_a_name_that_looks_like_a_formula_is_a_text(workbooks):
    sheet = openpyxl.load_workbook(BytesIO(workbooks["rfm mean"])).worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=guest 0", "s")


def test_every_code_has_its_segment(workbooks):
    codes = openpyxl.load_workbook(BytesIO(workbooks["rfm mean"])).worksheets[2]
    rows = {row[0].value: row[1].value for row in codes.iter_rows(min_row=2)}
    assert len(rows) == 125
    assert rows[555] == text("champions").tr
    assert rows[111] == text("lost").tr
