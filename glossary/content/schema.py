"""The JSON Schemas of content files, made from the models, so that editors can complete them."""

import json

from pydantic import BaseModel

from glossary.models import Concept, MetricEntry


def concept_schema() -> str:
    """Return the JSON Schema (2020-12) of a concept file."""
    return _schema(Concept)


def metric_schema() -> str:
    """Return the JSON Schema (2020-12) of a metric file."""
    return _schema(MetricEntry)


def _schema(model: type[BaseModel]) -> str:
    schema = model.model_json_schema(by_alias=True)
    # The id is the name of the file and no field.
    schema["properties"].pop("id")
    schema["required"].remove("id")
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"
