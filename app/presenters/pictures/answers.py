"""What customers answered: the groups of a net score end to end, and columns of grades."""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from typing import Final

from app.presenters.pictures import writing
from app.presenters.pictures.panels import Axis, Column, Columns, Part, Span, Stack, Tone
from app.presenters.pictures.subject import Subject
from glossary.metrics.expression import names_in
from glossary.metrics.sample import NetSample, ShareSample

_ROOMY: Final = 14
"""Per cent of the narrowest drawing in which a share can be written."""
_GRADE: Final = re.compile(r"[a-z]+_([0-9]+)")
_FILLED: Final = 0.72
"""How much of its place a column takes; the rest is air."""
_TONES: Final[tuple[Tone, ...]] = ("bad", "neutral", "good")


def stack(subject: Subject) -> Stack:
    """Draw those against, those between and those for, in this order."""
    (responses,) = (each for each in subject.variant.outputs if each.name == "responses")
    values = subject.result.values
    groups = tuple(names_in(responses.formula))[::-1]
    ends = accumulate((values[group] for group in groups), initial=0.0)
    axis = Axis(0, values["responses"])
    spans = [axis.span(start, end) for start, end in pairwise(ends)]
    return Stack([_part(subject, *each) for each in zip(groups, spans, _TONES, strict=True)])


def _part(subject: Subject, group: str, span: Span, tone: Tone) -> Part:
    count, language = subject.result.values[group], subject.language
    share = count / subject.result.values["responses"]
    return Part(
        name=subject.name(group),
        span=span,
        count=writing.number(count, language),
        share=writing.percent(share, language, 1),
        tone=tone,
        roomy=span.width >= _ROOMY,
    )


def columns(subject: Subject) -> Iterator[Columns]:
    """Draw how often each grade was given, where answers are counted by grade."""
    inputs = subject.result.inputs
    grades = {int(match[1]): match[0] for match in map(_GRADE.fullmatch, inputs) if match}
    if len(grades) < len(inputs):
        return
    counts = {grade: inputs[name] for grade, name in grades.items()}
    tones = _tones(subject)
    yield Columns(
        [
            _column(subject, counts, grade, tones.get(name, "plain"))
            for grade, name in grades.items()
        ]
    )


def _column(subject: Subject, counts: Mapping[int, float], grade: int, tone: Tone) -> Column:
    width, count, language = 100 / len(counts), counts[grade], subject.language
    left = (grade - min(counts) + (1 - _FILLED) / 2) * width
    return Column(
        answer=writing.number(grade, language),
        count=writing.number(count, language),
        share=writing.percent(count / sum(counts.values()), language),
        span=Span(round(left, 3), round(left + width * _FILLED, 3)),
        height=Axis(0, max(counts.values())).place(count),
        tone=tone,
    )


def _tones(subject: Subject) -> Mapping[str, Tone]:
    """Give what the answers count as: for or against, or just not for."""
    match subject.variant.sample:
        case NetSample(promoters, detractors):
            good, bad = subject.inputs_of(promoters), subject.inputs_of(detractors)
        case ShareSample(successes):
            good, bad = subject.inputs_of(successes), iter(())
        case _:
            return {}
    neutral: Mapping[str, Tone] = dict.fromkeys(subject.variant.inputs, "neutral")
    return {**neutral, **dict.fromkeys(good, "good"), **dict.fromkeys(bad, "bad")}
