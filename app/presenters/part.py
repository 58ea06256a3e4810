"""A part of Korean terms as its page shows it: every concept made with it, and in which term."""

from dataclasses import dataclass

from glossary.catalogue import Catalogue, alphabetical
from glossary.models import Concept, Language
from glossary.parts import SharedPart


@dataclass(frozen=True)
class PartRow:
    """A concept, and the term of it that has the part."""

    concept: Concept
    term: str


@dataclass(frozen=True)
class PartGroup:
    """One of the parts that are written alike, with its concepts."""

    shared: SharedPart
    rows: tuple[PartRow, ...]


def part_groups(catalogue: Catalogue, text: str, language: Language) -> tuple[PartGroup, ...]:
    """Return the parts written so, each with its concepts in a language's alphabet.

    Raises:
        UnknownPartError: no Korean term is made with it.
    """
    return tuple(
        PartGroup(shared, tuple(_row(c, shared) for c in alphabetical(shared.concepts, language)))
        for shared in catalogue.shared_parts(text)
    )


def _row(concept: Concept, shared: SharedPart) -> PartRow:
    keys = {term.text: {part.key for part in term.parts} for term in concept.terms.ko}
    return PartRow(concept, next(text for text in keys if shared.part.key in keys[text]))
