"""A deck as a CSV file that the reader's spreadsheet program opens as it is."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Final

from app.messages.decks import DECK_COLUMNS
from app.presenters.deck_words import pair_names
from app.presenters.metric_table import BYTE_ORDER_MARK, delimiter
from glossary.catalogue import Catalogue
from glossary.decks import Deck
from glossary.decks.tables import Row, rows
from glossary.models import Language

_EXAMPLES: Final = 2
_FORMULA_SIGNS: Final = ("=", "+", "-", "@")


def deck_csv(deck: Deck, catalogue: Catalogue, reads: Language) -> str:
    """Write the concepts of a deck, a row each, in the order of study."""
    file = io.StringIO()
    names = pair_names(deck.selection)
    writer = csv.DictWriter(file, DECK_COLUMNS, delimiter=delimiter(reads))
    writer.writerow({column: str(name % names) for column, name in DECK_COLUMNS.items()})
    for row in rows(deck, catalogue):
        writer.writerow({column: _as_text(cell) for column, cell in _cells(row)})
    return BYTE_ORDER_MARK + file.getvalue()


def _cells(row: Row) -> Iterator[tuple[str, str]]:
    told: Mapping[str, object] = row._asdict()
    yield "concept", row.concept.id
    for number, (sentence, meaning) in enumerate(row.examples[:_EXAMPLES], start=1):
        yield f"example_{number}", sentence
        yield f"example_{number}_meaning", meaning
    for column in DECK_COLUMNS.keys() & told.keys() - {"concept"}:
        yield column, str(told[column])


def _as_text(cell: str) -> str:
    # A remark may come from anybody, and spreadsheet programs compute what begins like a formula.
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
