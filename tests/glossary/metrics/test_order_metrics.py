"""Metrics of an order log: by which variant, under which terms."""

from datetime import date, timedelta

import pytest

from glossary.metrics.calculation import InputsInvalidError
from glossary.metrics.cohorts import cohort_table
from glossary.metrics.order_metrics import ORDER_METRICS, Valuation, of_orders, segment_sizes
from glossary.metrics.order_value import RefusedError
from glossary.metrics.orders import Order, clean
from glossary.metrics.rfm import SEGMENTS, rfm
from tests.glossary.metrics import cdnow

LOG = clean([Order("a", date(2026, 1, 5), 10), Order("a", date(2026, 2, 7), 30)], date(2026, 2, 28))


def problems(metric, **options):
    with pytest.raises(InputsInvalidError) as refused:
        of_orders(ORDER_METRICS[metric], LOG, options)
    return [(each.field, each.code) for each in refused.value.problems]


@pytest.fixture(scope="module")
def forecast():
    """The published estimates, as of the last day of the log."""
    return of_orders(ORDER_METRICS["cltv-orders"], cdnow.log(), {})


@pytest.mark.parametrize("value", ["total", "mean"])
def test_rfm_takes_the_sum_or_the_mean_of_a_customers_purchases(value):
    assert of_orders(ORDER_METRICS["rfm"], LOG, {}, value).found == rfm(LOG, value=value)


@pytest.mark.parametrize("form", ["n_period", "rolling", "survival"])
def test_cohorts_are_counted_in_each_form(form):
    assert of_orders(ORDER_METRICS["cohorts"], LOG, {}, form).found == cohort_table(LOG, form)


@pytest.mark.parametrize("metric", ["rfm", "cohorts"])
def test_without_a_variant_the_recommended_one_is_taken(metric):
    result = of_orders(ORDER_METRICS[metric], LOG, {})
    assert result.variant == ORDER_METRICS[metric].variants[0]
    with pytest.raises(KeyError):
        of_orders(ORDER_METRICS[metric], LOG, {}, "bg-nbd")


def test_a_forecast_has_the_published_parameters_and_the_best_customers_first(forecast):
    assert isinstance(forecast.found, Valuation)
    assert forecast.found.forecast.purchases.estimate.parameters["r"] == pytest.approx(
        0.243, abs=5e-4
    )
    values = [each.value for each in forecast.found.customers.values()]
    assert values == sorted(values, reverse=True)
    assert forecast.found.total == pytest.approx(sum(values))
    assert forecast.options == {"horizon": 12, "margin": 1, "discount": 0}


def test_terms_are_months_a_margin_and_a_discount_a_year(forecast):
    model = forecast.found.forecast
    terms = forecast.found.terms
    assert terms.horizon == timedelta(days=365)
    less = Valuation(model, type(terms)(terms.horizon, 0.25, 0.1))
    assert less.total < 0.25 * forecast.found.total


def test_a_log_that_cannot_bear_a_forecast_is_refused():
    with pytest.raises(RefusedError):
        of_orders(ORDER_METRICS["cltv-orders"], LOG, {})


def test_options_outside_their_domain_are_all_told():
    assert problems("cltv-orders", horizon=0.5, margin=1.5, discount=-1, rate=1) == [
        ("rate", "unknown"),
        ("horizon", "too_small"),
        ("margin", "too_large"),
        ("discount", "too_small"),
    ]
    assert problems("cltv-orders", horizon=12.5) == [("horizon", "not_whole")]
    assert problems("rfm", horizon=12) == [("horizon", "unknown")]


def test_every_segment_is_counted_also_the_empty_ones():
    sizes = segment_sizes(rfm(LOG))
    assert [*sizes] == [each.id for each in SEGMENTS]
    assert sum(sizes.values()) == 1


def test_every_option_has_a_default_in_its_domain():
    for metric in ORDER_METRICS.values():
        assert not [*metric.problems(metric.taken({}))]
