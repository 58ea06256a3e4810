"""A concept's paired table as its page shows it, and how its Turkish headword is said."""

from dataclasses import dataclass

from flask_babel import LazyString

from app.messages import FUNCTIONS
from glossary.models import Concept
from glossary.paradigm import Form, paradigm
from glossary.turkish.ipa import ipa


@dataclass(frozen=True)
class ParadigmRow:
    """One function by its name for the reader, and its forms in the two languages."""

    label: LazyString
    korean: Form
    more: tuple[Form, ...]
    turkish: Form | None


@dataclass(frozen=True)
class Paradigm:
    """The table, empty where there is none, and the Turkish headword in IPA where it is known."""

    rows: tuple[ParadigmRow, ...]
    ipa: str | None


def paradigm_of(concept: Concept) -> Paradigm:
    """Return what a concept's page shows of how its terms bend and sound in Turkish."""
    rows = (
        ParadigmRow(FUNCTIONS[row.function], row.korean[0], row.korean[1:], row.turkish)
        for row in paradigm(concept)
    )
    return Paradigm(tuple(rows), ipa(concept.preferred("tr").text))
