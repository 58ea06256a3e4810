"""Sound is read from a stream whose length nobody knows, and trimmed at both ends."""

import struct
from array import array

import pytest

from glossary.audio.sound import Sound, from_wave, trimmed

RATE = 1000


def sound(*samples):
    return Sound(array("h", samples), RATE)


def wave(*samples, length=None, rate=22050):
    data = struct.pack(f"<{len(samples)}h", *samples)
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, 2 * rate, 2, 16)
    size = len(data) if length is None else length
    return b"RIFF\0\0\0\0WAVE" + form + b"data" + struct.pack("<I", size) + data


@pytest.mark.parametrize("length", [None, 0, 0x7FFFF000], ids=["right", "none", "a-streams"])
def test_a_wave_is_read_whatever_it_says_of_its_length(length):
    assert from_wave(wave(1, -2, 3, length=length)) == Sound(array("h", [1, -2, 3]), 22050)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RIFF",
        b"Error: no such voice, and a long sentence about it",
        wave(1, 2, rate=1),
        wave(1, 2, rate=400_000),
    ],
    ids=["nothing", "cut-off", "text", "too-slow", "too-fast"],
)
def test_what_is_no_wave_is_silence(data):
    assert not from_wave(data).samples


def test_half_a_sample_at_the_end_is_let_go_of():
    assert [*from_wave(wave(1, 2) + b"\x07").samples] == [1, 2]


def test_silence_is_cut_off_but_for_a_breath_before_and_after():
    quiet, loud = [100] * 500, [9000, 0, 0, -9000]
    heard = trimmed(sound(*quiet, *loud, *quiet))
    assert [*heard.samples] == [*quiet[:20], *loud, *quiet[:60]]
    assert heard.rate == RATE


def test_where_there_is_no_silence_nothing_is_cut():
    assert [*trimmed(sound(9000, 1, -9000)).samples] == [9000, 1, -9000]


def test_of_silence_nothing_is_left():
    assert not trimmed(sound(*[0, 150, -150] * 99)).samples
    assert not trimmed(sound()).samples


def test_the_loudest_negative_sample_is_heard():
    assert [*trimmed(sound(0, -0x8000)).samples] == [0, -0x8000]
