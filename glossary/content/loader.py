"""Loads content folders: reads, validates, cross-checks, and gathers every problem on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from glossary.catalogue import Catalogue
from glossary.content.checks import cross_check
from glossary.content.draft import Draft
from glossary.content.folders import (
    CONCEPTS,
    METRICS,
    Place,
    documents_in,
    missing_folders,
    shared_documents,
)
from glossary.content.problems import ContentInvalidError, Problem
from glossary.content.reader import Document
from glossary.content.recordings import recordings_in
from glossary.content.sketch import sketch
from glossary.content.validation import validate
from glossary.models import Concept, MetricEntry, Source, Topic

Shelf = TypeVar("Shelf", Topic, Source)
Entry = TypeVar("Entry", Concept, MetricEntry)


@dataclass(frozen=True)
class Loaded:
    """What came of loading: all content, sketched where it is invalid, and every problem found."""

    draft: Draft
    problems: tuple[Problem, ...]

    def catalogue(self) -> Catalogue:
        """Return the catalogue of flawless content.

        Raises:
            ContentInvalidError: there are problems.
        """
        if self.problems:
            raise ContentInvalidError(self.problems)
        draft = self.draft
        recordings = [listed.file for listed in draft.recordings]
        return Catalogue(draft.concepts, draft.topics, draft.sources, draft.metrics, recordings)


def load(folders: Sequence[Path]) -> Loaded:
    """Load one or more content folders, later ones adding to or overriding earlier ones."""
    problems = list(missing_folders(folders))
    topics = _shared(Topic, folders, "topics.yaml", problems)
    sources = _shared(Source, folders, "sources.yaml", problems)
    documents, concepts = _entries(Concept, folders, CONCEPTS, problems)
    metric_documents, metrics = _entries(MetricEntry, folders, METRICS, problems)
    recordings, found = recordings_in(folders)
    problems += found
    draft = Draft(documents, metric_documents, concepts, metrics, topics, sources, recordings)
    return Loaded(draft, tuple(sorted([*problems, *_further(problems, draft)])))


def _further(problems: Sequence[Problem], draft: Draft) -> Iterator[Problem]:
    """Yield what cross-checking finds in places where nothing has been found yet."""
    places = {(problem.file, problem.path) for problem in problems}
    for problem in cross_check(draft):
        if (problem.file, problem.path) not in places:
            yield problem


def _entries(
    model: type[Entry], folders: Sequence[Path], place: Place, problems: list[Problem]
) -> tuple[dict[str, Document], dict[str, Entry]]:
    documents, clashes = documents_in(folders, place)
    problems += clashes
    entries: dict[str, Entry] = {}
    for entry_id, document in documents.items():
        problems += document.problems
        # Where nothing could be read, nothing is missing either.
        if document.data or not document.problems:
            entry, found = validate(model, document, entry_id, document.data)
            problems += found
            entries[entry_id] = entry or sketch(model, {**document.data, "id": entry_id})
    return documents, entries


def _shared(
    model: type[Shelf], folders: Sequence[Path], name: str, problems: list[Problem]
) -> dict[str, Shelf]:
    entries: dict[str, Shelf] = {}
    for document in shared_documents(folders, name):
        problems += document.problems
        for entry_id, data in document.data.items():
            entry, found = validate(model, document, entry_id, data, (entry_id,))
            problems += found
            entries[entry_id] = entry or sketch(model, data)
    return entries
