"""SERVQUAL: what was expected and what was found, dimension by dimension."""

from app.presenters.pictures import writing
from app.presenters.pictures.panels import Pair, Pairs, Tick
from app.presenters.pictures.scales import answer_ticks, answers_axis
from app.presenters.pictures.subject import Subject
from glossary.metrics.service_quality import DIMENSIONS

_LOW, _HIGH = 1, 7


def pairs(subject: Subject) -> Pairs:
    """Draw every dimension in the order of the method."""
    asked = "expectation_" + DIMENSIONS[0] in subject.result.inputs
    pair = _gap if asked else _found
    return Pairs(
        [pair(subject, each) for each in DIMENSIONS],
        answer_ticks(_LOW, _HIGH, subject.language),
    )


def _found(subject: Subject, dimension: str) -> Pair:
    perception = f"perception_{dimension}"
    return Pair(subject.name(perception), _tick(subject, perception))


def _gap(subject: Subject, dimension: str) -> Pair:
    name = f"gap_{dimension}"
    gap = subject.result.values[name]
    return Pair(
        name=subject.name(name),
        found=_tick(subject, f"perception_{dimension}"),
        expected=_tick(subject, f"expectation_{dimension}"),
        gap=writing.signed(gap, subject.language),
        tone="bad" if gap < 0 else "good",
    )


def _tick(subject: Subject, name: str) -> Tick:
    score = subject.result.values[name]
    at = answers_axis(_LOW, _HIGH).place(score)
    return Tick(at, writing.number(score, subject.language))
