"""What is declared of the family holds together."""

import pytest

from glossary.metrics.calculation import Undefined, calculate, problems
from glossary.metrics.expression import names_in
from glossary.metrics.family import METRICS
from glossary.metrics.goal import solve
from glossary.metrics.metric import GOAL
from glossary.metrics.sample import MeanSample, NetSample, ShareSample

ALL = METRICS.values()
VARIANTS = [pytest.param(m, v, id=f"{m.id} {v.id}") for m in ALL for v in m.variants]
INVERSES = [
    pytest.param(m, i, id=f"{m.id} {i.variant} {i.solves} for {i.target}")
    for m in ALL
    for i in m.inverses
]


def test_the_family_is_complete():
    assert " ".join(METRICS) == (
        "crr churn revenue-churn nps csat ces servqual complaint-resolution fcr repeat-purchase"
        " aov purchase-frequency arpu cac cltv ltv-cac payback"
    )


@pytest.mark.parametrize(
    ("metric", "names"),
    [
        ("crr", "start end new"),
        ("churn", "start lost period"),
        ("revenue-churn", "mrr_start churned contraction expansion reactivation"),
        ("nps", "promoters passives detractors"),
        ("nps", " ".join(f"score_{score}" for score in range(11))),
        ("csat", "satisfied responses"),
    ],
)
def test_inputs_are_called_as_agreed(metric, names):
    given = names.split()
    assert set(METRICS[metric].fitting(given).inputs) >= set(given)


@pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.id)
def test_names_and_symbols_are_unique_and_every_input_is_of_use(metric):
    names = [each.name for each in metric.inputs]
    assert len(set(names)) == len(names)
    assert GOAL not in names
    assert len({each.symbol for each in metric.inputs}) == len(names)
    assert {name for variant in metric.variants for name in variant.inputs} == set(names)
    assert len({variant.id for variant in metric.variants}) == len(metric.variants)
    assert set(metric.example) <= set(names)
    assert metric.inverses


@pytest.mark.parametrize(("metric", "variant"), VARIANTS)
def test_formulas_use_what_is_there_before_them_and_all_that_is_given(metric, variant):
    there, used = set(variant.inputs), set()
    for output in (*variant.outputs, *variant.consequences):
        assert output.name not in there
        needed = set(names_in(output.formula))
        assert needed <= there
        there.add(output.name)
        used |= needed
    assert used >= set(variant.inputs)
    for before in variant.outputs[:-1]:
        uses = (*variant.outputs, *variant.consequences)
        assert any(before.name in names_in(o.formula) for o in uses) or metric.id == "revenue-churn"
    assert all(metric.input(name) for name in variant.inputs)


@pytest.mark.parametrize(("metric", "variant"), VARIANTS)
def test_the_example_fits_every_variant(metric, variant):
    result = calculate(metric, metric.example, variant.id)
    for step in (*result.steps, *result.consequences):
        assert not isinstance(step.value, Undefined)


@pytest.mark.parametrize(("metric", "variant"), VARIANTS)
def test_the_sample_is_that_of_the_result(metric, variant):
    result = calculate(metric, metric.example, variant.id)
    match variant.sample:
        case None:
            assert result.interval is None
            return
        case ShareSample():
            assert variant.result.unit == "fraction"
        case NetSample() | MeanSample():
            assert variant.result.unit == "score"
    low, high = result.interval
    assert low < result.value < high


@pytest.mark.parametrize("metric", ALL, ids=lambda metric: metric.id)
def test_the_first_variant_is_recommended_where_several_would_do(metric):
    assert metric.fitting(()) is metric.variants[0]
    needed = [name for name in metric.variants[0].inputs if name in metric.example]
    assert metric.fitting(needed) is metric.variants[0]


@pytest.mark.parametrize(
    ("metric", "given", "variant"),
    [
        ("churn", "start lost", "start"),
        ("churn", "start lost end", "average"),
        ("churn", "start lost new period", "mid-period"),
        ("nps", "score_9 score_10", "scores"),
        ("nps", "promoters passives", "groups"),
        ("servqual", " ".join(METRICS["servqual"].variants[1].inputs), "unweighted"),
        ("cltv", "aov frequency lifespan gross_margin", "gross-margin"),
        ("cltv", "arpa churn", "churn"),
        ("payback", "cac arpa gross_margin churn", "with-churn"),
    ],
)
def test_what_is_given_tells_which_variant_is_meant(metric, given, variant):
    assert METRICS[metric].fitting(given.split()).id == variant


@pytest.mark.parametrize(("metric", "inverse"), INVERSES)
def test_the_way_back_from_the_example_leads_to_it(metric, inverse):
    result = calculate(metric, metric.example, inverse.variant)
    solution = solve(metric, inverse, metric.example, result.values[inverse.target])
    assert solution.value == pytest.approx(metric.example[inverse.solves])
    assert not solution.problems
    assert inverse.solves not in inverse.inputs
    assert set(inverse.inputs) | {inverse.solves} <= set(result.variant.inputs)
    assert metric.input(inverse.solves).whole == (inverse.rounding is not None)


@pytest.mark.parametrize(
    ("metric", "inverse"), [each for each in INVERSES if each.values[1].rounding]
)
@pytest.mark.parametrize("share", [0.9813, 1.0171])
def test_a_whole_number_meets_the_goal_and_the_next_one_does_not(metric, inverse, share):
    def reached(number):
        given = {**metric.example, inverse.solves: number}
        return calculate(metric, given, inverse.variant).values[inverse.target]

    goal = share * reached(metric.example[inverse.solves])
    number = solve(metric, inverse, metric.example, goal).value
    worse = number - 1 if inverse.rounding == "up" else number + 1
    if inverse.target in {"churn", "cac"}:
        assert reached(number) <= goal < reached(worse)
    else:
        assert reached(number) >= goal > reached(worse)


def test_what_is_lost_and_what_it_costs_had_better_be_low():
    low = {(m.id, v.id) for m in ALL for v in m.variants if v.better == "lower"}
    whole = {"churn", "revenue-churn", "cac", "payback"}
    assert low == {(m.id, v.id) for m in ALL for v in m.variants if m.id in whole} | {
        ("ces", "effort")
    }


# One set of inputs for each identity, in which nothing else is wrong.
BROKEN = {
    "crr": {
        "arrivals_within_end": {"start": 100, "end": 30, "new": 20, "reactivated": 11},
        "retained_within_start": {"start": 100, "end": 121, "new": 20},
    },
    "churn": {
        "lost_within_start": {"start": 100, "lost": 101},
        "lost_within_base": {"start": 100, "lost": 121, "new": 20},
    },
    "revenue-churn": {
        "losses_within_start": {
            "mrr_start": 500,
            "churned": 301,
            "contraction": 200,
            "expansion": 0,
        },
    },
    "csat": {"satisfied_within_responses": {"satisfied": 11, "responses": 10}},
    "servqual": {"weights_to_hundred": {**METRICS["servqual"].example, "weight_empathy": 15}},
    "complaint-resolution": {
        "resolved_within_received": {"received": 10, "resolved": 11},
        "reopened_within_resolved": {"received": 10, "resolved": 5, "reopened": 6},
        "within_sla_within_received": {"received": 10, "within_sla": 11},
        "satisfied_within_received": {"received": 10, "satisfied": 11},
    },
    "fcr": {
        "first_within_contacts": {"contacts": 10, "resolved_first": 11},
        "first_within_eligible": {"contacts": 10, "resolved_first": 9, "unresolvable": 2},
    },
    "repeat-purchase": {"repeat_within_customers": {"customers": 10, "repeat": 11}},
    "aov": {"refunds_within_revenue": {"revenue": 10, "refunds": 11, "orders": 2}},
    "purchase-frequency": {"an_order_each": {"customers": 11, "orders": 10}},
    "cltv": {"retention_within_growth": {"margin": 1, "retention": 0.9, "discount": -0.2}},
}


def test_every_identity_is_broken_below():
    declared = {m.id: {identity.code for identity in m.identities} for m in ALL if m.identities}
    assert {metric: set(cases) for metric, cases in BROKEN.items()} == declared


@pytest.mark.parametrize(
    ("metric", "code", "given"),
    [(METRICS[id_], code, given) for id_, cases in BROKEN.items() for code, given in cases.items()],
)
def test_inputs_that_contradict_each_other_are_told_so_with_their_numbers(metric, code, given):
    (problem,) = problems(metric, metric.fitting(given), given)
    assert (problem.code, problem.data["identity"]) == ("identity", code)
    identity = next(each for each in metric.identities if each.code == code)
    assert problem.field == identity.fields[0]
    assert problem.data.keys() == {"identity", *identity.fields}


@pytest.mark.parametrize(
    ("metric", "code", "given"),
    [
        (METRICS[id_], code, given)
        for id_, cases in BROKEN.items()
        for code, given in cases.items()
        if id_ not in {"servqual", "cltv"}
    ],
)
def test_one_less_and_they_agree(metric, code, given):
    field = next(each for each in metric.identities if each.code == code).fields[0]
    assert not list(problems(metric, metric.fitting(given), {**given, field: given[field] - 1}))
