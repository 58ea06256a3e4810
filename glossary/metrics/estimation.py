"""Estimates the positive parameters of a model by maximum likelihood, and how sure they are."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from glossary.metrics.simplex import Function, Point, Watch, minimise

LogLikelihood = Callable[..., float]
"""Of the parameters, in the order of the start."""

_SPAN: Final = math.log(1000)
"""How far a parameter may go from its start; farther out likelihoods are flat."""
_NEAR: Final = 0.01
_STEP: Final = 0.005


@dataclass(frozen=True)
class Estimate:
    """The parameters under which the data are likeliest."""

    parameters: Mapping[str, float]
    errors: Mapping[str, float] | None
    """Standard errors; none where the likelihood has no peak."""
    log_likelihood: float
    at_bound: tuple[str, ...]
    """Parameters that would rather be infinite or zero."""


def estimate(log_likelihood: LogLikelihood, start: Mapping[str, float], watch: Watch) -> Estimate:
    """Find the likeliest parameters, on the scale of logarithms and a factor of 1000 around."""
    names, logs = tuple(start), [math.log(value) for value in start.values()]

    def unlikelihood(point: Point) -> float:
        if any(abs(x - x0) > _SPAN for x, x0 in zip(point, logs, strict=True)):
            return math.inf
        return -log_likelihood(*map(math.exp, point))

    value, point = minimise(unlikelihood, logs, watch)
    parameters = dict(zip(names, map(math.exp, point), strict=True))
    at_bound = tuple(
        name for name, x, x0 in zip(names, point, logs, strict=True) if abs(x - x0) > _SPAN - _NEAR
    )
    errors = None if at_bound else _standard_errors(unlikelihood, point)
    scaled = _scaled(errors, parameters) if errors else None
    return Estimate(parameters, scaled, -value, at_bound)


def _scaled(errors: list[float], parameters: Mapping[str, float]) -> Mapping[str, float]:
    """Turn errors of logarithms into errors of values, by the delta method."""
    return {n: value * error for error, (n, value) in zip(errors, parameters.items(), strict=True)}


def _standard_errors(function: Function, point: Point) -> list[float] | None:
    """Take the roots of the diagonal of the inverse Hessian, if there is a minimum here."""
    lower = _cholesky(_hessian(function, point))
    if lower is None:
        return None
    size = range(len(point))
    inverse = [[0.0 for _ in size] for _ in size]
    for i in size:
        for j in range(i + 1):
            known = sum(lower[i][k] * inverse[k][j] for k in range(j, i))
            inverse[i][j] = ((i == j) - known) / lower[i][i]
    return [math.hypot(*(row[j] for row in inverse)) for j in size]


def _hessian(function: Function, point: Point) -> list[list[float]]:
    def at(*moves: tuple[int, int]) -> float:
        moved = list(point)
        for i, sign in moves:
            moved[i] += sign * _STEP
        return function(tuple(moved))

    def mixed(i: int, j: int) -> float:
        corners = at((i, 1), (j, 1)) - at((i, 1), (j, -1)) - at((i, -1), (j, 1))
        return (corners + at((i, -1), (j, -1))) / (4 * _STEP**2)

    size = range(len(point))
    return [[mixed(i, j) for j in size] for i in size]


def _cholesky(matrix: list[list[float]]) -> list[list[float]] | None:
    """Give the lower triangle whose square the matrix is, or nothing if it is not positive."""
    lower = [[0.0] * len(matrix) for _ in matrix]
    for i, row in enumerate(matrix):
        for j in range(i + 1):
            rest = row[j] - sum(lower[i][k] * lower[j][k] for k in range(j))
            if i == j and not 0 < rest < math.inf:
                return None
            lower[i][j] = math.sqrt(rest) if i == j else rest / lower[j][j]
    return lower
