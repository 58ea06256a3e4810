"""Turns documents into models, and what pydantic says of them into problems with lines."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from glossary.content.problems import SENTENCES, Problem
from glossary.content.reader import Document
from glossary.models import Concept, InputEntry, MetricEntry, Source, Topic, VariantEntry
from glossary.models.base import LANGUAGE_CODE_PATTERN, SLUG_PATTERN, TEXT_PATTERN, URL_PATTERN
from glossary.models.concept import Collocation, Confusable, Note, Relations
from glossary.models.example import Example
from glossary.models.recording import Recording
from glossary.models.shelf import TITLE_BRANCHES
from glossary.models.term import Gloss, KoreanTerm, Loan, Part, Term, Terms

M = TypeVar("M", bound=BaseModel)

_MODELS: tuple[type[BaseModel], ...] = (
    *(Concept, Terms, Term, KoreanTerm, Part, Gloss, Loan, Example, Collocation, Note),
    *(Relations, Confusable, Topic, Source, MetricEntry, InputEntry, VariantEntry),
    Recording,
)
_KEYS = sorted({f.alias or name for m in _MODELS for name, f in m.model_fields.items()} - {"id"})
# What pydantic calls it: what we call it. A code that is ours already passes through.
_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "literal_error": "wrong_value",
    "model_type": "not_mapping",
    "dict_type": "not_mapping",
    "tuple_type": "not_list",
    "too_short": "too_few",
    "too_long": "too_many",
    "string_too_short": "bad_text",
    "string_type": "wrong_type",
    "int_type": "wrong_type",
    "int_parsing": "wrong_type",
}
_COUNTED = {"too_few": "min_length", "too_many": "max_length"}
# What a text that does not fit a pattern is called; each pattern belongs to one kind of text.
_PATTERNS = {
    TEXT_PATTERN: "bad_text",
    SLUG_PATTERN: "bad_id",
    LANGUAGE_CODE_PATTERN: "bad_language",
    URL_PATTERN: "bad_url",
}


def validate(
    model: type[M], document: Document, entry: str, data: object, at: tuple[str | int, ...] = ()
) -> tuple[M | None, list[Problem]]:
    """Return the model made of `data`, which stands in the document at a path, or its problems.

    The entry's id is its name, never a key; what the reader reported is not reported again.
    """
    stray = []
    if isinstance(data, Mapping):
        if "id" in data:
            wanted = "the id is the name of the file or entry"
            stray = [document.problem("unknown_key", (*at, "id"), wanted=wanted)]
        data = {**data, "id": entry}
    try:
        return model.model_validate(data), stray
    except ValidationError as error:
        found = [_problem(document, at, d) for d in error.errors() if not _is_echo(d)]
        reported = {problem.path for problem in document.problems}
        return None, [*stray, *(problem for problem in found if problem.path not in reported)]


def _is_echo(detail: Mapping[str, Any]) -> bool:
    """Tell whether a list is called too short only because entries in it are invalid."""
    return bool(
        detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]
    )


def _problem(document: Document, at: tuple[str | int, ...], detail: Mapping[str, Any]) -> Problem:
    path = (*at, *(step for step in detail["loc"] if step not in TITLE_BRANCHES))
    code = _code(detail)
    return document.problem(code, path, **_data(code, path, detail))


def _code(detail: Mapping[str, Any]) -> str:
    kind = str(detail["type"])
    if kind == "string_pattern_mismatch":
        return _PATTERNS[detail["ctx"]["pattern"]]
    if kind in SENTENCES:
        return kind
    return _CODES.get(kind, "invalid")


def _data(
    code: str, path: tuple[str | int, ...], detail: Mapping[str, Any]
) -> dict[str, str | int]:
    return {
        "reason": str(detail["msg"]),
        "value": repr(detail["input"]),
        "found": len(detail["input"]) if code in _COUNTED else _kind(detail["input"]),
        "wanted": _wanted(code, path, detail),
    }


def _wanted(code: str, path: tuple[str | int, ...], detail: Mapping[str, Any]) -> str:
    context = detail.get("ctx", {})
    if code == "unknown_key":
        return meant(str(path[-1]), _KEYS)
    if code == "wrong_type":
        return "a whole number" if str(detail["type"]).startswith("int") else "text"
    return str(context.get(_COUNTED.get(code, "expected"), ""))


def meant(key: str, known: Iterable[str]) -> str:
    """Return advice on an unknown key: the known one that it may be a slip of, or where to look."""
    near = get_close_matches(key, [*known], n=1)
    return f"did you mean {near[0]!r}?" if near else "see docs/editors-handbook.md"


def _kind(value: object) -> str:
    if isinstance(value, Mapping):
        return "mapping"
    return "list" if isinstance(value, list) else "single value"
