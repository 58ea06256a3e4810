"""Measures the metrics: answers and files, the forecast from CDNOW's orders, and large tables.

Each of the three has processes of its own, one at a time.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from glossary.metrics.family import METRICS
from glossary.metrics.tables import MOST_ROWS
from scripts.benchmarks.machine import conditions, load
from scripts.benchmarks.metrics_report import report
from scripts.benchmarks.metrics_tables import TASKS, invented, write_tables

_ROOT: Final = Path(__file__).resolve().parents[2]
_ROUNDS: Final = 9
_TABLE_ROUNDS: Final = 3
"""A large table takes seconds."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for."""
    given = _given(arguments)
    rounds, before = str(given.rounds), load()
    run = {
        "answers": _process("pages", rounds, *given.metrics),
        "cdnow": _process("cdnow", rounds),
        "tables": {"rows": given.rows, "tasks": _tables(given)},
    }
    run["conditions"] = conditions(before)
    if given.json:
        given.json.write_text(json.dumps(run, ensure_ascii=False), "utf-8")
    print(report(run))


def _given(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench metrics")
    parser.add_argument("--metrics", type=_metrics, default=",".join(METRICS))
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    parser.add_argument("--rows", type=int, default=MOST_ROWS)
    parser.add_argument("--json", type=Path)
    return parser.parse_args(arguments)


def _metrics(listed: str) -> list[str]:
    ids = listed.split(",")
    for id_ in ids:
        if id_ not in METRICS:
            raise argparse.ArgumentTypeError(f"{id_} is none of {', '.join(METRICS)}")
    return ids


def _tables(given: argparse.Namespace) -> list[dict[str, Any]]:
    rounds = str(min(given.rounds, _TABLE_ROUNDS))
    with tempfile.TemporaryDirectory(prefix="tables-") as folder:
        write_tables(invented(given.rows), Path(folder))
        return [
            {"file": file, "engine": engine, "task": task}
            | _process("tables", f"{folder}/{file}", engine, task, rounds)
            for (file, engine), tasks in TASKS.items()
            for task in tasks
        ]


def _process(what: str, *arguments: str) -> Any:  # noqa: ANN401 - whatever the process measures
    print(f"{what} {' '.join(arguments)} …", file=sys.stderr)
    command = [sys.executable, "-m", f"scripts.benchmarks.metrics_{what}", *arguments]
    printed = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE).stdout
    return json.loads(printed)


if __name__ == "__main__":
    main()
