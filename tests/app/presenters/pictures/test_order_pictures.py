"""What is drawn of an order log."""

from datetime import date

import pytest

from app.presenters.pictures import cohort_picture, rfm_picture, value_picture
from app.presenters.pictures.cohorts import MOST_AGES, MOST_COHORTS
from glossary.metrics.cohorts import cohort_table
from glossary.metrics.order_value import CustomerValue
from glossary.metrics.orders import OrderLog, Purchase
from glossary.metrics.rfm import SEGMENTS, rfm
from tests.app.presenters.pictures.subjects import RFM, VALUE


def log(analysis, **customers):
    """Make a log of days written as in 2024-03-05, a cup of tea on each."""
    purchases = {
        who: tuple(Purchase(date.fromisoformat(day), 25.0) for day in days.split())
        for who, days in customers.items()
    }
    return OrderLog(date.fromisoformat(analysis), purchases)


TEAHOUSE = log(
    "2024-04-10",
    ayşe="2024-01-05 2024-02-02 2024-03-09",
    minji="2024-01-20",
    ali="2024-01-21 2024-03-01",
    sam="2024-03-03",
)


def months(count):
    """Give one new customer a month, up to the end of 2024."""
    firsts = [date(2024 - back // 12, 12 - back % 12, 1) for back in range(count)]
    return log("2024-12-31", **{f"c{i}": day.isoformat() for i, day in enumerate(firsts)})


def test_cohorts_stand_by_month_with_their_size_and_what_is_not_known_is_blank():
    (table,) = cohort_picture(cohort_table(TEAHOUSE, "n_period"), "tr").panels
    assert table.ages == ["0", "1", "2"]
    january, march = table.rows
    assert (january.name, january.size, march.name, march.size) == (
        "Oca 2024",
        "3",
        "Mar 2024",
        "1",
    )
    assert [(cell.written, cell.shade) for cell in january.cells] == [
        ("%100", 10),
        ("%33", 3),
        ("%67", 7),
    ]
    assert [cell and cell.written for cell in march.cells] == ["%100", None, None]
    assert [cell.written for cell in table.averages] == ["%100", "%33", "%67"]
    assert (table.unfinished, table.cut) == ("Nis 2024", False)


@pytest.mark.parametrize(("language", "month"), [("ko", "2024년 1월"), ("en", "Jan 2024")])
def test_months_are_named_in_the_language(language, month):
    (table,) = cohort_picture(cohort_table(TEAHOUSE, "rolling"), language).panels
    assert (table.form, table.rows[0].name) == ("rolling", month)


def test_a_month_that_is_over_is_not_left_out():
    (table,) = cohort_picture(cohort_table(months(3), "rolling"), "en").panels
    assert (table.unfinished, len(table.rows)) == ("", 3)


def test_of_many_cohorts_the_latest_are_shown_and_the_page_says_so():
    (table,) = cohort_picture(cohort_table(months(60), "n_period"), "en").panels
    assert len(table.rows) == MOST_COHORTS
    assert table.rows[-1].name == "Dec 2024"
    assert {len(row.cells) for row in table.rows} == {MOST_AGES}
    assert len(table.ages) == len(table.averages) == MOST_AGES
    assert (table.shown, table.total, table.cut) == (str(MOST_COHORTS), "60", True)


def test_as_many_ages_as_fit_are_not_said_to_be_cut():
    (table,) = cohort_picture(cohort_table(months(MOST_AGES), "n_period"), "en").panels
    assert not table.cut


def test_every_customer_is_in_one_field_of_the_grid_and_in_one_segment():
    scored = rfm(TEAHOUSE)
    grid, segments = rfm_picture(scored, RFM, "ko").panels
    assert (grid.down, grid.across) == ("recency ko", "frequency ko")
    assert [row.score for row in grid.rows] == ["5", "4", "3", "2", "1"]
    cells = [cell for row in grid.rows for cell in row.cells]
    assert sum(int(cell.written) for cell in cells) == 4
    assert max(cells, key=lambda cell: int(cell.written)).shade == 10
    assert {cell.shade for cell in cells if cell.written == "0"} == {0}
    assert sum(int(bar.written) for bar in segments.bars) == 4
    assert [bar.name for bar in segments.bars] == [f"{each.id} ko" for each in SEGMENTS]
    assert max(bar.span.end for bar in segments.bars) == 100


def test_a_customer_stands_in_the_row_of_recency_and_the_column_of_frequency():
    scored = rfm(TEAHOUSE)
    grid, _ = rfm_picture(scored, RFM, "en").panels
    for customer in scored.customers.values():
        recency, frequency, _ = customer.scores
        assert grid.rows[5 - recency].cells[frequency - 1].written != "0"


def worth(*values):
    return {
        f"c{place}": CustomerValue(0.5, 2.345, 40.0, value) for place, value in enumerate(values)
    }


def test_tenths_add_up_to_the_whole_base_the_best_first():
    tenths, best = value_picture(worth(*range(1, 101)), VALUE, "en", "$").panels
    assert tenths.bars[0].name == "0% – 10%"
    assert tenths.bars[0].written == "$955.00"
    assert tenths.bars[0].share == "18.9%"
    ends = [bar.span.end for bar in tenths.bars]
    assert ends == sorted(ends, reverse=True)
    assert ends[0] == 100
    assert sum(float(bar.written[1:]) for bar in tenths.bars) == 5050
    assert len(best.rows) == 10
    assert best.rows[0] == ("c99", "50%", "2.35", "$40.00", "$100.00")


def test_few_customers_make_fewer_groups():
    tenths, best = value_picture(worth(1, 3, 2), VALUE, "en").panels
    assert [bar.name for bar in tenths.bars] == ["0% – 33%", "33% – 67%", "67% – 100%"]
    assert [row[0] for row in best.rows] == ["c1", "c2", "c0"]


def test_where_nobody_is_worth_anything_no_shares_are_drawn():
    (best,) = value_picture(worth(0, 0), VALUE, "en").panels
    assert best.kind == "best"


def test_an_empty_log_is_not_drawn():
    nobody = log("2024-04-10")
    assert cohort_picture(cohort_table(nobody, "rolling"), "en") is None
    assert rfm_picture(rfm(nobody), RFM, "en") is None
    assert value_picture({}, VALUE, "en") is None
