"""Finds the content files in one or more folders; later folders add to or override earlier ones."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from glossary.content.problems import Problem
from glossary.content.reader import Document, read

OUR_CONTENT = Path(__file__).resolve().parents[2] / "content"


def content_folders(named: str) -> tuple[Path, ...]:
    """Return the folders in a list such as `content:/srv/ours`, or our own if it is empty."""
    return tuple(Path(name) for name in named.split(os.pathsep) if name) or (OUR_CONTENT,)


def missing_folders(folders: Sequence[Path]) -> Iterator[Problem]:
    """Yield a problem for each folder that is not there."""
    for folder in folders:
        if not folder.is_dir():
            yield Problem(shown(folder), 1, "", "no_folder")


class Place(NamedTuple):
    """Where the files of a kind lie in a content folder, each named after what it is about."""

    folder: str
    pattern: str
    wanted: str


CONCEPTS: Final = Place("concepts", "*/*.yaml", "concepts/<topic>/<id>.yaml")
METRICS: Final = Place("metrics", "*.yaml", "metrics/<id>.yaml")


def documents_in(
    folders: Sequence[Path], place: Place
) -> tuple[dict[str, Document], list[Problem]]:
    """Return the documents of a kind by id, and problems of files that are none of their own.

    Those are files in the wrong place, and ids used twice in one folder.
    """
    documents: dict[str, Document] = {}
    clashes: list[Problem] = []
    for folder in folders:
        files = sorted((folder / place.folder).glob(place.pattern))
        clashes += _stray_files(folder, place, files)
        here: dict[str, Document] = {}
        for path in files:
            document = read(path, shown(path))
            if path.stem in here:
                where = here[path.stem].file
                clashes.append(document.problem("duplicate_id", (), value=path.stem, where=where))
            here[path.stem] = document
        documents |= here
    return documents, clashes


def _stray_files(folder: Path, place: Place, files: Sequence[Path]) -> Iterator[Problem]:
    """Yield files that look like content but lie or are called so that nobody reads them."""
    for path in sorted({*(folder / place.folder).rglob("*.y*ml")}.difference(files)):
        yield Problem(shown(path), 1, "", "stray_file", {"wanted": place.wanted})


def shared_documents(folders: Sequence[Path], name: str) -> Iterator[Document]:
    """Yield the documents of one shared file (`topics.yaml`), in the folders that have it."""
    for folder in folders:
        if (path := folder / name).is_file():
            yield read(path, shown(path))


def shown(path: Path) -> str:
    """Return a path as the reader can open it from where they stand."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
