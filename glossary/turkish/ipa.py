"""Writes Turkish in broad IPA, without stress.

Sounds after Zimmer & Orgun, "Turkish", *Journal of the IPA* 22 (1992), and Göksel & Kerslake,
*Turkish: A Comprehensive Grammar* (2005), chapter 1. Vowels that are long in some loans but written
short (memnuniyet) stay short: the spelling does not tell. A word that is not said as it is written
is written as its listed reading, and without one there is no transcription at all.
"""

from typing import Final

from glossary.text import nfc
from glossary.turkish.phonology import VOWELS, last_vowel
from glossary.turkish.readings import reading

_SOUNDS: Final = {
    "a": "a", "e": "e", "ı": "ɯ", "i": "i", "o": "o", "ö": "ø", "u": "u", "ü": "y",
    "â": "a", "î": "i", "û": "u",
    "b": "b", "c": "d͡ʒ", "ç": "t͡ʃ", "d": "d", "f": "f", "g": "ɡ", "h": "h", "j": "ʒ", "k": "k",
    "l": "ɫ", "m": "m", "n": "n", "p": "p", "r": "ɾ", "s": "s", "ş": "ʃ", "t": "t", "v": "v",
    "y": "j", "z": "z",
}  # fmt: skip
# In a syllable with a front vowel k, g and l are said with the tongue forward.
_FORWARD: Final = {"k": "c", "g": "ɟ", "l": "l"}
# A circumflex says the same of the consonant before it: kâr, rüzgâr, ilân.
_FRONT: Final = frozenset("eiöüâîû")
# After these ğ is a glide; â is said with the tongue back, whatever it does to its consonant.
_GLIDING: Final = frozenset("eiöüî")
_BEFORE_VELAR: Final = "ŋ"
_LONG: Final = "ː"
_CIRCUMFLEX: Final = frozenset("âîû")
# Loans with a clear l beside a back vowel, which shows in their suffixes (rolü) or was once written
# reklâm.
_CLEAR_L: Final = (
    "reklam", "plan", "kontrol", "rol", "protokol", "sembol", "sosyal", "ihlal", "dijital",
    "global", "normal", "kabul", "festival", "hayal", "alkol", "ideal", "metal", "sinyal",
    "terminal", "moral", "orijinal", "petrol", "usul", "logo", "platform", "blog", "lokasyon",
)  # fmt: skip
_CLEAR: Final = "l"


def ipa(text: str) -> str | None:
    """Transcribe Turkish words: müşteri sadakati → myʃteɾi sadakati; None if a word is foreign."""
    said = [reading(word) for word in nfc(text).replace("-", " ").split()]
    words = [_transcribed(word) for word in said if word]
    return " ".join(words) if words and len(words) == len(said) else None


def _transcribed(word: str) -> str:
    return "".join(_sound(word, at) for at in range(len(word)))


def _sound(word: str, at: int) -> str:
    letter = word[at]
    if letter == "ğ":
        return _soft_g(word[at - 1 : at], word[at + 1 : at + 2])
    if letter in VOWELS:
        return _vowel(word, at)
    if letter == "n" and word[at + 1 : at + 2] in {"k", "g"}:
        return _BEFORE_VELAR
    if letter == "l" and any(word.startswith(loan) and at < len(loan) for loan in _CLEAR_L):
        return _CLEAR
    if letter in _FORWARD and _vowel_of(word, at) in _FRONT:
        return _FORWARD[letter]
    return _SOUNDS[letter]


def _vowel(word: str, at: int) -> str:
    letter = word[at]
    if letter in _CIRCUMFLEX:
        return _SOUNDS[letter] + (_LONG if _is_open(word, at) else "")
    # The ğ before it has made one long vowel of two: yolculuğu.
    swallowed = word[max(at - 2, 0) : at] == letter + "ğ" and letter != "e"
    return "" if swallowed else _SOUNDS[letter]


def _soft_g(before: str, after: str) -> str:
    """Let ğ lengthen the vowel before it, glide beside front vowels, or vanish between two."""
    if before == after != "e" or (before not in _GLIDING and after not in VOWELS) or not after:
        return _LONG
    return "j" if before in _GLIDING else ""


def _vowel_of(word: str, at: int) -> str:
    """Give the vowel of the syllable that a consonant belongs to; of a doubled one, the last."""
    rest = word[at + 1 :]
    if rest[:1] in VOWELS and rest:
        return rest[0]
    if rest[:1] == word[at] and rest[1:2]:
        return rest[1]
    return last_vowel(word[:at]) or next((letter for letter in rest if letter in VOWELS), "")


def _is_open(word: str, at: int) -> bool:
    """Tell whether the syllable ends in this vowel: one consonant at most, then another vowel."""
    return len(word) == at + 1 or (len(word) > at + 2 and word[at + 2] in VOWELS)
