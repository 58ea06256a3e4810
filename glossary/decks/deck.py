"""A deck that a trainer has put together: a selection, and words of their own."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from glossary.decks.escaping import readable
from glossary.decks.selection import Selection
from glossary.models.base import Frozen, Slug

LONGEST_TITLE: Final = 100
LONGEST_REMARK: Final = 1_000
"""Characters, of which a new line is one."""
KEY_PATTERN: Final = "^[A-Za-z0-9_-]{0,40}$"


def _one_line(text: object) -> object:
    return " ".join(readable(text).split()) if isinstance(text, str) else text


def _lines(text: object) -> object:
    return readable(text).strip() if isinstance(text, str) else text


def _without_empty_ones(remarks: Mapping[str, str]) -> Mapping[str, str]:
    return {concept_id: remark for concept_id, remark in remarks.items() if remark}


Title = Annotated[str, StringConstraints(max_length=LONGEST_TITLE), BeforeValidator(_one_line)]
Remark = Annotated[str, StringConstraints(max_length=LONGEST_REMARK), BeforeValidator(_lines)]


class Deck(Frozen):
    """What is to be learned, what the deck is called, and what its trainer says of concepts."""

    selection: Selection = Selection()
    title: Title = ""
    """What learners see it under; without one they see the languages."""
    remarks: Annotated[Mapping[Slug, Remark], AfterValidator(_without_empty_ones)] = {}
    """By the id of a concept: a text in lines."""
    key: Annotated[str, StringConstraints(pattern=KEY_PATTERN)] = ""
    """What it is saved under: by this its remarks are told from those of another trainer."""
