"""Concepts: one meaning each, with everything the glossary knows about it."""

from typing import Annotated, Literal

from pydantic import Field

from glossary.models.base import Frozen, Language, Level, Localized, Slug
from glossary.models.example import Example
from glossary.models.term import KoreanTerm, Term, Terms

PartOfSpeech = Literal["noun", "verb", "adjective", "adverb", "phrase"]
NoteKind = Literal["usage", "culture", "pitfall"]


class Collocation(Localized):
    """Words that the term really keeps company with, in dictionary form."""


class Note(Localized):
    """Advice to the reader: on usage, on culture, or on a pitfall."""

    kind: NoteKind


class Confusable(Frozen):
    """A concept that this one is mistaken for, and the sentence that tells them apart."""

    concept: Slug
    contrast: Localized


class Relations(Frozen):
    """Links to other concepts, each stated once; the catalogue computes the other direction."""

    broader: tuple[Slug, ...] = ()
    narrower: tuple[Slug, ...] = ()
    see_also: tuple[Slug, ...] = ()
    opposite: tuple[Slug, ...] = ()
    confusable: tuple[Confusable, ...] = ()


class Concept(Frozen):
    """One meaning, its terms in three languages, and how they are used."""

    id: Slug
    topics: Annotated[tuple[Slug, ...], Field(min_length=1)]
    level: Level
    part_of_speech: PartOfSpeech
    metric: Slug | None = None
    replaces: tuple[Slug, ...] = ()
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)]
    terms: Terms
    definition: Localized
    examples: Annotated[tuple[Example, ...], Field(min_length=2)]
    collocations: tuple[Collocation, ...] = ()
    notes: tuple[Note, ...] = ()
    relations: Relations = Relations()

    def preferred(self, language: Language) -> Term:
        """Return the term to use in one language."""
        return self.terms[language][0]

    @property
    def korean(self) -> KoreanTerm:
        """Return the preferred Korean term, with its parts."""
        return self.terms.ko[0]

    @property
    def topic(self) -> str:
        """Return the id of the concept's home topic."""
        return self.topics[0]
