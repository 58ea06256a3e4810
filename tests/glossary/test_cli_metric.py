"""`dangol metric` computes, explains itself, and says everything that is wrong at once."""

import json
import re
import shlex
import sys
from datetime import date, timedelta
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import get_args

import pytest

import glossary.metrics.tables
from glossary.cli import main, metric_sentences
from glossary.metrics.calculation import ProblemCode
from glossary.metrics.expression import Reason
from glossary.metrics.family import METRICS
from glossary.metrics.numbers import Refusal
from glossary.metrics.order_value import CautionCode, RefusalCode
from glossary.metrics.tables.dates import DateRefusal

VARIANTS = [(metric.id, variant.id) for metric in METRICS.values() for variant in metric.variants]
ORDERS = "customer,date,value\nAyşe,2026-01-05,10\nAyşe,2026-02-07,30\n민수,2026-01-20,5\n"


@pytest.fixture
def run(capsys):
    def run(line):
        status = main(["metric", *shlex.split(line)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def data(run):
    def data(line):
        status, out, _ = run(f"{line} --json")
        assert status == 0
        return json.loads(out)["data"]

    return data


@pytest.fixture
def wrong_usage(capsys):
    def wrong_usage(line):
        with pytest.raises(SystemExit) as raised:
            main(["metric", *shlex.split(line)])
        assert raised.value.code == 2
        return capsys.readouterr().err

    return wrong_usage


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Write a CSV file where the test stands."""
    monkeypatch.chdir(tmp_path)
    return Path("toy.csv").write_text


def test_without_an_id_every_metric_is_listed_with_its_variants_and_inputs(run):
    status, out, _ = run("")
    assert status == 0
    assert "\n    average: start, end, lost, period\n" in out
    assert {*METRICS, "rfm", "cohorts", "cltv-orders"} <= set(out.splitlines())


def test_the_list_as_json_gives_what_each_metric_takes(data):
    listed = {each["id"]: each for each in data("")}
    assert list(listed)[-3:] == ["rfm", "cohorts", "cltv-orders"]
    assert listed["crr"]["inputs"][3]["default"] == 0


def test_without_values_a_metric_says_what_it_takes(run):
    _, out, _ = run("churn")
    assert "  lost    a whole number, at least 0\n" in out
    assert "  period  a number of months, more than 0; 1 if not given\n" in out
    assert "  annual = 1 − (1 − churn)^(12 ÷ period)\n" in out


@pytest.mark.parametrize(("id_", "variant"), VARIANTS)
def test_every_call_that_is_shown_can_be_made(run, data, id_, variant):
    calls = re.findall(r"\$ dangol metric (.*)", run(id_)[1])
    (call,) = (each for each in calls if each.endswith(f"--variant {variant}"))
    computed = data(call)
    assert computed["variant"] == variant
    example = METRICS[id_].example
    assert (
        computed["inputs"].items()
        >= {
            name: pytest.approx(example[name]) for name in computed["inputs"] if name in example
        }.items()
    )
    assert isinstance(computed["value"], float)


def test_a_result_shows_its_steps_with_names_and_with_numbers(run):
    assert run("crr start=200 end=220 new=40 --goal 95%") == (
        0,
        (
            "crr (same-customers)\n"
            "\n"
            "retained = end − new − reactivated\n"
            "         = 220 − 40 − 0 = 180\n"
            "crr = retained ÷ start\n"
            "    = 180 ÷ 200 = 90.00%\n"
            "95% interval: 85.06% to 93.43%\n"
            "\n"
            "From this follows\n"
            "lost = start − retained\n"
            "     = 200 − 180 = 20\n"
            "churn = 1 − crr\n"
            "      = 1 − 90% = 10.00%\n"
            "\n"
            "For crr = 95.00%: end would have to be 230\n"
        ),
        "",
    )


@pytest.mark.parametrize("discount", ["10%", "0.1"])
def test_a_fraction_is_typed_as_per_cent_or_as_a_fraction(data, discount):
    computed = data(f"cltv margin=1,200.50 retention=80% discount={discount}")
    assert computed["value"] == pytest.approx(1200.5 * 1.1 / 0.3)
    assert computed["inputs"]["margin"] == 1200.5


def test_json_has_every_digit(data):
    computed = data("csat satisfied=1 responses=3")
    assert computed["value"] == 1 / 3
    assert computed["interval"]["confidence"] == 0.95
    assert computed["steps"][0]["formula"] == "satisfied ÷ responses"
    assert computed["steps"][0]["substituted"] == "1 ÷ 3"


def test_what_is_undefined_says_why_and_is_no_failure(run, data):
    status, out, _ = run("crr start=0 end=0 new=0")
    assert status == 0
    assert "crr = retained ÷ start\n    is undefined, because start is zero (start = 0)\n" in out
    computed = data("crr start=0 end=0 new=0")
    assert (computed["value"], computed["reason"]) == (None, "zero")
    assert computed["sentence"] == "undefined, because start is zero (start = 0)"


def test_all_that_is_wrong_is_told_at_once(run):
    status, out, err = run("crr start=1.5 end=12x new=-3 foo=1 --goal a")
    assert (status, out) == (1, "")
    whole = "wanted: a whole number, at least 0"
    assert err.splitlines() == [
        f"end: '12x': it is not a number; {whole}",
        "foo: crr has no such input; wanted: one of start, end, new, reactivated",
        f"start: 1.5: it is not a whole number; {whole}",
        f"new: −3: it is too small; {whole}",
        "goal: 'a': it is not a number; wanted: a fraction, 5% or 0.05",
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("crr start=200 new=0", "end: is missing; wanted: a whole number, at least 0"),
        ("crr start=1 start=2 end=1 new=0", "start: is given twice; wanted: once"),
        (
            "crr start=10 end=100 new=5",
            (
                "end: those who stayed cannot be more than all at the start "
                "(end = 100, new = 5, reactivated = 0, start = 10)"
            ),
        ),
        (
            "cltv arpa=1.000,50 gross_margin=0.3 churn=0.1",
            (
                "arpa: '1.000,50': it is written another way, where it would be 1,000.5; "
                "wanted: an amount of money, at least 0"
            ),
        ),
        (
            "cltv arpa=50 gross_margin=30 churn=0.1",
            (
                "gross_margin: 3,000%: it is too large; "
                "wanted: a fraction, 5% or 0.05, at least 0%, at most 100%"
            ),
        ),
        (
            "churn start=5 lost=1 new=3 --variant start",
            "new: start has no such input; wanted: start, lost, period",
        ),
        (
            "crr start=5 end=5 new=1 --goal lost=3",
            "goal: nothing can be solved for 'lost'; wanted: one of crr",
        ),
        (
            "nps score_9=3 --goal 50",
            "goal: nothing can be solved for 'nps'; wanted: none with scores",
        ),
    ],
)
def test_a_value_that_cannot_be_used_is_named_with_what_is_wanted(run, line, sentence):
    assert run(line) == (1, "", f"{sentence}\n")


def test_a_goal_may_be_set_for_another_output(run):
    out = run("churn start=500 lost=25 --goal retention=97%")[1]
    assert out.endswith("\nFor retention = 97.00%: lost would have to be 15\n")


def test_a_goal_out_of_reach_says_what_forbids_it(run, data):
    line = "nps promoters=70 passives=20 detractors=10 --goal 100"
    *_, promoters, detractors = run(line)[1].splitlines()
    assert promoters.endswith("because 1 − goal ÷ 100 is zero (goal = 100)")
    assert "would have to be −10, which cannot be: detractors: −10: it is too small" in detractors
    undefined, forbidden = data(line)["goals"]
    assert (undefined["value"], forbidden["value"]) == (None, -10)
    assert len(forbidden["problems"]) == 1


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("loyalty", "'loyalty' is no metric; wanted: one of crr, "),
        ("crr start", "'start' is no value; wanted: NAME=NUMBER"),
        ("crr start=1 --variant x", "'x' is no variant; wanted: one of same-customers"),
        ("crr --csv x.csv", "crr takes no --csv; nps, rfm, cohorts, cltv-orders do"),
        ("nps score_9=1 --csv x.csv", "--csv takes no values"),
        ("rfm days=1", "rfm takes --csv FILE and no values"),
        ("rfm --on 2026-13-01", "'2026-13-01' is no day; wanted: YYYY-MM-DD"),
        ("nps --column score", "name it with --csv"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(wrong_usage, line, complaint):
    assert complaint in wrong_usage(line)


def test_a_column_of_scores_is_counted_and_its_wrong_cells_are_told(run, file):
    file("who,score\na,10\nb,9\nc,7\nd,11\ne,x\nf,\ng,3\n")
    status, out, err = run("nps --csv toy.csv --column score")
    assert status == 1
    assert "nps = 100 × (promoters − detractors) ÷ responses\n" in out
    assert "    = 100 × (2 − 1) ÷ 4 = 25.0\n" in out
    wanted = "wanted: a whole number, at least 0, at most 10"
    assert err.splitlines() == [
        f"row 5, column score: '11': it is too large; {wanted}",
        f"row 6, column score: 'x': it is not a number; {wanted}",
    ]


def test_a_column_of_scores_as_json_says_how_many_rows_counted(run, file):
    file("score\n10\n\n2\n")
    status, out, err = run("nps --csv toy.csv --json")
    assert (status, err) == (0, "")
    answer = json.loads(out)
    assert answer["data"]["value"] == 0
    assert answer["meta"] == {"rows": 2, "blank": 0, "problems": []}


def test_the_input_is_a_file_too(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"10\n9\n3\n0\n")))
    assert " = 100 × (2 − 2) ÷ 4 = 0.0\n" in run("nps --csv -")[1]


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("a,b\nx,1\n", "nps", "Name the column of the scores, --column: one of a, b"),
        (
            "a,b\nx,1\n",
            "nps --column c",
            "column c: there is no such column; wanted: one of a, b",
        ),
        ("", "nps", "the file is empty"),
        (
            "who,date,value\na,2026-01-01,1\n",
            "rfm",
            "Name the columns, --customer, --date and --value: three of who, date, value",
        ),
        (
            "customer,date,value\na,03/04/2026,1\n",
            "rfm",
            (
                "row 2, column date: '03/04/2026': it may be read in two ways: "
                "2026-04-03 or 2026-03-04"
            ),
        ),
        (
            "customer,date,value\na,2026-01-01,x\n",
            "cohorts",
            (
                "row 2, column value: 'x': it is not a number\n"
                "The file has no order that could be read."
            ),
        ),
        (
            ORDERS,
            "cltv-orders",
            "No forecast: customers who bought again: 1; wanted: at least 50.",
        ),
    ],
)
def test_a_file_of_which_nothing_can_be_made_is_refused(run, file, text, line, sentence):
    file(text)
    assert run(f"{line} --csv toy.csv") == (1, "", f"{sentence}\n")
    status, out, _ = run(f"{line} --csv toy.csv --json")
    assert status == 1
    assert json.loads(out) == {"data": None, "meta": {"problems": [sentence]}}


def test_a_file_that_is_missing_is_named(run, file):
    file("")
    assert run("nps --csv no.csv")[2] == "no.csv cannot be read: No such file or directory\n"


def test_segments_are_counted_as_of_the_day_after_the_last_order(run, data, file):
    file(ORDERS)
    status, out, _ = run("rfm --csv toy.csv")
    assert status == 0
    assert out.startswith("Customers: 2, known until 2026-02-08\n\nchampions ")
    segmented = data("rfm --csv toy.csv")
    assert sum(segmented["segments"].values()) == 2
    first = segmented["customers"][0]
    assert first["customer"] == "Ayşe"
    assert first["measures"] == {"recency": 1, "frequency": 2, "monetary": 40}


def test_columns_of_other_names_are_named(run, file):
    file("금액;주문일;고객\n₩10,000;2026. 1. 5.;민수\n")
    out = run("rfm --csv toy.csv --customer 고객 --date 주문일 --value 금액 --on 2026-01-31")[1]
    assert out.startswith("Customers: 1, known until 2026-01-31\n")


def test_orders_of_later_days_are_left_out_and_counted(run, file):
    file(ORDERS)
    out = run("rfm --csv toy.csv --on 2026-01-31")[1]
    assert out.splitlines()[1] == "Orders of later days, left out: 1"


def test_cohorts_are_a_table(run, data, file):
    file(ORDERS)
    out = run("cohorts --csv toy.csv --on 2026-02-28")[1]
    assert out.splitlines()[-3:] == [
        "month    size       0      1",
        "2026-01     2  100.0%  50.0%",
        "average        100.0%  50.0%",
    ]
    (cohort,) = data("cohorts --csv toy.csv --on 2026-02-28")["cohorts"]
    assert cohort["cells"][1] == {"active": 1, "size": 2, "share": 0.5}


def test_a_month_that_is_not_over_is_left_out_of_the_cohorts(run, file):
    file(ORDERS)
    assert run("cohorts --csv toy.csv")[1].endswith("2026-02 is not over and is left out.\n")


def _teahouse():
    """Give a log of a hundred customers, who come again after a number of weeks of their own."""
    yield "customer,date,value"
    for guest in range(100):
        for visit in range(1 + guest % 7):
            day = date(2025, 1, 1) + timedelta(days=guest % 30 + visit * (7 + guest % 40))
            yield f"guest {guest},{day},{5 + guest % 11 + visit % 3}"


def test_a_forecast_gives_its_parameters_and_the_ten_best_customers(run, data, file):
    file("\n".join(_teahouse()))
    status, out, err = run("cltv-orders --csv toy.csv")
    assert (status, err) == (0, "")
    assert re.search(r"^BG/NBD, in weeks: r = [0-9.]+", out, re.MULTILINE)
    assert re.search(r"^Gamma-Gamma: p = [0-9.]+", out, re.MULTILINE)
    assert len(out.split("revenue\n")[-1].splitlines()) == 10
    forecast = data("cltv-orders --csv toy.csv")
    values = [each["value"] for each in forecast["customers"]]
    assert len(values) == 100
    assert values == sorted(values, reverse=True)
    assert forecast["total"] == pytest.approx(sum(values))
    assert all(each["sentence"] for each in forecast["cautions"])


def test_at_a_terminal_one_sees_that_the_fitting_goes_on(run, file, monkeypatch):
    file("\n".join(_teahouse()))
    monkeypatch.setattr("glossary.cli.metric_orders.sys.stderr.isatty", lambda: True)
    err = run("cltv-orders --csv toy.csv")[2]
    assert err.startswith("\rFitting: 10 steps\rFitting: 20 steps")
    assert err.endswith("\r\x1b[K")


def test_every_code_has_its_sentence():
    cells = {*get_args(Refusal), *get_args(DateRefusal), *get_args(ProblemCode)}
    assert (
        cells - {"missing", "unknown", "identity", "out_of_reach"} <= metric_sentences._CELLS.keys()
    )
    identities = {each.code for metric in METRICS.values() for each in metric.identities}
    assert identities == metric_sentences._IDENTITIES.keys()
    assert metric_sentences.REASONS.keys() == {*get_args(Reason)}
    assert metric_sentences._REFUSALS.keys() == {*get_args(RefusalCode)}
    assert metric_sentences._CAUTIONS.keys() == {*get_args(CautionCode)}


def test_every_refusal_of_a_table_has_its_sentence():
    folder = Path(glossary.metrics.tables.__file__).parent
    source = "\n".join(path.read_text() for path in folder.glob("*.py"))
    codes = set(re.findall(r'(?:refusal|TableProblem)\(\s*"(\w+)"', source))
    known = metric_sentences._FILES.keys() | metric_sentences._CELLS.keys()
    assert codes
    assert codes <= known
