"""What the index holds: for each concept the tokens under which it is found, weighed by place."""

from collections.abc import Iterator, Mapping
from typing import Final, get_args

from whoosh.fields import FieldType, Schema
from whoosh.formats import Existence

from glossary.search.keys import Field

_FIELDS: Final = (*get_args(Field), "text", "word")
"""The keys of wordings, of which two are of words:

lemma: the words of a concept's wordings, also without the possessive of a compound (sadakat for
       sadakati); the head of a wording weighs more than the words before it
bag:   all the words of one wording in alphabetical order, as one token: musteri+sadakat

and besides them

text:  the words of definitions, examples and collocations
word:  the vocabulary (glossary/search/vocabulary.py); each word once, never followed
"""


class Tokens(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field filled with tokens that are ready, each with its weight."""

    def __init__(self) -> None:
        super().__init__(format=Existence(), analyzer=None)

    def index(
        self, value: Mapping[str, float], **_: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Give each token as Whoosh writes it: text, frequency, weight, and no further value."""
        for token, weight in value.items():
            yield token.encode(), 1, weight, b""


def schema() -> Schema:
    """Make the schema; a concept's number in the index is its place in the order of building."""
    return Schema(**{name: Tokens() for name in _FIELDS})
