"""Anki decks that survive years of re-export: the only home of genanki.

genanki takes a tenth of a second to import, so nobody pays before the first export.
"""

from typing import IO

from glossary.decks.deck import Deck
from glossary.decks.selection import Selection
from glossary.decks.supplies import Progress, Summary, Supplies

__all__ = ["Deck", "Progress", "Selection", "Summary", "Supplies", "export"]


def export(
    deck: Deck, supplies: Supplies, out: IO[bytes], progress: Progress | None = None
) -> Summary:
    """Write the package of a deck to a file that is open for writing.

    The same content, ledger and sounds make the same bytes. What was written before an error is
    no package, and for the caller to throw away.

    Raises:
        NothingChosenError: there is no card to write.
        UnknownConceptError: a concept that is named is not in the glossary, and never was.
        UnknownTopicError: a topic that is named is not in it.
    """
    from glossary.decks import exporting  # noqa: PLC0415 - see above

    return exporting.export(deck, supplies, out, progress)
