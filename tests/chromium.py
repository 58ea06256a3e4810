"""Where this machine has a Chromium for the browser tests; run as a program, fails without one."""

import os
import shutil
import sys

_ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ON_A_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def find_chromium() -> str | None:
    """Return the path of a Chromium or None; the one DANGOL_BROWSER names, if it does."""
    named = os.environ.get("DANGOL_BROWSER")
    candidates = (named,) if named else (*_ON_PATH, *_ON_A_MAC)
    return next(filter(None, map(shutil.which, candidates)), None)


if __name__ == "__main__":
    sys.exit(find_chromium() is None)
