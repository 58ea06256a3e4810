"""Lays the figures of a run out as text: engines side by side, speed beside quality."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

OURS: Final = "dangol"

Figures = Mapping[str, Any]
Searches = Sequence[Figures]
Run = Mapping[int, Mapping[str, Figures]]
"""The figures of each engine at each size."""

_MEASURES: Final[Mapping[str, Callable[[Figures], float | None]]] = {
    "build s": lambda figures: figures["build_s"],
    "index MB": lambda figures: figures["index_mb"],
    "open s": lambda figures: figures["open_s"],
    "memory MB": lambda figures: figures["memory_mb"],
    "first %": lambda figures: _hits(figures["searches"], 1),
    "top 3 %": lambda figures: _hits(figures["searches"], 3),
    "p50 ms": lambda figures: _quantile(figures["searches"], 0.50),
    "p95 ms": lambda figures: _quantile(figures["searches"], 0.95),
    "cold p95": lambda figures: _quantile(figures["searches"], 0.95, "first_ms"),
    "suggest p50": lambda figures: _quantile(figures["suggestions"], 0.50),
    "suggest p95": lambda figures: _quantile(figures["suggestions"], 0.95),
}
_OF_HABIT: Final = ("first %", "top 3 %", "p50 ms", "p95 ms")
_SHARES: Final = frozenset({"first %", "top 3 %"})


def report(run: Run) -> str:
    """Write the tables of all sizes."""
    return "\n\n".join(table for size, engines in run.items() for table in _tables(size, engines))


def _tables(size: int, engines: Mapping[str, Figures]) -> Iterator[str]:
    yield f"{size:,} concepts\n\n" + aligned(_overall(engines))
    yield f"{size:,} concepts, by habit: first %, top 3 %, p50 ms, p95 ms\n\n" + aligned(
        _by_habit(engines)
    )


def _overall(engines: Mapping[str, Figures]) -> Iterator[list[str]]:
    yield ["", *_MEASURES]
    for name, figures in engines.items():
        yield [name, *(_written(measure(figures)) for measure in _MEASURES.values())]
    for name, figures in engines.items():
        if OURS in engines and name != OURS:
            yield [f"{OURS} : {name}", *_ratios(engines[OURS], figures)]


def _ratios(ours: Figures, theirs: Figures) -> Iterator[str]:
    for name, measure in _MEASURES.items():
        one, other = measure(ours), measure(theirs)
        if name in _SHARES and one is not None and other is not None:
            yield f"{one - other:+.1f}"
        else:
            yield f"×{one / other:.3g}" if one and other else "–"


def _by_habit(engines: Mapping[str, Figures]) -> Iterator[list[str]]:
    yield ["habit", "queries", *(name for name in engines for _ in _OF_HABIT)]
    grouped = {name: _grouped(figures["searches"]) for name, figures in engines.items()}
    for habit, searches in next(iter(grouped.values())).items():
        row = [habit, str(len(searches))]
        for by_habit in grouped.values():
            figures = {"searches": by_habit[habit]}
            row += [_written(_MEASURES[name](figures)) for name in _OF_HABIT]
        yield row


def _grouped(searches: Searches) -> dict[str, list[Figures]]:
    grouped: dict[str, list[Figures]] = defaultdict(list)
    for search in searches:
        grouped[search["habit"]].append(search)
    return grouped


def _hits(searches: Searches, places: int) -> float:
    found = sum(search["concept"] in search["ids"][:places] for search in searches)
    return 100 * found / len(searches)


def _quantile(asked: Searches, share: float, name: str = "ms") -> float | None:
    """Give the time that this share of the calls does not exceed; none where nothing was asked."""
    times = sorted(call[name] for call in asked)
    return times[min(int(len(times) * share), len(times) - 1)] if times else None


def _written(number: float | None) -> str:
    if number is None:
        return "–"
    return f"{number:.1f}" if number >= 1 or not number else f"{number:.3f}"


def aligned(rows: Iterable[Sequence[str]]) -> str:
    """Put rows under one another, the first column to the left and figures to the right."""
    columns = list(zip(*rows, strict=True))
    padded = [
        [cell.rjust(max(map(len, column))) if at else cell.ljust(max(map(len, column)))
         for cell in column]
        for at, column in enumerate(columns)
    ]  # fmt: skip
    return "\n".join("  ".join(row).rstrip() for row in zip(*padded, strict=True))
