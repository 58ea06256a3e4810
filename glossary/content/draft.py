"""Content that has been read and validated, before anyone has checked it as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from glossary.content.problems import Problem
from glossary.content.reader import Document
from glossary.models import Concept, Source, Topic


@dataclass(frozen=True)
class Draft:
    """The models, sketched where they are invalid, and the documents of all concepts."""

    documents: Mapping[str, Document]
    concepts: Mapping[str, Concept]
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]

    def problem(self, concept: Concept, code: str, *path: str | int, **data: str | int) -> Problem:
        """Return a problem at a path of a concept's file."""
        return self.documents[concept.id].problem(code, path, **data)

    def folder(self, concept: Concept) -> str:
        """Return the name of the folder that a concept's file lies in."""
        return PurePath(self.documents[concept.id].file).parent.name
