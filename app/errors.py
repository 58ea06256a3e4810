"""Turns every failure into a page in the reader's language, or for a program into a problem."""

import logging
from collections.abc import Mapping, Sequence
from typing import TypeVar

from flask import Flask, Response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError

from app.answers import problem
from app.messages import ADVICE, ERRORS, PROBLEM_DETAILS, PROBLEM_TITLES, TITLES
from app.security import is_api
from glossary.decks.errors import NothingChosenError
from glossary.errors import GlossaryError
from glossary.store.errors import StoreUnavailableError

_Words = TypeVar("_Words")
_GENERAL, _OURS = 400, 500
# For failures that the API has in common with the whole web; programs may rely on these words.
_CODES = {
    400: "bad_request",
    403: "other_site",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "unsupported_media_type",
    500: "server_error",
}
_SECONDS_TO_WAIT = "60"
_log = logging.getLogger(__name__)


class InvalidInputError(Exception):
    """A parameter that cannot be used: the code of the sentence, and the data it needs."""

    def __init__(self, code: str, **data: str) -> None:
        """Keep what the sentence will say."""
        super().__init__(code, data)
        self.code = code
        self.data = data


class UnknownDeckError(GlossaryError):
    """No deck is ready-made or saved under this id."""

    code = "unknown_deck"


class InvalidParametersError(Exception):
    """All parameters of a request that cannot be used, each with what is wrong with it."""

    def __init__(self, faults: Mapping[str, InvalidInputError]) -> None:
        """Keep the faults by the names of their parameters."""
        super().__init__(faults)
        self.faults = faults


def init_app(app: Flask) -> None:
    """Answer the domain's errors, bad input, and every HTTP error."""
    app.register_error_handler(GlossaryError, _not_found)
    app.register_error_handler(NothingChosenError, _bad_input)
    app.register_error_handler(StoreUnavailableError, _unavailable)
    app.register_error_handler(InvalidInputError, _bad_input)
    app.register_error_handler(InvalidParametersError, _bad_parameters)
    app.register_error_handler(HTTPException, _http)


def _not_found(error: GlossaryError) -> Response:
    return _failure(404, error.code, sentence(error))


def _bad_input(error: InvalidInputError | NothingChosenError) -> Response:
    return _failure(400, error.code, sentence(error))


def _unavailable(error: StoreUnavailableError) -> Response:
    # Why is for those who run the site; an address or a row does not belong on a page.
    _log.error("The store cannot be used: %s", error.data["reason"])
    failure = _failure(503, error.code, sentence(error))
    failure.headers["Retry-After"] = _SECONDS_TO_WAIT
    return failure


def _bad_parameters(error: InvalidParametersError) -> Response:
    errors = [
        {"parameter": name, "code": fault.code, "detail": sentence(fault)}
        for name, fault in error.faults.items()
    ]
    if is_api():
        detail = ERRORS["bad_parameters"] % {"names": ", ".join(error.faults)}
    else:
        detail = " ".join(each["detail"] for each in errors)
    return _failure(400, "bad_parameters", detail, errors)


def sentence(fault: InvalidInputError | GlossaryError) -> str:
    """Return what is wrong, in the reader's language."""
    return str(ERRORS[fault.code] % fault.data)


def _http(error: HTTPException) -> ResponseReturnValue:
    status = error.code or InternalServerError.code
    # A redirect, or an answer that somebody made on purpose.
    if error.response is not None or status < _GENERAL:
        return error
    # A host for which we have no addresses, and a page would be full of them.
    if isinstance(error, SecurityError) and not is_api():
        return error
    words = PROBLEM_DETAILS if is_api() else ADVICE
    failure = _failure(status, _for_status(_CODES, status), str(_for_status(words, status)))
    # Allow on 405, Retry-After on 429: what the error itself has to say.
    failure.headers.extend(
        [(name, value) for name, value in error.get_headers() if name != "Content-Type"]
    )
    return failure


def _failure(
    status: int, code: str, explanation: str, errors: Sequence[Mapping[str, str]] = ()
) -> Response:
    if is_api():
        title = str(_for_status(PROBLEM_TITLES, status))
        return problem(status, code, title=title, detail=explanation, errors=errors)
    # What was searched for goes back into the box, however wrong it was.
    page = render_template(
        "errors/error.html",
        title=_for_status(TITLES, status),
        explanation=explanation,
        query=request.args.get("q", ""),
    )
    return Response(page, status)


def _for_status(words: Mapping[int, _Words], status: int) -> _Words:
    """Return the words for a status, or for one that has none of its own the general ones."""
    return words.get(status, words[_OURS if status >= _OURS else _GENERAL])
