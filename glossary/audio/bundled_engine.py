"""Speaks with the espeak-ng library of a package, called as the program of that name is.

This file is run by itself, in a process of its own, and never imported: the library is under the
GPL. Its functions are those of `espeak-ng/speak_lib.h`. What takes long to import is not used.

With `--many` it goes on: a line of voice, speed, loudness and length, and then the text, are
answered by a line of the length of a WAVE file, and then the file.
"""

import ctypes
import os
import struct
import sys
from collections.abc import Mapping
from glob import glob

_SYNCHRONOUS, _DO_NOT_EXIT = 2, 0x8000
_RATE, _VOLUME = 1, 2
_CHARACTERS, _UTF8 = 1, 1

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def main(package: str, *options: str) -> int:
    """Write the input as speech to the output; voice, speed and loudness are options."""
    if options[0] == "--many":
        return _many(package, float(options[1]))
    given = dict(zip(options[::2], options[1::2], strict=False))
    library, rate = _open(package)
    wave = _wave(library, rate, given, sys.stdin.buffer.read())
    sys.stdout.buffer.write(wave)
    return 0 if wave else 1


def _many(package: str, patience: float) -> int:
    """Speak each text in a fork, for the library sounds otherwise once it has spoken."""
    from signal import ITIMER_REAL, setitimer  # noqa: PLC0415 - takes long to import

    setitimer(ITIMER_REAL, patience)
    library, rate = _open(package)
    setitimer(ITIMER_REAL, 0)
    while asked := sys.stdin.buffer.readline().split():
        text = sys.stdin.buffer.read(int(asked[3]))
        if child := os.fork():
            if os.waitpid(child, 0)[1]:
                return 1
            continue
        # Whatever hangs is ended by the alarm, in the library's code as well.
        setitimer(ITIMER_REAL, patience)
        given = dict(zip(("-v", "-s", "-a"), map(bytes.decode, asked), strict=False))
        wave = _wave(library, rate, given, text)
        sys.stdout.buffer.write(b"%d\n" % len(wave) + wave)
        return 0 if wave else 1
    return 0


def _open(package: str) -> tuple[ctypes.CDLL, int]:
    library = ctypes.CDLL(glob(f"{package}/*espeak-ng.*[!0-9]")[0])  # noqa: PTH207 - see above
    data = f"{package}/espeak-ng-data".encode()
    rate: int = library.espeak_Initialize(_SYNCHRONOUS, 0, data, _DO_NOT_EXIT)
    return library, rate


def _wave(library: ctypes.CDLL, rate: int, given: Mapping[str, str], text: bytes) -> bytes:
    """Return a WAVE file; nothing if the library or the voice is not there."""
    if rate <= 0 or library.espeak_SetVoiceByName(given["-v"].encode()):
        return b""
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
    return _header(len(heard), rate) + bytes(heard)


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
