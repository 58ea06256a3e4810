"""Makes the best of an invalid entry, so that one fault in a file does not hide another."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

M = TypeVar("M", bound=BaseModel)


def sketch(model: type[M], data: object) -> M:
    """Return the model of whatever is valid; the rest is empty, and everything has its place."""
    given = data if isinstance(data, Mapping) else {}
    values: dict[str, Any] = {
        name: _value(field.annotation, given.get(field.alias or name))
        for name, field in model.model_fields.items()
    }
    return model.model_construct(**values)


def _value(kind: Any, value: object) -> object:  # noqa: ANN401 - annotations have no type
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return sketch(kind, value)
    if get_origin(kind) is tuple:
        entries = value if isinstance(value, list) else []
        return tuple(_value(get_args(kind)[0], entry) for entry in entries)
    try:
        return _adapter(kind).validate_python(value)
    except ValidationError:
        return ""


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - as above
    return TypeAdapter(kind)
