"""What can go wrong with the store, for those who must not know SQLAlchemy."""

from glossary.errors import GlossaryError


class StoreUnavailableError(GlossaryError):
    """The database cannot be reached, written or understood; `reason` says why, in its words."""

    code = "store_unavailable"
