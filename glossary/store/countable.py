"""Which searches may be counted: never what may be about a person, and not without end."""

from typing import Final

from glossary.text import fold

MOST_TEXTS: Final = 5_000
LONGEST_TEXT: Final = 64
_DIGITS_OF_A_NUMBER: Final = 6  # The fewest in a telephone number, a date of birth, an order.
_SIGNS_OF_AN_ADDRESS: Final = frozenset("@＠")


def countable(query: str) -> str | None:
    """Return the text under which a query is counted, or None if it must not or need not be.

    Not counted is what looks like an e-mail address or a long number (however it is grouped), what
    is as long as a sentence somebody wrote, what has no letter, and what cannot be shown on a list.
    """
    text = " ".join(fold(query).split())
    if len(text) > LONGEST_TEXT or not text.isprintable() or _SIGNS_OF_AN_ADDRESS & set(text):
        return None
    if sum(letter.isdigit() for letter in text) >= _DIGITS_OF_A_NUMBER:
        return None
    return text if any(letter.isalpha() for letter in text) else None
