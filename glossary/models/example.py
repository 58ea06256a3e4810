"""Examples: one situation said in three languages, the term marked in each."""

import re
from typing import Literal, NamedTuple

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from glossary.models.base import Frozen, Language, Text

Situation = Literal["meeting", "email", "call_centre", "report", "chat", "store"]
SpeechLevel = Literal["하십시오체", "해요체", "해라체"]

_MARK = re.compile(r"<([^<>]+)>")


class Segment(NamedTuple):
    """A stretch of a sentence, which is the term or is not."""

    text: str
    marked: bool


def segments(sentence: str) -> tuple[Segment, ...]:
    """Divide a sentence at its `<marks>`; the marks themselves are gone."""
    pieces = _MARK.split(sentence)
    return tuple(Segment(text, bool(i % 2)) for i, text in enumerate(pieces) if text)


class Example(Frozen):
    """The same situation in three natural sentences; `speech_level` is that of the Korean one."""

    situation: Situation
    speech_level: SpeechLevel
    ko: Text
    tr: Text
    en: Text

    @field_validator("ko", "tr", "en")
    @classmethod
    def _marks_the_term(cls, sentence: str) -> str:
        unmarked = _MARK.sub("", sentence)
        if "<" in unmarked or ">" in unmarked or unmarked == sentence:
            raise PydanticCustomError("mark", "the term in <angle brackets>")
        return sentence

    def __getitem__(self, language: Language) -> tuple[Segment, ...]:
        """Return the sentence in one language, divided at the marked term."""
        return segments(getattr(self, language))
