"""The command line: `dangol check`, `dangol schema`, `dangol say`, `dangol serve`."""

import argparse
import json
import os
import socket
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from glossary.content import Problem, load
from glossary.content.folders import content_folders
from glossary.content.schema import concept_schema
from glossary.saying import as_block, say

_HIGHEST_PORT = 65535


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 well, 1 not; wrong usage exits with 2."""
    options = _parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dangol", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    check = commands.add_parser("check", help="report every problem in the content")
    check.add_argument("--json", action="store_true", help="report as JSON")
    check.set_defaults(run=_check)
    schema = commands.add_parser("schema", help="print the JSON Schema of a concept file")
    schema.set_defaults(run=_schema)
    saying = commands.add_parser("say", help="write down how Korean words are said")
    saying.add_argument("--json", action="store_true", help="one JSON object a line")
    saying.add_argument(
        "words", nargs="*", metavar="WORD", help="without any: one a line from input"
    )
    saying.set_defaults(run=_say)
    serve = commands.add_parser("serve", help="check the content, then serve the site")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    serve.add_argument("--port", type=_port, default=8000, help="port (%(default)s)")
    serve.set_defaults(run=_serve)
    return parser


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; wanted: 1 to {_HIGHEST_PORT}")
    return int(text)


def _check(options: argparse.Namespace) -> int:
    loaded = load(_folders())
    counts = {
        "concepts": len(loaded.draft.documents),
        "topics": len(loaded.draft.topics),
        "sources": len(loaded.draft.sources),
        "problems": len(loaded.problems),
    }
    if options.json:
        report = {"data": [*map(_as_json, loaded.problems)], "meta": counts}
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        for problem in loaded.problems:
            print(problem)
        print(", ".join(f"{count} {what}" for what, count in counts.items()))
    return 1 if loaded.problems else 0


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "path": problem.path,
        "code": problem.code,
        "data": dict(problem.data),
        "sentence": problem.sentence,
    }


def _schema(_: argparse.Namespace) -> int:
    print(concept_schema(), end="")
    return 0


def _say(options: argparse.Namespace) -> int:
    loaded = load(_folders())
    # Flawed content is no reason to be silent: the rules need none.
    catalogue = None if loaded.problems else loaded.catalogue()
    for saying in say(options.words or _lines_of_input(), catalogue):
        print(json.dumps(saying, ensure_ascii=False) if options.json else as_block(saying) + "\n")
    return 0


def _lines_of_input() -> TextIO:
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    return sys.stdin


def _serve(options: argparse.Namespace) -> int:
    if problems := load(_folders()).problems:
        print(*problems, sep="\n", file=sys.stderr)
        advice = f"The content has {len(problems)} problems; mend them and serve again."
        print(advice, file=sys.stderr)
        return 1
    if reason := _unusable(options.host, options.port):
        print(f"Cannot listen on {options.host}:{options.port}: {reason}.", file=sys.stderr)
        print("Choose another with --port or --host.", file=sys.stderr)
        return 1
    # The web lies above this library, so it is started as a program and never imported.
    host = f"[{options.host}]" if ":" in options.host else options.host
    bind = f"{host}:{options.port}"
    command = [sys.executable, "-m", "gunicorn", "--config", "python:app.server", "--bind", bind]
    return os.execv(sys.executable, [*command, "app.wsgi:app"])  # noqa: S606 - no shell is wanted


def _unusable(host: str, port: int) -> str | None:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.create_server((host, port), family=family):
            return None
    except OSError as error:
        # Python adds "(while attempting to bind …)", which the reader is told anyway.
        return (error.strerror or "the address is not usable").partition(" (while ")[0]


def _folders() -> tuple[Path, ...]:
    return content_folders(os.environ.get("DANGOL_CONTENT", ""))
