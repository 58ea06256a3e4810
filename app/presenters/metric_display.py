"""How people write the numbers of a metric: rounded, by their unit, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from glossary.metrics.interval import CONFIDENCE, Interval
from glossary.metrics.metric import Output, Unit, Variant
from glossary.metrics.numbers import Style, write_money, write_number, write_percent
from glossary.metrics.rounding import rounded
from glossary.metrics.sample import NetSample
from glossary.models import LANGUAGES

Display = Mapping[Style, str]
"""A number as it is written in each language."""

_DECIMALS: Final = 2
_NET_DECIMALS: Final = 1
_RANGES: Final[Mapping[Style, str]] = {"tr": " – ", "en": " – ", "ko": " ~ "}


@dataclass(frozen=True)
class Writer:
    """Writes the numbers of a metric for a reader, money with the label of its currency."""

    style: Style
    currency: str = ""

    @property
    def level(self) -> str:
        """Return how sure an interval is: 95%."""
        return write_percent(CONFIDENCE, self.style)

    def number(self, unit: Unit, value: float) -> str:
        """Write a number of some unit, per cent with its sign."""
        match unit:
            case "fraction":
                return write_percent(_round(value, _DECIMALS + 2), self.style)
            case "money":
                return write_money(value, self.style, self.currency)
        return write_number(_round(value, _DECIMALS), self.style)

    def output(self, variant: Variant, output: Output, value: float) -> str:
        """Write the value of an output; net scores carry their sign."""
        if output is variant.result and isinstance(variant.sample, NetSample):
            shown = _round(value, _NET_DECIMALS)
            return ("+" if shown > 0 else "") + write_number(shown, self.style)
        return self.number(output.unit, value)

    def interval(self, variant: Variant, interval: Interval) -> str:
        """Write the interval of a variant's result."""
        low, high = (self.output(variant, variant.result, end) for end in interval)
        return low + _RANGES[self.style] + high


def display_value(variant: Variant, output: Output, value: float) -> Display:
    """Write the value of an output in every language."""
    return {language: Writer(language).output(variant, output, value) for language in LANGUAGES}


def display_interval(variant: Variant, interval: Interval) -> Display:
    """Write the interval of a variant's result in every language."""
    return {language: Writer(language).interval(variant, interval) for language in LANGUAGES}


def _round(value: float, decimals: int) -> float:
    """Round, so that no zeros are written at the end."""
    return float(rounded(value, decimals))
