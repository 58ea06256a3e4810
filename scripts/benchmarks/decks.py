"""Measures the export of decks beside plain genanki and the Anki engine, and prints the table.

Each of them exports in a process of its own, one at a time.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from scripts.benchmarks.decks_export import ENGINES
from scripts.benchmarks.decks_report import report
from scripts.benchmarks.machine import conditions, load

_ROOT: Final = Path(__file__).resolve().parents[2]
_SIZES: Final = "1000,10000"
_ROUNDS: Final = 5


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for."""
    given = _given(arguments)
    before = load()
    decks = [
        figures
        for size in given.sizes
        for option in ((), ("--sounds",))
        for figures in _measured(size, option, given)
    ]
    run = {"conditions": conditions(before), "decks": decks}
    if given.json:
        given.json.write_text(json.dumps(run, ensure_ascii=False), "utf-8")
    print(report(run))


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench decks")
    parser.add_argument("--sizes", type=_sizes, default=_SIZES)
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", type=Path)
    return parser.parse_args(arguments)


def _sizes(listed: str) -> list[int]:
    return [int(size) for size in listed.split(",")]


def _measured(size: int, option: Sequence[str], given: argparse.Namespace) -> list[dict[str, Any]]:
    if given.folder:
        given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"decks-{size}-", dir=given.folder) as folder:
        _process("content", str(size), folder, *option)
        what = str(size), folder, str(given.rounds)
        return [{"engine": name, **json.loads(_process("export", name, *what))}
                for name in ENGINES]  # fmt: skip


def _process(task: str, *what: str) -> str:
    print(f"{task} {' '.join(what)} …", file=sys.stderr)
    command = [sys.executable, "-m", f"scripts.benchmarks.decks_{task}", *what]
    finished = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return finished.stdout


if __name__ == "__main__":
    main()
