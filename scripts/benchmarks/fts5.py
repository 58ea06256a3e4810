"""Plain SQLite FTS5: words without diacritics, and pairs of syllables for Korean.

The pairs are needed: unicode61 knows no word inside 고객을, and the trigram tokenizer of SQLite
finds no word of two syllables.
"""

import re
import sqlite3
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from glossary.catalogue import Catalogue
from glossary.text import nfc
from scripts.benchmarks.documents import Document, document

_WORD: Final = re.compile(r"\w+")
_HANGUL: Final = re.compile("[가-힣]+")
_TABLE: Final = """
    CREATE VIRTUAL TABLE concepts USING fts5(
        id UNINDEXED, terms, texts, pairs, tokenize = "unicode61 remove_diacritics 2"
    )
"""
_QUERY: Final = "SELECT id FROM concepts WHERE concepts MATCH ? ORDER BY bm25(concepts) LIMIT ?"


class Fts5:
    """A table of concepts; all words of a query must be there."""

    def __init__(self, catalogue: Catalogue | None, folder: Path) -> None:
        """Open the table, or fill it from the catalogue."""
        path = folder / "concepts.sqlite"
        is_new = not path.exists()
        self._database = sqlite3.connect(path)
        if is_new and catalogue:
            with self._database:
                self._database.execute(_TABLE)
                rows = (_row(document(concept)) for concept in catalogue.concepts.values())
                self._database.executemany("INSERT INTO concepts VALUES (?, ?, ?, ?)", rows)
                self._database.execute("INSERT INTO concepts(concepts) VALUES ('optimize')")

    def close(self) -> None:
        """Let the table go."""
        self._database.close()

    def search(self, query: str) -> list[str]:
        """Give the best twenty."""
        return self._matching([_alternatives(word) for word in _words(query)], 20)

    def suggest(self, query: str) -> list[str]:
        """Give the best eight, the last word taken for a beginning."""
        alternatives = [_alternatives(word) for word in _words(query)]
        if alternatives:
            alternatives[-1] = [f"{_words(query)[-1]}*"]
        return self._matching(alternatives, 8)

    def _matching(self, words: list[list[str]], most: int) -> list[str]:
        if not words:
            return []
        wanted = " AND ".join(f"({' OR '.join(alternatives)})" for alternatives in words)
        return [found for (found,) in self._database.execute(_QUERY, (wanted, most))]


def _row(filed: Document) -> tuple[str, str, str, str]:
    return *filed, " ".join(_pairs(f"{filed.terms}\n{filed.texts}"))


def _pairs(text: str) -> Iterator[str]:
    """Write Korean words in pairs of syllables: 충성도 is 충성 and 성도."""
    for word in _HANGUL.findall(nfc(text)):
        yield from map("".join, pairwise(word))


def _words(query: str) -> list[str]:
    # Letters and figures only, so that nothing of FTS5's own language is left in what was typed.
    return [f'"{word}"' for word in _WORD.findall(nfc(query))]


def _alternatives(word: str) -> list[str]:
    """Give what may stand for a quoted word: the word itself, or any of its pairs."""
    return [word, *(f'"{pair}"' for pair in _pairs(word))]
