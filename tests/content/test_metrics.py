"""The words of the metrics: every file is flawless, and every metric has one."""

import json
import re

import pytest

from glossary.content.declared import declared
from glossary.content.folders import OUR_CONTENT
from glossary.content.schema import metric_schema
from glossary.metrics.family import METRICS
from glossary.metrics.order_metrics import ORDER_METRICS
from glossary.models import LANGUAGES
from glossary.text import fold

FILES = sorted((OUR_CONTENT / "metrics").glob("*.yaml"))
IDS = (*METRICS, *ORDER_METRICS)
LONGEST_NAME = 40
"""Letters that fit above a field of the form and on a tab."""


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture
def entry(loaded, path, problems_of):
    """The words of a metric; their problems, if there are any, are what is to be read."""
    assert problems_of(path) == []
    return loaded.draft.metrics[path.stem]


def test_every_metric_has_a_file_and_every_file_a_metric(catalogue):
    assert {path.stem for path in FILES} == set(IDS)
    assert list(catalogue.metrics) == list(IDS)
    there = {path for path in (OUR_CONTENT / "metrics").rglob("*") if path.is_file()}
    assert there == set(FILES)


def test_every_input_and_output_can_be_named(entry):
    for variant in declared(entry.id).values():
        assert all(entry.input(name).name[each] for name in variant.inputs for each in LANGUAGES)
        assert all(entry.output(name)[each] for name in variant.outputs for each in LANGUAGES)


def test_the_question_is_one_sentence(entry):
    for language in LANGUAGES:
        assert re.fullmatch(r"[^.?!]*(\d\.\d[^.?!]*)*[.?]", entry.question[language])


def test_names_are_short_and_say_no_unit(entry):
    named = [each.name for each in (*entry.inputs.values(), *entry.variants.values())]
    for name in (*named, *entry.outputs.values()):
        for language in LANGUAGES:
            assert len(name[language]) <= LONGEST_NAME
            assert not re.search(r"[%₩₺$€.?!:]$|\((%|원|TL)\)", name[language])


def test_variants_are_told_apart_by_their_names(entry):
    for language in LANGUAGES:
        names = {variant.name[language].casefold() for variant in entry.variants.values()}
        assert len(names) == len(entry.variants)


def test_sentences_end_as_sentences_do(entry):
    variants = entry.variants.values()
    texts = [*entry.pitfalls, *(v.usage for v in variants), *(v.reading for v in variants)]
    for text in texts:
        for language in LANGUAGES:
            assert re.search("[.?!][”’)]?$", text[language]), text[language]


def test_a_reading_tells_the_result(entry):
    if entry.id in METRICS:
        for variant in METRICS[entry.id].variants:
            assert f"{{{variant.result.name}}}" in entry.variants[variant.id].reading.en


def test_a_reading_leaves_signs_to_the_numbers(entry):
    for variant in entry.variants.values():
        for language in LANGUAGES:
            assert not re.search(r"[%₩₺$€]\{|\}\s?[%₩₺$€]", variant.reading[language])


def test_no_text_is_the_copy_of_another_language(entry):
    variants = entry.variants.values()
    for text in (entry.question, *entry.pitfalls, *(variant.usage for variant in variants)):
        assert len({text[language] for language in LANGUAGES}) == len(LANGUAGES)


def test_a_metric_is_called_by_a_term_of_its_concept(entry, catalogue):
    if concept := catalogue.concept_of_metric(entry.id):
        for language in LANGUAGES:
            terms = [fold(term.text) for term in concept.terms[language] if term.is_usable]
            assert any(term in fold(entry.name[language]) for term in terms)


def test_the_concepts_of_metrics_are_those_that_name_them(catalogue):
    naming = {concept.metric for concept in catalogue.concepts.values() if concept.metric}
    belonging = {metric for metric in IDS if catalogue.concept_of_metric(metric)}
    assert belonging == naming
    assert len(naming) >= 8


def test_the_schema_beside_the_content_is_fresh():
    """Run `dangol schema metric > content/metric.schema.json` when it is not."""
    written = (OUR_CONTENT / "metric.schema.json").read_text("utf-8")
    assert written == metric_schema()
    assert json.loads(written)["title"] == "MetricEntry"
