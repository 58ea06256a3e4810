"""The ground that every model stands on: frozen, strict about keys, and trilingual."""

from typing import Annotated, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["ko", "tr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The languages of the content, equal in rank."""

Level = Literal[1, 2, 3]
"""1 core, 2 working, 3 specialist."""

TEXT_PATTERN: Final = r"^\S(?:[\s\S]*\S)?$"
SLUG_PATTERN: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
URL_PATTERN: Final = r"^https?://\S+$"
LANGUAGE_CODE_PATTERN: Final = r"^[a-z]{2,3}$"

Text = Annotated[str, StringConstraints(min_length=1, pattern=TEXT_PATTERN)]
"""Something written: never empty, no space at its ends."""

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=80)]
"""An id: lower-case ASCII words joined by hyphens."""

Url = Annotated[str, StringConstraints(pattern=URL_PATTERN)]
"""An address on the web."""

LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_CODE_PATTERN)]
"""An ISO 639 code, of any language a word may come from."""


class Frozen(BaseModel):
    """A value that is checked once, at the border, and never changes afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Localized(Frozen):
    """The same thing said in each language of the content."""

    ko: Text
    tr: Text
    en: Text

    def __getitem__(self, language: Language) -> str:
        """Return the wording in one language."""
        wording: str = getattr(self, language)
        return wording
