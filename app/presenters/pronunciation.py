"""The Latin spellings of a Korean term that readers arrive with, and why they are as they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import LazyString

from app.messages import SPELLINGS, SUBSTITUTION
from glossary.korean.transliteration import Explanation
from glossary.models import Concept
from glossary.speech import why_written


@dataclass(frozen=True)
class Spelling:
    """A spelling found in some source, and the reasons for it in the reader's language."""

    written: str
    reasons: tuple[str | LazyString, ...]


def other_spellings(concept: Concept) -> tuple[Spelling, ...]:
    """Return the Latin spellings of the preferred term that differ from the standard one."""
    term = concept.korean
    explained = (
        (written, why_written(term, concept.part_of_speech, written))
        for written in term.also_written
    )
    return tuple(
        Spelling(written, tuple(_reasons(why)))
        for written, why in explained
        if why and why.code != "revised_romanization"
    )


def _reasons(why: Explanation) -> Iterator[str | LazyString]:
    yield SPELLINGS[why.code]
    for hangul, latin in why.substitutions:
        yield SUBSTITUTION % {"latin": latin, "hangul": hangul}
