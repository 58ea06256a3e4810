"""What can go wrong when a deck is asked for."""

from glossary.errors import GlossaryError


class NothingChosenError(GlossaryError):
    """No concept fits the selection, or none of those that do has such a card."""

    code = "nothing_chosen"
