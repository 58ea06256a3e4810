"""Loads content folders: reads, validates, cross-checks, and gathers every problem on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from glossary.catalogue import Catalogue
from glossary.content.checks import cross_check
from glossary.content.draft import Draft
from glossary.content.folders import concept_documents, missing_folders, shared_documents
from glossary.content.problems import ContentInvalidError, Problem
from glossary.content.validation import validate
from glossary.models import Concept, Source, Topic

Shelf = TypeVar("Shelf", Topic, Source)


@dataclass(frozen=True)
class Loaded:
    """What came of loading: all that is valid, and every problem found."""

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
        concept, found = validate(Concept, document, concept_id, document.data)
        problems += document.problems
        # Where nothing could be read, nothing is missing either.
        problems += found if document.data or not document.problems else []
        if concept:
            concepts[concept_id] = concept
    draft = Draft(documents, concepts, topics, sources)
    return Loaded(draft, tuple(sorted([*problems, *cross_check(draft)])))


def _shared(
    model: type[Shelf], folders: Sequence[Path], name: str, problems: list[Problem]
) -> dict[str, Shelf]:
    entries: dict[str, Shelf] = {}
    for document in shared_documents(folders, name):
        problems += document.problems
        for entry_id, data in document.data.items():
            entry, found = validate(model, document, entry_id, data, (entry_id,))
            problems += found
            if entry:
                entries[entry_id] = entry
    return entries
