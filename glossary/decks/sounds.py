"""How cards are heard: a voice is anything that returns an MP3, or nothing."""

from collections.abc import Callable
from hashlib import sha256

from glossary.models import Language

Voice = Callable[[str, Language], bytes | None]
"""Says a text in a language; None where it cannot be said."""


def silence(text: str, language: Language) -> None:
    """Say nothing; Anki's own voices speak where the learner's device has some."""


def media_name(sound: bytes, language: Language) -> str:
    """Return the name of a sound file: other bytes have another one, so none is ever replaced."""
    return f"dangol-{language}-{sha256(sound).hexdigest()[:16]}.mp3"
