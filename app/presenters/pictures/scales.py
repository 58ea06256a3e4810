"""A value on its scale, with the interval around it."""

from collections.abc import Sequence
from typing import Final

from app.presenters.pictures import writing
from app.presenters.pictures.panels import Axis, Certainty, Scale, Tick
from app.presenters.pictures.subject import Subject
from glossary.metrics.interval import CONFIDENCE
from glossary.metrics.numbers import Style

_SHARES: Final = (0, 0.25, 0.5, 0.75, 1)
_NET_SCORES: Final = (-100, -50, 0, 50, 100)


def share_scale(subject: Subject) -> Scale:
    """Draw a share from nothing to all."""
    ticks = [Tick(100 * share, writing.percent(share, subject.language)) for share in _SHARES]
    return _scale(subject, Axis(0, 1), ticks)


def net_scale(subject: Subject) -> Scale:
    """Draw a score from all against to all for."""
    axis = Axis(-100, 100)
    ticks = [
        Tick(axis.place(score), writing.signed(score, subject.language)) for score in _NET_SCORES
    ]
    return _scale(subject, axis, ticks)


def mean_scale(subject: Subject, low: int, high: int) -> Scale:
    """Draw a mean between the lowest and the highest answer."""
    return _scale(subject, answers_axis(low, high), answer_ticks(low, high, subject.language))


def answers_axis(low: int, high: int) -> Axis:
    """Give the scale of answers with half a step beyond, so that columns fit upon it."""
    return Axis(low - 0.5, high + 0.5)


def answer_ticks(low: int, high: int, language: Style) -> Sequence[Tick]:
    """Give every answer at its place."""
    axis = answers_axis(low, high)
    return [
        Tick(axis.place(answer), writing.number(answer, language))
        for answer in range(low, high + 1)
    ]


def _scale(subject: Subject, axis: Axis, ticks: Sequence[Tick]) -> Scale:
    return Scale(
        name=subject.name(subject.variant.result.name),
        value=Tick(axis.place(subject.value), subject.written()),
        certainty=_certainty(subject, axis),
        ticks=ticks,
    )


def _certainty(subject: Subject, axis: Axis) -> Certainty | None:
    interval = subject.result.interval
    return interval and Certainty(
        span=axis.span(*interval),
        interval=subject.writer.interval(subject.variant, interval),
        level=writing.percent(CONFIDENCE, subject.language),
    )
