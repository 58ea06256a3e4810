"""Gamma-Gamma against the published numbers, and what must hold for any parameters."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics import gamma_gamma
from glossary.metrics.bg_nbd import NEWCOMER
from glossary.metrics.gamma_gamma import GammaGamma, Spending
from glossary.metrics.orders import History
from tests.glossary.metrics import cdnow

PUBLISHED = GammaGamma(6.25, 3.74, 15.44)  # note 025
MODELS = st.builds(GammaGamma, st.floats(0.1, 20), st.floats(1.05, 20), st.floats(0.1, 1000))


def seen(repeats, mean_value):
    return History(repeats, repeats * timedelta(days=1), timedelta(days=400), mean_value)


def unwatched(_):
    pass


@pytest.fixture(scope="module")
def cdnow_fit():
    return gamma_gamma.fit(gamma_gamma.spendings(cdnow.log().histories.values()), unwatched)


def test_cdnow_gives_the_published_parameters(cdnow_fit):
    # Fader & Hardie, note 025; the digits and the likelihood are those of CLVTools.
    found = cdnow_fit.estimate
    assert found.parameters == pytest.approx({"p": 6.25, "q": 3.74, "gamma": 15.44}, abs=5e-3)
    tools = {"p": 6.24957, "q": 3.74422, "gamma": 15.44352}
    assert found.parameters == pytest.approx(tools, rel=1e-4)
    assert found.log_likelihood == pytest.approx(-4055.91769, abs=1e-4)


def test_cdnow_gives_the_standard_errors_of_lifetimes(cdnow_fit):
    assert cdnow_fit.estimate.errors == pytest.approx(
        {"p": 1.19, "q": 0.290, "gamma": 4.16}, rel=2e-3
    )


def test_the_first_ten_customers_of_the_workbook_of_note_025(cdnow_fit):
    histories = list(cdnow.log().histories.values())[:10]
    means = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17]
    assert [cdnow_fit.model.mean(each) for each in histories] == pytest.approx(means, abs=0.01)


@given(MODELS, st.integers(1, 100), st.floats(0.01, 1000))
def test_the_mean_of_a_customer_lies_between_what_was_seen_and_the_mean_of_all(model, x, mean):
    expected, all_ = model.mean(seen(x, mean)), model.mean(NEWCOMER)
    assert min(mean, all_) * (1 - 1e-9) <= expected <= max(mean, all_) * (1 + 1e-9)


@given(MODELS, st.integers(1, 100), st.floats(0.01, 1000))
def test_the_more_was_seen_the_more_it_counts(model, x, mean):
    def distance(repeats):
        return abs(model.mean(seen(repeats, mean)) - mean)

    assert distance(x + 1) <= distance(x) * (1 + 1e-9)


def test_the_currency_changes_only_gamma(cdnow_fit):
    histories = cdnow.log().histories.values()
    won = [Spending(x, 1400 * mean) for x, mean in gamma_gamma.spendings(histories)]
    model, dollars = gamma_gamma.fit(won, unwatched).model, cdnow_fit.model
    assert (model.p, model.q) == pytest.approx((dollars.p, dollars.q), rel=1e-4)
    assert model.gamma == pytest.approx(1400 * dollars.gamma, rel=1e-4)


def test_who_came_back_once_or_got_everything_refunded_teaches_nothing():
    rows = gamma_gamma.spendings([NEWCOMER, seen(2, 0.0), seen(1, -3.0), seen(3, 5.0)])
    assert list(rows) == [Spending(3, 5.0)]
    assert PUBLISHED.mean(seen(1, -3.0)) == PUBLISHED.mean(NEWCOMER)


@pytest.mark.parametrize(("q", "has_mean"), [(0.99, False), (1.0, False), (1.01, True)])
def test_spending_has_a_mean_only_above_one(q, has_mean):
    assert GammaGamma(6.25, q, 15.44).has_mean is has_mean
