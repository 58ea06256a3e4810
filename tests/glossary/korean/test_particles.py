"""What particles and verbs after a noun do there."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.endings import Function
from glossary.korean.particle_choice import (
    OBJECT,
    SUBJECT,
    TOPIC,
    TOWARDS,
    WITH,
    with_particle,
)
from glossary.korean.particles import (
    PARTICLES,
    VERBALISERS,
    Wants,
    agrees,
    functions_after,
    verb_functions,
)


@pytest.mark.parametrize(
    ("noun", "rest", "functions"),
    [
        ("손님", "", ""),
        ("손님", "께서는", "subject topic"),
        ("손님", "들께", "plural to"),
        ("찻집", "에서부터", "at since"),
        ("찻집", "으로", "with"),
        ("차", "와의", "with of"),
        ("차", "를", "object"),
        ("물", "로만", "with only"),
        ("차", "나", "or"),
        ("주문", "받는", "verb participle"),
        ("주문", "받기만", "verb nominal only"),
        ("차", "였다", "is past"),
    ],
)
def test_each_particle_says_what_it_does(noun, rest, functions):
    assert functions_after(noun, rest) == tuple(functions.split())


@pytest.mark.parametrize(
    ("noun", "rest"),
    [
        ("차", "을"), ("손님", "를"), ("물", "으로"), ("찻집", "로"), ("손님", "의를"),
        ("손님", "만만"), ("손님", "들을이"), ("손님", "x"),
    ],
)  # fmt: skip
def test_what_cannot_follow_does_nothing(noun, rest):
    assert functions_after(noun, rest) is None


@pytest.mark.parametrize("particle", PARTICLES, ids=lambda particle: particle.text)
def test_every_particle_follows_a_noun_it_agrees_with(particle):
    nouns = [noun for noun in ("차", "찻집", "물") if agrees(noun[-1], particle.wants)]
    assert nouns
    for noun in nouns:
        assert functions_after(noun, particle.text) == (particle.function,)


def test_every_function_of_a_particle_is_one_that_readers_are_told():
    assert {particle.function for particle in PARTICLES} <= set(get_args(Function))


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_exactly_one_shape_of_a_pair_agrees_with_a_syllable(syllable):
    assert agrees(syllable, Wants.OPEN) is not agrees(syllable, Wants.CLOSED)
    assert agrees(syllable, Wants.OPEN_OR_RIEUL) is not agrees(syllable, Wants.CLOSED_NOT_RIEUL)


@given(
    st.sampled_from([SUBJECT, OBJECT, TOPIC, WITH, TOWARDS]),
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3),
)
def test_the_shape_we_choose_is_one_we_recognise(pair, syllable):
    chosen = with_particle(syllable, pair)
    assert functions_after(syllable, chosen.removeprefix(syllable))


@pytest.mark.parametrize("verb", VERBALISERS)
def test_a_verb_made_with_a_noun_is_a_verb(verb):
    assert functions_after("주문", verb) == ("verb",)
    assert verb_functions(verb, verb) == ("verb",)
    assert verb_functions("주문", verb) is None
