"""Lets browsers keep pages for a minute and ask afterwards whether they have changed."""

from http import HTTPStatus

from flask import Flask, Response, request

_SECONDS = 60


def init_app(app: Flask) -> None:
    """Give every page a validator, and answer 304 to whoever has the page already."""
    app.after_request(_validate)


def _validate(response: Response) -> Response:
    if request.method not in {"GET", "HEAD"} or response.status_code != HTTPStatus.OK:
        return response
    if response.is_streamed or "Cache-Control" in response.headers:
        return response
    response.cache_control.public = True
    response.cache_control.max_age = _SECONDS
    response.add_etag()
    response.make_conditional(request)
    return response
