"""What is to be heard: each text of the glossary once, and nothing an engine would obey."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.audio.utterance import MOST_LETTERS, of_text, utterances
from glossary.models import LANGUAGES


def texts(catalogue, language, *, slow=False):
    found = [each for each in utterances(catalogue) if each.language == language]
    return [each.text for each in found if each.slow is slow]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_and_example_is_heard_and_none_twice(teahouse, language):
    heard = texts(teahouse, language)
    for concept in teahouse.concepts.values():
        for term in concept.terms[language]:
            assert set(term.wordings) <= {*heard}
        for example in concept.examples:
            assert "".join(segment.text for segment in example[language]) in heard
    assert len(heard) == len({*heard})


def test_korean_is_heard_slowly_too_and_nothing_else_is(teahouse):
    assert texts(teahouse, "ko", slow=True) == texts(teahouse, "ko")
    assert texts(teahouse, "tr", slow=True) == texts(teahouse, "en", slow=True) == []


def test_a_korean_term_is_said_as_its_entry_says(copy):
    copy.change("concepts/house/teahouse.yaml", "pronunciation: 차찝", "pronunciation: 찯찝")
    said = {each.text: each.said for each in utterances(copy.load().catalogue())}
    assert said["찻집"] == "찯찝"


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        pytest.param("ko", "고객 관리", "고객 괄리", id="by-the-sound-rules"),
        pytest.param("ko", "CRM에서 15%가", "시아르에메서 15퍼센트가", id="read-out-and-then-said"),
        pytest.param("ko", unicodedata.normalize("NFD", "관리"), "괄리", id="composed"),
        pytest.param("tr", "daimî müşteri", "daimi müşteri", id="turkish"),
        pytest.param("en", "customer loyalty", "customer loyalty", id="english-as-it-is"),
    ],
)
def test_a_text_is_given_to_the_engine_as_it_sounds(language, text, said):
    assert of_text(language, text).said == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("[[k'ar]] a", "k'ar a", id="phonemes"),
        pytest.param("<break time='9s'/>a", "break time='9s'/ a", id="markup"),
        pytest.param("a\0b\x01\x1b[31m", "a b 31m", id="control-characters"),
        pytest.param("a\ud800\u202eb", "a b", id="lone-surrogates-and-overrides"),
        pytest.param(" -v  x\n\n", "-v x", id="an-option"),
    ],
)
def test_what_an_engine_would_obey_is_left_out(text, said):
    assert of_text("en", text).said == said


@pytest.mark.parametrize("text", ["", "  ", "-", "…!", "[[", "\0", "🙂"], ids=ascii)
def test_where_nothing_can_be_said_nothing_is(text):
    assert {of_text(language, text).said for language in LANGUAGES} == {""}


def test_too_long_a_text_is_refused():
    assert of_text("en", "a" * MOST_LETTERS).said
    assert not of_text("en", "a" * (MOST_LETTERS + 1)).said
    assert not of_text("ko", "가" * 10_000).said


@given(st.sampled_from(LANGUAGES), st.text())
def test_any_text_gives_one_line_that_can_be_written_out(language, text):
    said = of_text(language, text).said
    assert said.encode().decode() == said
    assert said.encode().decode() == said
    assert not {*"[]<>\n\r\t\0"} & {*said}
