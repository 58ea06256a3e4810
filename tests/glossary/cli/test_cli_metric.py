"""`dangol metric` computes, explains itself, and says everything that is wrong at once."""

import re
from pathlib import Path
from typing import get_args

import pytest

import glossary.metrics.tables
from glossary.cli import metric_sentences
from glossary.metrics.calculation import ProblemCode
from glossary.metrics.expression import Reason
from glossary.metrics.family import METRICS
from glossary.metrics.numbers import Refusal
from glossary.metrics.order_value import CautionCode, RefusalCode
from glossary.metrics.tables.dates import DateRefusal

VARIANTS = [(metric.id, variant.id) for metric in METRICS.values() for variant in metric.variants]


def test_without_an_id_every_metric_is_listed_with_its_variants_and_inputs(run):
    status, out, _ = run("")
    assert status == 0
    assert "\n    average: start, end, lost, period\n" in out
    assert {*METRICS, "rfm", "cohorts", "cltv-orders"} <= set(out.splitlines())


def test_the_list_as_json_gives_what_each_metric_takes(data):
    listed = {each["id"]: each for each in data("")}
    assert list(listed)[-3:] == ["rfm", "cohorts", "cltv-orders"]
    assert listed["crr"]["inputs"][3]["default"] == 0
    assert listed["crr"]["concept"] == "customer-retention-rate"
    assert listed["aov"]["concept"] == "average-order-value"


def test_without_values_a_metric_says_what_it_takes(run):
    _, out, _ = run("churn")
    assert "  lost    a whole number, at least 0\n" in out
    assert "  period  a number of months, more than 0; 1 if not given\n" in out
    assert "  annual = 1 − (1 − churn)^(12 ÷ period)\n" in out


def test_a_metric_of_orders_says_what_it_takes_beside_them(run):
    out = run("cltv-orders")[1]
    assert "  horizon  a whole number, at least 1, at most 120; 12 if not given\n" in out
    assert "  margin  a fraction, 5% or 0.05, at least 0%, at most 100%; 100% if not given\n" in out
    assert "Variants: n_period, rolling, survival\n" in run("cohorts")[1]


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
        ("crr --csv x.csv", "crr takes no --csv; nps, csat, ces, rfm, cohorts, cltv-orders do"),
        ("nps score_9=1 --csv x.csv", "--csv takes no values"),
        ("rfm days=1", "rfm needs an order log; name it with --csv"),
        ("csat --csv x.csv --variant satisfied", "wanted: one of top-two, mean"),
        ("rfm --csv x.csv --variant best", "wanted: one of total, mean"),
        ("rfm --on 2026-13-01", "'2026-13-01' is no day; wanted: YYYY-MM-DD"),
        ("nps --column score", "name it with --csv"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(wrong_usage, line, complaint):
    assert complaint in wrong_usage(line)


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
    metrics = Path(glossary.metrics.tables.__file__).parents[1]
    modules = [metrics / "from_table.py", *(metrics / "tables").glob("*.py")]
    modules += (metrics.parent / "workbooks").glob("*.py")
    source = "\n".join(path.read_text("utf-8") for path in modules)
    codes = set(re.findall(r'(?:refusal|TableProblem)\(\s*"(\w+)"', source))
    known = metric_sentences._FILES.keys() | metric_sentences._CELLS.keys()
    assert codes
    assert codes <= known
