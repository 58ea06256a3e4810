"""What a search answers: hits with the reason for each, counts, and what to try instead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from glossary.models import Concept, Language, Level

LONGEST_QUERY: Final = 300
"""Characters of a query, spaces around it and repeated ones not counted."""

ReasonCode = Literal[
    "exact",  # the wording itself
    "folded",  # the wording, but for capitals, accents, spaces and hyphens
    "other_spelling",  # a spelling found in sources, which the glossary does not recommend
    "deprecated",  # a term that should not be used
    "hanja",  # the Korean term written in Chinese characters
    "inflected",  # the wording with endings; `ending` and `functions` tell which
    "keyboard",  # typed on another keyboard, `by` us, turkish_q or korean
    "latin",  # the Korean term in Latin letters, `by` revised_romanization and so on
    "begins",  # the beginning of the wording
    "half_typed",  # the beginning of the wording, the last syllable not finished
    "initials",  # the initial consonants of the wording
    "inside",  # a word inside the wording
    "words",  # every word typed is somewhere in the concept's terms, perhaps in two languages
    "misspelled",  # a letter or two away from the wording
    "text",  # a word of its definition, examples or collocations
]
Layout = Literal["us", "turkish_q", "korean"]
Span = tuple[int, int]
"""Where something stands in a text: from this character up to, and without, that one."""


@dataclass(frozen=True)
class Reason:
    """Why a concept was found: a code, and the data that a sentence about it needs."""

    code: ReasonCode
    typed: str = ""
    """What was typed, or the part of it that this is about."""
    meant: str = ""
    """What it was taken for: a wording, a headword, or what another keyboard would have written."""
    ending: str = ""
    """What was taken off the word: 을, -lerimizin."""
    functions: tuple[str, ...] = ()
    """What the ending does, in order: plural, our, of."""
    by: str = ""
    """The keyboard layout, or the system of Latin spelling (codes of korean.transliteration)."""


@dataclass(frozen=True)
class Hit:
    """A concept that was found, the wording by which it was found, and why."""

    concept: Concept
    language: Language
    text: str
    """A wording of the concept; for the reason `text`, the sentence that has the word."""
    reason: Reason
    score: float
    marks: tuple[Span, ...] = ()
    """The places in the text that fit what was typed."""


@dataclass(frozen=True)
class Facets:
    """What each filter would leave, the other one kept: hits by topic and by level, and of any."""

    topics: Mapping[str, int] = field(default_factory=dict)
    levels: Mapping[Level, int] = field(default_factory=dict)
    any_topic: int = 0
    any_level: int = 0


@dataclass(frozen=True)
class Answer:
    """One page of hits, and what is known of all of them."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    """How many concepts were found and kept by the filters, on this page or not."""
    facets: Facets = Facets()
    meant: str = ""
    """A spelling to offer instead of what was typed, or nothing."""
    near: tuple[Hit, ...] = ()
    """Where nothing was found: concepts with some of the words, or with words like them."""
    unfiltered: int = 0
    """How many there would be without filters."""
