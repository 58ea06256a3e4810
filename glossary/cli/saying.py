"""`dangol say`: how Korean words are said."""

import argparse
import json
import sys
from io import TextIOWrapper
from typing import TextIO

from glossary.cli.settings import Commands, folders
from glossary.content import load
from glossary.saying import as_block, say


def add_to(commands: Commands) -> None:
    """Declare the command and its options."""
    saying = commands.add_parser("say", help="write down how Korean words are said")
    saying.add_argument("--json", action="store_true", help="one JSON object a line")
    saying.add_argument(
        "words", nargs="*", metavar="WORD", help="without any: one a line from input"
    )
    saying.set_defaults(run=_say)


def _say(options: argparse.Namespace) -> int:
    loaded = load(folders())
    # Flawed content is no reason to be silent: the rules need none.
    catalogue = None if loaded.problems else loaded.catalogue()
    for saying in say(options.words or _lines_of_input(), catalogue):
        print(json.dumps(saying, ensure_ascii=False) if options.json else as_block(saying) + "\n")
    return 0


def _lines_of_input() -> TextIO:
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")
    return sys.stdin
