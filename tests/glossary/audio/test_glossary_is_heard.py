"""The real glossary, spoken by the real engine: audible, not clipped, and of a sensible length."""

import os
from functools import cache

import pytest

from glossary.audio import Voice
from glossary.content import load
from glossary.content.folders import OUR_CONTENT
from glossary.models import LANGUAGES
from glossary.text import nfc

pytestmark = pytest.mark.usefixtures("_encoder")

# Where there is time, every term is listened to; of the examples, which are longer, a sample.
STEP = 1 if os.environ.get("CI") == "true" else 12
EXAMPLES_STEP = 24
# 6698 sayılı Kişisel Verilerin Korunması Kanunu takes its time.
LONG = 40


@pytest.fixture(scope="module")
def catalogue():
    loaded = load([OUR_CONTENT])
    if loaded.problems:
        pytest.skip("the content has problems, which dangol check tells")
    return loaded.catalogue()


@pytest.fixture(scope="module")
def spoken(catalogue, engine, tmp_path_factory):
    return Voice(catalogue, tmp_path_factory.mktemp("audio"), engine)


@pytest.fixture(scope="module")
def hear(spoken, listen):
    """Speak and measure each utterance once."""
    with spoken.speaking() as clip:
        yield cache(lambda each: listen(clip(each).path))


@pytest.fixture(scope="module")
def terms(catalogue):
    return {
        (language, nfc(term.text))
        for concept in catalogue.concepts.values()
        for language in LANGUAGES
        for term in concept.terms[language]
    }


def of(voice, terms, *, slow=False):
    """Return the utterances of the terms."""
    return [each for each in voice.utterances if each[:2] in terms and each.slow is slow]


def test_every_term_is_to_be_heard(spoken, terms):
    assert {each[:2] for each in of(spoken, terms)} == terms
    assert all(each.said for each in spoken.utterances)


def test_a_term_is_audible_and_not_clipped_and_takes_a_moment(spoken, terms, hear):
    for term in of(spoken, terms)[::STEP]:
        heard = hear(term)
        assert 0.3 <= heard.seconds <= (4 if len(term.text) <= LONG else 6.5), term
        assert 0.03 < heard.loudness < 0.2, term
        assert 0.2 < heard.peak < 0.97, term
        assert spoken.kept(term).path.stat().st_size < 40_000, term


def test_a_slow_term_is_slower(spoken, terms, hear):
    for term in of(spoken, terms, slow=True)[::STEP]:
        slowly, usual = hear(term), hear(term._replace(slow=False))
        assert 1.2 * usual.seconds < slowly.seconds < 6, term
        assert slowly.peak < 0.97, term


def test_an_example_is_audible_and_not_clipped(spoken, terms, hear):
    examples = [each for each in spoken.utterances if each[:2] not in terms]
    for example in examples[::EXAMPLES_STEP]:
        heard = hear(example)
        assert 0.02 < heard.loudness < 0.2, example
        assert heard.peak < 0.97, example
        assert heard.seconds < 0.3 * len(example.said) + 2, example


def test_terms_are_about_equally_loud(spoken, terms, hear):
    loudness = [hear(each).loudness for each in of(spoken, terms)[::STEP]]
    assert max(loudness) < 2.5 * min(loudness)
