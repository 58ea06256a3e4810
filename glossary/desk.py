"""The desk where whoever shows the glossary asks: the content, and the search over it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from glossary.catalogue import Catalogue
from glossary.content import load
from glossary.search import Search


@dataclass(frozen=True)
class Desk:
    """An open glossary: its content, and the search over it."""

    catalogue: Catalogue
    index: Search


def open_desk(folders: Sequence[Path], instance: Path) -> Desk:
    """Open the glossary kept in some content folders; its index lies in the instance folder.

    Raises:
        ContentInvalidError: the content has problems; all of them are attached.
    """
    catalogue = load(folders).catalogue()
    return Desk(catalogue, Search(catalogue, instance / "search"))
