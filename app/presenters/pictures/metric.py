"""Which picture shows a result best; some show nothing that the number alone does not say."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from app.presenters.metric_display import Writer
from app.presenters.pictures.amounts import recovery, waterfall, worth
from app.presenters.pictures.answers import columns, stack
from app.presenters.pictures.panels import Panel, Picture
from app.presenters.pictures.quality import pairs
from app.presenters.pictures.scales import mean_scale, net_scale, share_scale
from app.presenters.pictures.staying import stairs
from app.presenters.pictures.subject import Subject
from glossary.metrics.calculation import Result, Undefined
from glossary.metrics.sample import MeanSample, NetSample
from glossary.models import Language, MetricEntry


def picture_of(
    result: Result, entry: MetricEntry, language: Language, currency: str = ""
) -> Picture | None:
    """Return what is drawn of a result; nothing where it is undefined or a number says it all."""
    if isinstance(result.value, Undefined):
        return None
    subject = Subject(result, entry, Writer(language, currency))
    panels = tuple(_OF_THEIR_OWN.get(result.metric.id, _by_sample)(subject))
    return Picture(f"{result.metric.id}-picture", panels) if panels else None


def _by_sample(subject: Subject) -> Iterator[Panel]:
    match subject.variant.sample:
        case NetSample():
            yield from columns(subject)
            yield stack(subject)
            yield net_scale(subject)
        case MeanSample(scale=(low, high)):
            yield from columns(subject)
            yield mean_scale(subject, int(low), int(high))
        case _ if subject.variant.result.unit == "fraction" and 0 <= subject.value <= 1:
            yield from columns(subject)
            yield share_scale(subject)


def _staying(subject: Subject) -> Iterator[Panel]:
    yield from _by_sample(subject)
    values = subject.result.values
    retention = values["crr"] if "crr" in values else values.get("retention")
    if retention is not None:
        yield stairs(subject, retention)


_OF_THEIR_OWN: Final[Mapping[str, Callable[[Subject], Iterable[Panel]]]] = {
    "crr": _staying,
    "churn": _staying,
    "revenue-churn": lambda subject: (waterfall(subject),),
    "servqual": lambda subject: (pairs(subject),),
    "ltv-cac": lambda subject: (worth(subject),),
    "payback": recovery,
}
