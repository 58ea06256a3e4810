"""Relations as they look from one concept: stated here, or stated there and turned round."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from glossary.models import Concept, Localized

INVERSE: Mapping[str, str] = {
    "broader": "narrower",
    "narrower": "broader",
    "see_also": "see_also",
    "opposite": "opposite",
    "confusable": "confusable",
}
"""The kinds of relation in the order in which they are read, and what each is from the far side."""


@dataclass(frozen=True)
class Relation:
    """A link to another concept; confusables carry the sentence that tells the two apart."""

    kind: str
    concept: str
    contrast: Localized | None = None


def stated(concept: Concept) -> Iterator[Relation]:
    """Yield the relations that a concept's own file states."""
    relations = concept.relations
    for kind in ("broader", "narrower", "see_also", "opposite"):
        for other in getattr(relations, kind):
            yield Relation(kind, other)
    for confusable in relations.confusable:
        yield Relation("confusable", confusable.concept, confusable.contrast)


def all_relations(concepts: Iterable[Concept]) -> Mapping[str, tuple[Relation, ...]]:
    """Return each concept's relations, in both directions, in reading order of their kinds."""
    found: dict[str, list[Relation]] = defaultdict(list)
    for concept in concepts:
        for relation in stated(concept):
            found[concept.id].append(relation)
            inverse = Relation(INVERSE[relation.kind], concept.id, relation.contrast)
            found[relation.concept].append(inverse)
    order = list(INVERSE)
    return {
        id_: tuple(sorted(relations, key=lambda r: (order.index(r.kind), r.concept)))
        for id_, relations in found.items()
    }
