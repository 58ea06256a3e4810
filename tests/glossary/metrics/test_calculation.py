"""Computing: problems all at once, steps in order, defaults."""

import pytest

from glossary.metrics.calculation import InputsInvalidError, Problem, Undefined, calculate
from glossary.metrics.expression import names
from glossary.metrics.family import METRICS
from glossary.metrics.inputs import count, money
from glossary.metrics.metric import Identity, Input, Metric, Output, Variant

CUPS, POTS, DAYS, PER_POT = names("cups", "pots", "days", "per_pot")

TEA = Metric(
    id="tea",
    inputs=(
        count("cups", "c"),
        count("pots", "p"),
        Input("days", "days", "d", excludes_minimum=True, default=1),
        Input("milk", "fraction", "m", maximum=1),
        money("price", "€"),
    ),
    variants=(
        Variant(
            id="poured",
            inputs=("cups", "pots", "days"),
            outputs=(
                Output("per_pot", "ratio", "k", CUPS / POTS),
                Output("per_day", "ratio", "t", PER_POT / DAYS),
            ),
            consequences=(
                Output("per_cup", "ratio", "r", 1 / PER_POT),
                Output("per_week", "ratio", "w", 7 * CUPS / DAYS),
            ),
        ),
        Variant(
            id="dear",
            inputs=("cups", "price", "milk"),
            outputs=(Output("cost", "money", "€", CUPS * names("price")[0] * names("milk")[0]),),
        ),
    ),
    example={"cups": 12, "pots": 3, "days": 2, "milk": 0.5, "price": 2},
    identities=(Identity("a_cup_in_each_pot", ("pots", "cups"), lambda v: v["pots"] <= v["cups"]),),
)


def problems(**given):
    with pytest.raises(InputsInvalidError) as caught:
        calculate(TEA, given)
    return caught.value.problems


def test_steps_come_in_order_and_the_last_is_the_result():
    result = calculate(TEA, {"cups": 12, "pots": 3, "days": 2})
    assert [(step.output.name, step.value) for step in result.steps] == [
        ("per_pot", 4),
        ("per_day", 2),
    ]
    assert result.value == 2
    given = {"cups": 12, "pots": 3, "days": 2}
    assert result.values == given | {"per_pot": 4, "per_day": 2, "per_cup": 0.25, "per_week": 42}


def test_what_is_left_out_has_its_default():
    assert calculate(TEA, {"cups": 12, "pots": 3}).inputs == {"cups": 12, "pots": 3, "days": 1}


def test_what_builds_on_something_undefined_is_undefined_for_the_same_reason():
    result = calculate(TEA, {"cups": 5, "pots": 0})
    undefined = Undefined("zero", POTS)
    assert [step.value for step in result.steps] == [undefined, undefined]
    assert [step.value for step in result.consequences] == [undefined, 35]


def test_all_problems_are_told_at_once_each_with_its_field():
    found = problems(cups=2.5, days=0, sugar=1)
    assert found == (
        Problem("unknown", "sugar", {}),
        Problem("not_whole", "cups", {"value": 2.5}),
        Problem("missing", "pots", {}),
        Problem("too_small", "days", {"value": 0, "minimum": 0}),
    )


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("cups", -1, "too_small"),
        ("cups", 10**400, "too_large"),
        ("cups", float("inf"), "not_a_number"),
        ("price", float("-inf"), "not_a_number"),
        ("price", float("nan"), "not_a_number"),
        ("milk", 50, "too_large"),
    ],
)
def test_every_input_has_a_domain(field, value, code):
    (problem,) = problems(**{"cups": 1, "price": 1, "milk": 1, field: value})
    assert (problem.code, problem.field) == (code, field)


def test_an_identity_is_not_asked_of_inputs_that_are_wrong_themselves():
    assert [problem.code for problem in problems(cups=-1, pots=3)] == ["too_small"]
    assert problems(cups=2, pots=3) == (
        Problem("identity", "pots", {"identity": "a_cup_in_each_pot", "pots": 3, "cups": 2}),
    )


def test_a_formula_can_be_asked_for_by_name():
    assert calculate(TEA, TEA.example).variant.id == "poured"
    assert calculate(TEA, TEA.example, "dear").value == 12
    with pytest.raises(KeyError):
        calculate(TEA, TEA.example, "cold")
    with pytest.raises(KeyError):
        TEA.input("sugar")


@pytest.mark.parametrize(
    ("metric", "variant", "values"),
    [
        ("crr", "same-customers", {"retained": 180, "lost": 20, "churn": 0.1}),
        ("churn", "start", {"retention": 0.95, "lifetime": 20}),
        ("churn", "average", {"base": 517.5, "lifetime": 20.7}),
        ("churn", "mid-period", {"base": 530, "lifetime": 21.2}),
        ("revenue-churn", "with-reactivation", {"net_churn": -0.07, "nrr": 1.07, "grr": 0.9}),
        ("complaint-resolution", "resolved", {"open": 50}),
        ("complaint-resolution", "net", {"lasting": 336}),
        ("servqual", "servperf", {"score": 5.4}),
        ("aov", "net", {"net_revenue": 114000, "aov": 190}),
        ("cac", "blended", {"cost": 150000}),
        ("cltv", "churn", {"profit": 14.7, "lifetime": 100 / 3}),
    ],
)
def test_what_leads_to_a_result_and_what_follows_from_it_is_given_with_it(metric, variant, values):
    computed = calculate(METRICS[metric], METRICS[metric].example, variant).values
    assert {name: computed[name] for name in values} == pytest.approx(values)
