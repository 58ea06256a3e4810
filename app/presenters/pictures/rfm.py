"""Customers by their scores: a grid of how lately and how often, and the size of each segment."""

from collections import Counter

from app.presenters.pictures import writing
from app.presenters.pictures.panels import Axis, Bar, Bars, Grid, GridRow, Picture, Shaded, shade
from glossary.metrics.rfm import SCORES, SEGMENTS, Rfm
from glossary.models import Language, MetricEntry


def rfm_picture(rfm: Rfm, entry: MetricEntry, language: Language) -> Picture | None:
    """Return the customers by recency and frequency, and by segment."""
    if not rfm.customers:
        return None
    return Picture("rfm-picture", (_grid(rfm, entry, language), _segments(rfm, entry, language)))


def _grid(rfm: Rfm, entry: MetricEntry, language: Language) -> Grid:
    scores = (each.scores for each in rfm.customers.values())
    counts = Counter((each.recency, each.frequency) for each in scores)
    # Against the fullest field, for a twenty-fifth of all would hardly be seen.
    most = max(counts.values())
    written = {score: writing.number(score, language) for score in SCORES}

    def shaded(count: int) -> Shaded:
        return Shaded(writing.number(count, language), shade(count / most))

    rows = [
        GridRow(written[recency], [shaded(counts[recency, frequency]) for frequency in SCORES])
        for recency in reversed(SCORES)
    ]
    down, across = (entry.output(name)[language] for name in ("recency", "frequency"))
    return Grid(down, across, tuple(written.values()), rows)


def _segments(rfm: Rfm, entry: MetricEntry, language: Language) -> Bars:
    """Draw every segment in its order, for an empty one says something too."""
    counts = Counter(each.segment for each in rfm.customers.values())
    axis, total = Axis(0, max(counts.values())), len(rfm.customers)
    return Bars(
        "segments",
        [
            Bar(
                name=entry.output(segment.id)[language],
                span=axis.span(0, counts[segment.id]),
                written=writing.number(counts[segment.id], language),
                share=writing.percent(counts[segment.id] / total, language, 1),
            )
            for segment in SEGMENTS
        ],
    )
