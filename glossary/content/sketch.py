"""Makes the best of an invalid entry, so that one fault in a file does not hide another."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

M = TypeVar("M", bound=BaseModel)

# Making an adapter takes far longer than using it.
_adapter: Callable[[Any], TypeAdapter[Any]] = cache(TypeAdapter)


def sketch(model: type[M], data: object) -> M:
    """Return the model of whatever is valid; the rest is empty, and everything has its place."""
    given = data if isinstance(data, Mapping) else {}
    values: dict[str, Any] = {
        name: _value(field.annotation, given.get(field.alias or name))
        for name, field in model.model_fields.items()
    }
    return model.model_construct(**values)


def _value(kind: object, value: object) -> object:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return sketch(kind, value)
    if get_origin(kind) is Mapping:
        given = value if isinstance(value, Mapping) else {}
        return {name: _value(get_args(kind)[1], entry) for name, entry in given.items()}
    if get_origin(kind) is tuple:
        entries = value if isinstance(value, list) else []
        return tuple(_value(get_args(kind)[0], entry) for entry in entries)
    try:
        return _adapter(kind).validate_python(value)
    except ValidationError:
        return ""
