"""What is sent to us is read in memory: no file of a reader is ever written to a disk."""

from io import BytesIO
from typing import IO

from flask import Flask, Request


class RequestInMemory(Request):
    """A request whose files are kept in memory, however large; their size is limited elsewhere."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        del total_content_length, content_type, filename, content_length
        return BytesIO()


def init_app(app: Flask) -> None:
    """Read the requests of an application in memory."""
    app.request_class = RequestInMemory
