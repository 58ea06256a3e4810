"""Reads Hangul as the keys it is typed with, and what was typed with another keyboard in mind.

The keyboard is the two-set one (두벌식, KS X 5002), beside the English (US) and the Turkish Q one.
"""

import re
import unicodedata
from typing import Final, Literal

from glossary.korean.hangul import (
    CLUSTERS,
    DIPHTHONGS,
    FINALS,
    INITIALS,
    MEDIALS,
    decompose,
    is_syllable,
)
from glossary.korean.hangul import compose as syllable
from glossary.text import nfc

Layout = Literal["us", "turkish_q"]
"""A keyboard that people of our three languages have in front of them."""

# The letter keys, row by row, in the same place on each keyboard.
_KOREAN: Final = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"
_LATIN: Final[dict[Layout, str]] = {
    "us": "qwertyuiopasdfghjklzxcvbnm",
    "turkish_q": "qwertyuıopasdfghjklzxcvbnm",
}
# With shift a Korean keyboard gives seven other letters; on every other key it gives the same.
_SHIFTED: Final = dict(zip("QWERTOP", "ㅃㅉㄸㄲㅆㅒㅖ", strict=True))
# Keys that are punctuation on a Korean keyboard, as on an English one, and letters on a Turkish.
_PUNCTUATION: Final[dict[Layout, dict[str, str]]] = {
    "us": {},
    "turkish_q": dict(zip(""";'[],.:"{}<>""", "şiğüöçŞİĞÜÖÇ", strict=True)),
}
_TO_KOREAN: Final = {
    layout: str.maketrans(
        # upper() makes I of both i and ı, which is right: that key gives I on both keyboards.
        dict(zip(keys.upper(), _KOREAN, strict=True))
        | dict(zip(keys, _KOREAN, strict=True))
        | _SHIFTED
    )
    for layout, keys in _LATIN.items()
}
_TO_LATIN: Final = {
    layout: str.maketrans(
        dict(zip(_KOREAN, keys, strict=True))
        | {korean: latin for latin, korean in _SHIFTED.items()}
        | _PUNCTUATION[layout]
    )
    for layout, keys in _LATIN.items()
}

_DOUBLE: Final = CLUSTERS | DIPHTHONGS
_JOINED: Final = {keys: letter for letter, keys in _DOUBLE.items()}
_KEYS: Final = str.maketrans(_DOUBLE)
_SPLIT: Final = str.maketrans(CLUSTERS)
# Unicode has each letter up to four times: as keyboards give it (ㄱ U+3131), as it stands in a
# decomposed syllable, there once more as a final, and half as wide.
_CONJOINING: Final = {
    first + index: letter
    for first, letters in ((0x1100, INITIALS), (0x1161, MEDIALS), (0x11A8, FINALS[1:]))
    for index, letter in enumerate(letters)
}
_HALF_WIDTH: Final = {
    code: chr(int(full.removeprefix("<narrow> "), base=16))
    for code in range(0xFFA1, 0xFFDD)
    if (full := unicodedata.decomposition(chr(code)))
}
# They stand where a letter is missing, and show nothing.
_FILLERS: Final = dict.fromkeys((0x115F, 0x1160, 0x3164, 0xFFA0))
_AS_TYPED: Final = {**_CONJOINING, **_HALF_WIDTH, **_FILLERS}
# A consonant closes a syllable unless a vowel follows, which then takes it: 곡 + ㅐ → 고개.
_SYLLABLE: Final = re.compile(
    f"([{''.join(INITIALS)}])"
    f"({'|'.join((*DIPHTHONGS.values(), *MEDIALS))})"
    f"((?:{'|'.join((*CLUSTERS.values(), *FINALS[1:]))})(?![{''.join(MEDIALS)}]))?"
    f"|{'|'.join(DIPHTHONGS.values())}"
)


def lone_letters(text: str) -> str:
    """Give letters that stand outside a syllable as keyboards do: U+1100 and half-width ㄱ → ㄱ."""
    return nfc(text).translate(_AS_TYPED)


def keystrokes(text: str) -> str:
    """Write Hangul as the keys pressed for it: 관 → ㄱㅗㅏㄴ, 값 → ㄱㅏㅂㅅ; other letters stay.

    What has been typed of a word so far is always a beginning of this: 곡 is one of 고객.
    """
    return "".join(
        "".join(decompose(letter)) if is_syllable(letter) else letter
        for letter in lone_letters(text)
    ).translate(_KEYS)


def compose(keys: str) -> str:
    """Show what an input method makes of these keys: ㄱㅗㄱㅐㄱ → 고객; consonants alone stay."""
    return _SYLLABLE.sub(_show, keys)


def _show(match: re.Match[str]) -> str:
    initial, *rest = (_JOINED.get(keys, keys) for keys in match.groups(default=""))
    return syllable(initial, *rest) if initial else _JOINED[match.group()]


def typed_as_hangul(text: str, layout: Layout) -> str:
    """Write what a Korean keyboard would have for keys of this layout: rhror → 고객.

    Shift matters where it does on the Korean keyboard (P is ㅖ, p is ㅔ). On the Turkish layout ı
    and I are ㅑ; i and İ are the key of the apostrophe, and stay, as does every other such letter.
    """
    return compose(text.translate(_TO_KOREAN[layout]))


def typed_as_latin(text: str, layout: Layout) -> str:
    """Write what this layout would have for keys of a Korean keyboard: 초ㅕ구 → churn.

    On the Turkish layout some punctuation is letters as well: ㅡ];ㅅㄷㄱ' → müşteri.
    """
    return keystrokes(text).translate(_TO_LATIN[layout])


def initials_typed(text: str) -> str | None:
    """Return a query of nothing but lone consonants, without spaces; None for any other.

    What an input method has joined is taken apart: ㄳ was ㄱ and ㅅ.
    """
    typed = "".join(lone_letters(text).split()).translate(_SPLIT)
    return typed if typed and set(typed) <= set(INITIALS) else None


def fits_typed(typed: str, squeezed: str) -> bool:
    """Tell whether a word begins as typed, with lone consonants for syllables: ㄱ객, 고ㄱ관ㄹ.

    The last syllable may be unfinished (고ㄱ과). The word has been squeezed for matching.
    """
    typed = "".join(lone_letters(typed).split()).translate(_SPLIT)
    if not typed or len(typed) > len(squeezed):
        return False
    last = len(typed) - 1
    if not all(map(_stands_for, typed[:last], squeezed)):
        return False
    rest = squeezed[last:]
    return _stands_for(typed[-1], rest[0]) or keystrokes(rest).startswith(keystrokes(typed[-1]))


def _stands_for(typed: str, letter: str) -> bool:
    return typed == letter or (is_syllable(letter) and typed == decompose(letter).initial)
