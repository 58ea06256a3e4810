"""The desk where whoever shows the glossary asks: the content, and the search over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from glossary.catalogue import Catalogue
from glossary.content import load
from glossary.search import Index


@dataclass(frozen=True)
class Desk:
    """An open glossary: its content, and the search over it."""

    catalogue: Catalogue
    index: Index


def open_desk(folders: Sequence[Path]) -> Desk:
    """Open the glossary kept in some content folders.

    Raises:
        ContentInvalidError: the content has problems; all of them are attached.
    """
    catalogue = load(folders).catalogue()
    return Desk(catalogue, Index(catalogue))
