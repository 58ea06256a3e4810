"""What concepts are filed under and rest on: topics and sources."""

from typing import Annotated, Literal

from pydantic import Field

from glossary.models.base import Frozen, LanguageCode, Localized, Slug, Text

SourceKind = Literal["article", "book", "dictionary", "encyclopedia", "guide", "law", "standard"]


class Topic(Frozen):
    """A shelf of the glossary."""

    id: Slug
    name: Localized
    description: Localized


class Source(Frozen):
    """Something published that content rests on; untranslated titles are given as published."""

    id: Slug
    kind: SourceKind
    language: LanguageCode
    title: Localized | Text
    author: Text | None = None
    year: Annotated[int, Field(strict=True)] | None = None
    publisher: Text | None = None
    url: Text | None = None
