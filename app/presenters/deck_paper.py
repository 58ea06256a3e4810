"""The cards of a deck on paper: sheets of fronts, each with the sheet that is printed behind it."""

from collections.abc import Iterator, Sequence
from typing import Final

from glossary.catalogue import Catalogue
from glossary.decks import Deck
from glossary.decks.tables import Row, rows

A_SHEET: Final = 8
"""Cards on a page of A4, two beside each other."""


def paper_sheets(deck: Deck, catalogue: Catalogue) -> Iterator[Sequence[Row]]:
    """Yield what is on each sheet, in the order of study."""
    found = [_with_shortest_example(row) for row in rows(deck, catalogue)]
    for start in range(0, len(found), A_SHEET):
        yield found[start : start + A_SHEET]


def _with_shortest_example(row: Row) -> Row:
    # A card of 7 cm has room for one, and not for each.
    shortest = min(row.examples, key=lambda pair: sum(map(len, pair)), default=None)
    return row._replace(examples=(shortest,) if shortest else ())
