"""A pasted list of terms, in any language and spelling: which concepts its readers surely mean."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from app.errors import InvalidInputError
from glossary.models import Concept
from glossary.search import LONGEST_QUERY, Answer, Hit
from glossary.search.answer import ReasonCode

MOST_LINES: Final = 500
LONGEST_LIST: Final = 20_000
"""Characters; about four times what the terms of the whole glossary need in one language."""
_MOST_MEANT: Final = 3
_BETWEEN: Final = re.compile("[,;\t]")
_SURE: Final = frozenset[ReasonCode](
    {
        "exact",
        "folded",
        "other_spelling",
        "deprecated",
        "hanja",
        "inflected",
        "keyboard",
        "latin",
    }
)
"""Ways of finding by which nobody means another concept, where they fit a whole wording."""

Find = Callable[[str], Answer]


@dataclass(frozen=True)
class Doubt:
    """A term that may mean one of several concepts, or one that is written otherwise."""

    text: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Matched:
    """What a pasted list comes to."""

    concepts: tuple[Concept, ...] = ()
    """Surely meant, in the order of the list, each once."""
    doubts: tuple[Doubt, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def rest(self) -> str:
        """Return what is left of the list: the lines that have added nothing."""
        return "\n".join((*(doubt.text for doubt in self.doubts), *self.unknown))


def match_terms(text: str, find: Find) -> Matched:
    """Look up every term of a list.

    Raises:
        InvalidInputError: the list is longer than anybody will wait for.
    """
    _check_length(text)
    concepts: dict[str, Concept] = {}
    doubts: list[Doubt] = []
    unknown: list[str] = []
    for term in _terms(text, find):
        hits = _meant(term, find)
        sure = [hit for hit in hits if is_sure(hit)]
        if len(sure) == 1:
            concepts[sure[0].concept.id] = sure[0].concept
        elif hits:
            doubts.append(Doubt(term, tuple(sure) or hits))
        else:
            unknown.append(term)
    return Matched(tuple(concepts.values()), tuple(doubts), tuple(unknown))


def is_sure(hit: Hit) -> bool:
    """Tell whether what was typed is a wording of the concept, however it is spelt."""
    return hit.reason.code in _SURE and hit.marks == ((0, len(hit.text)),)


def _check_length(text: str) -> None:
    lines = len(text.splitlines())
    if lines > MOST_LINES:
        raise InvalidInputError("too_many_lines", most=str(MOST_LINES), given=str(lines))
    if len(text) > LONGEST_LIST:
        raise InvalidInputError("list_too_long", most=str(LONGEST_LIST), given=str(len(text)))


def _terms(text: str, find: Find) -> Iterable[str]:
    lines = filter(None, map(str.strip, text.splitlines()))
    return dict.fromkeys(term for line in lines for term in _of_line(line, find))


def _of_line(line: str, find: Find) -> Iterator[str]:
    """Divide a line at commas and the like, unless they belong to a term."""
    parts = [*filter(None, map(str.strip, _BETWEEN.split(line)))]
    if len(parts) > 1 and any(map(is_sure, _meant(line, find))):
        yield line
    else:
        yield from parts


def _meant(term: str, find: Find) -> tuple[Hit, ...]:
    """Return the likeliest hits; of those that fit equally well nobody knows which is meant."""
    if len(term) > LONGEST_QUERY:
        return ()
    hits = find(term).hits[:_MOST_MEANT]
    best = hits[0].score if hits else 0
    return tuple(hit for hit in hits if not is_sure(hits[0]) or hit.score == best)
