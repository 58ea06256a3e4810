"""The command line, `dangol`: one module for each group of commands."""

import argparse
import os
import sys
from collections.abc import Sequence

from glossary.cli import audio, content, deck, metric, saying, searching, serving, stats, store


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 well, 1 not; wrong usage exits with 2."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough (| head). What is still in the pipe is let go of, so that
        # Python does not complain about it when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dangol", description="The glossary's command line.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for group in (content, stats, searching, saying, audio, metric, deck, store, serving):
        group.add_to(commands)
    return parser
