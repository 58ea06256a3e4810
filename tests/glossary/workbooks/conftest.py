"""A LibreOffice that computes workbooks anew, from their formulas and from nothing else."""

import os
import subprocess
from collections.abc import Callable, Mapping

import pytest

from tests.glossary.workbooks.recomputed import changed
from tests.libreoffice import find_libreoffice

MISSING = "no LibreOffice was found; install one (on Debian: apt install libreoffice-calc-nogui)"
SECONDS = 120
MOST = 200
"""LibreOffice leaves out the files beyond some 250, and says nothing of it."""


@pytest.fixture(scope="session")
def recompute(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., dict[str, bytes]]:
    """Compute many workbooks at once, for a LibreOffice takes its time to start."""
    program = find_libreoffice()
    if not program:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('profile').as_uri()}"

    def recompute(files: Mapping[str, bytes]) -> dict[str, bytes]:
        folder = tmp_path_factory.mktemp("workbooks")
        paths = [folder / f"{name}.xlsx" for name in files]
        for path, content in zip(paths, files.values(), strict=True):
            path.write_bytes(changed(content, {}))
        results = folder / "computed"
        for start in range(0, len(paths), MOST):
            convert = ["--convert-to", "xlsx", "--outdir", results, *paths[start : start + MOST]]
            command = [program, profile, "--headless", *convert]
            subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
        return {path.stem: (results / path.name).read_bytes() for path in paths}

    return recompute
