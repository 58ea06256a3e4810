"""Inputs of the metrics, drawn at random within their domains."""

from hypothesis import strategies as st

from glossary.metrics.family import METRICS
from glossary.metrics.metric import Input

VARIANTS = [(metric, variant) for metric in METRICS.values() for variant in metric.variants]


def allowed(wanted: Input) -> st.SearchStrategy[float]:
    """Draw a number that an input takes by itself, up to a million where there is no limit."""
    low = -1e6 if wanted.minimum is None else wanted.minimum
    high = 1e6 if wanted.maximum is None else wanted.maximum
    if wanted.whole:
        return st.integers(int(low), int(high)).map(float)
    # People type decimals; with a bound in binary there would be none at the end of the domain.
    drawn = st.decimals(str(low), str(high), places=4).map(float)
    return drawn.filter(lambda value: value > low or not wanted.excludes_minimum)


@st.composite
def valid(draw: st.DrawFn):
    """Draw a metric, one of its variants, and inputs that each are allowed by themselves."""
    metric, variant = draw(st.sampled_from(VARIANTS))
    return metric, variant, {name: draw(allowed(metric.input(name))) for name in variant.inputs}
