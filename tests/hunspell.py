"""Where this machine has a hunspell with our dictionaries; run as a program, fails without one."""

import shutil
import subprocess
import sys
from functools import cache

DICTIONARIES = {"ko": "ko_KR", "tr": "tr_TR", "en": "en_GB"}
MISSING = (
    "no hunspell with Korean, Turkish and British dictionaries was found; install one "
    "(on Debian: apt install hunspell hunspell-ko hunspell-tr hunspell-en-gb)"
)


@cache
def find_hunspell() -> str | None:
    """Return the path of hunspell, or None if it or one of the dictionaries is missing."""
    program = shutil.which("hunspell")
    return program if program and all(map(_is_there, DICTIONARIES.values())) else None


def _is_there(dictionary: str) -> bool:
    command = ["hunspell", "-d", dictionary, "-l"]
    return subprocess.run(command, input=b"", capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(find_hunspell() is None)
