"""The words that invented concepts are made of: common ones of the real terms, and new ones."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from random import Random
from typing import Final, NamedTuple

from glossary.korean.hangul import is_syllable
from glossary.models import Concept, Part
from glossary.models.term import Gloss

# The vocabulary grows by Heaps' law, V = k·nᵝ: 600 new words in 500 concepts, 25,000 in 100,000.
_HEAPS_FACTOR: Final = 8
_HEAPS_EXPONENT: Final = 0.7

_COMMON: Final = 0.5
"""Share of drawn words that are common; 고객 is then in two concepts of five, as in reality."""
_FEWEST: Final = 2
"""Concepts that a common word is in; one of a single concept would stay rare in a larger glossary,
and whoever types it still means that concept."""

_TURKISH_ONSETS: Final = ("b", "ç", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "ş", "t",
                          "v", "y", "z")  # fmt: skip
_TURKISH_CODAS: Final = ("", "", "", "k", "l", "m", "n", "r", "ş", "t")
_TURKISH_VOWELS: Final = (("aıou", "aıu"), ("eiöü", "eiü"))
"""Back and front: the vowels of the first syllable, and those of the others."""
_ENGLISH_ONSETS: Final = ("b", "br", "c", "ch", "d", "f", "g", "h", "l", "m", "n", "p", "pl", "r",
                          "s", "st", "t", "tr", "v", "w")  # fmt: skip
_ENGLISH_VOWELS: Final = ("a", "e", "i", "o", "u", "ai", "ea", "oo")
_ENGLISH_CODAS: Final = ("", "", "l", "m", "n", "nd", "r", "s", "t")
_ENGLISH_ENDINGS: Final = ("", "", "ing", "ment", "tion", "ity", "er")


class Word(NamedTuple):
    """The same word in three languages: a part of a Korean term, and its two glosses."""

    ko: str
    tr: str
    en: str
    part: Part


class Words:
    """A vocabulary that grows with the number of concepts."""

    def __init__(self, concepts: Iterable[Concept], random: Random) -> None:
        """Take the common words, and the syllables of new ones, from the real concepts."""
        self._random = random
        counted = Counter(chain.from_iterable(_words(concept) for concept in concepts))
        self._common = [word for word, count in counted.items() if count >= _FEWEST]
        self._sums = list(accumulate(counted[word] for word in self._common))
        self._characters = sorted({pair for word in counted for pair in _characters(word.part)})
        self._known = {word.ko for word in counted}
        self._new: list[Word] = []

    def for_concept(self, number: int) -> list[Word]:
        """Draw the words of a concept's term; the more concepts there are, the fewer are new."""
        wanted = int(_HEAPS_FACTOR * number**_HEAPS_EXPONENT)
        fresh = [self._invented() for _ in range(wanted - len(self._new))]
        self._new += fresh
        drawn = [self.draw() for _ in range(self._random.choice((2, 2, 2, 3)))]
        words = [*fresh[:2], *drawn][: len(drawn)]
        self._random.shuffle(words)
        return words

    def draw(self) -> Word:
        """Draw any word."""
        return self._drawn_common() if self._random.random() < _COMMON else self.rare()

    def rare(self) -> Word:
        """Draw an invented word by Zipf's law: the second is half as frequent as the first."""
        return self._new[int(len(self._new) ** self._random.random()) - 1]

    def _drawn_common(self) -> Word:
        return self._random.choices(self._common, cum_weights=self._sums)[0]

    def _invented(self) -> Word:
        text = hanja = ""
        while not text or text in self._known:
            length = self._random.choice((2, 2, 2, 3))
            pairs = self._random.choices(self._characters, k=length)
            text, hanja = ("".join(letters) for letters in zip(*pairs, strict=True))
        self._known.add(text)
        gloss = Gloss(tr=self._turkish(), en=self._english())
        return Word(text, gloss.tr, gloss.en, Part(text=text, hanja=hanja, gloss=gloss))

    def _turkish(self) -> str:
        first, others = self._random.choice(_TURKISH_VOWELS)
        chosen = (first, others, others)[: self._random.choice((2, 2, 3))]
        return "".join(self._pick(_TURKISH_ONSETS, vowels, _TURKISH_CODAS) for vowels in chosen)

    def _english(self) -> str:
        kinds = (_ENGLISH_ONSETS, _ENGLISH_VOWELS, _ENGLISH_CODAS)
        syllables = [self._pick(*kinds) for _ in range(self._random.choice((1, 2, 2)))]
        return "".join(syllables) + self._pick(*kinds[:2], _ENGLISH_ENDINGS)

    def _pick(self, *kinds: Sequence[str]) -> str:
        return "".join(map(self._random.choice, kinds))


def _words(concept: Concept) -> list[Word]:
    """Give the parts of a concept's terms that are words in all three languages, each once."""
    parts = dict.fromkeys(part for term in concept.terms.ko for part in term.parts)
    return [
        Word(part.text, part.gloss.tr, part.gloss.en, part)
        for part in parts
        if len(part.text) > 1 and part.gloss.tr.isalpha() and part.gloss.en.isalpha()
    ]


def _characters(part: Part) -> Iterator[tuple[str, str]]:
    """Give the syllables of a Sino-Korean part, each with its character."""
    if part.hanja and len(part.hanja) == len(part.text) and all(map(is_syllable, part.text)):
        yield from zip(part.text, part.hanja, strict=True)
