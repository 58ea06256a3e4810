"""A checkout of its own for each test of a script, with a Python that only says what it is told."""

import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# What the scripts take from the system; a Python is not among it.
SYSTEM = (
    "bash",
    "cat",
    "cksum",
    "cp",
    "dirname",
    "env",
    "grep",
    "id",
    "mkdir",
    "readlink",
    "rm",
    "sleep",
    "tail",
)

# Stands in for Python: answers what setup asks, and notes what setup does instead of doing it.
PYTHON = f"""#!/bin/sh
case "$*" in
    *_base_executable*) echo "${{VERSION:-3.12.1}} $0" ;;
    *sys.version*) echo "${{VERSION:-3.12.1}}" ;;
    *ensurepip*) exit "${{WITHOUT_VENV:-0}}" ;;
    *fcntl*) exec "{sys.executable}" "$@" ;;
    *chromium.py) exit 0 ;;
    *"-m venv"*)
        echo made >>calls
        sleep "${{SLOWNESS:-0}}"
        rm -rf .venv
        mkdir -p .venv/bin
        cp "$0" .venv/bin/python
        cp tools/* .venv/bin
        ;;
    *"-m pip"*)
        for last; do :; done
        echo "installed $last" >>calls
        [ -z "${{PIP_SAYS:-}}" ] || {{ echo "$PIP_SAYS"; exit 1; }}
        ;;
    *"compile --directory translations"*)
        echo compiled >>calls
        : >translations/tr/LC_MESSAGES/messages.mo
        ;;
esac
"""

# Stands in for each tool of the environment: notes its arguments and fails when it is told to.
TOOL = """#!/bin/sh
echo "${0##*/} $*" >>calls
case " ${FAILING:-} " in *" ${0##*/} "*) exit 1 ;; esac
"""


def _program(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@dataclass
class Checkout:
    """A folder with the project's scripts, and the small system they run on."""

    root: Path
    path: Path
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, script, *arguments, **environment):
        return subprocess.Popen(
            [self.path / "bash", f"scripts/{script}", *arguments],
            cwd=self.root,
            env={"PATH": str(self.path), **self.environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, script, *arguments, **environment):
        process = self.start(script, *arguments, **environment)
        out, err = process.communicate(timeout=30)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def calls(self):
        """What was done since this was asked last."""
        notes = self.root / "calls"
        done = notes.read_text("utf-8").splitlines() if notes.exists() else []
        notes.unlink(missing_ok=True)
        return done

    def file(self, name, text=""):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def add_python(self, name="python3", text=PYTHON):
        _program(self.path / name, text)


@pytest.fixture
def bare_checkout(tmp_path):
    """A checkout on a machine without any Python."""
    made = Checkout(tmp_path / "a checkout", tmp_path / "bin")
    made.path.mkdir()
    for name in SYSTEM:
        (made.path / name).symlink_to(shutil.which(name))
    shutil.copytree(ROOT / "scripts", made.root / "scripts")
    for name in ("", "-test", "-oldest-anki"):
        made.file(f"requirements{name}.lock", "the first\n")
    made.file("pyproject.toml", "the first\n")
    for name in ("dangol", "ruff", "mypy", "lint-imports", "pytest"):
        _program(made.root / "tools" / name, TOOL)
    return made


@pytest.fixture
def checkout(bare_checkout):
    """A checkout on a machine with a Python that will do, not set up yet."""
    bare_checkout.add_python()
    return bare_checkout


@pytest.fixture
def ready_checkout(checkout):
    """A checkout that is set up for running Dangol."""
    assert checkout.run("setup").returncode == 0
    checkout.calls()
    return checkout
