"""Lays the figures of the decks out as text, beside what was promised of them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from scripts.benchmarks.report import OURS, aligned

Figures = Mapping[str, Any]

MOST_OF_GENANKI: Final = 2.5
MOST_OF_ANKI: Final = 1.0
MOST_MB: Final = 120
_PEERS: Final[Mapping[str, float]] = {"genanki": MOST_OF_GENANKI, "anki": MOST_OF_ANKI}
_HEAD: Final = ("engine", "notes", "cards", "sounds", "first CPU s", "s", "CPU s", "worst s",
                "peak MB", "file MB", "ratio of CPU")  # fmt: skip


def report(run: Figures) -> str:
    """Write the table of all sizes, and whether each promise is kept."""
    decks = [[*each] for _, each in groupby(run["decks"], _what)]
    table = aligned([_HEAD, *(row for engines in decks for row in _rows(engines))])
    promises = [line for engines in decks for line in _promises(engines)]
    return "\n\n".join([run["conditions"], table, "\n".join(promises)])


def _what(figures: Figures) -> tuple[int, bool]:
    return figures["notes"], bool(figures["sounds"])


def _rows(engines: Sequence[Figures]) -> Iterator[Sequence[str]]:
    ours = _of(OURS, engines)
    for each in engines:
        yield (
            each["engine"],
            *(f"{each[name]:,}" for name in ("notes", "cards", "sounds")),
            *(f"{each[name] / 1000:.2f}" for name in ("first_cpu_ms", "ms", "cpu_ms", "worst_ms")),
            *(f"{each[name]:.1f}" for name in ("peak_mb", "file_mb")),
            "" if each is ours else f"×{_ratio(ours, each):.2f}",
        )


def _promises(engines: Sequence[Figures]) -> Iterator[str]:
    ours = _of(OURS, engines)
    what = f"{ours['notes']:,} notes, {ours['sounds']:,} sounds"
    for name, most in _PEERS.items():
        yield _promise(f"{what}: CPU ÷ {name}", _ratio(ours, _of(name, engines)), most)
    yield _promise(f"{what}: peak MB", ours["peak_mb"], MOST_MB)


def _promise(what: str, measured: float, most: float) -> str:
    return f"{what} ≤ {most:g}: {measured:.2f}, {'kept' if measured <= most else 'broken'}"


def _ratio(ours: Figures, theirs: Figures) -> float:
    ratio: float = ours["cpu_ms"] / theirs["cpu_ms"]
    return ratio


def _of(engine: str, engines: Sequence[Figures]) -> Figures:
    (figures,) = (each for each in engines if each["engine"] == engine)
    return figures
