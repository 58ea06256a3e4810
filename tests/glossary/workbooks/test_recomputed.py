"""Every workbook says what we say, when LibreOffice computes it from its formulas alone."""

from collections.abc import Iterator, Mapping
from itertools import cycle

import pytest

from glossary.metrics.calculation import InputsInvalidError, calculate
from glossary.metrics.family import METRICS
from glossary.metrics.metric import Input, Metric, Variant
from glossary.models import LANGUAGES, Language
from glossary.workbooks.metric_workbook import metric_workbook
from tests.glossary.workbooks.invented import LINK, MISSING, UNDEFINED, entry, words
from tests.glossary.workbooks.recomputed import Values, changed, input_cells, unequal, values_of

VARIANTS = [(metric, variant) for metric in METRICS.values() for variant in metric.variants]
Given = Mapping[str, float]


def workbook(metric: Metric, variant: Variant, language: Language, given: Given) -> bytes:
    result = calculate(metric, given, variant.id)
    return metric_workbook(result, entry(metric), language, words(language), LINK)


def example(metric: Metric, variant: Variant) -> dict[str, float]:
    return {name: metric.example.get(name, 0) for name in variant.inputs}


def least(wanted: Input) -> float:
    """The least that may be given: zero, for most inputs."""
    return 0.5 if wanted.excludes_minimum else wanted.minimum or 0


def edges(metric: Metric, variant: Variant) -> Iterator[tuple[str, Given]]:
    """Numbers that bring out where formulas have no value, and where intervals end."""
    inputs = [metric.input(name) for name in variant.inputs]
    nothing = {each.name: least(each) for each in inputs}
    yield "nothing", nothing
    yield "one", nothing | {inputs[0].name: 1}
    yield "many of the last", nothing | {inputs[-1].name: inputs[-1].maximum or 7}
    yield "none of the first", example(metric, variant) | {inputs[0].name: least(inputs[0])}


@pytest.fixture(scope="module")
def cases() -> dict[str, tuple[bytes, Values | None, Language]]:
    """Workbooks by name: with what should come out, or nothing where we refuse to compute."""
    found = {}
    languages = cycle(LANGUAGES)
    for metric, variant in VARIANTS:
        name = f"{metric.id} {variant.id}"
        for language in LANGUAGES:
            content = workbook(metric, variant, language, example(metric, variant))
            found[f"{name} {language}"] = (content, values_of(content), language)
        cells = input_cells(content)
        places = dict(zip(variant.inputs, cells, strict=True))
        for edge, given in edges(metric, variant):
            language = next(languages)
            content = workbook(metric, variant, language, example(metric, variant))
            new = changed(content, {places[input_]: value for input_, value in given.items()})
            try:
                expected = values_of(workbook(metric, variant, language, given))
            except InputsInvalidError:
                expected = None
            found[f"{name} {edge}"] = (new, expected, language)
        found[f"{name} blank"] = (changed(content, dict.fromkeys(cells)), None, language)
    return found


@pytest.fixture(scope="module")
def computed(cases, recompute) -> dict[str, Values]:
    found = recompute({name: content for name, (content, *_) in cases.items()})
    return {name: values_of(content) for name, content in found.items()}


def test_it_computes_what_we_compute(cases, computed):
    wrong = {
        name: unequal(expected, computed[name])
        for name, (_, expected, _) in cases.items()
        if expected is not None
    }
    assert {name: cells for name, cells in wrong.items() if cells} == {}


def test_no_cell_shows_an_error(cases, computed):
    said = {name: {v for v in computed[name].values() if isinstance(v, str)} for name in cases}
    allowed = {language: {"", UNDEFINED[language], MISSING[language]} for language in LANGUAGES}
    wrong = {name: said[name] - allowed[cases[name][-1]] for name in cases}
    assert {name: texts for name, texts in wrong.items() if texts} == {}


def test_an_empty_cell_that_is_needed_leaves_the_results_empty(cases, computed):
    for metric, variant in VARIANTS:
        values = computed[f"{metric.id} {variant.id} blank"].values()
        needed = any(metric.input(name).default is None for name in variant.inputs)
        language = cases[f"{metric.id} {variant.id} blank"][-1]
        assert (set(values) == {"", MISSING[language]}) == needed, (metric.id, variant.id)
