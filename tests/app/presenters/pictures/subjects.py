"""Results to draw, with the names of the code for words."""

from app.presenters.pictures import picture_of
from glossary.metrics.calculation import calculate
from glossary.metrics.family import METRICS
from glossary.metrics.rfm import SEGMENTS
from glossary.models import InputEntry, Localized, MetricEntry, VariantEntry

ALL = [(metric.id, variant.id) for metric in METRICS.values() for variant in metric.variants]


def wording(text):
    return Localized(ko=f"{text} ko", tr=f"{text} tr", en=text)


def entry(id_, inputs, outputs):
    variant = VariantEntry(name=wording("v"), usage=wording("u"), reading=wording("r"))
    return MetricEntry(
        id=id_,
        name=wording(id_),
        question=wording("why"),
        inputs={name: InputEntry(name=wording(name)) for name in inputs},
        outputs={name: wording(name) for name in outputs},
        variants={"v": variant},
        pitfalls=(wording("one"), wording("two")),
        sources=("source",),
    )


def entry_of(metric):
    outputs = [o.name for v in metric.variants for o in (*v.outputs, *v.consequences)]
    return entry(metric.id, [each.name for each in metric.inputs], outputs)


RFM = entry("rfm", ["customer"], ["recency", "frequency", *(each.id for each in SEGMENTS)])
VALUE = entry("cltv-orders", ["customer"], ["alive", "purchases", "purchase_value", "value"])


def example(metric, variant):
    inputs = METRICS[metric].variant(variant).inputs
    return {k: v for k, v in METRICS[metric].example.items() if k in inputs}


def draw(metric, variant, language="en", currency="", **given):
    """Draw the worked example of a metric, or what is given in its place."""
    found = METRICS[metric]
    result = calculate(found, example(metric, variant) | given, variant)
    return picture_of(result, entry_of(found), language, currency)


def panels(metric, variant, language="en", **given):
    return {panel.kind: panel for panel in draw(metric, variant, language, **given).panels}
