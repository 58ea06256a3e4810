"""From plain data to models: what is valid passes, and each fault is told once, in our words."""

import pytest

from glossary.content.reader import Document
from glossary.content.validation import validate
from glossary.models import Source, Topic

NAMES = {"ko": "차", "tr": "çay", "en": "tea"}


def document(*problems, **lines):
    return Document("a.yaml", {}, {(key,): line for key, line in lines.items()}, problems)


def topic(data, at=("tea",), doc=None):
    made, problems = validate(Topic, doc or document(tea=7), "tea", data, at)
    return made, [(problem.path, problem.code) for problem in problems]


def test_valid_data_becomes_a_model_that_is_named_by_its_place():
    made, problems = topic({"name": NAMES, "description": NAMES})
    assert problems == []
    assert made.id == "tea"
    assert made.name["tr"] == "çay"


def test_every_fault_is_told_under_the_path_of_the_entry():
    made, problems = topic({"name": {"ko": "차", "tr": " çay"}, "colour": "red"})
    assert made is None
    assert problems == [
        ("tea.name.tr", "bad_text"),
        ("tea.name.en", "missing"),
        ("tea.description", "missing"),
        ("tea.colour", "unknown_key"),
    ]


def test_a_problem_has_the_line_of_the_entry_and_the_name_of_the_file():
    _, (problem,) = validate(Topic, document(tea=7), "tea", {"name": NAMES}, ("tea",))
    assert (problem.file, problem.line) == ("a.yaml", 7)


@pytest.mark.parametrize("data", ["çay", 3, ["çay"], None], ids=repr)
def test_an_entry_that_is_no_mapping_is_told_as_such(data):
    assert topic(data) == (None, [("tea", "not_mapping")])


def test_an_id_is_never_a_key_and_changes_nothing():
    made, problems = topic({"id": "coffee", "name": NAMES, "description": NAMES})
    assert made.id == "tea"
    assert problems == [("tea.id", "unknown_key")]


def test_what_the_reader_has_reported_is_not_reported_again():
    doc = document()
    reported = doc.problem("empty", ("tea", "name"))
    _, problems = topic({"name": "", "description": ""}, doc=document(reported))
    assert problems == [("tea.description", "not_mapping")]


@pytest.mark.parametrize(
    ("misspelled", "meant"),
    [("definitions", "definition"), ("registers", "register"), ("see-also", "see_also")],
)
def test_a_misspelled_key_is_answered_with_the_key_that_was_meant(misspelled, meant):
    _, problems = validate(Topic, document(), "tea", {misspelled: 1})
    (sentence,) = (p.sentence for p in problems if p.code == "unknown_key")
    assert sentence == f"is not a known key; did you mean {meant!r}?"


SOURCE = {"kind": "book", "language": "en", "title": "The Book of Tea"}


def source(**data):
    made, problems = validate(Source, document(), "book", {**SOURCE, **data})
    return made, [(problem.path, problem.code) for problem in problems]


def test_a_source_may_keep_its_published_title_or_have_one_in_three_languages():
    assert source()[0].title == "The Book of Tea"
    assert source(title=NAMES)[0].title["ko"] == "차"


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        pytest.param({"ko": "차", "tr": "çay"}, ("title.en", "missing"), id="a-language-missing"),
        pytest.param({**NAMES, "de": "Tee"}, ("title.de", "unknown_key"), id="one-too-many"),
        pytest.param("", ("title", "bad_text"), id="nothing"),
        pytest.param(1906, ("title", "not_mapping"), id="a-number"),
    ],
)
def test_a_fault_in_a_title_is_told_once_and_under_its_own_path(title, problem):
    assert source(title=title) == (None, [problem])


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("year", "bu yıl", "'bu yıl' is not of the right kind; wanted: a whole number"),
        ("year", True, "True is not of the right kind; wanted: a whole number"),
        ("author", 42, "42 is not of the right kind; wanted: text"),
        ("url", ["a"], "['a'] is not of the right kind; wanted: text"),
        (
            "language",
            "English",
            "'English' is no language code; wanted: two or three letters, as in ISO 639",
        ),
    ],
)
def test_a_wrong_value_is_told_with_what_is_wanted(field, value, sentence):
    _, problems = validate(Source, document(), "book", {**SOURCE, field: value})
    assert [(problem.path, problem.sentence) for problem in problems] == [(field, sentence)]
