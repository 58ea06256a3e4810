"""The pieces Korean terms are made of, and the concepts that share each piece."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossary.models import Concept, Part


@dataclass(frozen=True)
class SharedPart:
    """A Korean part, the ways it is written (률, 율), and the concepts made with it."""

    part: Part
    texts: tuple[str, ...]
    concepts: tuple[Concept, ...]


def shared_parts(concepts: Iterable[Concept]) -> Mapping[str, SharedPart]:
    """Return the parts of all terms by key; a concept counts once however often it has the part."""
    found: dict[str, SharedPart] = {}
    for concept in concepts:
        for term in concept.terms.ko:
            for part in term.parts:
                found[part.key] = _with(found.get(part.key), part, concept)
    return found


def _with(shared: SharedPart | None, part: Part, concept: Concept) -> SharedPart:
    if shared is None:
        return SharedPart(part, (part.text,), (concept,))
    texts = shared.texts if part.text in shared.texts else (*shared.texts, part.text)
    same = shared.concepts[-1].id == concept.id
    concepts = shared.concepts if same else (*shared.concepts, concept)
    return SharedPart(shared.part, texts, concepts)
