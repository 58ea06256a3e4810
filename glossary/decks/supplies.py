"""What an export needs, and what it tells."""

from collections.abc import Callable
from dataclasses import dataclass

from glossary.catalogue import Catalogue
from glossary.decks.ledger import Ledger
from glossary.decks.sounds import Voice, silence

Progress = Callable[[int, int], None]
"""Is told how many notes of how many are written."""


@dataclass(frozen=True)
class Supplies:
    """What every deck is made from."""

    catalogue: Catalogue
    ledger: Ledger
    now: int
    """The second at which what is new is new."""
    voice: Voice = silence


@dataclass(frozen=True)
class Summary:
    """What has been written."""

    notes: int
    cards: int
    decks: int
    sounds: int
    changed: int
    """Notes that are new, or not as they were when they were last exported."""
    withdrawn: int
    """Notes of concepts that have left the glossary."""
