"""`dangol check` and `dangol schema`: the content and its form."""

import argparse
import json
from typing import Final

from glossary.cli.settings import Commands, folders
from glossary.content import Problem, load
from glossary.content.schema import concept_schema, metric_schema

_SCHEMAS: Final = {"concept": concept_schema, "metric": metric_schema}


def add_to(commands: Commands) -> None:
    """Declare the commands and their options."""
    check = commands.add_parser("check", help="report every problem in the content")
    check.add_argument("--json", action="store_true", help="report as JSON")
    check.set_defaults(run=_check)
    schema = commands.add_parser("schema", help="print the JSON Schema of a content file")
    schema.add_argument("kind", nargs="?", choices=_SCHEMAS, default="concept")
    schema.set_defaults(run=_schema)


def _check(options: argparse.Namespace) -> int:
    loaded = load(folders())
    counts = {
        "concepts": len(loaded.draft.documents),
        "metrics": len(loaded.draft.metric_documents),
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


def _schema(options: argparse.Namespace) -> int:
    print(_SCHEMAS[options.kind](), end="")
    return 0
