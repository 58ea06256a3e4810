"""The examples of docs/api.md are true: what is asked there is answered so."""

import json
import re

import pytest
from flask import Flask

from glossary.search.answer import ReasonCode
from tests.contracts.conftest import ROOT

PAGE = (ROOT / "docs/api.md").read_text("utf-8")
ANSWER = r"HTTP/1\.1 (\d+) [^\n]+\nContent-Type: (\S+)\n(?:[^\n]+\n)*\n(.*?)```"
EXAMPLES = re.findall(rf"```http\nGET (\S+)\n\n{ANSWER}", PAGE, flags=re.DOTALL)
SENT = re.findall(
    rf"```http\nPOST (\S+)\nContent-Type: (\S+)\n\n(.*?)\n\n{ANSWER}", PAGE, flags=re.DOTALL
)
FIELD = re.compile(r'"(\w+)":')


def test_every_example_is_looked_at():
    assert len(EXAMPLES) + len(SENT) == PAGE.count("```http") == 10
    assert len(SENT) == 1


@pytest.mark.parametrize(("path", "status", "mimetype", "body"), EXAMPLES)
def test_an_example_is_answered_as_it_says(app: Flask, path, status, mimetype, body):
    answer = app.test_client().get(path)
    assert (answer.status_code, answer.mimetype) == (int(status), mimetype)
    if "…" not in body:
        assert json.loads(body) == answer.json
    # The keys of facets are what was found; all other names are promised.
    real = set(FIELD.findall(answer.text))
    assert set(FIELD.findall(body)) - real <= {"experience", "loyalty", "marketing", "1"}


@pytest.mark.parametrize("example", SENT)
def test_a_table_is_answered_as_it_says(app: Flask, example):
    path, kind, data, status, mimetype, body = example
    answer = app.test_client().post(path, data=data, content_type=kind)
    assert (answer.status_code, answer.mimetype) == (int(status), mimetype)
    assert json.loads(body[body.index('"meta": ') + 8 : body.rindex("}")]) == answer.json["meta"]
    assert set(FIELD.findall(body)) <= set(FIELD.findall(answer.text))


def test_every_reason_is_explained():
    for code in ReasonCode.__args__:
        assert f"`{code}`" in PAGE
