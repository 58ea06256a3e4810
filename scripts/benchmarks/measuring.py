"""Measures one engine in a process of its own, and prints the figures as JSON.

Building and asking are two processes: what building leaves in memory is then in no figure of
asking.
"""

import argparse
import ctypes
import gc
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final

from scripts.benchmarks.corpus import larger
from scripts.benchmarks.dangol import Dangol
from scripts.benchmarks.fts5 import Fts5
from scripts.benchmarks.plain_whoosh import PlainWhoosh
from scripts.benchmarks.queries import read_queries

ENGINES: Final[Mapping[str, Callable[..., Any]]] = {
    "dangol": Dangol,
    "fts5": Fts5,
    "whoosh": PlainWhoosh,
}
_IN_MEMORY: Final = frozenset({"dangol"})
"""Engines that want the catalogue when they are asked; it is no part of their memory here."""
_ROUNDS: Final = 3
_LONG: Final = 60
"""Seconds; where a single round takes longer, it is the only one after the warm-up."""
_EVERY: Final = 4
"""Of so many queries one is also typed letter by letter."""
_BEGINNINGS: Final = (1, 2, 3, 5, 8)
"""Letters after which somebody who types a query looks at what is proposed."""
_MEGABYTE: Final = 1_000_000

Figures = dict[str, Any]


def build(engine: str, size: int, folder: Path) -> Figures:
    """Build an index and tell how long it took and how large it is."""
    catalogue = larger(size)
    started = perf_counter()
    ENGINES[engine](catalogue, folder)
    seconds = perf_counter() - started
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {"build_s": seconds, "index_mb": sum(map(_length, files)) / _MEGABYTE}


def ask(engine: str, size: int, folder: Path, queries: Path) -> Figures:
    """Open an index, ask it everything, and tell what it found, how fast, in how much memory."""
    catalogue = larger(size) if engine in _IN_MEMORY else None
    before = _resident()
    started = perf_counter()
    asked = ENGINES[engine](catalogue, folder)
    opened = perf_counter() - started
    rows = read_queries(queries)
    searched = _timed(asked.search, [row.text for row in rows])
    found = [{**row._asdict(), **figures} for row, figures in zip(rows, searched, strict=True)]
    proposes = hasattr(asked, "suggest")
    typed = _beginnings(row.text for row in rows[::_EVERY])
    suggested = _timed(asked.suggest, typed) if proposes else []
    memory = (_resident() - before) / _MEGABYTE
    return {"open_s": opened, "memory_mb": memory, "searches": found, "suggestions": suggested}


def _timed(call: Callable[[str], list[str]], texts: list[str]) -> list[Figures]:
    """Ask everything once to warm up, then several times; each text counts with its median."""
    started = perf_counter()
    cold = [_once(call, text) for text in texts]
    number = 1 if perf_counter() - started > _LONG else _ROUNDS
    rounds = [[_once(call, text)[0] for text in texts] for _ in range(number)]
    return [
        {"ids": ids[:3], "first_ms": first, "ms": median(times)}
        for (first, ids), times in zip(cold, zip(*rounds, strict=True), strict=True)
    ]


def _once(call: Callable[[str], list[str]], text: str) -> tuple[float, list[str]]:
    started = perf_counter()
    ids = call(text)
    return (perf_counter() - started) * 1000, ids


def _beginnings(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text[:n] for text in texts for n in _BEGINNINGS if n <= len(text)))


def _length(path: Path) -> int:
    return path.stat().st_size


def _resident() -> int:
    """Give the bytes of this process that are in memory, after what is free has been given back."""
    gc.collect()
    if sys.platform != "linux":
        return 0
    ctypes.CDLL(None).malloc_trim(0)
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) * 1024


def main() -> None:
    """Do one of the two for one engine and one size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("task", choices=("build", "ask"))
    parser.add_argument("engine", choices=ENGINES)
    parser.add_argument("size", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("queries", type=Path)
    given = parser.parse_args()
    where = given.engine, given.size, given.folder
    figures = build(*where) if given.task == "build" else ask(*where, given.queries)
    print(json.dumps(figures, ensure_ascii=False))


if __name__ == "__main__":
    main()
