"""The sentences about invented concepts: real ones with another term and other rare words."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import chain
from random import Random
from typing import Final, NamedTuple

from glossary.models import LANGUAGES, Collocation, Concept, Example, Language, Localized

_PIECE: Final = re.compile(r"(<[^<>]+>|\w+)")
_TERM, _RARE = "<>", ""
"""Stand in a mould for the marked term and for a word to be filled in."""

Mould = tuple[str, ...]
Draw = Callable[[Language], str]
"""Gives a rare word of a language."""


class Terms(NamedTuple):
    """How an invented concept is called in sentences: in Turkish with an ending."""

    ko: str
    tr: str
    en: str


class Sentences:
    """Moulds cast from the definitions and examples of real concepts."""

    def __init__(self, concepts: Iterable[Concept], random: Random) -> None:
        """Cast the moulds; a word of a single concept becomes a gap in them.

        So words like 기업 and işletme stay as common as they are, and a rare one stays rare.
        """
        self._random = random
        self._concepts = tuple(concepts)
        self._counted = {
            language: Counter(chain.from_iterable(_said(c, language) for c in self._concepts))
            for language in LANGUAGES
        }
        self._definitions = [self._moulds(concept.definition) for concept in self._concepts]
        self._examples = [
            (example, self._moulds(example))
            for concept in self._concepts
            for example in concept.examples
        ]
        self._collocations = [c for concept in self._concepts for c in concept.collocations]

    def definition(self, draw: Draw) -> Localized:
        """Make a definition."""
        moulds = self._random.choice(self._definitions)
        return Localized.model_construct(None, **_filled(moulds, None, draw))

    def example(self, terms: Terms, draw: Draw) -> Example:
        """Make an example with the terms marked in it."""
        example, moulds = self._random.choice(self._examples)
        return Example.model_construct(
            None,
            situation=example.situation,
            speech_level=example.speech_level,
            **_filled(moulds, terms, draw),
        )

    def collocation(self, terms: Terms) -> Collocation:
        """Put the terms beside a verb that real terms keep company with."""
        real = self._random.choice(self._collocations)
        return Collocation.model_construct(
            ko=f"{terms.ko} {real.ko.split()[-1]}",
            tr=f"{terms.tr} {real.tr.split()[-1]}",
            en=f"{' '.join(real.en.split()[:2])} {terms.en}",
        )

    def _moulds(self, sentences: Localized | Example) -> dict[Language, Mould]:
        return {
            language: self._mould(getattr(sentences, language), language) for language in LANGUAGES
        }

    def _mould(self, sentence: str, language: Language) -> Mould:
        counted = self._counted[language]
        pieces = filter(None, _PIECE.split(sentence))
        return tuple(
            _TERM if piece.startswith("<") else _RARE if counted[piece.lower()] == 1 else piece
            for piece in pieces
        )


def _said(concept: Concept, language: Language) -> set[str]:
    texts = (concept.definition[language], *(getattr(e, language) for e in concept.examples))
    return {piece.lower() for text in texts for piece in _PIECE.findall(text)}


def _filled(moulds: dict[Language, Mould], terms: Terms | None, draw: Draw) -> dict[str, str]:
    return {
        language: "".join(
            (f"<{getattr(terms, language)}>" if piece == _TERM else piece) or draw(language)
            for piece in mould
        )
        for language, mould in moulds.items()
    }
