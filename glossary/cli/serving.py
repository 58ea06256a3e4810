"""`dangol serve`: the site, on content that is in order."""

import argparse
import os
import socket
import sys

from glossary.cli.settings import Commands, folders
from glossary.content import load

_HIGHEST_PORT = 65535


def add_to(commands: Commands) -> None:
    """Declare the command and its options."""
    serve = commands.add_parser("serve", help="check the content, then serve the site")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    serve.add_argument("--port", type=_port, default=8000, help="port (%(default)s)")
    serve.set_defaults(run=_serve)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; wanted: 1 to {_HIGHEST_PORT}")
    return int(text)


def _serve(options: argparse.Namespace) -> int:
    if problems := load(folders()).problems:
        print(*problems, sep="\n", file=sys.stderr)
        advice = f"The content has {len(problems)} problems; mend them and serve again."
        print(advice, file=sys.stderr)
        return 1
    if reason := _unusable(options.host, options.port):
        print(f"Cannot listen on {options.host}:{options.port}: {reason}.", file=sys.stderr)
        print("Choose another with --port or --host.", file=sys.stderr)
        return 1
    # The web lies above this library, so it is started as a program and never imported.
    host = f"[{options.host}]" if ":" in options.host else options.host
    bind = f"{host}:{options.port}"
    command = [sys.executable, "-m", "gunicorn", "--config", "python:app.server", "--bind", bind]
    return os.execv(sys.executable, [*command, "app.wsgi:app"])  # noqa: S606 - no shell is wanted


def _unusable(host: str, port: int) -> str | None:
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.create_server((host, port), family=family):
            return None
    except OSError as error:
        # Python adds "(while attempting to bind …)", which the reader is told anyway.
        return (error.strerror or "the address is not usable").partition(" (while ")[0]
