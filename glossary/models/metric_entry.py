"""What is said of a metric in words; its formulas are in `glossary/metrics/`."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Field

from glossary.models.base import LANGUAGES, Frozen, Localized, Slug

NUMBER: Final = "n"
"""What stands in braces for the number where one entry, `score_*`, is for many inputs."""


class InputEntry(Frozen):
    """What an input is called in a form, and a hint where the name is not enough."""

    name: Localized
    hint: Localized | None = None

    def numbered(self, number: str) -> "InputEntry":
        """Return the same with a number put in: of “Scored {n}”, “Scored 9”."""
        hint = self.hint and _numbered(self.hint, number)
        return self.model_copy(update={"name": _numbered(self.name, number), "hint": hint})


class VariantEntry(Frozen):
    """What a variant is called, who uses it and when, and its result in words.

    Names in the braces of a reading stand for numbers of the variant, already written for the
    language: %95, 95%, 1.234.
    """

    name: Localized
    usage: Localized
    reading: Localized


class MetricEntry(Frozen):
    """A metric in words: what it answers, what its numbers are called, what people get wrong."""

    id: Slug
    name: Localized
    question: Localized
    inputs: Annotated[Mapping[str, InputEntry], Field(min_length=1)]
    outputs: Annotated[Mapping[str, Localized], Field(min_length=1)]
    variants: Annotated[Mapping[str, VariantEntry], Field(min_length=1)]
    pitfalls: Annotated[tuple[Localized, ...], Field(min_length=2, max_length=5)]
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)]

    def key(self, name: str) -> str | None:
        """Return what an input is described under: its own name before `score_*` for `score_9`."""
        stem, _, number = name.rpartition("_")
        keys = (name, f"{stem}_*") if number.isdigit() else (name,)
        return next((each for each in keys if each in self.inputs), None)

    def input(self, name: str) -> InputEntry:
        """Return what is said of an input, with its number put in where it is one of many.

        Raises:
            KeyError: nothing is said of it.
        """
        key = self.key(name)
        if key is None:
            raise KeyError(name)
        entry = self.inputs[key]
        return entry if key == name else entry.numbered(name.rpartition("_")[2])

    def output(self, name: str) -> Localized:
        """Return what an output is called.

        Raises:
            KeyError: it has no name.
        """
        return self.outputs[name]


def is_for_many(key: str) -> bool:
    """Tell whether an entry of this key is for many inputs, which differ in a number."""
    return key.endswith("_*")


def _numbered(text: Localized, number: str) -> Localized:
    return text.model_copy(
        update={each: text[each].replace(f"{{{NUMBER}}}", number) for each in LANGUAGES}
    )
