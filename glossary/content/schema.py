"""The JSON Schema of a concept file, generated from the models so that editors can complete it."""

import json

from glossary.models import Concept


def concept_schema() -> str:
    """Return the JSON Schema (2020-12) of a concept file; its id is its name, not a field."""
    schema = Concept.model_json_schema(by_alias=True)
    schema["properties"].pop("id")
    schema["required"].remove("id")
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"
