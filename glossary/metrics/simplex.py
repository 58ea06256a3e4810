"""Finds the lowest point of a function without its slope (Nelder & Mead 1965, Comput. J. 7:308)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

Point = tuple[float, ...]
Function = Callable[[Point], float]
Watch = Callable[[int], None]
"""Is told of every evaluation how many there were; what it raises ends the search."""

_EDGE: Final = 0.5
_FLAT: Final = 1e-12
"""Which part of a value is no difference; sums of many logarithms have no more digits."""
_SMALL: Final = 1e-6
_MOST_EVALUATIONS: Final = 5000


class Vertex(NamedTuple):
    """A point and the value there; the lower one is the lesser one."""

    value: float
    point: Point


@dataclass
class _Search:
    function: Function
    watch: Watch
    evaluations: int = field(default=0)

    def at(self, point: Point) -> Vertex:
        self.evaluations += 1
        self.watch(self.evaluations)
        return Vertex(self.function(point), point)


def minimise(function: Function, start: Sequence[float], watch: Watch) -> Vertex:
    """Find the lowest point near the start.

    A simplex may collapse on a slope, so it is spread again until that finds nothing lower.
    """
    search = _Search(function, watch)
    best = search.at(tuple(start))
    while True:
        found = _descend(search, best)
        if not _differ(best, found) or search.evaluations >= _MOST_EVALUATIONS:
            return min(found, best)
        best = found


def _descend(search: _Search, start: Vertex) -> Vertex:
    simplex = sorted([start, *(search.at(point) for point in _around(start.point))])
    while search.evaluations < _MOST_EVALUATIONS and not _settled(simplex):
        simplex = sorted(_moved(search, simplex))
    return simplex[0]


def _around(point: Point) -> Iterator[Point]:
    for i, coordinate in enumerate(point):
        yield (*point[:i], coordinate + _EDGE, *point[i + 1 :])


def _settled(simplex: list[Vertex]) -> bool:
    best, *others = simplex
    return not _differ(others[-1], best) and all(
        abs(here - there) <= _SMALL
        for vertex in others
        for here, there in zip(vertex.point, best.point, strict=True)
    )


def _differ(higher: Vertex, lower: Vertex) -> bool:
    return higher.value - lower.value > _FLAT * (1 + abs(lower.value))


def _moved(search: _Search, simplex: list[Vertex]) -> list[Vertex]:
    *kept, worst = simplex
    centre = tuple(sum(each) / len(kept) for each in zip(*(v.point for v in kept), strict=True))
    reflected = search.at(_between(centre, worst.point, -1))
    if reflected < kept[0]:
        return [*kept, min(reflected, search.at(_between(centre, worst.point, -2)))]
    if reflected < kept[-1]:
        return [*kept, reflected]
    nearer = min(reflected, worst)
    contracted = search.at(_between(centre, nearer.point, 0.5))
    if contracted < nearer:
        return [*kept, contracted]
    best = kept[0]
    return [best, *(search.at(_between(best.point, v.point, 0.5)) for v in simplex[1:])]


def _between(start: Point, end: Point, share: float) -> Point:
    return tuple(a + share * (b - a) for a, b in zip(start, end, strict=True))
