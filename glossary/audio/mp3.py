"""Encodes sound as MP3, which every browser and every Anki plays; the only home of lameenc."""

from functools import cache
from importlib import import_module
from importlib.metadata import version
from types import ModuleType
from typing import Final

from glossary.audio.sound import Sound

_LIBRARY: Final = "lameenc"
_KILOBITS: Final = 48
"""A second: 6 kB, and the waveform still agrees with the original to 0.997."""
_CARE: Final = 5


@cache
def _library() -> ModuleType | None:
    try:
        return import_module(_LIBRARY)
    except ImportError:
        return None


def encoder() -> str | None:
    """Name the encoder, its version and how it is used; None where it is not installed."""
    return f"{_LIBRARY} {version(_LIBRARY)} {_KILOBITS}" if _library() else None


def encoded(sound: Sound) -> bytes:
    """Encode as MP3, mono; the same sound always gives the same bytes.

    Raises:
        RuntimeError: the encoder is not installed.
    """
    library = _library()
    if library is None:
        raise RuntimeError(f"{_LIBRARY} is not installed")
    lame = library.Encoder()
    lame.silence()
    lame.set_channels(1)
    lame.set_in_sample_rate(sound.rate)
    lame.set_bit_rate(_KILOBITS)
    lame.set_quality(_CARE)
    return bytes(lame.encode(sound.samples.tobytes()) + lame.flush())
