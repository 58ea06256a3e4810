"""scripts/setup does what is needed, no more, and helps when it cannot."""

import os

import pytest

RUNTIME = ["installed requirements.lock", "installed ."]
OLDEST_ANKI = "installed requirements-oldest-anki.lock"
TEST = ["installed requirements-test.lock", "installed .", OLDEST_ANKI]


def test_a_fresh_checkout_is_set_up(checkout):
    result = checkout.run("setup")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "Making the Python environment in .venv …",
        "Installing the packages …",
    ]
    assert checkout.calls() == ["made", *RUNTIME]


def test_nothing_is_done_when_all_is_done(ready_checkout):
    environment = ready_checkout.root / ".venv"
    before = {path: path.stat().st_mtime_ns for path in environment.rglob("*")}
    result = ready_checkout.run("setup")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert ready_checkout.calls() == []
    assert {path: path.stat().st_mtime_ns for path in environment.rglob("*")} == before


def test_test_tools_are_added_once_and_stay(ready_checkout):
    ready_checkout.run("setup", "--test")
    assert ready_checkout.calls() == TEST
    ready_checkout.run("setup")
    ready_checkout.run("setup", "--test")
    assert ready_checkout.calls() == []


def test_a_changed_project_is_installed_again_with_the_tools_that_were_there(checkout):
    checkout.run("setup", "--test")
    checkout.calls()
    checkout.file("pyproject.toml", "the second\n")
    checkout.run("setup")
    assert checkout.calls() == TEST


def test_a_changed_lock_gives_a_new_environment(ready_checkout):
    ready_checkout.file("requirements.lock", "the second\n")
    ready_checkout.run("setup")
    assert ready_checkout.calls() == ["made", *RUNTIME]


def test_another_oldest_anki_replaces_the_one_that_was_there_and_nothing_else(checkout):
    checkout.run("setup", "--test")
    checkout.calls()
    left = checkout.file(".venv/oldest-anki/anki/left.py")
    checkout.file("requirements-oldest-anki.lock", "the second\n")
    checkout.run("setup")
    assert checkout.calls() == TEST
    assert not left.exists()


def test_the_oldest_anki_is_where_no_import_finds_it(checkout):
    checkout.add_python("python3.13", '#!/bin/sh\necho "$*" >>arguments\n. python3\n')
    checkout.run("setup", "--test")
    arguments = (checkout.root / "arguments").read_text().splitlines()
    (installed,) = [line for line in arguments if line.endswith("oldest-anki.lock")]
    assert "--require-hashes --target .venv/oldest-anki " in installed


def test_a_half_made_environment_is_made_anew(checkout):
    assert checkout.run("setup", PIP_SAYS="killed").returncode == 1
    checkout.calls()
    assert checkout.run("setup").returncode == 0
    assert checkout.calls() == ["made", *RUNTIME]


def test_an_environment_whose_python_is_gone_is_made_anew(ready_checkout):
    (ready_checkout.root / ".venv/bin/python").unlink()
    ready_checkout.run("setup")
    assert ready_checkout.calls() == ["made", *RUNTIME]


def test_a_moved_checkout_gets_its_own_environment(ready_checkout):
    ready_checkout.root = ready_checkout.root.rename(ready_checkout.root.with_name("moved"))
    ready_checkout.run("setup")
    assert ready_checkout.calls() == ["made", *RUNTIME]


def test_another_python_that_is_asked_for_is_used(ready_checkout):
    other = ready_checkout.path / "other python"
    ready_checkout.add_python(other, "#!/bin/sh\nVERSION=3.13.0\nexport VERSION\n. python3\n")
    assert ready_checkout.run("setup", DANGOL_PYTHON=str(other)).returncode == 0
    assert ready_checkout.calls() == ["made", *RUNTIME]


def test_two_at_once_set_up_once(checkout):
    both = [checkout.start("setup", SLOWNESS="0.3") for _ in range(2)]
    for process in both:
        process.communicate(timeout=30)
    assert [process.returncode for process in both] == [0, 0]
    assert checkout.calls() == ["made", *RUNTIME]


def test_translations_are_compiled_when_they_are_newer_than_what_was_compiled(ready_checkout):
    source = ready_checkout.file("translations/tr/LC_MESSAGES/messages.po")
    for calls in (["compiled"], []):
        ready_checkout.run("setup")
        assert ready_checkout.calls() == calls
    later = source.stat().st_mtime + 60
    os.utime(source, (later, later))
    assert ready_checkout.run("setup").stdout == "Compiling the translations …\n"


def test_the_newest_of_several_pythons_is_used(checkout):
    for name in ("python3.11", "python3.13"):
        checkout.add_python(name, f"#!/bin/sh\necho {name} >>calls\n. python3\n")
    checkout.run("setup")
    assert "python3.13" in checkout.calls()


@pytest.mark.parametrize(
    ("python", "environment", "hint"),
    [
        pytest.param(None, {}, "Dangol needs Python 3.11 or newer, and none was found.", id="none"),
        pytest.param("#!/bin/sh\n", {}, "Dangol needs Python 3.11 or newer", id="too old"),
        pytest.param("#!/bin/sh\nexit 127\n", {}, "or newer, and none was found", id="broken"),
        pytest.param(
            None, {"DANGOL_PYTHON": "/no/python"}, 'DANGOL_PYTHON is "/no/python"', id="wrong name"
        ),
    ],
)
def test_without_a_python_that_will_do_the_way_out_is_named(
    bare_checkout, python, environment, hint
):
    if python is not None:
        bare_checkout.add_python(text=python)
    result = bare_checkout.run("setup", **environment)
    assert (result.returncode, result.stdout) == (1, "")
    assert hint in result.stderr
    assert not (bare_checkout.root / ".venv").exists()


def test_a_python_without_its_venv_module_gets_the_name_of_the_package(checkout):
    result = checkout.run("setup", WITHOUT_VENV="1")
    assert result.returncode == 1
    assert "Python 3.12.1 is here" in result.stderr
    assert "apt install python3-venv" in result.stderr


@pytest.mark.parametrize(
    ("pip_says", "hint"),
    [
        ("ERROR: Hashes do not match", "The packages could not be installed."),
        ("Failed to establish a new connection", "cannot be reached: is there a network?"),
    ],
)
def test_a_failed_installation_shows_the_end_of_the_log(checkout, pip_says, hint):
    result = checkout.run("setup", PIP_SAYS=pip_says)
    assert result.returncode == 1
    assert pip_says in result.stderr
    assert hint in result.stderr
    assert "The whole log is in .venv/dangol-setup.log" in result.stderr
