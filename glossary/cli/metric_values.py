"""Reads NAME=NUMBER from the command line; all that is wrong is told at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from glossary.cli.metric_sentences import number_sentence, wanted
from glossary.metrics.metric import Input, Unit
from glossary.metrics.numbers import NumberInvalidError, parse_fraction, parse_number


class ValuesInvalidError(ValueError):
    """Numbers on the command line cannot be used; the sentences say why."""


class Values(NamedTuple):
    """The numbers that could be read, and by name what is wrong with the others."""

    given: Mapping[str, float]
    wrong: Mapping[str, str]


def read_values(inputs: Iterable[Input], typed: Sequence[str]) -> Values:
    """Read the numbers as the inputs take them; a name that is none of theirs gets any number."""
    wrong: dict[str, str] = {}
    given: dict[str, float] = {}
    texts: dict[str, str] = {}
    for name, _, text in (value.partition("=") for value in typed):
        if name in texts:
            wrong[name] = f"{name}: is given twice; wanted: once"
        texts[name] = text
    known = {each.name: each for each in inputs}
    for name, text in texts.items():
        try:
            given[name] = read_number(text, known[name].unit) if name in known else 0.0
        except NumberInvalidError as error:
            wrong.setdefault(name, number_sentence(name, error, wanted(known[name])))
    return Values(given, wrong)


def read_number(text: str, unit: Unit) -> float:
    """Read a number of a unit; a fraction may be written as per cent.

    Raises:
        NumberInvalidError: it is none.
    """
    if unit == "fraction" and "%" in text:
        return parse_fraction(text, "en")
    return parse_number(text, "en", money=unit == "money")
