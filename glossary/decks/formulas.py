"""The recommended formula of a metric, in the words of one language."""

from collections.abc import Mapping

from glossary.metrics.family import METRICS
from glossary.metrics.formula_text import written
from glossary.models import Language, MetricEntry


def formula(entry: MetricEntry, language: Language) -> tuple[str, ...]:
    """Return the formula in lines, or nothing for a metric without one.

    What the metric is called is not among them: first comes what its result is equal to, then the
    steps that lead there, each with its name.
    """
    metric = METRICS.get(entry.id)
    if not metric:
        return ()
    variant = metric.variants[0]
    names = _names(entry, language)
    *steps, result = (written(each.formula, names.__getitem__) for each in variant.outputs)
    named = zip(variant.outputs, steps, strict=False)
    return (result, *(f"{names[output.name]} = {step}" for output, step in named))


def _names(entry: MetricEntry, language: Language) -> Mapping[str, str]:
    variant = METRICS[entry.id].variants[0]
    inputs = {name: entry.input(name).name[language] for name in variant.inputs}
    return inputs | {each.name: entry.output(each.name)[language] for each in variant.outputs}
