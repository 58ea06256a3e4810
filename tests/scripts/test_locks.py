"""The lock files say exactly what is installed, whoever reads them."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "requirements.lock"
TEST = ROOT / "requirements-test.lock"
OLDEST_ANKI = ROOT / "requirements-oldest-anki.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def entries(lock):
    """The pinned requirements of a lock, each in one line with its hashes."""
    lines = lock.read_text("utf-8").replace("\\\n", " ").splitlines()
    return [line for line in lines if line and not line.lstrip().startswith("#")]


def pins(lock):
    return dict(re.match(r"([a-z0-9-]+)==(\S+)", entry).groups() for entry in entries(lock))


def names(requirements):
    return {re.match(r"[A-Za-z0-9-]+", requirement)[0].lower() for requirement in requirements}


@pytest.mark.parametrize("lock", [RUNTIME, TEST, OLDEST_ANKI], ids=lambda lock: lock.name)
def test_everything_is_pinned_with_hashes_and_nothing_says_where_it_came_from(lock):
    for entry in entries(lock):
        assert re.fullmatch(r"[a-z0-9-]+==\S+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+", entry)
    assert "/" not in lock.read_text("utf-8")


def test_the_locks_agree():
    assert pins(RUNTIME).items() <= pins(TEST).items()


def test_the_locks_hold_all_that_the_project_asks_for():
    groups = PROJECT["dependency-groups"]
    asked_for = names(PROJECT["project"]["dependencies"]) | names(groups["build"])
    assert asked_for <= pins(RUNTIME).keys()
    assert names(groups["test"]) <= pins(TEST).keys()
    assert names(groups["oldest-anki"]) <= pins(OLDEST_ANKI).keys()


def test_there_are_two_ankis_and_the_oldest_is_asked_for_by_no_machine_it_was_not_made_for():
    assert pins(OLDEST_ANKI)["anki"] != pins(TEST)["anki"]
    for entry in entries(OLDEST_ANKI):
        assert "platform_machine == 'x86_64'" in entry


def test_running_dangol_needs_no_test_tools():
    tools = names(PROJECT["dependency-groups"]["test"]) | {"coveralls", "coverage"}
    assert not tools & pins(RUNTIME).keys()
