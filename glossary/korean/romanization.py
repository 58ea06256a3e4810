"""Writes Korean in Latin letters by its sound: Revised Romanization (국어의 로마자 표기법)."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from glossary.korean.hangul import Syllable, decompose
from glossary.korean.morphemes import Morpheme, Place, places
from glossary.korean.pronunciation import in_place, pronounce
from glossary.korean.saisiot import with_closing_t
from glossary.korean.sandhi import NEUTRAL
from glossary.text import nfc

LATIN_ONSETS: Final = {
    "ㄱ": "g", "ㄲ": "kk", "ㄴ": "n", "ㄷ": "d", "ㄸ": "tt", "ㄹ": "r", "ㅁ": "m", "ㅂ": "b",
    "ㅃ": "pp", "ㅅ": "s", "ㅆ": "ss", "ㅇ": "", "ㅈ": "j", "ㅉ": "jj", "ㅊ": "ch", "ㅋ": "k",
    "ㅌ": "t", "ㅍ": "p", "ㅎ": "h",
}  # fmt: skip
"""제2장 제2항: the letters of consonants that open a syllable."""
LATIN_VOWELS: Final = {
    "ㅏ": "a", "ㅐ": "ae", "ㅑ": "ya", "ㅒ": "yae", "ㅓ": "eo", "ㅔ": "e", "ㅕ": "yeo", "ㅖ": "ye",
    "ㅗ": "o", "ㅘ": "wa", "ㅙ": "wae", "ㅚ": "oe", "ㅛ": "yo", "ㅜ": "u", "ㅝ": "wo", "ㅞ": "we",
    "ㅟ": "wi", "ㅠ": "yu", "ㅡ": "eu", "ㅢ": "ui", "ㅣ": "i",
}  # fmt: skip
"""제2장 제1항: the letters of vowels."""
_FINALS: Final = {
    "": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng",
}  # fmt: skip
_PLAIN: Final = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ"}
_ASPIRATES: Final = frozenset("ㅋㅌㅍ")
_STOPS: Final = frozenset("ㄱㄷㅂ")

Heard = list[Syllable | str]
"""A text letter by letter: Hangul as syllables, everything else as it is written."""


def romanize(
    text: str,
    morphemes: Sequence[Morpheme] = (),
    part_of_speech: str = "noun",
    pronunciation: str | None = None,
) -> str:
    """Romanize a term by its sound, in lower case: 적립금 제도 → jeongnipgeum jedo.

    An editor's `pronunciation` takes the place of the computed one. What is not Hangul stays as it
    is. Tense consonants are written only where they are spelled (제3장 제1항 붙임).
    """
    text = nfc(text)
    sound = in_place(text, pronunciation or pronounce(text, morphemes, part_of_speech))
    if sound is None:
        # A pronunciation of another length cannot be held against the spelling; it says it all.
        text = sound = nfc(pronunciation or text)
    sound = with_closing_t(text, sound)
    where = places(text, [Morpheme(nfc(part.text), part.origin) for part in morphemes])
    spelled, heard = [_letter(letter) for letter in text], [_letter(letter) for letter in sound]
    for index in range(len(heard)):
        _restore_vowel(spelled, heard, index)
        _restore_plain(spelled, heard, index)
        if _is_in_noun(where, index, part_of_speech):
            _restore_h(spelled, heard, index)
    return "".join(_write(heard))


def _letter(letter: str) -> Syllable | str:
    return decompose(letter) if "가" <= letter <= "힣" else letter


def _restore_vowel(spelled: Heard, heard: Heard, index: int) -> None:
    """Write ㅢ as spelled although it sounds as ㅣ (제2장 제1항 붙임 1): 광희문 Gwanghuimun."""
    before, after = spelled[index], heard[index]
    if isinstance(before, Syllable) and isinstance(after, Syllable) and before.medial == "ㅢ":
        heard[index] = after._replace(medial="ㅢ")


def _restore_plain(spelled: Heard, heard: Heard, index: int) -> None:
    """Undo tensification; what is spelled tense stays, also a final that has moved to an ㅇ."""
    before, after = spelled[index], heard[index]
    if not isinstance(before, Syllable) or not isinstance(after, Syllable):
        return
    previous = spelled[index - 1] if index else ""
    linked = ""
    if isinstance(previous, Syllable) and before.initial == "ㅇ":
        linked = previous.final
    if after.initial in _PLAIN and after.initial not in {before.initial, linked}:
        heard[index] = after._replace(initial=_PLAIN[after.initial])


def _restore_h(spelled: Heard, heard: Heard, index: int) -> None:
    """Write ㅎ after ㄱ, ㄷ, ㅂ in nouns (제3장 제1항 4 다만): 묵호 Mukho, 협회 hyeophoe."""
    if index == 0:
        return
    left, right = spelled[index - 1], spelled[index]
    before, after = heard[index - 1], heard[index]
    if not isinstance(left, Syllable) or not isinstance(right, Syllable):
        return
    if not isinstance(before, Syllable) or not isinstance(after, Syllable):
        return
    stop = NEUTRAL[left.final]
    if right.initial == "ㅎ" and stop in _STOPS and after.initial in _ASPIRATES:
        heard[index - 1] = before._replace(final=stop)
        heard[index] = after._replace(initial="ㅎ")


def _is_in_noun(where: Sequence[Place], index: int, part_of_speech: str) -> bool:
    if part_of_speech == "phrase":
        # In a phrase only its Sino-Korean parts are known to be nouns: 축하 in 축하합니다.
        part = where[index].morpheme
        return part is not None and part.origin == "sino" and not where[index].opens
    return part_of_speech == "noun"


def _write(heard: Heard) -> Iterator[str]:
    for before, letter in pairwise(["", *heard]):
        if isinstance(letter, str):
            yield letter
            continue
        lateral = isinstance(before, Syllable) and before.final == "ㄹ" and letter.initial == "ㄹ"
        yield "l" if lateral else LATIN_ONSETS[letter.initial]
        yield LATIN_VOWELS[letter.medial] + _FINALS[NEUTRAL[letter.final]]
