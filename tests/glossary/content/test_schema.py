"""The schemas by which editors complete content files say what the reader accepts."""

import json

import pytest

from glossary.content.schema import concept_schema, metric_schema


@pytest.fixture(scope="module")
def schema():
    return json.loads(concept_schema())


def test_the_schema_says_which_one_it_is(schema):
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_id_is_the_name_of_the_file_and_no_field(schema):
    assert "id" not in schema["properties"]
    assert "id" not in schema["required"]


def test_what_a_concept_must_have_is_required(schema):
    assert set(schema["required"]) == {
        *("topics", "level", "part_of_speech", "sources"),
        *("terms", "definition", "examples"),
    }


@pytest.mark.parametrize("model", ["Part", "KoreanTerm", "Term", "Terms", "Example", "Relations"])
def test_unknown_keys_are_not_allowed_anywhere(schema, model):
    assert schema["additionalProperties"] is False
    assert schema["$defs"][model]["additionalProperties"] is False


def test_fields_have_the_names_that_editors_write(schema):
    assert "register" in schema["$defs"]["Term"]["properties"]
    assert schema["properties"]["level"]["enum"] == [1, 2, 3]


def test_all_of_a_metric_is_required_but_its_id():
    schema = json.loads(metric_schema())
    assert schema["required"] == list(schema["properties"])
    assert set(schema["required"]) == {
        *("name", "question", "inputs", "outputs", "variants", "pitfalls", "sources"),
    }


@pytest.mark.parametrize(
    ("group", "model"), [("inputs", "InputEntry"), ("variants", "VariantEntry")]
)
def test_the_entries_of_a_metric_have_names_of_its_own_and_known_fields(group, model):
    schema = json.loads(metric_schema())
    assert schema["properties"][group]["additionalProperties"] == {"$ref": f"#/$defs/{model}"}
    assert schema["$defs"][model]["additionalProperties"] is False
