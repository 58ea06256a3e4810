"""Runs a Python program from where the project lies."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*arguments, **environment):
    """Return what a program prints."""
    command = [sys.executable, *arguments]
    environment = {**os.environ, **environment}
    finished = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    return finished.stdout
