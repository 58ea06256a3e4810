"""Builds the index: for each concept, the tokens of every field."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import whoosh
from whoosh.filedb.filestore import Storage

from glossary.catalogue import Catalogue
from glossary.models import Concept
from glossary.search.entries import Entry, entries
from glossary.search.lexicon import WEIGHTS
from glossary.search.schema import schema
from glossary.search.telling import sentences
from glossary.search.vocabulary import listed
from glossary.search.words import words
from glossary.text import squeeze

_RULES: Final = (
    "endings.py", "english.py", "korean", "languages.py", "search", "speech.py", "text.py",
    "turkish",
)  # fmt: skip
"""Modules and packages of which the index is made."""
_MEMORY: Final = 256
"""Megabytes of tokens that are sorted at once; what is more goes through the disk."""

Tokens = dict[str, float]


def in_order(catalogue: Catalogue) -> tuple[Concept, ...]:
    """Give the concepts in the order of the index, core ones first.

    Where a token leads to more concepts than are followed, the specialist ones are left out.
    """
    return tuple(sorted(catalogue.concepts.values(), key=lambda c: (c.level, c.id)))


def stamp(catalogue: Catalogue) -> str:
    """Name the index of this content, made by these rules: two hashes."""
    content = hashlib.sha256()
    for concept in in_order(catalogue):
        content.update(concept.model_dump_json().encode())
    return f"{content.hexdigest()[:16]}-{_rules()[:8]}"


def _rules() -> str:
    """Hash what makes tokens and files of them, so that no one need count versions."""
    home = Path(__file__).resolve().parents[1]
    sources = [path for name in _RULES for path in _modules(home / name)]
    rules = [whoosh.versionstring().encode(), *(path.read_bytes() for path in sources)]
    return hashlib.sha256(b"".join(rules)).hexdigest()


def _modules(path: Path) -> Iterable[Path]:
    return [path] if path.is_file() else sorted(path.rglob("*.py"))


def fill(storage: Storage, concepts: Sequence[Concept]) -> None:
    """Write the index of some concepts, in their order, into a storage of Whoosh."""
    index = storage.create_index(schema())
    writer = index.writer(limitmb=_MEMORY)
    for document in _documents(concepts):
        writer.add_document(**document)
    writer.commit(optimize=True)
    index.close()


def _documents(concepts: Iterable[Concept]) -> Iterator[Mapping[str, Tokens]]:
    known: set[str] = set()
    for concept in concepts:
        filed = tuple(entries(concept))
        document = _filed(filed)
        document["text"] = {
            squeeze(word): 1.0 for _, text in sentences(concept) for word in words(text)
        }
        fresh = {token for entry in filed for token in listed(entry)} - known
        known |= fresh
        document["word"] = dict.fromkeys(fresh, 1.0)
        yield document


def _filed(filed: Iterable[Entry]) -> dict[str, Tokens]:
    """Put the tokens into their fields; one that stands in several places counts at the best."""
    document: dict[str, Tokens] = defaultdict(dict)
    for key in (key for entry in filed for key in entry.keys):
        tokens, weight = document[key.field], WEIGHTS[key.place]
        tokens[key.token] = min(tokens.get(key.token, weight), weight)
    return document
