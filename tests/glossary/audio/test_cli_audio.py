"""`dangol audio`: what it speaks, counts and prints, and with which status."""

import io
import sys
from pathlib import Path

import pytest

from glossary.cli import main

pytestmark = pytest.mark.usefixtures("_encoder")


@pytest.fixture(autouse=True)
def _in_teahouse(copy, monkeypatch, tmp_path, tone):  # noqa: ARG001 - the copy is where we stand
    monkeypatch.setenv("DANGOL_CONTENT", ".")
    monkeypatch.setenv("DANGOL_INSTANCE", str(tmp_path / "state"))
    monkeypatch.setattr("glossary.audio.voice.find_engine", lambda: tone.engine)


@pytest.fixture
def _no_engine(monkeypatch):
    monkeypatch.setattr("glossary.audio.voice.find_engine", lambda: None)


@pytest.fixture
def _flawed(copy):
    copy.write("concepts/drinks/coffee.yaml", "level: [1\n")


def run(capsys, *arguments):
    status = main(["audio", *arguments])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_building_speaks_everything_once(capsys, tone):
    status, out, err = run(capsys, "build")
    count = len(tone.texts)
    assert (status, err) == (0, "")
    assert out.startswith(f"{count} utterances: 0 recorded, {count} spoken, 0 lacking; ")
    assert out.endswith(" MB; engine: pretender 1\n")
    assert run(capsys, "build") == (status, out, err)
    assert len(tone.texts) == count


def test_a_person_at_a_terminal_sees_how_far_it_is(capsys, monkeypatch):
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", terminal)
    main(["audio", "build"])
    shown = terminal.getvalue().split("\r")
    assert shown[1].startswith("░" * 29)
    assert " 1 of " in shown[1]
    assert shown[-1] == "\x1b[K"
    assert "engine: pretender 1" in capsys.readouterr().out


def test_checking_names_what_cannot_be_heard_yet_and_speaks_nothing(capsys, tone):
    path = Path(run(capsys, "say", "차")[1].strip())
    status, out, err = run(capsys, "check")
    lines = err.splitlines()
    assert status == 1
    assert ", 1 spoken, " in out
    assert "ko: 차 (slow): cannot be heard yet" in lines
    assert "tr: çay: cannot be heard yet" in lines
    assert "ko: 차: cannot be heard yet" not in lines
    assert (tone.texts, path.is_file()) == (["차"], True)


@pytest.mark.usefixtures("_no_engine")
@pytest.mark.parametrize("arguments", [["build"], ["say", "차"]], ids=["build", "say"])
def test_without_an_engine_one_is_told_how_to_get_one(capsys, arguments):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (1, "")
    assert err.startswith("There is no engine that speaks.")


@pytest.mark.usefixtures("_no_engine")
def test_checking_without_an_engine_says_so(capsys):
    status, out, _ = run(capsys, "check")
    assert (status, out.split("; ")[-1]) == (1, "engine: none\n")


@pytest.mark.usefixtures("_flawed")
@pytest.mark.parametrize("arguments", [["build"], ["check"], ["say", "차"]], ids=str)
def test_flawed_content_is_not_spoken(capsys, tone, arguments):
    advice = "The content has 1 problems; see dangol check.\n"
    assert run(capsys, *arguments) == (2, "", advice)
    assert tone.texts == []


def test_a_text_is_spoken_in_any_language_and_slowly(capsys, tone):
    paths = {
        run(capsys, "say", *options, "--", "-v çay")[1]
        for options in ([], ["--slow"], ["--language", "tr"], ["--language", "en"])
    }
    assert len(paths) == 4
    assert {*tone.texts} == {"-v çay"}


def test_what_cannot_be_said_is_refused(capsys, tone):
    for text in ("…", "가" * 10_000):
        assert run(capsys, "say", text) == (1, "", "This cannot be said.\n")
    assert tone.texts == []
