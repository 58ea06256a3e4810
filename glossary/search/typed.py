"""What people typed, brought into order, and what they may have meant to type."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from glossary.korean.hangul import is_syllable
from glossary.korean.keyboard import lone_letters, typed_as_hangul, typed_as_latin
from glossary.languages import RULES
from glossary.search.answer import Layout
from glossary.search.ranking import EMPTY_WORDS, KEYBOARD
from glossary.search.words import words
from glossary.text import fold, nfc

_LONGEST_INPUT: Final = 10_000
"""Characters that are looked at before those that cannot be seen are dropped."""
_WIDTHS: Final = ("<wide>", "<narrow>")
# Words that ask, or that join words, and name nothing. They are left out where others remain.
_EMPTY: Final = frozenset({
    "kimdir", "kim", "nedir", "ne", "lutfen", "demek", "demektir", "nasil", "hesaplanir",
    "hesaplama", "formulu", "anlami", "anlama", "gelir", "korece", "korecesi", "turkce", "turkcesi",
    "ingilizce", "ingilizcesi", "denir", "denilir", "deniyor", "tanimi", "kac", "ile", "icin", "ve",
    "veya", "bir", "gore", "hakkinda", "olarak", "what", "who", "please", "is", "are", "the", "a",
    "an", "of", "meaning", "definition", "define", "how", "to", "calculate", "calculated",
    "calculation", "formula", "does", "do", "mean", "and", "or", "for", "with", "about", "in", "on",
    "by", "as", "at", "i", "say", "korea", "korean", "turkish", "english", "을", "를", "은", "는",
    "이", "가", "의", "에", "도", "만", "과", "와", "로", "으로", "에서", "에게", "의미", "무슨",
    "이란", "란", "정의", "계산법", "계산", "공식", "누구", "해", "주세요", "주십시오",
    "부탁드립니다", "및", "대해", "대해서", "대하여", "대한", "따라", "따른", "관한", "관해",
    "위해", "위한", "통해", "통한", "한국어로", "터키어로", "튀르키예어로", "영어로",
})  # fmt: skip
_EMPTY_BEGINNINGS: Final = ("무엇", "뭐", "뭔", "뜻")
_LIGHT_VERBS: Final = ("etmek", "yapmak")
"""Verbs that make a verb of a noun: şikâyet ettim is about şikâyet."""
_SIGNS: Final = re.compile(r"^[^\w]+|[^\w%+]+$")
_FEWEST_SYLLABLES: Final = 2
"""Latin letters make one syllable by chance all the time: role is 개ㅣㄷ."""


class Reading(NamedTuple):
    """One understanding of what was typed, and what it costs to believe it."""

    text: str
    typed: str
    cost: int = 0
    layout: Layout | None = None


def tidy(query: str) -> str:
    """Compose the letters, make wide ones narrow, drop what cannot be seen, collapse spaces."""
    short = " ".join(query.split())[:_LONGEST_INPUT]
    narrow = lone_letters(nfc("".join(map(_narrow, short))))
    visible = "".join(" " if _parts(letter) else letter for letter in narrow if _shows(letter))
    return " ".join(visible.split())


def _narrow(letter: str) -> str:
    tag, _, code = unicodedata.decomposition(letter).partition(" ")
    return chr(int(code, 16)) if tag in _WIDTHS else letter


def _parts(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) == "Cc"


def _shows(letter: str) -> bool:
    # Cf are joiners and marks of direction, Cs halves of characters; no font has Co and Cn.
    return letter.isspace() or unicodedata.category(letter) not in {"Cf", "Cs", "Co", "Cn"}


def readings(text: str) -> Iterator[Reading]:
    """Give the ways to understand a tidy text, the plain one first."""
    for reading in (Reading(text, text), *_from_other_keyboards(text)):
        yield reading
        if fuller := _without_empty_words(reading.text):
            yield reading._replace(text=fuller, cost=reading.cost + EMPTY_WORDS)


def _without_empty_words(text: str) -> str:
    """Leave out words that name nothing, and signs around the others; nothing if none are left."""
    # A/S is one chunk: its A is no article.
    full = [chunk for chunk in text.split() if not all(map(is_empty, words(chunk)))]
    said = " ".join(_SIGNS.sub("", chunk) for chunk in full)
    return said if said != text else ""


@lru_cache(maxsize=1024)
def is_empty(word: str) -> bool:
    """Tell whether a word only asks or joins, and names nothing."""
    folded = fold(word)
    if folded in _EMPTY or folded.startswith(_EMPTY_BEGINNINGS):
        return True
    return any(RULES["tr"].ending(folded, verb) for verb in _LIGHT_VERBS)


def _from_other_keyboards(text: str) -> Iterator[Reading]:
    seen = {text}
    for layout in ("us", "turkish_q"):
        for typed in (text, text.lower()):
            hangul = typed_as_hangul(typed, layout)
            if hangul not in seen and _is_written_korean(hangul):
                seen.add(hangul)
                yield Reading(hangul, text, KEYBOARD, layout)
        latin = typed_as_latin(text, layout)
        if latin not in seen:
            seen.add(latin)
            yield Reading(latin, text, KEYBOARD, "korean")


def _is_written_korean(text: str) -> bool:
    """Tell whether this is Hangul in whole syllables, but for one letter that is just begun."""
    written = text.replace(" ", "")
    whole = sum(map(is_syllable, written))
    return whole >= _FEWEST_SYLLABLES and all(map(is_syllable, written[:-1]))
