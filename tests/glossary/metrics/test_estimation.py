"""Maximum likelihood where the answer is known in closed form."""

import math

import pytest

from glossary.metrics.estimation import estimate

WAITS = (1.2, 0.4, 3.1, 2.2, 0.9, 1.6, 0.2, 5.0)
"""Minutes between guests of a teahouse."""


def exponential(rate):
    return len(WAITS) * math.log(rate) - rate * sum(WAITS)


def unwatched(_):
    pass


def test_an_exponential_rate_is_one_over_the_mean():
    found = estimate(exponential, {"rate": 1.0}, unwatched)
    rate = len(WAITS) / sum(WAITS)
    assert found.parameters == {"rate": pytest.approx(rate, rel=1e-5)}
    assert found.errors == {"rate": pytest.approx(rate / math.sqrt(len(WAITS)), rel=1e-3)}
    assert found.log_likelihood == pytest.approx(exponential(rate))
    assert found.at_bound == ()


def test_errors_of_parameters_that_lean_on_each_other():
    # Of ln x and ln y only, with the Hessian ((2, 1), (1, 1)), whose inverse is ((1, −1), (−1, 2)).
    def leaning(x, y):
        u, v = math.log(x / 2), math.log(y / 3)
        return -(u * u + u * v + v * v / 2)

    found = estimate(leaning, {"x": 1.0, "y": 1.0}, unwatched)
    assert found.parameters == pytest.approx({"x": 2, "y": 3}, rel=1e-4)
    assert found.errors == pytest.approx({"x": 2, "y": 3 * math.sqrt(2)}, rel=1e-3)


def test_a_parameter_that_would_be_infinite_stops_at_a_bound_and_has_no_error():
    found = estimate(lambda x: -1 / x, {"x": 1.0}, unwatched)
    assert (found.at_bound, found.errors) == (("x",), None)


def test_where_data_say_nothing_there_is_no_error():
    assert (
        estimate(lambda _x, y: -(math.log(y) ** 2), {"x": 1.0, "y": 2.0}, unwatched).errors is None
    )
