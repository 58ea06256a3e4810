"""Where this machine has a LibreOffice to compute workbooks; as a program, fails without one."""

import shutil
import sys


def find_libreoffice() -> str | None:
    """Return the path of LibreOffice's program, or None."""
    return shutil.which("soffice") or shutil.which("libreoffice")


if __name__ == "__main__":
    sys.exit(find_libreoffice() is None)
