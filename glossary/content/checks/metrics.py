"""Metrics: a file explains every name of the formulas and no other; concepts point to metrics."""

from collections.abc import Collection, Iterator

from glossary.content.declared import declared, input_names, output_names
from glossary.content.draft import Draft
from glossary.content.problems import Problem
from glossary.content.validation import meant
from glossary.models import LANGUAGES, Language, MetricEntry
from glossary.text import fold


def unknown_metrics(draft: Draft) -> Iterator[Problem]:
    """Yield files and concepts of metrics that nobody has declared."""
    for entry in draft.metrics.values():
        if not declared(entry.id):
            yield draft.problem(entry, "unknown_metric", value=entry.id)
    for concept in draft.concepts.values():
        if concept.metric and not declared(concept.metric):
            yield draft.problem(concept, "unknown_metric", "metric", value=concept.metric)


def shared_metrics(draft: Draft) -> Iterator[Problem]:
    """Yield concepts that claim the metric of another."""
    owners: dict[str, str] = {}
    for concept in draft.concepts.values():
        if concept.metric:
            owner = owners.setdefault(concept.metric, concept.id)
            if owner != concept.id:
                value, other = concept.metric, owner
                yield draft.problem(concept, "shared_metric", "metric", value=value, other=other)


def declared_names(draft: Draft) -> Iterator[Problem]:
    """Yield inputs, outputs and variants that a file leaves out, or that the metric has not."""
    for entry in draft.metrics.values():
        if variants := declared(entry.id):
            yield from _inputs(draft, entry, input_names(variants))
            yield from _fitting(draft, entry, "outputs", output_names(variants))
            yield from _fitting(draft, entry, "variants", tuple(variants))


def _inputs(draft: Draft, entry: MetricEntry, names: Collection[str]) -> Iterator[Problem]:
    """Yield the same of inputs, of which one entry may explain many."""
    used = {key for name in names if (key := entry.key(name))}
    lacking = (name for name in names if not entry.key(name))
    yield from _fitting(draft, entry, "inputs", (*used, *lacking))


def _fitting(
    draft: Draft, entry: MetricEntry, group: str, wanted: Collection[str]
) -> Iterator[Problem]:
    there = getattr(entry, group)
    # Where nothing is there, or nothing could be read, that has been said.
    for name in wanted if there else ():
        if name not in there:
            yield draft.problem(entry, "missing", group, name)
    for name in there:
        if name not in wanted:
            yield draft.problem(entry, "unknown_key", group, name, wanted=meant(name, wanted))


def same_names(draft: Draft) -> Iterator[Problem]:
    """Yield inputs that their names do not tell from another input of the same variant."""
    for entry in draft.metrics.values():
        clashes = {
            clash
            for variant in declared(entry.id).values()
            for language in LANGUAGES
            for clash in _clashes(entry, variant.inputs, language)
        }
        for key, language, value, other in sorted(clashes):
            path = ("inputs", key, "name", language)
            yield draft.problem(entry, "same_name", *path, value=value, other=other)


def _clashes(
    entry: MetricEntry, inputs: Collection[str], language: Language
) -> Iterator[tuple[str, Language, str, str]]:
    first: dict[str, str] = {}
    for each in inputs:
        if key := entry.key(each):
            name = entry.input(each).name[language]
            other = first.setdefault(fold(name), key)
            if name and other != key:
                yield key, language, name, other
