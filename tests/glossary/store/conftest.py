"""A store to try everything on, in SQLite and in a real PostgreSQL that the tests start."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

import psycopg
import pytest

from glossary.store import open_store
from glossary.store.opening import Store
from tests.postgresql import find_postgresql

MISSING = "no PostgreSQL was found; install one (on Debian or Ubuntu: apt install postgresql)"
SECONDS_TO_START = 20


@pytest.fixture(scope="session")
def server() -> Iterator[Path]:
    """The folder of the socket on which a PostgreSQL of our own listens, and of all it has."""
    programs = find_postgresql()
    if not programs:
        pytest.skip(MISSING)
    # Not pytest's own folder: that is closed to others, and too deep for the name of a socket.
    folder = Path(tempfile.mkdtemp(prefix="dangol-"))
    account = _account(folder)
    data = folder / "data"
    initdb = [programs / "initdb", "-D", data, "-U", "dangol", "--auth=trust", "--no-sync"]
    encoding = ["--encoding=UTF8", "--no-locale"]
    start = [programs / "postgres", "-D", data, "-k", folder, "-F", "-c", "listen_addresses="]
    try:
        subprocess.run([*initdb, *encoding], check=True, capture_output=True, **account)
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(start, stdout=log, stderr=log, **account)
        try:
            _wait_for(folder)
            yield folder
        finally:
            process.send_signal(signal.SIGINT)  # Connections that are left are cut.
            process.wait()
    finally:
        shutil.rmtree(folder)


def _account(folder: Path) -> dict[str, object]:
    """Return as whom to run the server, which owns the folder: it refuses to run as root."""
    if os.geteuid():
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    os.chown(folder, entry.pw_uid, entry.pw_gid)
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": [], "cwd": folder}


def _administer(folder: Path, statement: str) -> None:
    with psycopg.connect(
        host=str(folder), user="dangol", dbname="postgres", autocommit=True
    ) as administrator:
        administrator.execute(statement)


def _wait_for(folder: Path) -> None:
    end = monotonic() + SECONDS_TO_START
    while True:
        try:
            return _administer(folder, "SELECT 1")
        except psycopg.OperationalError:
            assert monotonic() < end, (folder / "log").read_text("utf-8")
            sleep(0.05)


@pytest.fixture
def postgresql(server: Path) -> Iterator[str]:
    """The address of a PostgreSQL database with nothing in it."""
    _administer(server, "CREATE DATABASE dangol")
    yield f"postgresql+psycopg://dangol@/dangol?host={server}"
    _administer(server, "DROP DATABASE dangol WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    """The address of a database and the instance folder, where nothing is yet."""
    named = request.param == "postgresql"
    return request.getfixturevalue("postgresql") if named else "", tmp_path / "an instance"


@pytest.fixture
def store(place: tuple[str, Path]) -> Iterator[Store]:
    with closing(open_store(*place)) as opened:
        yield opened


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[Store]:
    """A store in SQLite, for what is SQLite's own."""
    with closing(open_store("", tmp_path / "instance")) as opened:
        yield opened
