"""How the numbers of a metric look in a workbook, by their unit."""

from collections.abc import Mapping
from typing import Final

from glossary.metrics.expression import Expression, Operation
from glossary.metrics.metric import Output, Unit
from glossary.models import Language

_OUTPUTS: Final[Mapping[Unit, str]] = {"fraction": "0.00%", "count": "#,##0"}
_WITH_DECIMALS: Final = "#,##0.00"


def output_format(output: Output, language: Language) -> str:
    """Give the format of a number that is computed."""
    if output.unit == "count" and _divides(output.formula):
        return _WITH_DECIMALS
    return localized(_OUTPUTS.get(output.unit, _WITH_DECIMALS), language)


def localized(pattern: str, language: Language) -> str:
    """Put the sign of per cent where it belongs: before the number in Turkish."""
    return f"%{pattern.removesuffix('%')}" if language == "tr" and "%" in pattern else pattern


def _divides(formula: Expression) -> bool:
    match formula:
        case Operation(sign, left, right):
            return sign == "/" or _divides(left) or _divides(right)
    return False
