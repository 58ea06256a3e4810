"""The query parameters of pages: the filters, the page of a list, and the search."""

import re
from collections.abc import Container, Mapping
from typing import Final, cast, get_args

from app.errors import InvalidInputError
from glossary.models import Level
from glossary.search import LONGEST_QUERY, tidy

_LONGEST_LETTER = 3  # "A–Z", under which the Korean index has Latin terms.
_PAGE: Final = re.compile("[1-9][0-9]{0,2}")


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


def topic_from(args: Mapping[str, str], topics: Container[str]) -> str | None:
    """Return the topic asked for, or None for all.

    Raises:
        InvalidInputError: it is none of the topics.
    """
    value = args.get("topic", "")
    if value and value not in topics:
        raise InvalidInputError("unknown_topic", id=value[:LONGEST_QUERY])
    return value or None


def page_from(args: Mapping[str, str]) -> int:
    """Return the number of the page asked for, or 1.

    Raises:
        InvalidInputError: it is no number of a page.
    """
    value = args.get("page") or "1"
    if not _PAGE.fullmatch(value):
        raise InvalidInputError("bad_page", value=value[:LONGEST_QUERY])
    return int(value)


def letter_from(args: Mapping[str, str]) -> str | None:
    """Return the letter of the index asked for, or None for the first."""
    return args.get("letter", "")[:_LONGEST_LETTER] or None


def query_from(args: Mapping[str, str]) -> str:
    """Return what was searched for, with one space between words and none around them.

    Raises:
        InvalidInputError: it is longer than any term.
    """
    query = tidy(args.get("q", ""))
    if len(query) > LONGEST_QUERY:
        raise InvalidInputError("query_too_long", most=str(LONGEST_QUERY), typed=str(len(query)))
    return query
