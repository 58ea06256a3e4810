"""What a Korean term is made of, as far as its sound depends on it."""

from collections.abc import Sequence
from itertools import chain
from typing import Literal, NamedTuple

Origin = Literal["sino", "native", "loan"]


class Morpheme(NamedTuple):
    """One meaningful part of a term and where it comes from."""

    text: str
    origin: Origin


class Place(NamedTuple):
    """Where one letter of a word stands: in which part, and whether it opens that part."""

    morpheme: Morpheme | None = None
    opens: bool = False


def places(text: str, morphemes: Sequence[Morpheme]) -> list[Place]:
    """Give every letter its place; all are unknown when the parts do not add up to the text."""
    letters = "".join(text.split())
    parts = [part._replace(text="".join(part.text.split())) for part in morphemes]
    if not parts or "".join(part.text for part in parts) != letters:
        return [Place()] * len(text)
    inside = iter(chain.from_iterable(_inside(part) for part in parts))
    return [Place() if letter.isspace() else next(inside) for letter in text]


def _inside(part: Morpheme) -> list[Place]:
    return [Place(part, opens=index == 0) for index in range(len(part.text))]
