"""The examples of docs/api.md are true: what is asked there is answered so."""

import json
import re

import pytest
from flask import Flask

from glossary.search.answer import ReasonCode
from tests.contracts.conftest import ROOT

PAGE = (ROOT / "docs/api.md").read_text("utf-8")
EXAMPLES = re.findall(
    r"```http\nGET (\S+)\n\nHTTP/1\.1 (\d+) [^\n]+\nContent-Type: (\S+)\n(?:[^\n]+\n)*\n(.*?)```",
    PAGE,
    flags=re.DOTALL,
)
FIELD = re.compile(r'"(\w+)":')


def test_every_example_is_looked_at():
    assert len(EXAMPLES) == PAGE.count("```http") == 8


@pytest.mark.parametrize(("path", "status", "mimetype", "body"), EXAMPLES)
def test_an_example_is_answered_as_it_says(app: Flask, path, status, mimetype, body):
    answer = app.test_client().get(path)
    assert (answer.status_code, answer.mimetype) == (int(status), mimetype)
    if "…" not in body:
        assert json.loads(body) == answer.json
    # The keys of facets are what was found; all other names are promised.
    real = set(FIELD.findall(answer.text))
    assert set(FIELD.findall(body)) - real <= {"experience", "loyalty", "marketing", "1"}


def test_every_reason_is_explained():
    for code in ReasonCode.__args__:
        assert f"`{code}`" in PAGE
