"""Content that has been read and validated, before anyone has checked it as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from glossary.content.problems import Problem
from glossary.content.reader import Document
from glossary.content.recordings import Listed
from glossary.models import Concept, MetricEntry, Source, Topic


@dataclass(frozen=True)
class Draft:
    """The models, sketched where they are invalid, and the documents of concepts and metrics."""

    documents: Mapping[str, Document]
    metric_documents: Mapping[str, Document]
    concepts: Mapping[str, Concept]
    metrics: Mapping[str, MetricEntry]
    topics: Mapping[str, Topic]
    sources: Mapping[str, Source]
    recordings: tuple[Listed, ...] = ()

    def problem(
        self, entry: Concept | MetricEntry, code: str, *path: str | int, **data: str | int
    ) -> Problem:
        """Return a problem at a path of the file of a concept or metric."""
        # They share ids: servqual is both.
        documents = self.documents if isinstance(entry, Concept) else self.metric_documents
        return documents[entry.id].problem(code, path, **data)

    def folder(self, concept: Concept) -> str:
        """Return the name of the folder that a concept's file lies in."""
        return PurePath(self.documents[concept.id].file).parent.name
