"""Placeholders in the sentences of metrics: they can be filled, and grammar survives it."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from glossary.content.declared import declared
from glossary.content.draft import Draft
from glossary.content.problems import Problem
from glossary.korean.particle_choice import OBJECT, SUBJECT, TOPIC, TOWARDS, WITH
from glossary.models import LANGUAGES, InputEntry, Language, Localized, MetricEntry, VariantEntry
from glossary.models.metric_entry import NUMBER, is_for_many

_Path = tuple[str | int, ...]

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_BRACE: Final = re.compile("[{}]")
_PARTICLES: Final = "|".join(
    shape
    for pair in (SUBJECT, OBJECT, TOPIC, WITH, TOWARDS)
    for shape in (pair.closed, pair.opened)
)
# What may not follow a number that is not known yet. Korean: a particle of two shapes, by itself or
# in a longer one (으로는, 으로서). Turkish: any suffix, and the words de and mi, for they all take
# their vowels from the number.
_HANGS_ON: Final[Mapping[Language, re.Pattern[str]]] = {
    "ko": re.compile(rf"\{{[^{{}}]*\}}(?:{_PARTICLES})[는도만서써]?(?![가-힣])"),
    "tr": re.compile(r"\{[^{}]*\}(?:['’]?[^\W\d]+| (?:d[ae]|m[ıiuü])(?!\w))"),
}


def unknown_placeholders(draft: Draft) -> Iterator[Problem]:
    """Yield placeholders, and lone braces, that nothing will be put in the place of."""
    for entry, path, text, fillable in _sentences(draft):
        for language in LANGUAGES:
            if strange := _strange(text[language], fillable):
                wanted = ", ".join(f"{{{name}}}" for name in fillable) or "none"
                where = (*path, language)
                yield draft.problem(
                    entry, "unknown_placeholder", *where, value=strange[0], wanted=wanted
                )


def differing_placeholders(draft: Draft) -> Iterator[Problem]:
    """Yield readings that do not tell the same numbers in every language."""
    for entry, path, text, fillable in _sentences(draft):
        told = {each: sorted({*_PLACEHOLDER.findall(text[each])}) for each in LANGUAGES}
        whole = all(text[each] and not _strange(text[each], fillable) for each in LANGUAGES)
        if path[-1] == "reading" and whole and len({*map(tuple, told.values())}) > 1:
            shown = {each: ", ".join(names) or "none" for each, names in told.items()}
            yield draft.problem(entry, "differing_placeholders", *path, **shown)


def lacking_numbers(draft: Draft) -> Iterator[Problem]:
    """Yield names for many inputs that lack the number by which these differ."""
    for entry in draft.metrics.values():
        for key, input_ in entry.inputs.items():
            for language in LANGUAGES if is_for_many(key) else ():
                name = input_.name[language]
                if name and NUMBER not in _PLACEHOLDER.findall(name):
                    yield draft.problem(entry, "lacking_number", "inputs", key, "name", language)


def hanging_endings(draft: Draft) -> Iterator[Problem]:
    """Yield particles and suffixes whose shape depends on the number put in before them."""
    for entry, path, text, _ in _sentences(draft):
        for language, pattern in _HANGS_ON.items():
            if found := pattern.search(text[language]):
                value = found.group()
                yield draft.problem(entry, f"ending_{language}", *path, language, value=value)


def _strange(text: str, fillable: Collection[str]) -> list[str]:
    unknown = [f"{{{name}}}" for name in _PLACEHOLDER.findall(text) if name not in fillable]
    return unknown + _BRACE.findall(_PLACEHOLDER.sub("", text))


def _sentences(
    draft: Draft,
) -> Iterator[tuple[MetricEntry, _Path, Localized, Collection[str]]]:
    """Yield every text of every metric, with its path and the names that may be put in."""
    for entry in draft.metrics.values():
        for path, text in _texts(entry, ()):
            if (fillable := _fillable(entry, path)) is not None:
                yield entry, path, text, fillable


def _texts(value: object, path: _Path) -> Iterator[tuple[_Path, Localized]]:
    match value:
        case Localized():
            yield path, value
        case MetricEntry() | VariantEntry() | InputEntry():
            for name in type(value).model_fields:
                yield from _texts(getattr(value, name), (*path, name))
        case Mapping():
            for name, each in value.items():
                yield from _texts(each, (*path, name))
        case tuple():
            for i, each in enumerate(value):
                yield from _texts(each, (*path, i))


def _fillable(entry: MetricEntry, path: _Path) -> Collection[str] | None:
    """Return what may be put into a text, or None if nobody knows what the text belongs to."""
    match path:
        case ("variants", str(id_), "reading"):
            variant = declared(entry.id).get(id_)
            return variant.readable if variant else None
        case ("inputs", str(key), _) if is_for_many(key):
            return (NUMBER,)
    return ()
