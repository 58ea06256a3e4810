"""Turns every failure into a page in the reader's language."""

from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import LazyString
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError

from app.messages import ADVICE, ERRORS, TITLES
from glossary.errors import GlossaryError

_Page = tuple[str, int]
_GENERAL, _OURS = 400, 500


class InvalidInputError(Exception):
    """A parameter that cannot be used: the code of the sentence, and the data it needs."""

    def __init__(self, code: str, **data: str) -> None:
        """Keep what the sentence will say."""
        super().__init__(code, data)
        self.code = code
        self.data = data


def init_app(app: Flask) -> None:
    """Answer the domain's errors, bad input, and every HTTP error."""
    app.register_error_handler(GlossaryError, _not_found)
    app.register_error_handler(InvalidInputError, _bad_input)
    app.register_error_handler(HTTPException, _http)


def _not_found(error: GlossaryError) -> _Page:
    return _page(404, ERRORS[error.code] % error.data)


def _bad_input(error: InvalidInputError) -> _Page:
    return _page(400, ERRORS[error.code] % error.data)


def _http(error: HTTPException) -> ResponseReturnValue:
    status = error.code or InternalServerError.code
    # A redirect, an answer that somebody made on purpose, or a host for which we have no addresses.
    if error.response is not None or status < _GENERAL or isinstance(error, SecurityError):
        return error
    page, _ = _page(status, ADVICE.get(status, ADVICE[_fallback(status)]))
    # Allow on 405, Retry-After on 429: what the error itself has to say.
    headers = [(name, value) for name, value in error.get_headers() if name != "Content-Type"]
    return page, status, headers


def _page(status: int, explanation: str | LazyString) -> _Page:
    title = TITLES.get(status, TITLES[_fallback(status)])
    # What was searched for goes back into the box, however wrong it was.
    page = render_template(
        "errors/error.html",
        title=title,
        explanation=str(explanation),
        query=request.args.get("q", ""),
    )
    return page, status


def _fallback(status: int) -> int:
    """Return the status whose words serve for one that has none of its own."""
    return _OURS if status >= _OURS else _GENERAL
