"""The pieces Korean terms are made of, and the concepts that share each piece."""

from collections import defaultdict
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
    first: dict[str, Part] = {}
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    having: dict[str, dict[str, Concept]] = defaultdict(dict)
    for concept in concepts:
        for part in (part for term in concept.terms.ko for part in term.parts):
            first.setdefault(part.key, part)
            texts[part.key][part.text] = None
            having[part.key][concept.id] = concept
    return {
        key: SharedPart(part, tuple(texts[key]), tuple(having[key].values()))
        for key, part in first.items()
    }
