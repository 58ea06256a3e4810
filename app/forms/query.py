"""The query parameters of pages: the level filter and the search."""

from collections.abc import Mapping
from typing import cast, get_args

from app.errors import InvalidInputError
from glossary.models import Level
from glossary.search import LONGEST_QUERY

_LONGEST_LETTER = 3  # "A–Z", under which the Korean index has Latin terms.


def level_from(args: Mapping[str, str]) -> Level | None:
    """Return the level asked for, or None for all.

    Raises:
        InvalidInputError: it is no level.
    """
    value = args.get("level", "")
    if not value:
        return None
    if value not in map(str, get_args(Level)):
        raise InvalidInputError("bad_level", value=value[:LONGEST_QUERY])
    return cast("Level", int(value))


def letter_from(args: Mapping[str, str]) -> str | None:
    """Return the letter of the index asked for, or None for the first."""
    return args.get("letter", "")[:_LONGEST_LETTER] or None


def query_from(args: Mapping[str, str]) -> str:
    """Return what was searched for, without spaces around it.

    Raises:
        InvalidInputError: it is longer than any term.
    """
    query = args.get("q", "").strip()
    if len(query) > LONGEST_QUERY:
        raise InvalidInputError("query_too_long", most=str(LONGEST_QUERY), typed=str(len(query)))
    return query
