"""Entries and words for workbooks, invented, so that every metric has some in three languages."""

from glossary.metrics.metric import Metric
from glossary.models import InputEntry, Localized, MetricEntry, VariantEntry
from glossary.workbooks.words import Words

UNDEFINED = {"ko": "정의되지 않음", "tr": "tanımsız", "en": "undefined"}
MISSING = {
    "ko": "빈칸을 채우십시오.",
    "tr": "Boş hücreleri doldurun.",
    "en": "Fill in the empty cells.",
}
LINK = "https://example.org/tr/metrics/crr?v=1&start=200&end=220"


def text(name):
    return Localized(
        ko=f"찻집의 {name}", tr=f"Çayevinin {name} sayısı", en=f"The teahouse's {name}"
    )


def entry(metric: Metric) -> MetricEntry:
    outputs = {o.name for v in metric.variants for o in (*v.outputs, *v.consequences)}
    said = VariantEntry(name=text("variant"), usage=text("usage"), reading=text("reading"))
    hint = Localized(ko="단골만", tr="Yalnızca müdavimler", en="Regulars only")
    return MetricEntry(
        id=metric.id,
        name=text(f"{metric.id}: a/b"),
        question=text("question"),
        inputs={i.name: InputEntry(name=text(i.name), hint=hint) for i in metric.inputs},
        outputs={name: text(name) for name in outputs},
        variants={variant.id: said for variant in metric.variants},
        pitfalls=[text("first"), text("=second")],
        sources=["farris-2010"],
    )


def words(language) -> Words:
    return Words(
        formula="formula",
        inputs="inputs",
        steps="steps",
        consequences="consequences",
        symbol="symbol",
        value="value",
        unit="unit",
        missing=MISSING[language],
        undefined=UNDEFINED[language],
        intervals={"wilson": "Wilson", "adjusted_wald": "Wald", "student": "Student"},
        low="low",
        high="high",
        pitfalls="pitfalls",
        sources="sources",
        link="link",
        units={"months": "ay", "per_year": "연간"},
        domain=lambda wanted: f"≥ {wanted.minimum}",
        references=("Farris 2010", "+Kotler"),
    )
