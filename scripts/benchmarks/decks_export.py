"""Times the export by one engine in a process of its own, and tells by how much it grew."""

import argparse
import json
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from glossary.decks import Supplies, export
from glossary.store import open_store
from scripts.benchmarks.corpus import larger
from scripts.benchmarks.decks_content import deck, voice
from scripts.benchmarks.decks_peers import AnkiEngine, PlainGenanki
from scripts.benchmarks.machine import begin_peak, peak
from scripts.benchmarks.metrics_timing import Case, Figures, timed

_MEGABYTE: Final = 1_000_000


class Dangol:
    """Ours: from the concepts to the file, with a ledger in SQLite."""

    def __init__(self, size: int, folder: Path) -> None:
        """Grow the catalogue, which a server has in memory anyway."""
        self._catalogue = larger(size)
        self._ledger = open_store("", folder / "instance").ledger
        self._deck, self._voice = deck(folder), voice(folder)

    def __call__(self, path: Path) -> None:
        """Write a package."""
        supplies = Supplies(self._catalogue, self._ledger, int(time.time()), self._voice)
        with path.open("wb") as file:
            export(self._deck, supplies, file)


ENGINES: Final[Mapping[str, Callable[[int, Path], Callable[[Path], None]]]] = {
    "dangol": Dangol,
    "genanki": PlainGenanki,
    "anki": AnkiEngine,
}


def figures(engine: str, size: int, folder: Path, rounds: int) -> Figures:
    """Export once to measure memory, and then again and again to measure time."""
    path = folder / f"{engine}.apkg"
    write = partial(ENGINES[engine](size, folder), path)
    before = begin_peak()
    started = time.process_time()
    write()
    first = time.process_time() - started
    grown = peak() - before
    (times,) = timed([Case({}, write)], rounds)
    measured = {"first_cpu_ms": first * 1000, "peak_mb": grown / _MEGABYTE}
    return {**times, **measured, **_written(path)}


def _written(path: Path) -> Figures:
    """Tell what is in a package, so that nobody is fast by leaving something out."""
    with ZipFile(path) as package, closing(sqlite3.connect(":memory:")) as database:
        names = {"collection.anki2", "collection.anki21"} & set(package.namelist())
        database.deserialize(package.read(max(names)))
        return {
            "notes": database.execute("SELECT count(*) FROM notes").fetchone()[0],
            "cards": database.execute("SELECT count(*) FROM cards").fetchone()[0],
            "sounds": len(json.loads(package.read("media"))),
            "file_mb": path.stat().st_size / _MEGABYTE,
        }


def main() -> None:
    """Measure one engine with one size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("engine", choices=ENGINES)
    parser.add_argument("size", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("rounds", type=int)
    given = parser.parse_args()
    print(json.dumps(figures(given.engine, given.size, given.folder, given.rounds)))


if __name__ == "__main__":
    main()
