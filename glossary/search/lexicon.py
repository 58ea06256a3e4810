"""Reads the index: which tokens there are, and which concepts have them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from whoosh.codec.base import FieldCursor
from whoosh.matching import Matcher, NullMatcher
from whoosh.reading import TermNotFound
from whoosh.searching import Searcher

from glossary.search.keys import Token
from glossary.search.ranking import PLACES
from glossary.search.wordings import Place

_PLACES: Final[tuple[Place, ...]] = ("preferred", "admitted", "hidden", "tail")
WEIGHTS: Final = {place: float(number) for number, place in enumerate(_PLACES, 1)}
"""How a posting's weight tells the place of its token in the concept."""
_COSTS: Final = {WEIGHTS[place]: PLACES[place] for place in _PLACES}

MOST_POSTINGS: Final = 1000
"""Concepts that one token is followed to; core concepts come first in the index."""
_MOST_AGREED: Final = 400
"""Concepts of which it is asked whether they have another word as well."""

HIGHEST: Final = "\U0010ffff"
"""Comes after every letter."""


class Posting(NamedTuple):
    """A concept by its number, and what its place costs."""

    number: int
    cost: int


class Lexicon:
    """The tokens of an index; one thread's own, for Whoosh's readers are not to be shared."""

    def __init__(self, searcher: Searcher) -> None:
        """Take over a searcher of Whoosh."""
        self._reader = searcher.reader()
        self._cursors: dict[str, FieldCursor] = {}

    def has(self, field: str, text: str) -> bool:
        """Tell whether any concept has this token."""
        return (field, text) in self._reader

    def beginning_with(self, field: str, prefix: str, most: int) -> list[str]:
        """Give the tokens of a field that begin so, in the order of their code points."""
        return self.between(field, prefix, prefix + HIGHEST, most)

    def between(self, field: str, low: str, high: str, most: int) -> list[str]:
        """Give the tokens of a field from one text up to another."""
        cursor = self._cursors.get(field)
        if cursor is None:
            cursor = self._cursors[field] = self._reader.cursor(field)
        found: list[str] = []
        text = cursor.find(low.encode())
        while text is not None and text <= high and len(found) < most:
            found.append(text)
            text = cursor.next()
        return found

    def all(self, field: str) -> Iterator[str]:
        """Give every token of a field."""
        return (text.decode() for text in self._reader.lexicon(field))

    def postings(self, field: str, text: str) -> Iterator[Posting]:
        """Give the concepts that have a token."""
        matcher = self._matcher(field, text)
        for _ in range(MOST_POSTINGS):
            if not matcher.is_active():
                return
            yield Posting(matcher.id(), _COSTS[matcher.weight()])
            matcher.next()

    def with_all(self, groups: Sequence[Sequence[Token]]) -> Iterator[Posting]:
        """Give the concepts that have a token of every group, each with what its places cost.

        The rarest group is followed, and of the others it is only asked whether they agree, so that
        a common word beside a rare one costs little.
        """
        rarest, *others = sorted(groups, key=self._frequency)
        costs: dict[int, int] = {}
        for number, cost in (posting for token in rarest for posting in self.postings(*token)):
            costs[number] = min(cost, costs.get(number, cost))
        for group in others:
            agreed = self._agreed(sorted(costs)[:_MOST_AGREED], group)
            costs = {number: costs[number] + cost for number, cost in agreed.items()}
        return (Posting(number, cost // len(groups)) for number, cost in costs.items())

    def _frequency(self, group: Iterable[Token]) -> int:
        return sum(self._reader.doc_frequency(*token) for token in group)

    def _agreed(self, numbers: Sequence[int], group: Iterable[Token]) -> dict[int, int]:
        agreed: dict[int, int] = {}
        for token in group:
            matcher = self._matcher(*token)
            for number in numbers:
                if not matcher.is_active():
                    break
                if matcher.id() < number:
                    matcher.skip_to(number)
                if matcher.is_active() and matcher.id() == number:
                    cost = _COSTS[matcher.weight()]
                    agreed[number] = min(cost, agreed.get(number, cost))
        return agreed

    def _matcher(self, field: str, text: str) -> Matcher:
        try:
            return self._reader.postings(field, text)
        except TermNotFound:
            return NullMatcher()
