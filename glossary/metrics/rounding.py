"""Rounds for display: once, at the end, half away from zero, as workbooks do."""

from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

# Enough for every digit that a computer's numbers can have before the point.
_CONTEXT: Final = Context(prec=400)


def rounded(value: float, places: int = 0) -> Decimal:
    """Round to so many decimal places, half away from zero: 44.5 → 45, −5.5 → −6.

    It rounds the number that people see, 1.005, and not the binary one beside it; there is no
    minus before a zero.
    """
    # The rounding that Python calls "half up" looks at the digits only, whatever the sign.
    result = Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _CONTEXT)
    return result.copy_abs() if result.is_zero() else result
