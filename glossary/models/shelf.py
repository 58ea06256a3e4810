"""What concepts are filed under and rest on: topics and sources."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from glossary.models.base import Frozen, LanguageCode, Localized, Slug, Text, Url

_TRANSLATED, _PUBLISHED = "<in three languages>", "<as published>"
TITLE_BRANCHES = frozenset({_TRANSLATED, _PUBLISHED})
"""What pydantic calls the two ways to give a title; no part of any path."""

SourceKind = Literal["article", "book", "dictionary", "encyclopedia", "guide", "law", "standard"]


class Topic(Frozen):
    """A shelf of the glossary."""

    id: Slug
    name: Localized
    description: Localized


def _branch(title: object) -> str:
    return _PUBLISHED if isinstance(title, str) else _TRANSLATED


class Source(Frozen):
    """Something published that content rests on; untranslated titles are given as published."""

    id: Slug
    kind: SourceKind
    language: LanguageCode
    title: Annotated[
        Annotated[Localized, Tag(_TRANSLATED)] | Annotated[Text, Tag(_PUBLISHED)],
        Discriminator(_branch),
    ]
    author: Text | None = None
    year: Annotated[int, Field(strict=True)] | None = None
    publisher: Text | None = None
    url: Url | None = None
