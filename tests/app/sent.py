"""Files as forms send them, and what comes back."""

import csv
import io

from tests.html_page import read_page

BOUNDARY = "teahouse"


def sent(content: bytes, name: str = "orders.csv") -> dict[str, object]:
    """Return what a client needs to send a file as a browser does.

    The test client's own way writes large ones to a disk.
    """
    head = f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    body = f"--{BOUNDARY}\r\n{head}".encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
    return {"data": body, "content_type": f"multipart/form-data; boundary={BOUNDARY}"}


def brought(data: str | bytes, name: str = "orders.csv", **form: str) -> dict[str, object]:
    """Return a form with a file in it."""
    content = data.encode() if isinstance(data, str) else data
    return {"file": (io.BytesIO(content), name), **form}


def words(answer) -> str:
    """Return everything that a page says."""
    return " ".join(text for text, _ in read_page(answer.text).texts)


def rows(answer) -> list[list[str]]:
    """Return the rows of a CSV file."""
    return list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"))))
