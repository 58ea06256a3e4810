"""Sound as samples: read from what an engine wrote, and trimmed of silence."""

import struct
from array import array
from typing import Final, NamedTuple

_HEADER: Final = 44
_RATE_AT: Final = 24
_RATES: Final = range(8000, 48001)
_AUDIBLE: Final = 0x7FFF // 200
_BEFORE: Final = 0.02
_AFTER: Final = 0.06


class Sound(NamedTuple):
    """Mono samples of 16 bits, and how many there are in a second."""

    samples: "array[int]"
    rate: int


def from_wave(wave: bytes) -> Sound:
    """Read a mono WAVE file of 16 bits, or silence from anything else.

    Its length is not believed, for that of a stream is unknown.
    """
    if len(wave) < _HEADER or wave[:4] != b"RIFF":
        return Sound(array("h"), 0)
    (rate,) = struct.unpack_from("<I", wave, _RATE_AT)
    if rate not in _RATES:
        return Sound(array("h"), rate)
    return Sound(array("h", wave[_HEADER : len(wave) - len(wave) % 2]), rate)


def trimmed(sound: Sound) -> Sound:
    """Cut the silence at both ends, but for a breath; of silence nothing is left."""
    samples = sound.samples
    first = _first_heard(samples)
    if first is None:
        return Sound(array("h"), sound.rate)
    last = len(samples) - (_first_heard(samples[::-1]) or 0)
    start = max(first - round(_BEFORE * sound.rate), 0)
    return Sound(samples[start : last + round(_AFTER * sound.rate)], sound.rate)


def _first_heard(samples: "array[int]") -> int | None:
    return next((at for at, sample in enumerate(samples) if abs(sample) > _AUDIBLE), None)
