"""Money as bars and lines: revenue gained and lost, worth against cost, cost earned back."""

import math
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise
from typing import Final

from app.presenters.pictures import writing
from app.presenters.pictures.panels import Axis, Bar, Bars, Point, Recovery, Tone, Waterfall
from app.presenters.pictures.subject import Subject
from glossary.metrics.calculation import LARGEST

_TONES: Final[Mapping[str, Tone]] = {
    "churned": "bad",
    "contraction": "bad",
    "expansion": "good",
    "reactivation": "good",
}
"""What becomes of the revenue of the start, losses first."""
_POINTS: Final = 24
_BEYOND: Final = 1.5
"""How many times the payback period the drawing shows."""


def waterfall(subject: Subject) -> Waterfall:
    """Draw how the revenue of the start becomes that of the end."""
    values = subject.result.inputs
    start = values["mrr_start"]
    changes = {
        name: values[name] if tone == "good" else -values[name]
        for name, tone in _TONES.items()
        if name in values
    }
    levels = tuple(accumulate(changes.values(), initial=start))
    axis = Axis(0, max(levels))

    def level(name: str, amount: float) -> Bar:
        return Bar(name, axis.span(0, amount), subject.money(amount))

    def change(name: str, one: float, other: float) -> Bar:
        amount, tone = changes[name], _TONES[name]
        written = ("+" if amount > 0 else "") + subject.money(amount)
        return Bar(subject.name(name), axis.span(one, other), written, tone=tone)

    steps = [change(name, *ends) for name, ends in zip(changes, pairwise(levels), strict=True)]
    return Waterfall([level(subject.name("mrr_start"), start), *steps], level("", levels[-1]))


def worth(subject: Subject) -> Bars:
    """Draw what a customer is worth above what winning one costs, to the same scale."""
    values = subject.result.values
    amounts = {name: values[name] for name in ("ltv", "cac")}
    axis = Axis(min(0, *amounts.values()), max(0, *amounts.values()))
    tones: Mapping[str, Tone] = {"ltv": "good", "cac": "neutral"}
    return Bars(
        "worth",
        [
            Bar(subject.name(name), axis.span(0, amount), subject.money(amount), "", tones[name])
            for name, amount in amounts.items()
        ],
    )


def recovery(subject: Subject) -> Iterator[Recovery]:
    """Draw how what an account earns adds up to its cost, unless that is at once or never."""
    cost, months = subject.result.values["cac"], subject.value
    if not 0 < months < LARGEST:
        return
    times = [_BEYOND * months * step / _POINTS for step in range(_POINTS + 1)]
    earned = [_earned(subject, each) for each in times]
    time, money = Axis(0, times[-1]), Axis(0, max(*earned, cost))

    def point(month: float, amount: float) -> Point:
        return Point(
            at=time.place(month),
            top=round(100 - money.place(amount), 3),
            time=writing.number(month, subject.language, 1),
            written=subject.money(amount),
        )

    yield Recovery(
        cost_name=subject.name("cac"),
        cost=subject.money(cost),
        points=list(map(point, times, earned)),
        meeting=point(months, cost),
    )


def _earned(subject: Subject, months: float) -> float:
    """Give the margin of so many months; accounts that are lost earn nothing."""
    values = subject.result.values
    profit, churn = values["profit"], values.get("churn", 0)
    if not churn:
        return profit * months
    return profit * -math.expm1(months * math.log1p(-churn)) / churn
