"""Finds the recorded voices in content folders, and the files that no manifest lists."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from glossary.content.folders import shared_documents, shown
from glossary.content.problems import Problem
from glossary.content.reader import Document
from glossary.content.validation import validate
from glossary.models.recording import RecordedFile, Recording

_FOLDER: Final = "audio"
_MANIFEST: Final = "audio/recordings.yaml"


class Listed(NamedTuple):
    """A recorded file, and the manifest that lists it."""

    document: Document
    file: RecordedFile

    def problem(self, code: str, *path: str, **data: str | int) -> Problem:
        """Return a problem at a path of its entry in the manifest."""
        return self.document.problem(code, (self.file.recording.id, *path), **data)


def recordings_in(folders: Sequence[Path]) -> tuple[tuple[Listed, ...], list[Problem]]:
    """Return the valid entries of all manifests, and the problems of the others.

    Those are also files that lie beside a manifest and that it does not list.
    """
    listed: list[Listed] = []
    problems: list[Problem] = []
    for folder in folders:
        named = {folder / _MANIFEST}
        for document in shared_documents([folder], _MANIFEST):
            problems += document.problems
            for name, data in document.data.items():
                path = folder / _FOLDER / name
                named.add(path)
                recording, found = validate(Recording, document, name, data, (name,))
                problems += found
                if recording:
                    listed.append(Listed(document, RecordedFile(recording, path.resolve())))
        problems += _unlisted(folder, named)
    return tuple(listed), problems


def _unlisted(folder: Path, named: set[Path]) -> Iterator[Problem]:
    for path in sorted((folder / _FOLDER).rglob("*")):
        if path.is_file() and path not in named:
            wanted = f"an entry in {_MANIFEST}"
            yield Problem(shown(path), 1, "", "stray_file", {"wanted": wanted})
