"""Refuses what pages of other sites send: only they are told apart by browsers, not programs.

A browser says where a request comes from, in Sec-Fetch-Site, or on plain http in Origin alone; a
page cannot change either. So nobody needs a token, and pages stay the same bytes for everybody.
"""

from typing import Final

from flask import Flask, request
from werkzeug.exceptions import Forbidden

_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_OURS: Final = frozenset({"same-origin", "none"})
"""From a page of this site, or typed by a person."""


def init_app(app: Flask) -> None:
    """Look at every request that could change something."""
    app.before_request(_check)


def _check() -> None:
    if request.method not in _SAFE and not _is_ours():
        raise Forbidden


def _is_ours() -> bool:
    if site := request.headers.get("Sec-Fetch-Site"):
        return site in _OURS
    origin = request.headers.get("Origin")
    return origin is None or origin.partition("://")[2] == request.host
