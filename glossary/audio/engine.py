"""The program that speaks where nobody has recorded anything: espeak-ng, always another process.

It is called and never linked to, so that its licence (GPL-3.0-or-later) stays its own.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from glossary.audio.speakers import EngineFailedError, Speakers
from glossary.audio.utterance import Utterance
from glossary.models import Language

_PROGRAM: Final = "espeak-ng"
_PACKAGE: Final = "espeakng-loader"
_BUNDLED: Final = Path(__file__).with_name("bundled_engine.py")
_VERSION: Final = re.compile(r"\d+(?:\.\d+)+")
_WORDS_A_MINUTE: Final[Mapping[Language, tuple[int, int]]] = {
    "ko": (150, 95),
    "tr": (150, 95),
    "en": (155, 100),
}
"""At the usual pace, and slowly."""
_LOUDNESS: Final = 80
"""Per cent of its usual; then its peaks stay below full scale, and its loudness is even by itself.

Bringing every peak to one height would make it less even: 7 dB from term to term, and not 4.
"""
_PATIENCE: Final = 10.0
"""Seconds for one utterance, which takes hundredths of one: a program that needs more hangs."""

_UTF8_IN_WAVE_OUT: Final = ("-b", "1", "-z", "--stdin", "--stdout")
"""And no pause at the end."""


class Engine(NamedTuple):
    """A program that speaks: its name, its version, and the command that starts it."""

    name: str
    version: str
    command: tuple[str, ...]
    patience: float = _PATIENCE
    many: bool = False
    """Whether one process of it can speak many utterances."""

    @contextmanager
    def speaking(self) -> Iterator[Callable[[Utterance], bytes]]:
        """Speak many utterances, from any threads, exactly as `wave` does, but sooner."""
        if not self.many:
            yield self.wave
            return
        with closing(Speakers((*self.command, "--many", str(self.patience)))) as speakers:
            yield lambda each: speakers.wave(
                (each.language, words_a_minute(each), _LOUDNESS), each.said.encode()
            )

    def wave(self, utterance: Utterance) -> bytes:
        """Speak, as a WAVE file; the text goes in by the input, so that it is never an option.

        Raises:
            EngineFailedError: no sound came.
        """
        speed = words_a_minute(utterance)
        options = ("-v", utterance.language, "-s", str(speed), "-a", str(_LOUDNESS))
        try:
            done = subprocess.run(  # noqa: S603 - a fixed command; no shell reads the text
                [*self.command, *options, *_UTF8_IN_WAVE_OUT],
                input=utterance.said.encode(),
                capture_output=True,
                timeout=self.patience,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as failure:
            raise EngineFailedError(str(failure)) from failure
        return done.stdout


def words_a_minute(utterance: Utterance) -> int:
    """Return how fast an utterance is spoken."""
    return _WORDS_A_MINUTE[utterance.language][utterance.slow]


def find_engine() -> Engine | None:
    """Find an engine: the library of a package, whose version is ours to choose, or a program."""
    return _bundled() or _installed()


def _bundled() -> Engine | None:
    package = find_spec(_PACKAGE.replace("-", "_"))
    if package is None or package.origin is None:
        return None
    try:
        command = (sys.executable, "-I", "-S", str(_BUNDLED), str(Path(package.origin).parent))
        return Engine(_PACKAGE, version(_PACKAGE), command, many=hasattr(os, "fork"))
    except PackageNotFoundError:
        return None


def _installed() -> Engine | None:
    program = shutil.which(_PROGRAM)
    if program is None:
        return None
    try:
        told = subprocess.run(  # noqa: S603 - the program just found
            [program, "--version"], capture_output=True, timeout=_PATIENCE, check=True, text=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    found = _VERSION.search(told)
    return Engine(_PROGRAM, found.group(), (program,)) if found else None
