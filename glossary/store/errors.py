"""What can go wrong with the store, for those who must not know SQLAlchemy."""

from glossary.errors import GlossaryError


class StoreUnavailableError(GlossaryError):
    """The database cannot be reached, written or understood; `reason` says why, in its words."""

    code = "store_unavailable"


class DeckTooLongError(GlossaryError):
    """What is to be kept of a deck is longer than `most` characters."""

    code = "deck_too_long"
