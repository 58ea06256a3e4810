"""Fits Turkish suffixes to what they follow: vowel harmony, buffer letters and hardening."""

from typing import Final, NamedTuple

VOWELS: Final = "aâeıiîoöuûü"
_VOICELESS: Final = frozenset("çfhkpsşt")
# What A and I become after each vowel (büyük ünlü uyumu, küçük ünlü uyumu).
_LOW: Final = {"a": "a", "â": "a", "ı": "a", "o": "a", "u": "a", "û": "a",
               "e": "e", "i": "e", "î": "e", "ö": "e", "ü": "e"}  # fmt: skip
_HIGH: Final = {"a": "ı", "â": "ı", "ı": "ı", "e": "i", "i": "i", "î": "i",
                "o": "u", "u": "u", "û": "u", "ö": "ü", "ü": "ü"}  # fmt: skip
HARMONIES: Final = ("a", "e", "o", "ö")
"""One vowel for each of the four ways a suffix can agree."""


class Left(NamedTuple):
    """What a suffix is added to: the text so far, its harmony, and how it ends."""

    text: str
    vowel: str
    ends_in_vowel: bool
    is_voiceless: bool


def left(text: str, vowel: str = "") -> Left:
    """Read off a text how suffixes fit to it; a given vowel overrides the harmony (saat → e)."""
    last = text[-1:]
    return Left(text, vowel or last_vowel(text) or "e", last in VOWELS, last in _VOICELESS)


def last_vowel(text: str) -> str:
    """Give the last vowel of a text, or nothing."""
    return next((letter for letter in reversed(text) if letter in VOWELS), "")


def syllables(text: str) -> int:
    """Count the vowels, which is the number of syllables in Turkish."""
    return sum(letter in VOWELS for letter in text)


def fit(suffix: str, to: Left) -> str:
    """Write a suffix as it sounds after this text: DA → da, de, ta or te.

    A and I harmonise, D and C harden after a voiceless consonant; a consonant in brackets appears
    only after a vowel, a vowel in brackets only after a consonant.
    """
    written: list[str] = []
    vowel, optional = to.vowel, False
    for sign in suffix:
        if sign in "()":
            optional = sign == "("
            continue
        if optional and (sign in "AI") is to.ends_in_vowel:
            continue
        letter = _letter(sign, vowel, hard=not written and to.is_voiceless)
        vowel = letter if letter in VOWELS else vowel
        written.append(letter)
    return "".join(written)


def _letter(sign: str, vowel: str, *, hard: bool) -> str:
    if sign == "A":
        return _LOW[vowel]
    if sign == "I":
        return _HIGH[vowel]
    if sign == "D":
        return "t" if hard else "d"
    if sign == "C":
        return "ç" if hard else "c"
    return sign
