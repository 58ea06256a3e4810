"""Ids that point to folders, topics, sources and earlier ids."""

from collections.abc import Iterator

from glossary.content.draft import Draft
from glossary.content.problems import Problem
from glossary.models import Concept, MetricEntry


def wrong_folders(draft: Draft) -> Iterator[Problem]:
    """Yield concepts whose file does not lie in the folder of their first topic."""
    for concept in draft.concepts.values():
        if concept.topics and (folder := draft.folder(concept)) != concept.topic:
            yield draft.problem(
                concept, "wrong_folder", "topics", 0, folder=folder, topic=concept.topic
            )


def unknown_ids(draft: Draft) -> Iterator[Problem]:
    """Yield topics and sources that nobody has described."""
    for concept in draft.concepts.values():
        for i, topic in enumerate(concept.topics):
            if topic and topic not in draft.topics:
                yield draft.problem(concept, "unknown_topic", "topics", i, value=topic)
    entries: tuple[Concept | MetricEntry, ...] = (
        *draft.concepts.values(),
        *draft.metrics.values(),
    )
    for entry in entries:
        for i, source in enumerate(entry.sources):
            if source and source not in draft.sources:
                yield draft.problem(entry, "unknown_source", "sources", i, value=source)


def replaced_ids(draft: Draft) -> Iterator[Problem]:
    """Yield former ids that are still in use, or that two concepts claim."""
    claimed: dict[str, str] = {}
    for concept in draft.concepts.values():
        for i, old in enumerate(concept.replaces):
            other = claimed.setdefault(old or concept.id, concept.id)
            if old in draft.documents or other != concept.id:
                yield draft.problem(concept, "replaced_id", "replaces", i, value=old, other=other)
