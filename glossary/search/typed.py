"""What people typed, brought into order, and what they may have meant to type."""

import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from glossary.korean.hangul import is_syllable
from glossary.korean.keyboard import lone_letters, typed_as_hangul, typed_as_latin
from glossary.languages import RULES
from glossary.search.answer import Layout
from glossary.search.ranking import EMPTY_WORDS, KEYBOARD
from glossary.search.words import words
from glossary.text import fold, nfc

_WIDTHS: Final = ("<wide>", "<narrow>")
# Words that ask, or that join words, and name nothing. They are left out where others remain.
_EMPTY: Final = frozenset({
    "nedir", "ne", "demek", "demektir", "nasil", "hesaplanir", "hesaplama", "formulu", "anlami",
    "anlama", "gelir", "korece", "korecesi", "turkce", "turkcesi", "ingilizce", "ingilizcesi",
    "tanimi", "kac", "ile", "icin", "ve", "veya", "bir", "gore", "hakkinda", "olarak",
    "what", "is", "are", "the", "a", "an", "of", "meaning", "definition", "define", "how", "to",
    "calculate", "calculated", "calculation", "formula", "does", "do", "mean", "and", "or", "for",
    "with", "about", "in", "on", "by", "korean", "turkish", "english",
    "의미", "무슨", "이란", "란", "정의", "계산법", "계산", "공식", "및", "대해", "대해서",
    "대하여", "대한", "따라", "따른", "관한", "관해", "위해", "위한", "통해", "통한", "한국어로",
    "터키어로", "튀르키예어로", "영어로",
})  # fmt: skip
_EMPTY_BEGINNINGS: Final = ("무엇", "뭐", "뭔", "뜻")
_LIGHT_VERBS: Final = ("etmek", "yapmak")
"""Verbs that make a verb of a noun: şikâyet ettim is about şikâyet."""
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
    narrow = lone_letters(nfc("".join(map(_narrow, query))))
    visible = "".join(" " if letter.isspace() else letter for letter in narrow if _shows(letter))
    return " ".join(visible.split())


def _narrow(letter: str) -> str:
    tag, _, code = unicodedata.decomposition(letter).partition(" ")
    return chr(int(code, 16)) if tag in _WIDTHS else letter


def _shows(letter: str) -> bool:
    # Cc are controls, Cf joiners and marks of direction, Cs halves of characters.
    return letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co", "Cn"}


def readings(text: str) -> Iterator[Reading]:
    """Give the ways to understand a tidy text, the plain one first."""
    for reading in (Reading(text, text), *_from_other_keyboards(text)):
        yield reading
        if fuller := _without_empty_words(reading.text):
            yield reading._replace(text=fuller, cost=reading.cost + EMPTY_WORDS)


def _without_empty_words(text: str) -> str:
    all_words = words(text)
    full = [word for word in all_words if not _is_empty(fold(word))]
    return " ".join(full) if 0 < len(full) < len(all_words) else ""


def _is_empty(word: str) -> bool:
    if word in _EMPTY or word.startswith(_EMPTY_BEGINNINGS):
        return True
    return any(RULES["tr"].ending(word, verb) for verb in _LIGHT_VERBS)


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
