"""What stands at the end of an inflected word: its letters, and what they do there."""

from typing import Literal, NamedTuple

Function = Literal[
    # What the noun does in the sentence.
    "subject", "topic", "object", "of", "to", "at", "from", "with", "and", "or", "also", "only",
    "even", "until", "since", "than", "like", "every", "except", "as_much", "called",
    # How many, and whose.
    "plural", "my", "your", "our", "its", "that_of",
    # What makes a sentence of it, or a noun of a verb.
    "is", "verb", "past", "future", "negative", "participle", "nominal",
]  # fmt: skip
"""The grammatical functions that a reader is told about."""


class Ending(NamedTuple):
    """Suffixes or particles as they are written, and their functions in order."""

    text: str
    functions: tuple[Function, ...]
