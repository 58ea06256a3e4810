"""Writes down how Korean sounds, in Hangul, by the Standard Pronunciation (표준 발음법)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from glossary.korean import sandhi
from glossary.korean.hangul import Syllable, compose_all, decompose
from glossary.korean.lexicon import NATIVE_WORDS
from glossary.korean.morphemes import Morpheme, Place, places
from glossary.korean.respelling import respell
from glossary.text import nfc

_HANGUL: Final = re.compile("[가-힣]")
_HANGUL_RUN: Final = re.compile("[가-힣]+")
_PIECES: Final = re.compile(r"[가-힣]+|\s+|[^\s가-힣]+")
_CONJUGATED: Final = frozenset({"verb", "adjective"})
_STEM_ENDINGS: Final = ("고", "지", "게", "던", "더", "소", "습", "자", "다", "든")
# 제27항: after the adnominal -ㄹ these endings begin tense.
_AFTER_ADNOMINAL: Final = ("게요", "수록", "지라도", "지언정", "걸요")


class Sound(NamedTuple):
    """A stretch of Hangul as it was spelled, and as it sounds, syllable for syllable."""

    spelled: tuple[Syllable, ...]
    heard: tuple[Syllable, ...]
    joints: tuple[sandhi.Joint, ...]


def pronounce(text: str, morphemes: Sequence[Morpheme] = (), part_of_speech: str = "noun") -> str:
    """Write the sound of a term in Hangul: 관리 → 괄리.

    Words are taken one by one, and what is not Hangul stays as it is. Where the standard allows two
    (관계 [관계/관게], 문의 [무늬/무니]), the one nearer to the spelling is given.
    """
    return "".join(
        piece if isinstance(piece, str) else compose_all(piece.heard)
        for piece in sounds(text, morphemes, part_of_speech)
    )


def pronunciation_fits(text: str, pronunciation: str) -> bool:
    """Tell whether an editor's pronunciation has the same words and syllables as the text."""
    return in_place(text, pronunciation) is not None


def in_place(text: str, pronunciation: str) -> str | None:
    """Write an editor's pronunciation in the place of a text's Hangul, or None where it cannot.

    Latin may be read out (CRM 시스템 [시아르엠 시스템]) and stays as it is written.
    """
    text, pronunciation = nfc(text), nfc(pronunciation)
    # Where all but the Hangul is alike, nothing has to be fitted; compiling a pattern is slow.
    if _HANGUL.sub("가", text) == _HANGUL.sub("가", pronunciation):
        return pronunciation
    pieces = _PIECES.findall(text)
    found = re.fullmatch("".join(map(_pattern, pieces)), pronunciation)
    if found is None:
        return None
    read = iter(found.groups())
    return "".join(next(read) if _HANGUL_RUN.match(piece) else piece for piece in pieces)


def _pattern(piece: str) -> str:
    if _HANGUL_RUN.match(piece):
        return f"([가-힣]{{{len(piece)}}})"
    return re.escape(piece) if piece.isspace() else f"(?:{re.escape(piece)}|[가-힣]+?)"


def sounds(text: str, morphemes: Sequence[Morpheme], part_of_speech: str) -> Iterator[str | Sound]:
    """Cut the text into stretches of Hangul, as sounds, and everything else, as it is written."""
    text = nfc(text)
    composed = [Morpheme(nfc(part.text), part.origin) for part in morphemes]
    where = places(text, composed)
    end = 0
    for run in _HANGUL_RUN.finditer(text):
        if run.start() > end:
            yield text[end : run.start()]
        yield _sound(run.group(), where[run.start() : run.end()], part_of_speech)
        end = run.end()
    if end < len(text):
        yield text[end:]


def _sound(word: str, where: Sequence[Place], part_of_speech: str) -> Sound:
    spelled = tuple(map(decompose, word))
    respelled = [decompose(letter) for letter in respell(word, where)]
    conjugated = part_of_speech in _CONJUGATED
    joints = tuple(
        _joint(respelled, where, index, conjugated=conjugated) for index in range(1, len(word))
    )
    meetings = [sandhi.meet(joint) for joint in joints]
    initials = [respelled[0].initial, *(initial for _, initial in meetings)]
    finals = [*(final for final, _ in meetings), sandhi.rest(respelled[-1])]
    heard = [
        Syllable(initial, _vowel(before, initial), final)
        for before, initial, final in zip(respelled, initials, finals, strict=True)
    ]
    return Sound(spelled, tuple(_after_adnominal(word, heard)), joints)


def _joint(
    word: Sequence[Syllable], where: Sequence[Place], index: int, *, conjugated: bool
) -> sandhi.Joint:
    place, right = where[index], word[index]
    is_last = index == len(word) - 1
    dictionary_form = is_last and right == Syllable("ㄷ", "ㅏ")
    ending = place.opens and _starts_with(place.morpheme, _STEM_ENDINGS)
    return sandhi.Joint(
        left=word[index - 1],
        right=right,
        boundary=place.opens,
        word=place.opens and _is_word(place.morpheme),
        sino=_is_sino(place.morpheme) and not place.opens,
        stem=conjugated and (dictionary_form or ending),
    )


def _is_word(part: Morpheme | None) -> bool:
    """Tell whether a part is a word (실질 형태소), before which a final is neutralised (제15항)."""
    if part is None or part.origin != "native":
        return part is not None
    return part.text.startswith(NATIVE_WORDS)


def _is_sino(part: Morpheme | None) -> bool:
    return part is not None and part.origin == "sino"


def _starts_with(part: Morpheme | None, beginnings: tuple[str, ...]) -> bool:
    return part is not None and part.origin == "native" and part.text.startswith(beginnings)


def _vowel(spelled: Syllable, initial: str) -> str:
    """Apply the vowel rules of 제5항: 져 → 저, and 희 → 히 where the consonant was written."""
    if spelled.medial == "ㅕ" and initial in {"ㅈ", "ㅉ", "ㅊ"}:
        return "ㅓ"
    if spelled.medial == "ㅢ" and spelled.initial != "ㅇ":
        return "ㅣ"
    return spelled.medial


def _after_adnominal(word: str, heard: list[Syllable]) -> list[Syllable]:
    for ending in _AFTER_ADNOMINAL:
        at = len(word) - len(ending)
        if at > 0 and word.endswith(ending) and decompose(word[at - 1]).final == "ㄹ":
            heard[at] = heard[at]._replace(initial=sandhi.tensed(heard[at].initial))
    return heard
