"""₂F₁ where it is an elementary function (Abramowitz & Stegun 15.1)."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.hypergeometric import gauss_rest

ARGUMENTS = st.floats(0.001, 0.99)
POSITIVE = st.floats(0.05, 20)


def gauss(a, b, c, z):
    return 1 + b / c * gauss_rest(a, b, c, z)


@given(ARGUMENTS)
def test_logarithm(z):
    assert gauss(1, 1, 2, z) == pytest.approx(-math.log1p(-z) / z, rel=1e-12)


@given(ARGUMENTS)
def test_inverse_hyperbolic_tangent(z):
    assert gauss(0.5, 1, 1.5, z * z) == pytest.approx(math.atanh(z) / z, rel=1e-12)


@given(POSITIVE, POSITIVE, ARGUMENTS)
def test_power(a, b, z):
    assert gauss(a, b, b, z) == pytest.approx((1 - z) ** -a, rel=1e-9)


@given(POSITIVE, ARGUMENTS)
def test_a_second_parameter_of_zero(c, z):
    assert gauss_rest(c, 0, c, z) == pytest.approx(-c * math.log1p(-z), rel=1e-9)


@given(POSITIVE, ARGUMENTS)
def test_a_third_parameter_of_zero(a, z):
    assert gauss_rest(a, 1, 0, z) == pytest.approx(a * z * (1 - z) ** -(a + 1), rel=1e-9)


def test_a_series_that_ends():
    assert gauss(-2, 3, 1, 0.5) == pytest.approx(1 - 3 + 6 / 4)


def test_a_series_that_does_not_converge():
    with pytest.raises(ArithmeticError):
        gauss(3, 3, 1, 1.0)
