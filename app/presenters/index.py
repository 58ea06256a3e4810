"""An alphabetical index as its page shows it: the letters, and the entries under one of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.errors import InvalidInputError
from app.presenters.topic import level_counts
from glossary.catalogue import Catalogue, Entry
from glossary.languages import RULES
from glossary.models import Language, Level


@dataclass(frozen=True)
class IndexPage:
    """One letter of one language's index, and how to reach the others."""

    alphabet: Language
    letters: tuple[str, ...]
    letter: str
    entries: tuple[Entry, ...]
    level: Level | None
    counts: Mapping[int, int]


def index_page(
    catalogue: Catalogue, alphabet: Language, letter: str | None, level: Level | None
) -> IndexPage:
    """Return a letter of an index, or its first one; of one level, or of all.

    Raises:
        InvalidInputError: nothing in this language begins with the letter.
    """
    groups = dict(catalogue.index(alphabet))
    # What begins with a digit comes first in some alphabets, but hardly anybody looks for it.
    asked = letter or next(filter(str.isalpha, groups), next(iter(groups), ""))
    letter = asked if asked in groups else RULES[alphabet].index_letter(asked)
    if groups and letter not in groups:
        raise InvalidInputError("bad_letter", value=asked, wanted=" ".join(groups))
    return IndexPage(
        alphabet=alphabet,
        letters=tuple(groups),
        letter=letter,
        entries=tuple(e for e in groups.get(letter, ()) if level in (None, e.concept.level)),
        level=level,
        counts=level_counts(entry.concept for entry in groups.get(letter, ())),
    )
