"""Where this machine has a PostgreSQL for tests of the store; as a program, fails without one."""

import shutil
import sys
from pathlib import Path


def find_postgresql() -> Path | None:
    """Return the folder of PostgreSQL's server programs, or None; the newest one of several."""
    # Debian and Ubuntu keep them off PATH, beside other versions.
    kept = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(kept, key=lambda path: int(path.parts[-3]), default=None)
    found = shutil.which("initdb") or newest
    return Path(found).resolve().parent if found else None


if __name__ == "__main__":
    sys.exit(find_postgresql() is None)
