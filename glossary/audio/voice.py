"""The voice of the glossary: a recording where there is one, or else what an engine has spoken.

What was spoken is kept under a key made of everything it depends on, so a file never changes.
"""

import hashlib
import json
import logging
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

from glossary.audio.engine import Engine, find_engine, words_a_minute
from glossary.audio.mp3 import encoded, encoder
from glossary.audio.sound import from_wave, trimmed
from glossary.audio.speakers import EngineFailedError
from glossary.audio.utterance import Utterance, of_text, utterances
from glossary.catalogue import Catalogue
from glossary.models import Language
from glossary.models.recording import RecordedFile, Recording
from glossary.text import nfc

_MAKING: Final = 1
"""Counts the ways in which sound has been asked for and trimmed."""
_KEY_LENGTH: Final = 32
_FAILURES_TOLERATED: Final = 3
"""In a row; then nobody is kept waiting for the engine any more."""

_log = logging.getLogger(__name__)

_Wave = Callable[[Utterance], bytes]


class Clip(NamedTuple):
    """An MP3 file to be heard; where a person speaks, the recording says who."""

    path: Path
    recording: Recording | None = None


class Voice:
    """Says what stands in a glossary; what cannot be said is None and never an exception."""

    def __init__(self, catalogue: Catalogue, folder: Path, engine: Engine | None) -> None:
        """Speak by recordings and an engine; what the engine says is kept in a folder."""
        self._catalogue, self._folder = catalogue, folder
        self._encoder = encoder()
        self._engine = engine if self._encoder else None
        self._failures = 0

    @property
    def engine(self) -> Engine | None:
        """Return the engine; None if there is none, nothing to encode with, or it is broken."""
        return self._engine if self._failures < _FAILURES_TOLERATED else None

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """All that the glossary lets one hear."""
        return tuple(utterances(self._catalogue))

    def utterance(self, language: Language, text: str, *, slow: bool = False) -> Utterance:
        """Return the utterance of any text; a term of the glossary sounds as its entry says."""
        wanted = nfc(text)
        known = self._known.get((language, wanted)) or of_text(language, wanted)
        return known._replace(slow=slow)

    @cached_property
    def _known(self) -> dict[tuple[Language, str], Utterance]:
        # Where two concepts share a wording, the first one speaks.
        said = reversed(self.utterances)
        return {(each.language, each.text): each for each in said if not each.slow}

    def key(self, utterance: Utterance) -> str | None:
        """Return the name under which an utterance can be kept for ever; None if nobody says it."""
        if file := self._recorded(utterance):
            return file.recording.sha256[:_KEY_LENGTH]
        if not (self._engine and utterance.said):
            return None
        depends_on = (
            *(_MAKING, self._encoder, self._engine.name, self._engine.version),
            *(utterance.language, words_a_minute(utterance), utterance.said),
        )
        written = json.dumps(depends_on, ensure_ascii=False).encode()
        return hashlib.sha256(written).hexdigest()[:_KEY_LENGTH]

    def kept(self, utterance: Utterance) -> Clip | None:
        """Return the clip of an utterance if it lies ready, without asking the engine."""
        if file := self._recorded(utterance):
            return Clip(file.path, file.recording)
        key = self.key(utterance)
        path = self._folder / f"{key}.mp3"
        return Clip(path) if key and path.is_file() else None

    def clip(self, utterance: Utterance) -> Clip | None:
        """Return the clip of an utterance, spoken now if it does not lie ready."""
        return self.kept(utterance) or self._spoken(utterance)

    @contextmanager
    def speaking(self) -> Iterator[Callable[[Utterance], Clip | None]]:
        """Give out clips as `clip` does, by an engine that goes on speaking until the end."""
        if self.engine is None:
            yield self.clip
            return
        with self.engine.speaking() as wave:
            yield lambda each: self.kept(each) or self._spoken(each, wave)

    def named(self, key: str) -> Clip | None:
        """Return the clip with a key; None if nothing in the glossary has it."""
        utterance = self._named.get(key)
        return self.clip(utterance) if utterance else None

    @cached_property
    def _named(self) -> dict[str, Utterance]:
        return {key: each for each in self.utterances if (key := self.key(each))}

    def sound(self, text: str, language: Language) -> bytes | None:
        """Return the MP3 of a text itself, as a deck takes it along."""
        clip = self.clip(self.utterance(language, text))
        return clip.path.read_bytes() if clip else None

    def _recorded(self, utterance: Utterance) -> RecordedFile | None:
        # Nobody has recorded anything slowly.
        if utterance.slow:
            return None
        return self._catalogue.recordings.get((utterance.language, utterance.text))

    def _spoken(self, utterance: Utterance, wave: _Wave | None = None) -> Clip | None:
        engine, key = self.engine, self.key(utterance)
        if engine is None or key is None:
            return None
        path = self._folder / f"{key}.mp3"
        try:
            sound = _encoded((wave or engine.wave)(utterance))
            self._failures = 0
            if sound:
                write_whole(path, sound)
        except EngineFailedError as failure:
            self._failures += 1
            _log.warning("%s could not say %r: %s", engine.name, utterance.said, failure)
            return None
        except OSError as failure:
            _log.warning("Sound cannot be kept in %s: %s", self._folder, failure)
            return None
        return Clip(path) if sound else None


def open_voice(catalogue: Catalogue, instance: Path) -> Voice:
    """Return the voice of a glossary; what it speaks is kept in the instance folder."""
    return Voice(catalogue, instance / "audio", find_engine())


def _encoded(wave: bytes) -> bytes:
    """Return the MP3 of what an engine has said; of silence there is none."""
    sound = trimmed(from_wave(wave))
    return encoded(sound) if sound.samples else b""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that is there whole or not at all, whatever happens and whoever else writes it.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f"unfinished-{secrets.token_hex(8)}")
    try:
        with aside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
