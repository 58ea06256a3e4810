"""Several processes at once on one store."""

import subprocess
import sys

BEGINNING = """
import sys
from datetime import date
from pathlib import Path
from glossary.store import open_store

url, instance, number = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
day = date(2026, 3, 1)
"""


def run_at_once(place, program, processes=4):
    """Run a program several times at once, each knowing its number; all of them have to succeed."""
    command = [sys.executable, "-W", "error", "-c", BEGINNING + program, *map(str, place)]
    running = [
        subprocess.Popen([*command, str(number)], stderr=subprocess.PIPE, text=True)
        for number in range(processes)
    ]
    assert [process.communicate(timeout=60)[1] for process in running] == [""] * processes
