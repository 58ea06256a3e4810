"""Plain Whoosh as its documentation begins: text fields, and its parser on what people type."""

from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.fields import ID, TEXT, Schema
from whoosh.qparser import MultifieldParser

from glossary.catalogue import Catalogue
from scripts.benchmarks.documents import document


class PlainWhoosh:
    """One document a concept; all words of a query must be there."""

    def __init__(self, catalogue: Catalogue | None, folder: Path) -> None:
        """Open the index, or fill it from the catalogue."""
        if catalogue and not index.exists_in(folder):
            _fill(catalogue, folder)
        opened = index.open_dir(folder)
        self._searcher = opened.searcher()
        self._parser = MultifieldParser(["terms", "texts"], opened.schema)

    def close(self) -> None:
        """Let the index go."""
        self._searcher.close()

    def search(self, query: str) -> list[str]:
        """Give the best twenty; where the parser or the search breaks, nothing is found."""
        try:
            parsed: Any = self._parser.parse(query)
            return [hit["id"] for hit in self._searcher.search(parsed, limit=20)]
        except Exception:  # noqa: BLE001  # no list of what it raises is known
            return []


def _fill(catalogue: Catalogue, folder: Path) -> None:
    schema = Schema(id=ID(stored=True), terms=TEXT, texts=TEXT)
    writer = index.create_in(folder, schema).writer()
    for concept in catalogue.concepts.values():
        writer.add_document(**document(concept)._asdict())
    writer.commit()
