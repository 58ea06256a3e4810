"""Voices to listen to: the real engine where there is one, and programs that pretend to be one."""

import os
import shlex
import sys
from array import array
from dataclasses import dataclass
from pathlib import Path

import pytest

from glossary.audio import Engine, Voice, find_engine
from glossary.audio.mp3 import encoder

# Half a second of a tone, after a tenth and before three tenths of silence.
TONE = """
import struct, sys
text = sys.stdin.buffer.read()
with open({heard!r}, "ab") as file:
    file.write(text + b"|")
tone = [12000 if at // 25 % 2 else -12000 for at in range(11025)]
samples = [0] * 2205 + tone + [0] * 6615
sound = struct.pack(f"<{{len(samples)}}h", *samples)
form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 22050, 44100, 2, 16)
sys.stdout.buffer.write(b"RIFF$\\xf0\\xff\\x7fWAVE" + form + b"data\\x00\\xf0\\xff\\x7f" + sound)
"""


def _missing(what):
    stop = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
    stop(f"no {what} was found; install the extra: pip install -e '.[audio]'")


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The engine of this machine."""
    found = find_engine()
    return found or _missing("espeak-ng")


@pytest.fixture(scope="session")
def _encoder():
    if not encoder():
        _missing("lameenc")


@dataclass(frozen=True)
class Pretender:
    """A program that pretends to be an engine, and remembers what it was given to say."""

    engine: Engine
    heard: Path

    @property
    def texts(self):
        said = self.heard.read_text("utf-8") if self.heard.exists() else ""
        return said.split("|")[:-1]


@pytest.fixture
def pretend(tmp_path):
    """Return an engine that runs a piece of Python."""

    def pretend(program=TONE, version="1", patience=10.0):
        heard = tmp_path / "heard.txt"
        script = tmp_path / f"engine-{version}.py"
        script.write_text(program.format(heard=str(heard)) if program is TONE else program)
        command = (sys.executable, "-I", "-S", str(script))
        return Pretender(Engine("pretender", version, command, patience), heard)

    return pretend


@pytest.fixture
def tone(pretend):
    """An engine that says everything by the same tone."""
    return pretend()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "audio"


@pytest.fixture
def voice(teahouse, folder, tone):
    """The voice of the teahouse, by that tone."""
    return Voice(teahouse, folder, tone.engine)


@pytest.fixture
def on_path(tmp_path, monkeypatch):
    """Put a program called espeak-ng on PATH, alone."""

    def on_path(script):
        programs = tmp_path / "bin"
        programs.mkdir()
        program = programs / "espeak-ng"
        program.write_text(f"#!{shlex.quote(sys.executable)} -IS\n{script}")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(programs))
        return program

    return on_path


@dataclass(frozen=True)
class Heard:
    """What comes out of a loudspeaker."""

    seconds: float
    peak: float
    loudness: float


@pytest.fixture(scope="session")
def listen():
    """Decode an MP3 and measure it."""
    miniaudio = pytest.importorskip("miniaudio")

    def listen(path):
        sound = miniaudio.decode_file(str(path), nchannels=1, sample_rate=22050)
        samples: array[int] = sound.samples
        power = sum(sample * sample for sample in samples) / len(samples)
        peak = max(map(abs, samples)) / 0x7FFF
        return Heard(len(samples) / sound.sample_rate, peak, power**0.5 / 0x7FFF)

    return listen
