"""Reduces every Latin spelling of a Korean word to one key: gogaek, kogaek, gogek → gogeg.

What the systems write differently, and what people confuse, becomes one letter; the sound changes
that a spelling may show or not (doglib, dongnip) are then carried out. docs/language.md lists both.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from glossary.korean.romanization import romanize
from glossary.text import fold, nfc

# Only a Turk writes these. Then I is the capital of ı; from anybody else it is that of i.
_TURKISH: Final = re.compile("[İıŞşĞğÇç]")
_TURKISH_I: Final = str.maketrans("Iı", "uu")
# What one system writes with one letter and another with its neighbour.
_LETTERS: Final = str.maketrans("kqtpfjzrw", "ggdbbcclv")
_VOWELS: Final = "aeiou"
_GROUPS: Final = {
    "eeo": "o", "eo": "o", "oe": "o", "vae": "o", "ve": "o", "veo": "vo",
    "eeu": "u", "eu": "u", "oo": "u", "vi": "u", "vu": "u", "voo": "u",
    "ae": "e", "ee": "i", "yi": "i",
}  # fmt: skip
_GROUP: Final = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))
_YALE: Final = (
    (re.compile(f"([ao])y(?![{_VOWELS}])"), r"\1e"),
    (re.compile(f"ey(?![{_VOWELS}])"), "e"),
    (re.compile(f"uy(?![{_VOWELS}])"), "ui"),
)
_DOUBLED: Final = (re.compile(r"(.)\1+"), r"\1")
_SOUNDS: Final = (
    _DOUBLED,
    # ng is ㅇ, ㄴ and ㄱ, or ㅇ and ㄱ; nobody writes what tells them apart.
    (re.compile("ng+"), "ŋ"),
    # ㅎ merges into a stop before it and any consonant after it; h is also part of ch and sh.
    (re.compile(f"(?<=[gdbcs])h|h(?![{_VOWELS}yv])"), ""),
    # ㅅ and ㅈ that close a syllable are ㄷ; a ㄷ before them is part of them (있습니다, tch).
    (re.compile(f"[sc](?![{_VOWELS}yv])"), "d"),
    (re.compile("d(?=[sc])"), ""),
    # ㅅ, ㅈ and ㅊ swallow a y; ㅖ is ㅔ after any consonant (계 [게]).
    (re.compile("(?<=[sc])y|(?<=[bdghlmnŋ])y(?=e)"), ""),
    # ㄹ after any consonant but ㄴ and ㄹ is ㄴ, and a stop before a nasal becomes one.
    (re.compile("(?<=[gbmŋ])l"), "n"),
    (re.compile("g(?=[nm])"), "ŋ"),
    (re.compile("b(?=[nm])"), "m"),
    (re.compile("d(?=[nm])"), "n"),
    (re.compile("nl|ln"), "l"),
    _DOUBLED,
)


@lru_cache(maxsize=1024)
def skeleton(latin: str) -> str:
    """Reduce a Latin spelling of Korean, by whatever system, to its key: ch'ujŏk → cucog.

    Case, spaces, hyphens and apostrophes do not matter. Korean terms of one key are not the same
    word (정 and 종 are both cong), so what is found by it is found last.
    """
    letters = "".join(filter(str.isalnum, fold(_with_plain_i(nfc(latin)))))
    # English writes ck for k.
    key = letters.replace("ck", "k").translate(_LETTERS)
    for pattern, replacement in _YALE:
        key = pattern.sub(replacement, key)
    key = _GROUP.sub(lambda group: _GROUPS[group.group()], key)
    for pattern, replacement in _SOUNDS:
        key = pattern.sub(replacement, key)
    return key


def _with_plain_i(latin: str) -> str:
    """Write u, which is what stands for ㅡ in a key, for the Turkish ı."""
    return latin.translate(_TURKISH_I) if _TURKISH.search(latin) else latin


_PARTICLES: Final = (
    "이", "가", "을", "를", "은", "는", "의", "에", "에서", "에게", "에게서", "께", "께서", "한테",
    "과", "와", "하고", "으로", "로", "도", "만", "까지", "부터", "보다", "처럼", "마다", "이나",
    "에는", "에서는", "에게는", "만을", "까지도", "으로는", "로는",
    "들", "들이", "들을", "들은", "들의", "들에게", "들과", "들도",
    "님", "님이", "님을", "님은", "님의", "님께", "님께서", "님들",
    "이다", "입니다", "이에요", "예요",
    "하다", "하는", "한", "할", "합니다", "해요", "했습니다", "하기", "되다", "됩니다",
)  # fmt: skip
PARTICLE_SKELETONS: Final = MappingProxyType(
    {skeleton(romanize(particle)): particle for particle in reversed(_PARTICLES)}
)
"""What often stands after a noun, by its key; of two with one key, the one named first."""


class Stripped(NamedTuple):
    """The key of a word without what follows it, and that in Hangul."""

    skeleton: str
    particle: str


def without_particle(latin: str) -> Iterator[Stripped]:
    """Give every way to take a particle off a Latin spelling, the longest first: gogaegeul → 을.

    Which of them is right only a list of known words can tell.
    """
    for start in range(1, len(latin)):
        particle = PARTICLE_SKELETONS.get(skeleton(latin[start:]))
        if particle:
            yield Stripped(skeleton(latin[:start]), particle)
