"""The commands take the options they name, refuse others, and pass on what they are given."""

import pytest

CHECKS = ["ruff", "ruff", "mypy", "lint-imports", "dangol", "pytest"]


@pytest.mark.parametrize(
    "words",
    [
        "setup --tests",
        "setup --test --test",
        "serve --prot 80",
        "serve 8000",
        "serve --port",
        "serve --port=",
        "serve --port http",
        "serve --port 0",
        "serve --port 65536",
        "serve --port 18446744073709559616",
        "lock now",
        "messages now",
    ],
)
def test_wrong_use_is_answered_with_the_usage(bare_checkout, words):
    result = bare_checkout.run(*words.split())
    assert (result.returncode, result.stdout) == (2, "")
    assert f"Usage: scripts/{words.split()[0]}" in result.stderr


@pytest.mark.parametrize("script", ["setup", "serve", "test", "lock", "messages"])
def test_help_is_given_and_nothing_done(bare_checkout, script):
    result = bare_checkout.run(script, "--help")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Usage: scripts/{script}")


@pytest.mark.parametrize(
    ("words", "passed_on"),
    [
        ("", "--host 127.0.0.1 --port 8000"),
        ("--port 8080", "--host 127.0.0.1 --port 8080"),
        ("--port=8080 --host=0.0.0.0", "--host 0.0.0.0 --port 8080"),
        ("--host ::1", "--host ::1 --port 8000"),
    ],
)
def test_serve_sets_up_and_passes_on_where_to_listen(ready_checkout, words, passed_on):
    assert ready_checkout.run("serve", *words.split()).returncode == 0
    assert ready_checkout.calls() == [f"dangol serve {passed_on}"]


def test_a_link_to_a_script_runs_it_where_it_lies(ready_checkout):
    link = ready_checkout.root.with_name("a link")
    link.symlink_to(ready_checkout.root / "scripts" / "serve")
    assert ready_checkout.run(f"../../{link.name}").returncode == 0
    assert ready_checkout.calls() == ["dangol serve --host 127.0.0.1 --port 8000"]


def test_serve_stops_when_it_cannot_be_set_up(bare_checkout):
    result = bare_checkout.run("serve")
    assert result.returncode == 1
    assert "Dangol needs Python 3.11 or newer" in result.stderr


def test_test_runs_every_check(ready_checkout):
    result = ready_checkout.run("test")
    assert result.returncode == 0
    assert [call.split()[0] for call in ready_checkout.calls()[3:]] == CHECKS
    assert "Everything is in order" in result.stdout.splitlines()[-1]


def test_test_runs_the_other_checks_when_one_fails_and_names_it_last(ready_checkout):
    result = ready_checkout.run("test", FAILING="mypy dangol")
    assert result.returncode == 1
    assert [call.split()[0] for call in ready_checkout.calls()[3:]] == CHECKS
    assert result.stdout.splitlines()[-1] == "Failed: Types Content."


def test_test_with_arguments_runs_the_tests_they_name_only(ready_checkout):
    assert ready_checkout.run("test", "-k", "casing or folding", FAILING="pytest").returncode == 1
    assert ready_checkout.calls()[3:] == ["pytest -k casing or folding"]
