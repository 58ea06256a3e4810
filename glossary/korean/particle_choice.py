"""Chooses the shape of a Korean particle by the sound that the noun before it ends in.

한글 맞춤법 and 표준국어대사전: 이, 을, 은, 과 … stand after a consonant, 가, 를, 는, 와 … after a
vowel; 으로 loses its 으 after ㄹ as well (서울로). What is not written in Hangul is read in Korean
first: digits as Sino-Korean numbers, initialisms letter by letter, signs by their names.
"""

import re
from typing import Final, NamedTuple

from glossary.korean.hangul import decompose, is_syllable
from glossary.text import nfc


class Pair(NamedTuple):
    """One particle in its two shapes; `rieul_is_open` says that ㄹ counts as a vowel."""

    closed: str
    opened: str
    rieul_is_open: bool = False


SUBJECT: Final = Pair("이", "가")
OBJECT: Final = Pair("을", "를")
TOPIC: Final = Pair("은", "는")
WITH: Final = Pair("과", "와")
TOWARDS: Final = Pair("으로", "로", rieul_is_open=True)
PAIRS: Final = (
    SUBJECT, OBJECT, TOPIC, WITH, TOWARDS,
    Pair("으로서", "로서", rieul_is_open=True), Pair("으로써", "로써", rieul_is_open=True),
    Pair("이나", "나"), Pair("이라", "라"), Pair("이란", "란"), Pair("이라는", "라는"),
    Pair("이라도", "라도"), Pair("이랑", "랑"), Pair("이든지", "든지"), Pair("이야말로", "야말로"),
    Pair("이며", "며"), Pair("아", "야"),
)  # fmt: skip

# How the last sound is written here: a final consonant, or nothing after a vowel.
_OPEN: Final = ""
# 0 closes whatever it is read as: 영, 공, 십, 백, 천, 만, 억 (but not 조, with twelve of them).
_DIGITS: Final = dict(
    zip("0123456789", ("ㅇ", "ㄹ", "", "ㅁ", "", "", "ㄱ", "ㄹ", "ㄹ", ""), strict=True)
)
# 엘, 엠, 엔 and 알 (also written 아르, but said 알) close; every other letter's name is open.
_LETTERS: Final = {"L": "ㄹ", "M": "ㅁ", "N": "ㄴ", "R": "ㄹ"}
# 퍼센트, 도, 플러스, 달러, 유로, 리라; only 원 closes.
_SIGNS: Final = {"%": "", "℃": "", "°": "", "+": "", "$": "", "€": "", "₺": "", "₩": "ㄴ"}
# How a Latin word that is no initialism closes in Korean letters (외래어 표기법): 메일, 폼, 마케팅.
# After other endings it is open (스토리, 비즈니스, 핀테크), except where a short vowel before
# p, t, k, b, g or c makes a final consonant (챗봇, but 데이트): there only the ear knows.
_WORD_ENDINGS: Final = (
    (re.compile("ng$"), "ㅇ"), (re.compile("ll?$"), "ㄹ"), (re.compile("m$"), "ㅁ"),
    (re.compile("n$"), "ㄴ"), (re.compile("([dfsvxzrauioy]|[cst]h)$"), _OPEN),
)  # fmt: skip
_LATIN_WORD: Final = re.compile("[A-Za-z]+$")
# The particle follows the sound of the noun itself: 고객(顧客)을, ‘단골’이.
_PASSED_OVER: Final = re.compile(r"(\s*\([^()]*\)|[\s\"'’”»」』)\]])+$")


def with_particle(noun: str, pair: Pair) -> str | None:
    """Put the right shape of a particle after a noun: 고객을, 관리를; None if unknown."""
    chosen = particle_after(noun, pair)
    return None if chosen is None else nfc(noun) + chosen


def particle_after(noun: str, pair: Pair) -> str | None:
    """Choose the shape of a particle after this noun, or None if its last sound is not known."""
    final = final_sound(noun)
    if final is None:
        return None
    is_open = final == _OPEN or (final == "ㄹ" and pair.rieul_is_open)
    return pair.opened if is_open else pair.closed


def final_sound(noun: str) -> str | None:
    """Give the last consonant as it is written, nothing after a vowel, None if it is not known."""
    text = _PASSED_OVER.sub("", nfc(noun))
    last = text[-1:]
    if is_syllable(last):
        return decompose(last).final
    if last in _DIGITS or last in _SIGNS:
        return {**_DIGITS, **_SIGNS}[last]
    word = _LATIN_WORD.search(text)
    return _final_of_latin(word.group()) if word else None


def _final_of_latin(word: str) -> str | None:
    """Read capitals letter by letter (CRM이, NPS가), and other words by how they are spelled."""
    if word.isupper():
        return _LETTERS.get(word[-1], _OPEN)
    return next((final for ending, final in _WORD_ENDINGS if ending.search(word.lower())), None)
