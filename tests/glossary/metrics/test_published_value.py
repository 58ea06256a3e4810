"""Worked examples of others: buying, being won, and being worth something."""

import pytest

from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from tests.glossary.metrics.published import check, examples

TRANSACTIONS = """
fructifi.com/repeat-purchase-rate
    repeat-purchase customers
        customers=1000 repeat=300 = 30%
littlestreamsoftware.com/articles/repeat-purchase-rate-calculate
    repeat-purchase customers
        customers=26 repeat=8 = 30.7%
smart-query.com/blog/how-to-calculate-repeat-purchase-rate-shopify
    repeat-purchase customers
        customers=1000 repeat=270 = 27%
help-center.projectiongenie.com 5993154
    aov gross
        revenue=500000 orders=1000 = 500
omniconvert.com/what-is/average-order-value-aov
    aov gross
        revenue=1000 orders=23 = 43.47
digitalshiftmedia.com/marketing-term/ltv-to-cac-ratio
    aov gross
        revenue=120000 orders=600 = 200
free-biz-tools.com/tools/purchase-frequency-calculator
    purchase-frequency period
        orders=600 customers=240 = 2.50
mailmodo.com/tools/purchase-frequency-calculator
    purchase-frequency period
        orders=1200 customers=400 = 3
autorank.so/blog/how-to-calculate-clv-for-ecommerce-in-5-steps
    purchase-frequency yearly
        orders=10000 customers=4000 days=365 = 2.5
errorhandle.ai/calculate-average-revenue-per-user-per-month
    arpu users
        revenue=50000 users=1000 = 50
mymarketingdeal.com/arpu
    arpu users
        revenue=1000000 users=10000 = 100
saasmaths.com/glossary/unit-economics/average-revenue-per-user
    arpu users
        revenue=200000 users=2500 = 80
3g.network/knowledgebase/how-is-cac-calculated
    cac blended
        marketing=100000 sales=50000 new=1000 = 150
bit1024.com/tool/CAC-Calculator
    cac blended
        marketing=1000 sales=12000 new=1000 = 13
geniegoals.co.uk/glossary/cac-customer-acquisition-cost
    cac blended
        marketing=100000 sales=0 new=2000 = 50
"""

VALUE = """
feverbee.com/roi/calculating-customer-lifetime-value
    cltv simple
        aov=70 frequency=3 lifespan=3 = 630
digitalshiftmedia.com/marketing-term/ltv-to-cac-ratio
    cltv simple
        aov=200 frequency=4 lifespan=3 = 2400
autorank.so/blog/how-to-calculate-clv-for-ecommerce-in-5-steps
    cltv simple
        aov=50 frequency=4 lifespan=3 = 600
feverbee.com/roi/calculating-customer-lifetime-value
    cltv gross-margin
        aov=70 frequency=3 lifespan=3 gross_margin=0.3 = 189
digitalshiftmedia.com/marketing-term/ltv-to-cac-ratio
    cltv gross-margin
        aov=200 frequency=4 lifespan=3 gross_margin=0.4 = 960
onlinetoolshub.digital/en/blog/subscription-unit-economics-with-churn
    cltv churn
        arpa=49 gross_margin=0.8 churn=0.03 = 1307
        arpa=49 gross_margin=0.8 churn=0.02 = 1960
2nth-site.pages.dev/team/grant.html
    cltv churn
        arpa=1200 gross_margin=0.7 churn=0.05 = 16800
ealhamed.github.io/frameworks-library/ms/m02.html
    cltv discounted-renewal multiple
        margin=1 retention=0.8 discount=0.1 = 2.67
waycalculator.com, Customers-Lifetime-Value-with-Discount-Rate
    cltv discounted-renewal
        margin=8 retention=0.0425 discount=0.12 = 0.315545
        margin=5 retention=0.0425 discount=0.12 = 0.197216
geniegoals.co.uk/glossary/ltv-cac-ratio
    ltv-cac values
        ltv=300 cac=50 = 6
2x.agency/glossary/lifetime-value-and-customer-acquisition-cost-ratio
    ltv-cac values
        ltv=600 cac=200 = 3
skool.com/one360-ai-community-6434, master-the-ltvcac-ratio
    ltv-cac values
        ltv=1000 cac=300 = 3.33
onlinetoolshub.digital/en/blog/subscription-unit-economics-with-churn
    ltv-cac churn
        arpa=49 gross_margin=0.8 churn=0.03 cac=300 = 4.4
        arpa=49 gross_margin=0.8 churn=0.05 cac=300 = 2.6
usedaymark.io/metrics/payback-period
    payback simple
        cac=1200 arpa=100 gross_margin=0.8 = 15
feedgot.com/definitions/payback-period
    payback simple
        cac=500 arpa=40 gross_margin=0.8 = 15.6
scoutmytool.com/calc/business-finance/cac-payback-period
    payback simple
        cac=200 arpa=50 gross_margin=0.75 = 5.33
"""


@pytest.mark.parametrize(
    ("formula", "inputs", "printed"), [*examples(TRANSACTIONS), *examples(VALUE)]
)
def test_our_results_are_those_of_published_examples(formula, inputs, printed):
    check(formula, inputs, printed)


@pytest.mark.parametrize(
    ("retention", "multiples"),
    [
        (0.6, "1.20 1.15 1.11 1.07"),
        (0.7, "1.75 1.67 1.59 1.52"),
        (0.8, "2.67 2.50 2.35 2.22"),
        (0.9, "4.50 4.09 3.75 3.46"),
    ],
)
def test_the_margin_multiples_are_those_of_gupta_and_lehmann_2003(retention, multiples):
    for discount, printed in zip((0.10, 0.12, 0.14, 0.16), multiples.split(), strict=True):
        inputs = {"margin": 1, "retention": retention, "discount": discount}
        value = calculate(METRICS["cltv"], inputs, "discounted-renewal").value
        assert round(value, 2) == float(printed)


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
