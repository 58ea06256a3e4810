"""Respells a Korean word where its sound depends on the word or its parts, not its letters."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from glossary.korean.hangul import compose, decompose
from glossary.korean.lexicon import (
    LATERAL_WORDS,
    LAX_ENDINGS,
    LETTER_NAMES,
    NASAL_ENDINGS,
    NATIVE_WITH_N,
    PARTICLE_LIKE,
    RATE_AFTER_HWAN,
    RESPELLED,
    SINO_WITH_N,
    TENSE_ENDINGS,
)
from glossary.korean.morphemes import Morpheme, Place
from glossary.korean.saisiot import without_saisiot

# What may follow a listed word without making it another word: 평가하다, 평가를, but not 인기척.
_MAY_FOLLOW: Final = tuple("하한할함합해했되된될됨됩돼됐를을은는의에이가과와로만")
_PARTICLES: Final = "을를은는의"
_LONG_ENOUGH: Final = 3
_TWO_WORDS: Final = 4


def respell(word: str, where: Sequence[Place]) -> str:
    """Respell a word by the lists and by its parts; it keeps its number of syllables."""
    return without_saisiot(_respell(word, where))


def _respell(word: str, where: Sequence[Place]) -> str:
    listed = _listed(word)
    if listed is not None:
        return listed
    parts = _parts(word, where)
    respelled = [_respell_part(part, text) for part, text in parts]
    for index in range(1, len(parts)):
        if decompose(parts[index - 1][1][-1]).final and _draws_n(*parts[index]):
            respelled[index] = _with_n(respelled[index])
    return "".join(respelled)


def _listed(word: str) -> str | None:
    if word in RESPELLED:
        return RESPELLED[word]
    if word[:2] in LETTER_NAMES:
        return LETTER_NAMES[word[:2]] + word[2:]
    for end in range(len(word) - 1, 1, -1):
        if word[:end] in RESPELLED and word[end:].startswith(_MAY_FOLLOW):
            return RESPELLED[word[:end]] + word[end:]
    return None


def _parts(word: str, where: Sequence[Place]) -> list[tuple[Morpheme | None, str]]:
    starts = [0, *(index for index in range(1, len(word)) if where[index].opens), len(word)]
    return [(where[start].morpheme, word[start:end]) for start, end in pairwise(starts)]


def _respell_part(part: Morpheme | None, text: str) -> str:
    listed = _listed(text)
    if listed is not None:
        return listed
    if part is not None and part.origin == "loan":
        return _keep_n(text)
    if part is None or part.origin == "sino":
        noun = text.rstrip(_PARTICLES)
        respelled = _respell_suffix(noun) + text[len(noun) :]
        return _respell_pairs(text, respelled) if part is None else respelled
    return text


def _respell_pairs(text: str, respelled: str) -> str:
    """Respell the listed words of a compound of two-syllable words: 금융기관 → 금늉기관."""
    if len(text) < _TWO_WORDS:
        return respelled
    starts = range(0, len(text), 2)
    pairs = {start: text[start : start + 2] for start in starts}
    if pairs[starts[-1]] in PARTICLE_LIKE:
        del pairs[starts[-1]]
    return "".join(
        RESPELLED.get(pairs.get(start, ""), respelled[start : start + 2]) for start in starts
    )


def _keep_n(text: str) -> str:
    """Keep a loan's ㄴ before ㄹ: 온라인 [온나인]; no norm decides it, the source word does."""
    letters = list(text)
    for index in range(1, len(letters)):
        initial, medial, final = decompose(letters[index])
        if initial == "ㄹ" and decompose(letters[index - 1]).final == "ㄴ":
            letters[index] = compose("ㄴ", medial, final)
    return "".join(letters)


def _respell_suffix(text: str) -> str:
    """Respell Sino-Korean suffixes: 생산량 (제20항 다만), 전환율 (제29항), 가능성 [가능썽]."""
    if len(text) < _LONG_ENOUGH:
        return text
    if text[-1] in TENSE_ENDINGS and not text.endswith(LAX_ENDINGS):
        return text[:-1] + TENSE_ENDINGS[text[-1]]
    if decompose(text[-2]).final != "ㄴ":
        return text
    if text[-1] in NASAL_ENDINGS and text[-2:] not in LATERAL_WORDS:
        return text[:-1] + NASAL_ENDINGS[text[-1]]
    if text[-1] == "율" and (text[-2:] != "환율" or text.endswith(RATE_AFTER_HWAN)):
        return text[:-1] + "뉼"
    return text


def _draws_n(part: Morpheme | None, text: str) -> bool:
    if part is None or part.origin == "loan":
        return False
    return text in (SINO_WITH_N if part.origin == "sino" else NATIVE_WITH_N)


def _with_n(text: str) -> str:
    _, medial, final = decompose(text[0])
    return compose("ㄴ", medial, final) + text[1:]
