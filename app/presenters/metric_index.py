"""The metrics in their groups, as the list of calculators shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask_babel import LazyString

from app.messages.metrics import METRIC_GROUPS
from glossary.catalogue import Catalogue
from glossary.models import MetricEntry

GROUPS: Final[Mapping[str, Sequence[str]]] = {
    "retention": ("crr", "churn", "revenue-churn"),
    "surveys": ("nps", "csat", "ces", "servqual"),
    "service": ("complaint-resolution", "fcr"),
    "transactions": ("repeat-purchase", "aov", "purchase-frequency", "arpu", "cac"),
    "value": ("cltv", "ltv-cac", "payback"),
    "orders": ("rfm", "cohorts", "cltv-orders"),
}


@dataclass(frozen=True)
class MetricGroup:
    """Metrics about one thing."""

    name: LazyString
    entries: Sequence[MetricEntry]


def metric_groups(catalogue: Catalogue) -> Sequence[MetricGroup]:
    """Return the groups in order, with the metrics that the content speaks of."""
    groups = (
        MetricGroup(
            METRIC_GROUPS[key], [catalogue.metrics[id_] for id_ in ids if id_ in catalogue.metrics]
        )
        for key, ids in GROUPS.items()
    )
    return [group for group in groups if group.entries]
