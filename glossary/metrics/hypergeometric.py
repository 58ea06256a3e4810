"""The hypergeometric series of Gauss, ₂F₁, without its first term."""

import math
from typing import Final

_MOST_TERMS: Final = 2_000_000
_NEGLIGIBLE: Final = 1e-17
_HUGE: Final = 1e200


def gauss_rest(a: float, b: float, c: float, z: float, log_factor: float = 0) -> float:
    """Compute c/b · (₂F₁(a, b; c; z) − 1) for 0 ≤ z < 1, even where b or c is zero.

    The result is multiplied by e to `log_factor`, so that only the product need be a float.

    Raises:
        ArithmeticError: the series does not converge.
    """
    term = total = a * z
    for n in range(1, _MOST_TERMS):
        term *= (a + n) * (b + n) / ((c + n) * (1 + n)) * z
        total += term
        if abs(term) <= _NEGLIGIBLE * abs(total):
            return total * math.exp(log_factor)
        if abs(total) > _HUGE:
            term, total, log_factor = term / _HUGE, total / _HUGE, log_factor + math.log(_HUGE)
    raise ArithmeticError(f"no ₂F₁({a}, {b}; {c}; {z})")
