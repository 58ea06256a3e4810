"""Every formula gives what others have published; where they published little, its kin vouch."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from glossary.metrics.service_quality import DIMENSIONS
from tests.glossary.metrics.published import EXAMPLES, computed

RIGHT = [example for example in EXAMPLES if example.is_right]
WRONG = [example for example in EXAMPLES if not example.is_right]
ENOUGH = 3


def _named(example):
    return example.name


@pytest.mark.parametrize("example", RIGHT, ids=_named)
def test_our_results_are_those_of_published_examples(example):
    assert example.prints(example.ours())


@pytest.mark.parametrize("example", WRONG, ids=_named)
def test_what_others_got_wrong_is_not_our_result(example):
    assert not example.prints(example.ours())


def test_every_example_has_an_address():
    assert all(example.address.startswith("http") for example in EXAMPLES)


@dataclass(frozen=True)
class Kin:
    """Another formula of which a formula is a case: its examples, put into other words, are ours.

    `words` makes our inputs of its inputs, `undo` makes its output of ours.
    """

    formula: tuple[str, str]
    words: Callable[[dict], dict]
    undo: Callable[[float, dict], float] = lambda value, _: value
    outputs: tuple[str, ...] = ("",)

    @property
    def examples(self):
        right = (example for example in RIGHT if example.formula == self.formula)
        return [example for example in right if example.output in self.outputs]


def _renamed(**stems):
    def words(inputs):
        for old, new in stems.items():
            inputs = {name.replace(old, new): value for name, value in inputs.items()}
        return inputs

    return words


def _perceived(inputs):
    return {name: value for name, value in inputs.items() if name.startswith("perception")}


def _less_expected(score, inputs):
    expected = {f"perception_{d}": inputs[f"expectation_{d}"] for d in DIMENSIONS}
    return score - computed(("servqual", "servperf"), expected)


def _less_the_margin_of_now(value, inputs):
    return value - inputs["margin"]


# The formulas for which fewer than three examples were found: whoever publishes numbers publishes
# them for their kin. What a formula has beyond its kin is given so that it cancels out.
KIN = {
    ("churn", "average"): Kin(
        ("churn", "start"),
        # As many below the average at the start as above it at the end.
        lambda i: {**i, "start": i["start"] - 1, "end": i["start"] + 1},
        outputs=("", "lifetime"),
    ),
    ("churn", "mid-period"): Kin(
        ("churn", "start"),
        lambda i: {**i, "start": i["start"] - 1, "new": 2},
        outputs=("", "lifetime"),
    ),
    ("revenue-churn", "with-reactivation"): Kin(
        ("revenue-churn", "existing-customers"),
        # Whoever comes back grows from nothing.
        lambda i: {**i, "expansion": i["expansion"] / 4, "reactivation": i["expansion"] * 3 / 4},
        outputs=("", "gross_churn", "grr", "nrr"),
    ),
    # The same mean of graded answers; nobody took the upper two of seven grades.
    ("ces", "ease"): Kin(("csat", "mean"), _renamed(grade="ease")),
    ("ces", "effort"): Kin(("csat", "mean"), _renamed(grade="effort"), outputs=("", "rescaled")),
    ("ces", "index"): Kin(
        ("nps", "groups"), _renamed(promoters="easy", passives="neutral", detractors="difficult")
    ),
    ("servqual", "weighted"): Kin(
        ("servqual", "unweighted"),
        lambda i: i | {f"weight_{dimension}": 20 for dimension in DIMENSIONS},
        outputs=("", *(f"gap_{dimension}" for dimension in DIMENSIONS)),
    ),
    # The difference of two means is the mean of the differences.
    ("servqual", "servperf"): Kin(("servqual", "unweighted"), _perceived, _less_expected),
    ("complaint-resolution", "net"): Kin(
        ("complaint-resolution", "resolved"),
        lambda i: {**i, "resolved": i["resolved"] + 5, "reopened": 5},
    ),
    ("complaint-resolution", "satisfied"): Kin(
        ("complaint-resolution", "resolved"), _renamed(resolved="satisfied")
    ),
    ("fcr", "net"): Kin(
        ("fcr", "gross"), lambda i: {**i, "contacts": i["contacts"] + 40, "unresolvable": 40}
    ),
    ("aov", "net"): Kin(
        ("aov", "gross"), lambda i: {**i, "revenue": i["revenue"] + 75, "refunds": 75}
    ),
    ("purchase-frequency", "yearly"): Kin(
        ("purchase-frequency", "period"),
        lambda i: i | {"days": 73},
        lambda yearly, _: yearly / 5,
    ),
    ("arpu", "average"): Kin(
        ("arpu", "users"),
        lambda i: {
            "revenue": i["revenue"],
            "users_start": i["users"] - 100,
            "users_end": i["users"] + 100,
        },
    ),
    # Fader and Hardie 2012, "Reconciling and Clarifying CLV Formulas": m·(1 + d) ÷ (1 + d − r) is
    # m·r ÷ (1 + d − r) and the margin of now.
    ("cltv", "discounted"): Kin(
        ("cltv", "discounted-renewal"), lambda i: i, _less_the_margin_of_now
    ),
    ("cltv", "discounted-horizon"): Kin(
        ("cltv", "discounted-renewal"), lambda i: i | {"periods": 1000}, _less_the_margin_of_now
    ),
    ("payback", "with-churn"): Kin(("payback", "simple"), lambda i: i | {"churn": 1e-7}),
}


def test_every_formula_has_three_published_examples_or_kin():
    # Two outputs for the same inputs are one example.
    worked = {(e.formula, tuple(sorted(e.inputs.items()))) for e in RIGHT}
    found = [formula for formula, _ in worked]
    formulas = {(m.id, v.id) for m in METRICS.values() for v in m.variants}
    assert set(found) <= formulas
    assert {each for each in formulas if found.count(each) < ENOUGH} == set(KIN)


@pytest.mark.parametrize(
    ("formula", "kin", "example"),
    [
        pytest.param(formula, kin, example, id=f"{' '.join(formula)} as {example.name}")
        for formula, kin in KIN.items()
        for example in kin.examples
    ],
)
def test_the_examples_of_its_kin_hold_for_a_formula(formula, kin, example):
    ours = computed(formula, kin.words(example.inputs), example.output)
    assert example.prints(kin.undo(ours, example.inputs))


@pytest.mark.parametrize("example", [e for e in RIGHT if e.output.startswith("gap_")], ids=_named)
def test_where_all_points_are_for_one_dimension_the_weighted_score_is_its_published_gap(example):
    points = {f"weight_{each}": 100 * (example.output == f"gap_{each}") for each in DIMENSIONS}
    assert example.prints(computed(("servqual", "weighted"), example.inputs | points))


@pytest.mark.parametrize(
    ("churn", "months"), [(0.5, 1), (0.1, 7), (0.05, 14), (0.03, 23), (0.02, 34)]
)
def test_half_the_lifetime_value_is_paid_back_when_half_of_the_customers_are_left(churn, months):
    # Hacker News 1632644 has ln 0.5 ÷ ln (1 − c), and 60 months, where 69 are right, for 1 %.
    inputs = {"cac": 50, "arpa": 100 * churn, "gross_margin": 1, "churn": churn}
    assert round(computed(("payback", "with-churn"), inputs)) == months


def test_all_kin_have_examples():
    assert all(kin.examples for kin in KIN.values())


def test_a_horizon_is_the_sum_that_fader_and_hardie_2014_write_out():
    # "What's Wrong With This CLV Formula?", formula 1: m·rᵗ ÷ (1 + d)ᵗ for t from 0 to T.
    inputs = {"margin": 100, "retention": 0.8, "discount": 0.1}
    for last in range(12):
        total = sum(100 * 0.8**t / 1.1**t for t in range(last + 1))
        result = calculate(METRICS["cltv"], inputs | {"periods": last + 1}, "discounted-horizon")
        assert result.value == pytest.approx(total)


def test_the_two_conventions_of_fader_and_hardie_2012_differ_by_one_margin():
    # "Reconciling and Clarifying CLV Formulas": m·(1 + d) ÷ (1 + d − r) and m·r ÷ (1 + d − r).
    inputs = {"margin": 100, "retention": 0.8, "discount": 0.1}
    now, later = (
        calculate(METRICS["cltv"], inputs, variant).value
        for variant in ("discounted", "discounted-renewal")
    )
    assert now == pytest.approx(100 * 1.1 / 0.3)
    assert now - later == pytest.approx(100)
