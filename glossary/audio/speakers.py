"""Processes of an engine that go on speaking, so that not every utterance starts one."""

import subprocess
from collections import deque
from contextlib import suppress
from typing import Final

_SECONDS_TO_END: Final = 2.0

_Process = subprocess.Popen[bytes]


class EngineFailedError(Exception):
    """An engine gave no sound: it crashed, hung, or is not there any more."""


class Speakers:
    """As many processes as threads ask at once; each ends what hangs by itself, and then ends."""

    def __init__(self, command: tuple[str, ...]) -> None:
        """Start each process by a command."""
        self._command = command
        # Appending and popping are safe between threads.
        self._idle: deque[_Process] = deque()

    def close(self) -> None:
        """End every process."""
        while self._idle:
            _end(self._idle.pop())

    def wave(self, options: tuple[object, ...], text: bytes) -> bytes:
        """Return a text as a WAVE file.

        Raises:
            EngineFailedError: no sound came; the next text starts a process anew.
        """
        process = self._taken()
        try:
            wave = _asked(process, options, text)
        except BaseException as failure:
            _end(process)
            if isinstance(failure, OSError | ValueError):
                raise EngineFailedError(str(failure)) from failure
            raise
        self._idle.append(process)
        return wave

    def _taken(self) -> _Process:
        with suppress(IndexError):
            return self._idle.pop()
        try:
            return subprocess.Popen(  # noqa: S603 - a fixed command; no shell reads the text
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as failure:
            raise EngineFailedError(str(failure)) from failure


def _asked(process: _Process, options: tuple[object, ...], text: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise ValueError("no pipes")
    process.stdin.write(" ".join(map(str, (*options, len(text)))).encode() + b"\n" + text)
    process.stdin.flush()
    length = int(process.stdout.readline())
    wave = process.stdout.read(length)
    if not length or len(wave) < length:
        raise ValueError("the engine fell silent")
    return wave


def _end(process: _Process) -> None:
    process.kill()
    with suppress(OSError), process:
        process.wait(_SECONDS_TO_END)
