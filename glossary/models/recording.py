"""Recordings: people saying a term or an example, who they are, and what one may do with it."""

import re
from pathlib import Path
from typing import Final, Literal, NamedTuple, cast

from pydantic import field_validator
from pydantic_core import PydanticCustomError

from glossary.models.base import LANGUAGES, Frozen, Language, Text

Licence = Literal["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0"]
"""The licences (SPDX) under which a voice can be passed on in a deck."""

_NAME: Final = re.compile(rf"(?:{'|'.join(LANGUAGES)})/[a-z0-9]+(?:-[a-z0-9]+)*\.mp3")


class Recording(Frozen):
    """One recorded file, named by its language and itself (`ko/gogaek.mp3`), and what it says."""

    id: str
    text: Text
    speaker: Text
    licence: Licence
    sha256: Text

    @field_validator("id")
    @classmethod
    def _is_a_file_name(cls, name: str) -> str:
        if not _NAME.fullmatch(name):
            raise PydanticCustomError("bad_recording", "<language>/<name>.mp3")
        return name

    @property
    def language(self) -> Language:
        """Return the language that is spoken."""
        return cast("Language", self.id.partition("/")[0])


class RecordedFile(NamedTuple):
    """A recording, and where its file lies."""

    recording: Recording
    path: Path
