"""What the groups of commands share: the parser they add to, and the environment."""

import argparse
import os
from pathlib import Path
from typing import Protocol

from glossary.content.folders import content_folders


class Commands(Protocol):
    """Where commands are declared; argparse has no public name for it."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 - argparse's
        """Declare a command and what it is for."""


def folders() -> tuple[Path, ...]:
    """Return the content folders (`DANGOL_CONTENT`)."""
    return content_folders(os.environ.get("DANGOL_CONTENT", ""))
