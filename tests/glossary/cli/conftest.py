"""What the tests of `dangol metric` share: a command line, and a file to name on it."""

import json
import shlex
from pathlib import Path

import pytest

from glossary.cli import main


@pytest.fixture
def run(capsys):
    def run(line):
        status = main(["metric", *shlex.split(line)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def data(run):
    def data(line):
        status, out, _ = run(f"{line} --json")
        assert status == 0
        return json.loads(out)["data"]

    return data


@pytest.fixture
def wrong_usage(capsys):
    def wrong_usage(line):
        with pytest.raises(SystemExit) as raised:
            main(["metric", *shlex.split(line)])
        assert raised.value.code == 2
        return capsys.readouterr().err

    return wrong_usage


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Write a CSV file where the test stands."""
    monkeypatch.chdir(tmp_path)
    return Path("toy.csv").write_text
