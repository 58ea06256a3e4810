"""Our own search, as one of the engines that are measured."""

from pathlib import Path

from glossary.catalogue import Catalogue
from glossary.search import Search


class Dangol:
    """The search of the site: it explains its hits and counts them by topic and level."""

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        """Open the index, or build it."""
        self._search = Search(catalogue, folder)

    def search(self, query: str) -> list[str]:
        """Give the concepts of the first page."""
        return [hit.concept.id for hit in self._search.search(query).hits]

    def suggest(self, query: str) -> list[str]:
        """Give what the box proposes."""
        return [hit.concept.id for hit in self._search.suggest(query)]
