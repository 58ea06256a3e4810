"""Files as browsers send them; the test client's own way writes large ones to a disk."""

BOUNDARY = "teahouse"


def sent(content: bytes, name: str = "orders.csv") -> dict[str, object]:
    """Return what a client needs to send a file in a form."""
    head = f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    body = f"--{BOUNDARY}\r\n{head}".encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
    return {"data": body, "content_type": f"multipart/form-data; boundary={BOUNDARY}"}
