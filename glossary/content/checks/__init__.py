"""The checks that need more than one field, one file or one language; all of them always run."""

from collections.abc import Iterator

from glossary.content.checks import (
    audio,
    examples,
    metrics,
    placeholders,
    references,
    relations,
    terms,
)
from glossary.content.draft import Draft
from glossary.content.problems import Problem

_CHECKS = (
    references.wrong_folders,
    references.unknown_ids,
    references.replaced_ids,
    relations.unknown_relations,
    relations.repeated_relations,
    relations.broader_circles,
    terms.duplicate_preferred,
    terms.parts_add_up,
    terms.hanja_readings,
    terms.pronunciations,
    examples.marked_words,
    metrics.unknown_metrics,
    metrics.shared_metrics,
    metrics.declared_names,
    metrics.same_names,
    placeholders.unknown_placeholders,
    placeholders.differing_placeholders,
    placeholders.lacking_numbers,
    placeholders.hanging_endings,
    audio.altered_files,
    audio.unspoken_texts,
)


def cross_check(draft: Draft) -> Iterator[Problem]:
    """Yield every problem that the content has as a whole."""
    for check in _CHECKS:
        yield from check(draft)
