"""The names that a metric is declared with: what its content file must explain and may use."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from glossary.metrics.family import METRICS
from glossary.metrics.metric import Metric
from glossary.metrics.order_metrics import COLUMNS, ORDER_METRICS, OrderMetric

ORDER_READINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "rfm": ("customers",),
    "cohorts": ("customers", "cohorts"),
    "cltv-orders": ("customers", "total", "horizon"),
}
"""What the reading of a metric of an order log may name: few of its numbers are of all orders."""


@dataclass(frozen=True)
class DeclaredVariant:
    """The names of a variant: its inputs, its outputs, and what its reading may name."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    readable: tuple[str, ...]


def declared(metric_id: str) -> Mapping[str, DeclaredVariant]:
    """Return the variants of a metric by id; none, if there is no such metric."""
    if metric_id in METRICS:
        return _closed(METRICS[metric_id])
    if metric_id in ORDER_METRICS:
        return _of_orders(ORDER_METRICS[metric_id])
    return {}


def input_names(variants: Mapping[str, DeclaredVariant]) -> tuple[str, ...]:
    """Return the inputs of all variants, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(each.inputs for each in variants.values())))


def output_names(variants: Mapping[str, DeclaredVariant]) -> tuple[str, ...]:
    """Return the outputs of all variants, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(each.outputs for each in variants.values())))


def _closed(metric: Metric) -> dict[str, DeclaredVariant]:
    variants = {}
    for each in metric.variants:
        outputs = tuple(output.name for output in (*each.outputs, *each.consequences))
        variants[each.id] = DeclaredVariant(each.inputs, outputs, (*each.inputs, *outputs))
    return variants


def _of_orders(metric: OrderMetric) -> dict[str, DeclaredVariant]:
    inputs = (*COLUMNS, *(option.name for option in metric.options))
    same = DeclaredVariant(inputs, metric.outputs, ORDER_READINGS[metric.id])
    return dict.fromkeys(metric.variants, same)
