"""The headers that every answer carries: what a page may load, who may frame it or read it."""

from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, Response, request

# No inline script or style anywhere, so pages stay the same bytes and can be cached.
_PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; media-src 'self'; "
    "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)
# A calculator that other sites show within their pages; nothing else may be framed.
EMBED = "embed"
_FRAMED = _PAGE.replace("frame-ancestors 'none'", "frame-ancestors *")
_OTHER = "default-src 'none'; sandbox; frame-ancestors 'none'"
# A browser that opens a sound by its link makes a page around it, and that page has to load it.
_SOUND = "default-src 'none'; media-src 'self'; frame-ancestors 'none'"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# The API and the sound that it tells of are for any site: all is public, and they know nobody.
_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Language, ETag, Link",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def init_app(app: Flask) -> None:
    """Add the headers to every answer of the application."""
    app.after_request(_secure)


def is_api() -> bool:
    """Tell whether the request is to the API, by a program and not by a reader."""
    return _first() == "api"


def _first() -> str:
    return request.path.split("/", 2)[1]


def _policy(response: Response) -> str:
    if response.mimetype == "audio/mpeg":
        return _SOUND
    if response.mimetype != "text/html":
        return _OTHER
    return _FRAMED if _is_framed(response) else _PAGE


def _is_framed(response: Response) -> bool:
    """Tell a calculator from the page of an error at an address like a calculator's."""
    is_calculator = request.endpoint is not None and request.endpoint.startswith(f"{EMBED}.")
    return is_calculator and response.status_code != HTTPStatus.NOT_FOUND


def _secure(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", _policy(response))
    if is_api() or _first() == "audio":
        response.headers.update(_for_other_sites(request.method))
    if _first() == EMBED:
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response


def _for_other_sites(method: str) -> Mapping[str, str]:
    if method == "OPTIONS":
        return _OPEN | _PREFLIGHT
    return _OPEN if method in {"GET", "HEAD"} else {}
