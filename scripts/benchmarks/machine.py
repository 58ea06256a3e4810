"""What the machine tells of itself and of this process: how busy it is, and how large.

Memory is told on Linux only and is 0 elsewhere.
"""

import ctypes
import gc
import os
import platform
import sys
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc/self")
_HAS_PROC: Final = sys.platform == "linux"


def load() -> str:
    """Give how many programs wanted a core in the last minute, where the system tells."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "–"


def conditions(before: str) -> str:
    """Describe the machine, and how busy it was before and is now."""
    machine = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"{machine}; programs that wanted a core: {before} before, {load()} after"


def begin_peak() -> int:
    """Forget how large this process has been, and give how large it is without what is free."""
    gc.collect()
    if _HAS_PROC:
        ctypes.CDLL(None).malloc_trim(0)
        (_PROC / "clear_refs").write_text("5", "ascii")
    return _resident("VmRSS:")


def peak() -> int:
    """Give how large this process has been at most."""
    return _resident("VmHWM:")


def _resident(line: str) -> int:
    if not _HAS_PROC:
        return 0
    return int((_PROC / "status").read_text("ascii").partition(line)[2].split()[0]) * 1024
