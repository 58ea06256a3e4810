"""Relations between concepts: they resolve, are stated once, and do not go round in circles."""

from collections.abc import Iterator

from glossary.content.draft import Draft
from glossary.content.problems import Problem
from glossary.models import Concept

_Stated = tuple[tuple[str | int, ...], str]


def unknown_relations(draft: Draft) -> Iterator[Problem]:
    """Yield relations to concepts that do not exist, or to the concept itself."""
    for concept in draft.concepts.values():
        for path, other in _stated(concept):
            if other == concept.id:
                yield draft.problem(concept, "self_relation", *path)
            elif other not in draft.documents:
                yield draft.problem(concept, "unknown_relation", *path, value=other)


def repeated_relations(draft: Draft) -> Iterator[Problem]:
    """Yield pairs of concepts whose relation is stated twice, in one file or in both."""
    first: dict[frozenset[str], str] = {}
    for concept in draft.concepts.values():
        for path, other in _stated(concept):
            pair = frozenset((concept.id, other))
            if where := first.get(pair):
                yield draft.problem(concept, "repeated_relation", *path, value=other, where=where)
            document = draft.documents[concept.id]
            first.setdefault(pair, f"{document.file}:{document.line(path)}")


def broader_circles(draft: Draft) -> Iterator[Problem]:
    """Yield concepts that are, by a chain of broader concepts, broader than themselves."""
    parents = _parents(draft)
    for concept in draft.concepts.values():
        for path, other in _stated(concept):
            if other == concept.id:
                continue
            if "broader" in path and concept.id in _above(other, parents):
                yield draft.problem(concept, "broader_circle", *path, value=other, side="narrower")
            if "narrower" in path and other in _above(concept.id, parents):
                yield draft.problem(concept, "broader_circle", *path, value=other, side="broader")


def _stated(concept: Concept) -> Iterator[_Stated]:
    relations = concept.relations
    for kind in ("broader", "narrower", "see_also", "opposite"):
        for i, other in enumerate(getattr(relations, kind)):
            if other:
                yield ("relations", kind, i), other
    for i, confusable in enumerate(relations.confusable):
        if confusable.concept:
            yield ("relations", "confusable", i, "concept"), confusable.concept


def _parents(draft: Draft) -> dict[str, set[str]]:
    parents: dict[str, set[str]] = {id_: set() for id_ in draft.concepts}
    for concept in draft.concepts.values():
        parents[concept.id].update(concept.relations.broader)
        for narrower in concept.relations.narrower:
            parents.setdefault(narrower, set()).add(concept.id)
    return parents


def _above(concept_id: str, parents: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [concept_id]
    while waiting:
        for parent in parents.get(waiting.pop(), set()) - found:
            found.add(parent)
            waiting.append(parent)
    return found
