"""How gunicorn serves the site: a few processes of two threads, one glossary opened for all."""

import gc
import os
from typing import Any

workers = max(2, min(4, os.cpu_count() or 1))
worker_class = "gthread"
threads = 2
timeout = 30
graceful_timeout = 20
# Three hundred Korean letters take 2,700 characters of an address, and whoever types too much is to
# be told so by us, in their language; gunicorn allows no more than this.
limit_request_line = 8190
# The content is opened before the processes part, and never changes after.
preload_app = True
loglevel = "warning"


def when_ready(server: Any) -> None:  # noqa: ANN401 - gunicorn's arbiter has no public type
    """Say where the site is, once it really answers."""
    # What is loaded now stays to the end: no process need look through it for what may go.
    gc.freeze()
    for listener in server.LISTENERS:
        print(f"Dangol is open at {listener} (stop it with Ctrl+C)", flush=True)
