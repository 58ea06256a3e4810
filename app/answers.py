"""How the API answers: data with what is to be known of it, or problem details (RFC 9457)."""

from collections.abc import Sequence
from http import HTTPStatus
from urllib.parse import quote

from flask import Response, request
from pydantic_core import to_json

_QUERY_CHARACTERS = "!$%&'()*+,-./:;=?@_~"


def answer(data: object, meta: object, status: int = HTTPStatus.OK) -> Response:
    """Return resources as JSON, their fields in the order in which they are declared."""
    return _json({"data": data, "meta": meta}, status, "application/json")


def problem(
    status: int, code: str, *, title: str, detail: str, errors: Sequence[object]
) -> Response:
    """Return a failure: what is wrong, by a code for programs and in words for people."""
    body = {
        "type": f"urn:dangol:problem:{code}",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": _instance(),
        "code": code,
        "errors": errors,
    }
    return _json(body, status, "application/problem+json")


def _json(body: object, status: int, mimetype: str) -> Response:
    return Response(to_json(body) + b"\n", status, mimetype=mimetype)


def _instance() -> str:
    query = quote(request.query_string, safe=_QUERY_CHARACTERS)
    return quote(request.path) + ("?" + query if query else "")
