"""Loads content folders: reads, validates, cross-checks, and gathers every problem on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from glossary.catalogue import Catalogue
from glossary.content.checks import cross_check
from glossary.content.draft import Draft
from glossary.content.folders import concept_documents, missing_folders, shared_documents
from glossary.content.problems import ContentInvalidError, Problem
from glossary.content.sketch import sketch
from glossary.content.validation import validate
from glossary.models import Concept, Source, Topic

Shelf = TypeVar("Shelf", Topic, Source)


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
        return Catalogue(self.draft.concepts, self.draft.topics, self.draft.sources)


def load(folders: Sequence[Path]) -> Loaded:
    """Load one or more content folders, later ones adding to or overriding earlier ones."""
    problems = list(missing_folders(folders))
    topics = _shared(Topic, folders, "topics.yaml", problems)
    sources = _shared(Source, folders, "sources.yaml", problems)
    documents, clashes = concept_documents(folders)
    problems += clashes
    concepts = {}
    for concept_id, document in documents.items():
        problems += document.problems
        # Where nothing could be read, nothing is missing either.
        if document.data or not document.problems:
            concept, found = validate(Concept, document, concept_id, document.data)
            problems += found
            concepts[concept_id] = concept or sketch(Concept, {**document.data, "id": concept_id})
    draft = Draft(documents, concepts, topics, sources)
    return Loaded(draft, tuple(sorted([*problems, *_further(problems, draft)])))


def _further(problems: Sequence[Problem], draft: Draft) -> Iterator[Problem]:
    """Yield what cross-checking finds in places where nothing has been found yet."""
    places = {(problem.file, problem.path) for problem in problems}
    for problem in cross_check(draft):
        if (problem.file, problem.path) not in places:
            yield problem


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
