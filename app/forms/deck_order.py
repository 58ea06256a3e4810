"""The order of study, changed by hand: concepts are added, moved and taken out of a selection.

A deck by topic or level grows with the glossary. Whoever moves or takes out one of its concepts
wants these and no others: the choice becomes a list of names.
"""

from collections.abc import Iterable, Sequence

from glossary.decks import Selection
from glossary.models import Concept

Order = Sequence[Concept]
"""The concepts of a selection as they are studied."""


def added(selection: Selection, concept_ids: Iterable[str]) -> Selection:
    """Name some concepts in a selection, after those that are named already."""
    return _named(selection, dict.fromkeys((*selection.concepts, *concept_ids)))


def removed(selection: Selection, order: Order, concept_id: str) -> Selection:
    """Take a concept out of a selection."""
    if concept_id in _only_named(selection, order):
        return _named(selection, _without(concept_id, selection.concepts))
    return _fixed(selection, _without(concept_id, (each.id for each in order)))


def moved(selection: Selection, order: Order, concept_id: str, place: int) -> Selection:
    """Put a concept at another place, counted from 0; beyond the ends is at the ends."""
    new = _without(concept_id, (each.id for each in order))
    place = min(max(place, 0), len(new))
    new.insert(place, concept_id)
    names = _only_named(selection, order)
    begin = len(order) - len(names)
    if concept_id in names and place >= begin:
        # Those that come by topic as well stay named, for when the topic is given up.
        also = (each for each in selection.concepts if each not in names)
        return _named(selection, (*new[begin:], *also))
    return _fixed(selection, new)


def _only_named(selection: Selection, order: Order) -> set[str]:
    """Return what is there by its name alone: such concepts come last, in the order of names."""
    return {each.id for each in order if not selection.takes_unnamed(each.topics, each.level)}


def _without(concept_id: str, concept_ids: Iterable[str]) -> list[str]:
    return [each for each in concept_ids if each != concept_id]


def _named(selection: Selection, concept_ids: Iterable[str]) -> Selection:
    return selection.model_copy(update={"concepts": tuple(concept_ids)})


def _fixed(selection: Selection, concept_ids: Iterable[str]) -> Selection:
    named = {"topics": (), "levels": (), "concepts": tuple(concept_ids)}
    return selection.model_copy(update=named)
