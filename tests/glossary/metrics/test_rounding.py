"""Numbers are rounded for people, as workbooks do it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.rounding import rounded

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (44.5, 0, "45"),
        (-5.5, 0, "-6"),
        (2.5, 0, "3"),
        (1.005, 2, "1.01"),
        (0.125, 2, "0.13"),
        (-0.4, 0, "0"),
        (-0.0, 1, "0.0"),
        (69.158878504672899, 1, "69.2"),
        (12, 2, "12.00"),
        (1e-7, 3, "0.000"),
        (123456789012345.678, 2, "123456789012345.67"),
        (99.95, 1, "100.0"),
    ],
)
def test_a_half_goes_away_from_zero(value, places, shown):
    assert str(rounded(value, places)) == shown


@given(NUMBERS, st.integers(0, 6))
def test_rounding_moves_a_number_by_half_a_unit_at_most(value, places):
    assert abs(rounded(value, places) - Decimal(repr(value))) <= Decimal(5).scaleb(-places - 1)


@given(NUMBERS, st.integers(0, 6))
def test_losses_are_rounded_as_gains_are(value, places):
    assert rounded(-value, places) == -rounded(value, places)


@given(NUMBERS)
def test_rounding_twice_is_rounding_once(value):
    once = rounded(value, 2)
    assert (
        once.quantize(Decimal("0.01")) == once if abs(value) < 1e20 else once == once.to_integral()
    )
