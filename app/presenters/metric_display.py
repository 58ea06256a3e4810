"""How people write the numbers of a metric: rounded, by their unit, in each language."""

from collections.abc import Callable, Mapping
from typing import Final

from glossary.metrics.interval import Interval
from glossary.metrics.metric import Output, Variant
from glossary.metrics.numbers import Style, write_money, write_number, write_percent
from glossary.metrics.rounding import rounded
from glossary.metrics.sample import NetSample
from glossary.models import LANGUAGES

Display = Mapping[Style, str]
"""A number as it is written in each language."""

_DECIMALS: Final = 2
_NET_DECIMALS: Final = 1
_RANGES: Final[Mapping[Style, str]] = {"tr": " – ", "en": " – ", "ko": " ~ "}


def display_value(variant: Variant, output: Output, value: float) -> Display:
    """Write the value of an output."""
    write = _writer(variant, output)
    return {language: write(value, language) for language in LANGUAGES}


def display_interval(variant: Variant, interval: Interval) -> Display:
    """Write the interval of a variant's result."""
    low, high = (display_value(variant, variant.result, end) for end in interval)
    return {language: low[language] + _RANGES[language] + high[language] for language in LANGUAGES}


def _writer(variant: Variant, output: Output) -> Callable[[float, Style], str]:
    match output.unit:
        case "fraction":
            return lambda value, style: write_percent(_round(value, _DECIMALS + 2), style)
        case "money":
            return lambda value, style: write_money(value, style, "")
        case "score" if output is variant.result and isinstance(variant.sample, NetSample):
            return _signed
    return lambda value, style: write_number(_round(value, _DECIMALS), style)


def _signed(value: float, style: Style) -> str:
    shown = _round(value, _NET_DECIMALS)
    return ("+" if shown > 0 else "") + write_number(shown, style)


def _round(value: float, decimals: int) -> float:
    """Round, so that no zeros are written at the end."""
    return float(rounded(value, decimals))
