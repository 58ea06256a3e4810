"""Every reason that a search can give is a sentence, in three languages."""

from typing import get_args

import pytest

from app.presenters.reason import explain
from glossary.endings import Function
from glossary.korean.transliteration import Code
from glossary.search import Reason
from glossary.search.answer import Layout, ReasonCode

LANGUAGES = ("tr", "ko", "en")
SENTENCES = [code for code in get_args(ReasonCode) if code not in {"inflected", "keyboard"}]
REASONS = [
    *(Reason(code, "typed", "meant") for code in SENTENCES),
    *(Reason("keyboard", "typed", "meant", by=layout) for layout in get_args(Layout)),
    *(Reason("latin", "typed", "meant", by=system) for system in get_args(Code)),
    *(Reason("inflected", "typed", "meant", "-s", (name,)) for name in get_args(Function)),
]


def told(app, reason: Reason) -> dict[str, str]:
    """Return what each language says of a reason."""
    said = {}
    for language in LANGUAGES:
        with app.test_request_context(f"/{language}/"):
            said[language] = explain(reason)
    return said


@pytest.mark.parametrize("reason", REASONS, ids=lambda r: f"{r.code} {r.by}{r.functions}")
def test_a_reason_is_told_in_each_language_in_its_own_words(app, reason):
    said = told(app, reason)
    assert len(set(said.values())) == len(LANGUAGES)
    assert all(sentence.strip() and "%" not in sentence for sentence in said.values())


def test_different_reasons_are_told_differently(app):
    for language in LANGUAGES:
        said = [told(app, reason)[language] for reason in REASONS]
        assert sorted({text for text in said if said.count(text) > 1}) == []


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (
            Reason("inflected", "çaylarımızın", "çay", "-larımızın", ("plural", "our", "of")),
            "çaylarımızın = çay + -larımızın (plural, our, of)",
        ),
        (Reason("inflected", "went", "go", functions=("past",)), "went = go (past)"),
        (
            Reason("keyboard", "ckfmf", "차를", "를", ("object",), "us"),
            "typed on an English keyboard: ckfmf → 차를 (object)",
        ),
        (
            Reason("latin", "nokcha", "녹차", by="revised_romanization"),
            "녹차 in Latin letters (Revised Romanization)",
        ),
        (Reason("latin", "nokch", "녹차"), "녹차 in Latin letters"),
        (Reason("initials", "ㄴㅊ", "녹차"), "by initial consonants: ㄴㅊ → 녹차"),
    ],
)
def test_a_sentence_tells_what_was_typed_and_what_it_was_taken_for(app, reason, sentence):
    assert told(app, reason)["en"] == sentence
