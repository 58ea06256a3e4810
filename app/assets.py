"""Gives every static file an address that changes with its content, so that it is kept for good."""

import hashlib
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

_FOR_GOOD = "public, max-age=31536000, immutable"


def init_app(app: Flask) -> None:
    """Add the content's hash to each static address, and long caching to answers that carry it."""
    versions = _versions(Path(str(app.static_folder)))

    @app.url_defaults
    def _add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and values.get("filename") in versions:
            values.setdefault("v", versions[values["filename"]])

    @app.after_request
    def _keep(response: Response) -> Response:
        filename = (request.view_args or {}).get("filename", "")
        # Only under its own hash: a file that is missing, or another's hash, is not kept.
        if request.endpoint == "static" and request.args.get("v", "") == versions.get(filename):
            response.headers["Cache-Control"] = _FOR_GOOD
        return response


def _versions(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:12]
        for path in folder.rglob("*")
        if path.is_file()
    }
