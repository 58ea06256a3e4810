"""The command line: what it prints, where, and with which exit status."""

import json
import os
import socket
import sys

import pytest

from glossary.cli import main
from glossary.content.schema import concept_schema, metric_schema

COMMANDS = (
    "check",
    "schema",
    "stats",
    "search",
    "say",
    "audio",
    "metric",
    "deck",
    "misses",
    "db",
    "serve",
)
COFFEE = "concepts/drinks/coffee.yaml"
FAULT = f"{COFFEE}:2: level: 4 is not allowed; wanted: 1, 2 or 3"


@pytest.fixture(autouse=True)
def _content(copy, monkeypatch):  # noqa: ARG001 - the copy is where the test stands
    """Stand in a copy of the teahouse, and have it named as the content."""
    monkeypatch.setenv("DANGOL_CONTENT", ".")


@pytest.fixture
def _flawed(copy):
    copy.change(COFFEE, "level: 1", "level: 4")


@pytest.fixture
def started(monkeypatch):
    """The programs that were started in place of this one: none of them really is."""
    programs = []
    monkeypatch.setattr(os, "execv", lambda path, arguments: programs.append((path, arguments)))
    return programs


@pytest.fixture
def taken():
    """A port on which somebody is listening."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.fixture
def free():
    """A port on which nobody is listening any more."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def run(capsys, *arguments):
    status = main(arguments)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_check_of_flawless_content_counts_it_and_succeeds(capsys):
    counts = "6 concepts, 3 metrics, 2 topics, 2 sources, 0 problems\n"
    assert run(capsys, "check") == (0, counts, "")


@pytest.mark.usefixtures("_flawed")
def test_check_prints_every_problem_and_fails(capsys, copy):
    copy.change("topics.yaml", "house:\n", "on:\n")
    status, out, _ = run(capsys, "check")
    assert status == 1
    *problems, counts = out.splitlines()
    assert problems == copy.reports()
    assert FAULT in problems
    assert counts == f"6 concepts, 3 metrics, 1 topics, 2 sources, {len(problems)} problems"


@pytest.mark.usefixtures("_flawed")
def test_check_as_json_gives_the_same_as_data(capsys):
    status, out, _ = run(capsys, "check", "--json")
    report = json.loads(out)
    assert status == 1
    counts = {"concepts": 6, "metrics": 3, "topics": 2, "sources": 2}
    assert report["meta"] == counts | {"problems": 1}
    (problem,) = report["data"]
    data = problem.pop("data")
    assert data["wanted"] == "1, 2 or 3"
    assert problem == {
        "file": COFFEE,
        "line": 2,
        "path": "level",
        "code": "wrong_value",
        "sentence": "4 is not allowed; wanted: 1, 2 or 3",
    }


def test_check_as_json_of_flawless_content_has_no_problems_and_succeeds(capsys):
    status, out, _ = run(capsys, "check", "--json")
    assert (status, json.loads(out)["data"]) == (0, [])


def test_json_is_written_in_letters_one_can_read(capsys, copy):
    copy.change(COFFEE, "loan: {language: en, form: coffee}", "loan: 커피")
    _, out, _ = run(capsys, "check", "--json")
    assert "'커피'" in out


def test_check_names_a_content_folder_that_is_missing(capsys, monkeypatch):
    monkeypatch.setenv("DANGOL_CONTENT", "elsewhere")
    status, out, _ = run(capsys, "check")
    assert status == 1
    assert out.startswith("elsewhere:1: is not a folder; name an existing content folder\n")


def test_without_a_named_folder_our_own_content_is_checked(capsys, monkeypatch, toy_folder):
    monkeypatch.setattr("glossary.content.folders.OUR_CONTENT", toy_folder)
    monkeypatch.delenv("DANGOL_CONTENT")
    assert run(capsys, "check")[1].startswith("6 concepts, ")


def test_several_folders_are_laid_over_each_other(capsys, monkeypatch, copy):
    copy.write(f"ours/{COFFEE}", "level: [1\n")
    monkeypatch.setenv("DANGOL_CONTENT", os.pathsep.join([".", "ours"]))
    _, out, _ = run(capsys, "check")
    assert out.startswith(f"ours/{COFFEE}:")


def test_schema_prints_a_schema_and_nothing_else(capsys):
    assert run(capsys, "schema") == run(capsys, "schema", "concept") == (0, concept_schema(), "")
    assert run(capsys, "schema", "metric") == (0, metric_schema(), "")


def test_serve_checks_the_content_and_becomes_the_server(capsys, started, free):
    run(capsys, "serve", "--port", str(free))
    ((program, arguments),) = started
    assert program == arguments[0] == sys.executable
    assert arguments[1:3] == ["-m", "gunicorn"]
    assert arguments[arguments.index("--bind") + 1] == f"127.0.0.1:{free}"
    assert arguments[-1] == "app.wsgi:app"


def test_serve_listens_where_it_is_told_to(capsys, started, free):
    run(capsys, "serve", "--host", "0.0.0.0", "--port", str(free))  # noqa: S104 - only a word here
    ((_, arguments),) = started
    assert f"0.0.0.0:{free}" in arguments


@pytest.mark.usefixtures("_flawed")
def test_serve_refuses_flawed_content_and_says_what_to_do(capsys, started, free):
    status, out, err = run(capsys, "serve", "--port", str(free))
    assert (status, out, started) == (1, "", [])
    *problems, advice = err.splitlines()
    assert problems == [FAULT]
    assert advice.endswith("mend them and serve again.")


def test_serve_refuses_a_port_in_use_and_says_what_to_do(capsys, started, taken):
    status, out, err = run(capsys, "serve", "--port", str(taken))
    assert (status, out, started) == (1, "", [])
    assert err == (
        f"Cannot listen on 127.0.0.1:{taken}: Address already in use.\n"
        "Choose another with --port or --host.\n"
    )


def test_serve_refuses_an_address_that_is_not_this_machines(capsys, started, free):
    status, _, err = run(capsys, "serve", "--host", "192.0.2.1", "--port", str(free))
    assert (status, started) == (1, [])
    assert err.startswith(f"Cannot listen on 192.0.2.1:{free}: ")
    assert "--host" in err


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "", "80.5", "８０００", "1_000"])
def test_a_port_that_is_none_is_wrong_usage(capsys, started, port):
    with pytest.raises(SystemExit) as raised:
        main(["serve", f"--port={port}"])
    assert (raised.value.code, started) == (2, [])
    assert f"{port!r} is no port; wanted: 1 to 65535" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["bake"], ["check", "--colour"]], ids=str)
def test_what_is_no_command_is_wrong_usage(capsys, arguments):
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    assert capsys.readouterr().err.startswith("usage: dangol ")


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit) as raised:
        main(["--help"])
    assert raised.value.code == 0
    printed = capsys.readouterr().out
    assert all(f"    {command} " in printed for command in COMMANDS)
