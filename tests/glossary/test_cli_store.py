"""The commands of the store: what readers searched for in vain, and the database itself."""

import json
from contextlib import closing
from datetime import date

import pytest

from glossary.cli import main
from glossary.store import open_store


@pytest.fixture(autouse=True)
def instance(tmp_path, monkeypatch):
    """The folder of the store that the commands use."""
    folder = tmp_path / "instance"
    monkeypatch.setenv("DANGOL_INSTANCE", str(folder))
    return folder


@pytest.fixture
def _missed(instance):
    with closing(open_store("", instance)) as store:
        for text in ("cay", "고객 여정", "cay"):
            store.misses.count(text, date(2026, 3, 1))


def run(capsys, *arguments):
    status = main(arguments)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_misses_of_a_new_store_are_none(capsys):
    assert run(capsys, "misses") == (0, "0 of 0 texts\n", "")


@pytest.mark.usefixtures("_missed")
def test_misses_lists_the_most_asked_first(capsys):
    listed = "     2  2026-03-01  cay\n     1  2026-03-01  고객 여정\n2 of 2 texts\n"
    assert run(capsys, "misses") == (0, listed, "")


@pytest.mark.usefixtures("_missed")
def test_misses_as_json_gives_the_same_as_data(capsys):
    status, out, _ = run(capsys, "misses", "--json", "--limit", "1")
    assert status == 0
    assert json.loads(out) == {
        "data": [{"text": "cay", "times": 2, "last_asked": "2026-03-01"}],
        "meta": {"listed": 1, "texts": 2},
    }


@pytest.mark.usefixtures("_missed")
def test_misses_can_be_forgotten_once_they_have_been_listed(capsys):
    assert "고객 여정" in run(capsys, "misses", "--clear")[1]
    assert run(capsys, "misses")[1] == "0 of 0 texts\n"


@pytest.mark.parametrize("limit", ["0", "-1", "5001", "all", "", "１"])
def test_a_limit_that_is_none_is_wrong_usage(capsys, limit):
    with pytest.raises(SystemExit) as raised:
        main(["misses", f"--limit={limit}"])
    assert raised.value.code == 2
    assert f"{limit!r} is no limit; wanted: 1 to 5000" in capsys.readouterr().err


def test_db_makes_the_database_and_says_where_it_is(capsys, instance):
    status, out, _ = run(capsys, "db")
    assert (status, out) == (0, f"sqlite:///{instance}/dangol.db is at revision 0003\n")
    assert (instance / "dangol.db").is_file()


@pytest.mark.parametrize("command", ["misses", "db"])
@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("postgresql+psycopg://tea:secret@127.0.0.1:1/house", "Connection refused"),
        ("mysql://tea:secret@house/tea", "must be postgresql+psycopg://… or sqlite:///…"),
    ],
)
def test_a_store_that_cannot_be_used_is_said_without_its_password(
    capsys, monkeypatch, command, url, reason
):
    monkeypatch.setenv("DANGOL_DATABASE_URL", url)
    status, out, err = run(capsys, command)
    assert (status, out) == (1, "")
    assert err.startswith("The store cannot be used: ")
    assert reason in err
    assert "secret" not in err
