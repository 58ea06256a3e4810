"""Speaks with the espeak-ng library of a package, called as the program of that name is.

This file is run by itself, in a process of its own, and never imported: the library is under the
GPL. Its functions are those of `espeak-ng/speak_lib.h`. What takes long to import is not used.
"""

import ctypes
import struct
import sys
from collections.abc import Mapping
from glob import glob

_RETRIEVAL, _DO_NOT_EXIT = 1, 0x8000
_RATE, _VOLUME = 1, 2
_CHARACTERS, _UTF8 = 1, 1

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def main(package: str, *options: str) -> int:
    """Write the input as speech to the output; voice, speed and loudness are options."""
    given = dict(zip(options[::2], options[1::2], strict=False))
    sound, rate = _speak(package, given, sys.stdin.buffer.read())
    sys.stdout.buffer.write(_header(len(sound), rate) + sound)
    return 0 if rate else 1


def _speak(package: str, given: Mapping[str, str], text: bytes) -> tuple[bytes, int]:
    library = ctypes.CDLL(glob(f"{package}/*espeak-ng.*[!0-9]")[0])  # noqa: PTH207 - see above
    data = f"{package}/espeak-ng-data".encode()
    rate = library.espeak_Initialize(_RETRIEVAL, 0, data, _DO_NOT_EXIT)
    if rate <= 0 or library.espeak_SetVoiceByName(given["-v"].encode()):
        return b"", 0
    library.espeak_SetParameter(_RATE, int(given["-s"]), 0)
    library.espeak_SetParameter(_VOLUME, int(given["-a"]), 0)
    heard = bytearray()

    def keep(samples: int | None, count: int, _: object) -> int:
        heard.extend(ctypes.string_at(samples, 2 * count) if samples else b"")
        return 0

    callback = _Callback(keep)
    library.espeak_SetSynthCallback(callback)
    size = ctypes.c_size_t(len(text) + 1)
    library.espeak_Synth(text, size, 0, _CHARACTERS, 0, _UTF8, None, None)
    library.espeak_Synchronize()
    return bytes(heard), rate


def _header(length: int, rate: int) -> bytes:
    """Write the head of a mono WAVE file of 16 bits."""
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16)
    return (
        b"RIFF"
        + struct.pack("<I", 36 + length)
        + b"WAVE"
        + form
        + b"data"
        + struct.pack("<I", length)
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
