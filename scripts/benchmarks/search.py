"""Measures the search beside plain SQLite FTS5 and plain Whoosh, and prints the tables.

Each engine builds and answers in processes of its own, one at a time.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from scripts.benchmarks.measuring import ENGINES
from scripts.benchmarks.report import report

_ROOT: Final = Path(__file__).resolve().parents[2]
_QUERIES: Final = _ROOT / "tests" / "content" / "queries.tsv"
_SIZES: Final = "500,10000,100000"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for."""
    given = _given(arguments)
    run = {size: {name: _measured(name, size, given) for name in given.engines}
           for size in given.sizes}  # fmt: skip
    if given.json:
        given.json.write_text(json.dumps(run, ensure_ascii=False), "utf-8")
    print(report(run))


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench search")
    parser.add_argument("--sizes", type=_sizes, default=_SIZES)
    parser.add_argument("--engines", type=_engines, default=",".join(ENGINES))
    parser.add_argument("--queries", type=Path, default=_QUERIES)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", type=Path)
    return parser.parse_args(arguments)


def _sizes(listed: str) -> list[int]:
    return [int(size) for size in listed.split(",")]


def _engines(listed: str) -> list[str]:
    names = listed.split(",")
    for name in names:
        if name not in ENGINES:
            raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(ENGINES)}")
    return names


def _measured(engine: str, size: int, given: argparse.Namespace) -> dict[str, Any]:
    if given.folder:
        given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{engine}-{size}-", dir=given.folder) as folder:
        what = [engine, str(size), folder, str(given.queries.resolve())]
        return _process("build", *what) | _process("ask", *what)


def _process(task: str, *what: str) -> dict[str, Any]:
    print(f"{task} {' '.join(what[:2])} …", file=sys.stderr)
    command = [sys.executable, "-m", "scripts.benchmarks.measuring", task, *what]
    printed = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE).stdout
    figures: dict[str, Any] = json.loads(printed)
    return figures


if __name__ == "__main__":
    main()
