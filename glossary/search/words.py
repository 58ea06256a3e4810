"""Divides text into words, and joins words into tokens."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from glossary.search.answer import Span
from glossary.text import nfc

_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")


def words(text: str) -> list[str]:
    """Split a text into words; an apostrophe inside one stays."""
    return _WORD.findall(nfc(text))


def word_spans(text: str) -> Iterator[Span]:
    """Give the place of each word of a composed text."""
    return (match.span() for match in _WORD.finditer(text))


def joined(text: str) -> str:
    """Drop what stands between the words of a text, but keep its letters as they are."""
    return "".join(words(text))


def bag(lemmas: Iterable[str]) -> str:
    """Join lemmas in an order that does not depend on that of the words."""
    return "+".join(sorted(lemmas))
