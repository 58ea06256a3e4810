"""The search for the lowest point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.simplex import minimise

COORDINATES = st.floats(-5, 5)


def unwatched(_):
    pass


def rosenbrock(point):
    # The valley of Rosenbrock (1960), the usual trial of such searches: lowest at (1, 1).
    x, y = point
    return 100 * (y - x * x) ** 2 + (1 - x) ** 2


@pytest.mark.parametrize("start", [(-1.2, 1.0), (0.0, 0.0), (3.0, -3.0)])
def test_the_end_of_a_bent_valley(start):
    assert minimise(rosenbrock, start, unwatched).point == pytest.approx((1, 1), abs=1e-4)


@given(st.tuples(COORDINATES, COORDINATES, COORDINATES))
def test_the_bottom_of_a_bowl(bottom):
    def bowl(point):
        pairs = zip(point, bottom, strict=True)
        return sum((i + 1) * (x - b) ** 2 for i, (x, b) in enumerate(pairs))

    assert minimise(bowl, (0.0, 0.0, 0.0), unwatched).point == pytest.approx(bottom, abs=1e-4)


def test_every_evaluation_is_told():
    told, points = [], []
    minimise(lambda point: points.append(point) or rosenbrock(point), (0.0, 0.0), told.append)
    assert told == list(range(1, len(points) + 1))


def test_who_watches_may_end_the_search():
    def patience(evaluations):
        if evaluations > 20:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        minimise(rosenbrock, (0.0, 0.0), patience)


def test_a_slope_without_end_is_given_up():
    assert minimise(lambda point: -sum(point), (0.0, 0.0), unwatched).value < 0
