"""Writes down how Korean sounds, in Hangul, by the Standard Pronunciation (표준 발음법)."""

import re
from collections.abc import Sequence
from typing import Final

from glossary.korean import sandhi, sino_korean
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
# 제27항: after the adnominal -ㄹ these endings begin tense …
_AFTER_ADNOMINAL: Final = ("게요", "수록", "지라도", "지언정", "걸요", "진대", "세라")
# … and these too, which after a noun are another word: 말밖에 [말바께].
_AFTER_ADNOMINAL_VERB: Final = ("걸", "밖에")


def pronounce(text: str, morphemes: Sequence[Morpheme] = (), part_of_speech: str = "noun") -> str:
    """Write the sound of a term in Hangul: 관리 → 괄리.

    Words are taken one by one, and what is not Hangul stays as it is. Where the standard allows two
    (관계 [관계/관게], 댓글 [대끌/댇끌]), the one that it prints first is given.
    """
    text = nfc(text)
    where = places(text, [Morpheme(nfc(part.text), part.origin) for part in morphemes])
    conjugated = part_of_speech in _CONJUGATED
    return _HANGUL_RUN.sub(
        lambda run: _heard(run.group(), where[slice(*run.span())], conjugated=conjugated), text
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


def _heard(word: str, where: Sequence[Place], *, conjugated: bool) -> str:
    spelled = [decompose(letter) for letter in respell(word, where)]
    meetings = [
        sandhi.meet(
            sandhi.Joint(
                left=spelled[index - 1],
                right=spelled[index],
                boundary=where[index].opens,
                word=where[index].opens and _is_word(where[index].morpheme),
                sino=_is_sino(word, where[index], index, conjugated=conjugated),
                stem=conjugated and _ends_stem(word, where[index], index),
            )
        )
        for index in range(1, len(word))
    ]
    initials = [spelled[0].initial, *(initial for _, initial in meetings)]
    finals = [*(final for final, _ in meetings), sandhi.rest(spelled[-1])]
    heard = [
        Syllable(initial, _vowel(before, initial), final)
        for before, initial, final in zip(spelled, initials, finals, strict=True)
    ]
    return compose_all(_after_adnominal(word, heard, conjugated=conjugated))


def _ends_stem(word: str, place: Place, index: int) -> bool:
    """Tell whether a verb's stem ends here: before -다, or where a part is an ending."""
    if word[index:] == "다":
        return True
    return place.opens and _starts_with(place.morpheme, _STEM_ENDINGS)


def _is_sino(word: str, place: Place, index: int, *, conjugated: bool) -> bool:
    """Tell whether one Sino-Korean word goes on here; where the parts are unknown, guess."""
    if place.morpheme is None:
        return sino_korean.tenses(word, index, conjugated=conjugated)
    return place.morpheme.origin == "sino" and not place.opens


def _is_word(part: Morpheme | None) -> bool:
    """Tell whether a part is a word (실질 형태소), before which a final is neutralised (제15항)."""
    if part is None or part.origin != "native":
        return part is not None
    return part.text.startswith(NATIVE_WORDS)


def _starts_with(part: Morpheme | None, beginnings: tuple[str, ...]) -> bool:
    return part is not None and part.origin == "native" and part.text.startswith(beginnings)


def _vowel(spelled: Syllable, initial: str) -> str:
    """Apply the vowel rules of 제5항: 져 → 저, and 희 → 히 where the consonant was written."""
    if spelled.medial == "ㅕ" and initial in {"ㅈ", "ㅉ", "ㅊ"}:
        return "ㅓ"
    if spelled.medial == "ㅢ" and spelled.initial != "ㅇ":
        return "ㅣ"
    return spelled.medial


def _after_adnominal(word: str, heard: list[Syllable], *, conjugated: bool) -> list[Syllable]:
    endings = _AFTER_ADNOMINAL + (_AFTER_ADNOMINAL_VERB if conjugated else ())
    for ending in endings:
        at = len(word) - len(ending)
        if at > 0 and word.endswith(ending) and decompose(word[at - 1]).final == "ㄹ":
            heard[at] = heard[at]._replace(initial=sandhi.tensed(heard[at].initial))
    return heard
