"""The family: every metric with a closed formula, by its id."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from glossary.metrics.metric import Metric
from glossary.metrics.retention import CUSTOMER_CHURN, CUSTOMER_RETENTION
from glossary.metrics.revenue import REVENUE_CHURN
from glossary.metrics.service import COMPLAINT_RESOLUTION, FIRST_CONTACT_RESOLUTION
from glossary.metrics.service_quality import SERVQUAL
from glossary.metrics.surveys import CUSTOMER_EFFORT, CUSTOMER_SATISFACTION, NET_PROMOTER_SCORE
from glossary.metrics.transactions import (
    ACQUISITION_COST,
    AVERAGE_ORDER_VALUE,
    PURCHASE_FREQUENCY,
    REPEAT_PURCHASE,
    REVENUE_PER_USER,
)
from glossary.metrics.value import LIFETIME_VALUE, PAYBACK, VALUE_TO_COST

METRICS: Final[Mapping[str, Metric]] = MappingProxyType(
    {
        metric.id: metric
        for metric in (
            CUSTOMER_RETENTION,
            CUSTOMER_CHURN,
            REVENUE_CHURN,
            NET_PROMOTER_SCORE,
            CUSTOMER_SATISFACTION,
            CUSTOMER_EFFORT,
            SERVQUAL,
            COMPLAINT_RESOLUTION,
            FIRST_CONTACT_RESOLUTION,
            REPEAT_PURCHASE,
            AVERAGE_ORDER_VALUE,
            PURCHASE_FREQUENCY,
            REVENUE_PER_USER,
            ACQUISITION_COST,
            LIFETIME_VALUE,
            VALUE_TO_COST,
            PAYBACK,
        )
    }
)
"""In the order in which they are shown: staying, answering, being served, buying, being worth."""
