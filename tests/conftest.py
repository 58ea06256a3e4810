"""What holds for every test: versions in the header, no network, browser tests need a browser."""

import ipaddress
import os
import socket
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import pytest

from glossary.store import location
from tests.chromium import find_chromium
from tests.libreoffice import find_libreoffice
from tests.postgresql import find_postgresql

_LIBRARIES = ("flask", "flask-babel", "babel", "pydantic", "pyyaml", "hanja", "sqlalchemy")


def pytest_report_header() -> list[str]:
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return [
        f"libraries: {libraries}",
        f"browser: {find_chromium() or 'none'}",
        f"PostgreSQL: {find_postgresql() or 'none'}",
        f"LibreOffice: {find_libreoffice() or 'none'}",
    ]


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser") and not find_chromium():
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("no Chromium was found; install one, or name one in DANGOL_BROWSER")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the Chromium to drive."""
    path = find_chromium()
    assert path, "only tests marked browser may ask for a Chromium"
    return path


@pytest.fixture(scope="session", autouse=True)
def _instance_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep tests away from what the developer's own site has stored."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(location, "OUR_INSTANCE", tmp_path_factory.mktemp("instance"))
        for name in ("DANGOL_INSTANCE", "DANGOL_DATABASE_URL", "DANGOL_MISSES"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Let tests reach servers on this machine only, so that they pass on a train."""

    def watched(real: Any) -> Any:
        def connect(self: socket.socket, address: Any) -> Any:
            if self.family in {socket.AF_INET, socket.AF_INET6} and not _is_here(address[0]):
                message = f"A test tried to reach {address[0]}; tests use no network."
                raise RuntimeError(message)
            return real(self, address)

        return connect

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, watched(getattr(socket.socket, name)))
        yield


def _is_here(host: str) -> bool:
    return host == "localhost" or ipaddress.ip_address(host).is_loopback
