"""Worked examples of others: staying, leaving, answering and being served."""

import pytest

from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from tests.glossary.metrics.published import check, examples

RETENTION = """
agilebrandguide.com/wiki/measurements/retention-rate
    crr same-customers
        start=1000 end=1100 new=250 = 85%
spartaselite.de/lenze6326hepe/formula-for-client-retention-rate-5430.php
    crr same-customers
        start=200 end=220 new=40 = 90%
askanewquestion.com/questions/4399715
    crr same-customers
        start=200 end=220 new=50 = 85%
kilterly.com/help_resource/how-retention-rate-is-calculated
    crr same-customers
        start=2233 end=2173 new=0 = 97%
flyerbxpi.web.app/binger52821lyx/annual-churn-rate-formula-505.html
    churn start
        start=52430 lost=3245 = 6.19%
walterleerde.com/blog/4-ways-to-measure-churn-retention-part-1
    churn start
        start=2400 lost=366 = 15.2%
bluemed.org/bank-of-lbdgwj/churn-rate-calculator-1f98d7
    churn start
        start=100 lost=5 = 5%
getprobe.io/saas-metrics/monthlytoyearly
    churn start annual
        start=100 lost=5 = 45%
flyerbxpi.web.app/binger52821lyx/annual-churn-rate-formula-505.html
    churn start annual
        start=100 lost=4 = 38%
baronesasupermercados.com.br, annual-churn-rate-formula: 1 - 0.6938
    churn start annual
        start=100 lost=3 = 30.62%
babbagecalculator.com/calculator/customer-lifetime-value-ltv-calculator
    churn start lifetime
        start=100 lost=5 = 20
"""

REVENUE = """
help.chartmogul.com 203359341
    revenue-churn existing-customers gross_churn
        mrr_start=100 churned=10 contraction=10 expansion=10 = 20%
    revenue-churn with-reactivation
        mrr_start=100 churned=10 contraction=10 expansion=10 = 10%
klipfolio.com/metrics/difference/gross-mrr-churn-rate-vs-net-mrr-churn-rate
    revenue-churn existing-customers gross_churn
        mrr_start=100000 churned=2000 contraction=0 expansion=0 = 2%
klipfolio.com/metrics/difference/gross-mrr-churn-rate-vs-net-mrr-churn-rate, A
    revenue-churn existing-customers
        mrr_start=50000 churned=10000 contraction=0 expansion=7000 = 6.0%
klipfolio.com/metrics/difference/gross-mrr-churn-rate-vs-net-mrr-churn-rate, B
    revenue-churn existing-customers
        mrr_start=100000 churned=7000 contraction=0 expansion=12000 = -5.0%
klipfolio.com/metrics/difference/grr-vs-nrr
    revenue-churn existing-customers grr
        mrr_start=200000 churned=2000 contraction=1000 expansion=0 = 98.5%
    revenue-churn existing-customers nrr
        mrr_start=200000 churned=2000 contraction=1000 expansion=4000 = 100.5%
bigdelta.com/library/metrics/nrr-vs-grr
    revenue-churn existing-customers grr
        mrr_start=20000 churned=1200 contraction=800 expansion=3000 = 90%
    revenue-churn existing-customers nrr
        mrr_start=20000 churned=1200 contraction=800 expansion=3000 = 105%
churnzero.net/churnopedia/net-revenue-retention
    revenue-churn existing-customers nrr
        mrr_start=27000 churned=5000 contraction=0 expansion=8000 = 111%
"""

SURVEYS = """
calculatorlib.com/net-promoter-score-calculator
    nps groups
        promoters=70 passives=20 detractors=10 = 60
theprimecalculator.com/business/nps-calculator/formula
    nps groups
        promoters=60 passives=25 detractors=15 = 45
W. Huber, Cross Validated 18603: a third of 324
    nps groups
        promoters=162 passives=108 detractors=54 = 33.3
help.delighted.com/article/240-how-is-csat-calculated
    csat top-two
        grade_5=42 grade_4=32 grade_3=10 grade_2=9 grade_1=14 = 69.16%
wyapy.com/guides/customer-feedback/how-to-calculate-csat
    csat top-two
        grade_5=120 grade_4=40 grade_3=20 grade_2=10 grade_1=10 = 80%
spurnow.com/blogs/how-to-calculate-csat-score
    csat satisfied
        satisfied=50 responses=100 = 50%
calculatorlib.com/customer-satisfaction-score-calculator
    csat satisfied
        satisfied=170 responses=200 = 85%
support.cys.group 3000095529
    ces ease
        ease_1=80 ease_2=210 ease_3=140 ease_4=110 ease_5=160 ease_6=180 ease_7=120 = 4.08
fsd.servicemax.com/2021/02/23
    ces easy
        easy=230 neutral=150 difficult=120 = 46%
    ces index
        easy=230 neutral=150 difficult=120 = 22
J. de Jonge, 12manage.com/forum.asp?TB=zeithaml_servqual&S=54
    servqual unweighted
        expectation_tangibles=5 perception_tangibles=4.35 expectation_reliability=5
            perception_reliability=3.9 expectation_responsiveness=5
            perception_responsiveness=4.17 expectation_assurance=5 perception_assurance=4.3
            expectation_empathy=5 perception_empathy=3.99 = -0.86
"""

SERVICE = """
kpiexamples.operately.com/customer-service/complaint-resolution-satisfaction-rate
    complaint-resolution satisfied
        received=30 satisfied=20 = 66.7%
mindmesh.com/glossary/what-is-resolution-rate
    complaint-resolution resolved
        received=400 resolved=350 = 87.5%
sparrowdesk.com/customer-support-metrics/resolution-rate
    complaint-resolution resolved
        received=1000 resolved=950 = 95%
slideshare.net, first-call-resolution-ppt-248952951
    fcr gross
        contacts=400 resolved_first=280 = 70%
"""


@pytest.mark.parametrize(
    ("formula", "inputs", "printed"),
    [*examples(RETENTION), *examples(REVENUE), *examples(SURVEYS), *examples(SERVICE)],
)
def test_our_results_are_those_of_published_examples(formula, inputs, printed):
    check(formula, inputs, printed)


def test_the_gaps_of_the_servqual_example_are_those_printed_at_inartifexyou_com():
    # /servqual-in-practice-how-to-measure-and-close-service-quality-gaps.html
    values = calculate(METRICS["servqual"], METRICS["servqual"].example).values
    assert values["gap_reliability"] == pytest.approx(-1.3)
    assert values["gap_responsiveness"] == pytest.approx(-0.7)
