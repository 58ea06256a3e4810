"""What customers will be worth: the sum of each tenth of them, and the best one by one."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from app.presenters.metric_display import Writer
from app.presenters.pictures import writing
from app.presenters.pictures.panels import Axis, Bar, Bars, Best, Panel, Picture
from glossary.metrics.order_value import CustomerValue
from glossary.models import Language, MetricEntry

_BEST: Final = 10
_TENTHS: Final = 10


def value_picture(
    values: Mapping[str, CustomerValue], entry: MetricEntry, language: Language, currency: str = ""
) -> Picture | None:
    """Return what each tenth of the customers will be worth, and the customers worth most."""
    if not values:
        return None
    writer = Writer(language, currency)
    best = sorted(values, key=lambda who: -values[who].value)
    panels: tuple[Panel, ...] = (
        *_tenths([values[who].value for who in best], writer),
        Best(
            [entry.output(name)[language] for name in CustomerValue._fields],
            [(who, *_expected(values[who], writer)) for who in best[:_BEST]],
        ),
    )
    return Picture("cltv-orders-picture", panels)


def _tenths(worth: Sequence[float], writer: Writer) -> Iterator[Bars]:
    """Draw the sum of each tenth, the best first, unless nobody is worth anything."""
    groups = min(_TENTHS, len(worth))
    ends = [len(worth) * group // groups for group in range(groups + 1)]
    sums = [math.fsum(worth[start:end]) for start, end in pairwise(ends)]
    axis, total = Axis(0, max(sums)), math.fsum(sums)
    borders = [writing.percent(group / groups, writer.style) for group in range(groups + 1)]
    if total:
        yield Bars(
            "tenths",
            [
                Bar(
                    name=" – ".join(border),
                    span=axis.span(0, amount),
                    written=writer.number("money", amount),
                    share=writing.percent(amount / total, writer.style, 1),
                )
                for border, amount in zip(pairwise(borders), sums, strict=True)
            ],
        )


def _expected(value: CustomerValue, writer: Writer) -> tuple[str, ...]:
    return (
        writing.percent(value.alive, writer.style),
        writer.number("count", value.purchases),
        writer.number("money", value.purchase_value),
        writer.number("money", value.value),
    )
