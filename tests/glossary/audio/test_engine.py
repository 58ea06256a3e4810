"""Engines are found, called with care, and left behind when they fail."""

import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from glossary.audio.engine import Engine, _bundled, _installed, find_engine
from glossary.audio.sound import from_wave, trimmed
from glossary.audio.speakers import EngineFailedError
from glossary.audio.utterance import of_text

HELLO = of_text("en", "hello")
KNOWN = {"bundled": _bundled, "installed": _installed}
HANG = "import time; time.sleep(60)"
CRASH = "import os; os.abort()"


@pytest.fixture(params=KNOWN)
def real(request):
    """Each kind of engine, where this machine has it."""
    return KNOWN[request.param]() or pytest.skip(f"no {request.param} espeak-ng was found")


@pytest.fixture
def _nothing_bundled(monkeypatch):
    monkeypatch.setattr("glossary.audio.engine.find_spec", lambda _: None)


def seconds(engine, language, text, *, slow=False):
    sound = trimmed(from_wave(engine.wave(of_text(language, text)._replace(slow=slow))))
    return len(sound.samples) / sound.rate


@pytest.mark.parametrize(
    ("language", "text"), [("ko", "고객 충성도"), ("tr", "müşteri sadakati"), ("en", "loyalty")]
)
def test_every_language_is_spoken_and_slowly_takes_longer(real, language, text):
    usual, slowly = (seconds(real, language, text, slow=slow) for slow in (False, True))
    assert 0.3 < usual < 0.9 * slowly


def test_the_same_text_always_sounds_the_same(real):
    assert real.wave(HELLO) == real.wave(HELLO)


def test_what_sounds_different_is_different(real):
    assert real.wave(of_text("ko", "관리")) != real.wave(of_text("ko", "관계"))


MANY = [
    of_text(language, text)._replace(slow=slow)
    for language, text in [("ko", "고객 관리"), ("tr", "kârlılık"), ("en", "churn"), ("ko", "차")]
    for slow in (False, True)
]


def test_many_are_spoken_byte_for_byte_as_each_alone(real):
    with real.speaking() as wave, ThreadPoolExecutor(2) as pool:
        together = [*pool.map(wave, MANY * 2)]
    assert together == [*map(real.wave, MANY)] * 2


# An engine that answers with the text, unless that is to hang, to crash or to be cut off.
ANSWERS = """
import os, signal, sys
while asked := sys.stdin.buffer.readline().split():
    text = sys.stdin.buffer.read(int(asked[3]))
    if text == b"hang":
        signal.setitimer(signal.ITIMER_REAL, float(sys.argv[2]))
        signal.pause()
    if text == b"crash":
        os.abort()
    cut = 1 if text == b"cut" else 0
    sys.stdout.buffer.write(b"%d\\n" % (len(text) + cut) + text)
    sys.stdout.buffer.flush()
    if cut:
        sys.exit()
"""


@pytest.mark.parametrize("text", ["hang", "crash", "cut"])
def test_what_fails_among_many_is_lost_alone(pretend, text):
    engine = pretend(ANSWERS, patience=0.3).engine._replace(many=True)
    with engine.speaking() as wave:
        assert wave(HELLO) == b"hello"
        with pytest.raises(EngineFailedError):
            wave(of_text("en", text))
        assert wave(HELLO) == b"hello"


def test_a_package_that_hangs_is_ended_by_its_own_alarm():
    bundled = _bundled() or pytest.skip("no bundled espeak-ng was found")
    with bundled._replace(patience=0.01).speaking() as wave, pytest.raises(EngineFailedError):
        wave(of_text("en", "customer loyalty " * 20))


HOSTILE = ["-v de", "--help", "[[h@l'oU]]", "<speak>x</speak>", "$(touch x)", "a\0b", "%s%n"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_spoken_as_text(real, text):
    assert seconds(real, "en", text) > 0.1


def test_a_long_text_is_spoken_to_its_end(real):
    assert seconds(real, "en", "customer loyalty " * 20) > 10 * seconds(real, "en", "customer")


def test_the_text_never_stands_on_the_command_line(tone):
    tone.engine.wave(of_text("en", "--version"))
    assert tone.texts == ["--version"]


@pytest.mark.parametrize("program", [HANG, CRASH, "raise SystemExit(1)"], ids=str)
def test_an_engine_that_hangs_or_crashes_fails_in_time(pretend, program):
    started = time.monotonic()
    with pytest.raises(EngineFailedError):
        pretend(program, patience=0.5).engine.wave(HELLO)
    assert time.monotonic() - started < 10


def test_an_engine_that_is_gone_fails(tmp_path):
    with pytest.raises(EngineFailedError):
        Engine("gone", "1", (str(tmp_path / "gone"),)).wave(HELLO)


@pytest.mark.usefixtures("_nothing_bundled")
def test_without_a_package_the_program_of_the_system_speaks(on_path):
    program = on_path("print('eSpeak NG text-to-speech: 1.52.0  Data at: /usr/share')")
    assert find_engine() == Engine("espeak-ng", "1.52.0", (str(program),))


@pytest.mark.usefixtures("_nothing_bundled")
@pytest.mark.parametrize(
    "script", ["raise SystemExit(1)", "print('what?')", "import os; os.abort()"], ids=str
)
def test_a_program_that_cannot_tell_its_version_is_no_engine(on_path, script):
    on_path(script)
    assert find_engine() is None


@pytest.mark.usefixtures("_nothing_bundled")
def test_where_there_is_neither_there_is_none(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_engine() is None


def test_the_package_speaks_in_a_process_of_its_own_and_is_never_imported():
    if engine := _bundled():
        assert engine.command[0] == sys.executable
        engine.wave(HELLO)
    assert "espeakng_loader" not in sys.modules
