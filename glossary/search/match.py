"""A way in which what was typed fits tokens of the index."""

from collections.abc import Mapping
from typing import NamedTuple

from glossary.endings import Ending
from glossary.search.answer import Layout, ReasonCode
from glossary.search.keys import Token


class Fit(NamedTuple):
    """The tokens that a concept must have, one of each group, to be found in this way."""

    code: ReasonCode
    score: int
    groups: tuple[tuple[Token, ...], ...]
    typed: str
    ending: Ending | None = None
    layout: Layout | None = None
    meant: str = ""
    """What another layout would have written."""
    written: Mapping[Token, str] = {}
    """How words to which slips were led are written, by their tokens."""


def fit(code: ReasonCode, score: int, token: Token, typed: str) -> Fit:
    """Make the fit of a single token."""
    return Fit(code, score, ((token,),), typed)
