"""How cards are heard: a voice is anything that returns an MP3, or nothing."""

from collections.abc import Callable, Mapping
from hashlib import sha256

from glossary.models import Concept, Language

Voice = Callable[[str, Language], bytes | None]
"""Says a text in a language; None where it cannot be said."""


def silence(text: str, language: Language) -> None:
    """Say nothing; Anki's own voices speak where the learner's device has some."""


def heard(concept: Concept, language: Language) -> Mapping[str, str]:
    """Return what can be heard on a note in the language that is learned, by field."""
    example = "".join(segment.text for segment in concept.examples[0][language])
    return {"Audio": concept.preferred(language).text, "Audio example": example}


def media_name(sound: bytes, language: Language) -> str:
    """Return the name of a sound file: other bytes have another one, so none is ever replaced."""
    return f"dangol-{language}-{sha256(sound).hexdigest()[:16]}.mp3"
