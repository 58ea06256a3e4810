"""Grows the catalogue for measuring: every real concept stays, the others are invented.

The same size gives the same catalogue. The invented concepts are complete, but not validated one
by one: 100,000 would take minutes.
"""

import gc
from collections.abc import Iterator
from itertools import islice
from random import Random
from typing import Final

from glossary.catalogue import Catalogue
from glossary.content import load
from glossary.content.folders import content_folders
from glossary.models import Concept, Language, Relations
from glossary.models.term import KoreanTerm, Status, Term
from glossary.models.term import Terms as ConceptTerms
from glossary.text import squeeze
from glossary.turkish.phonology import fit, left
from scripts.benchmarks.sentences import Sentences, Terms
from scripts.benchmarks.words import Word, Words

_SEED: Final = 1
_LEVELS: Final = (2, 20, 78)
"""In a hundred invented concepts: how many are core, working, specialist."""
_WITH_SYNONYM: Final = 1 / 3
_TURKISH_ENDINGS: Final = ("", "", "nI", "nA", "nDA", "nDAn", "nIn")


def grown(catalogue: Catalogue, size: int) -> Catalogue:
    """Add invented concepts until there are as many as wanted."""
    concepts = dict(catalogue.concepts)
    invented = _Inventor(catalogue).concepts()
    concepts |= {c.id: c for c in islice(invented, max(0, size - len(concepts)))}
    return Catalogue(concepts, catalogue.topics, catalogue.sources)


def larger(size: int) -> Catalogue:
    """Grow our catalogue and keep the garbage collector off it, or it would walk it for ever."""
    gc.disable()
    catalogue = grown(load(content_folders("")).catalogue(), size)
    gc.collect()
    gc.freeze()
    gc.enable()
    return catalogue


class _Inventor:
    def __init__(self, catalogue: Catalogue) -> None:
        self._random = Random(_SEED)
        self._real = tuple(catalogue.concepts.values())
        self._words = Words(self._real, self._random)
        self._sentences = Sentences(self._real, self._random)
        self._ids = list(catalogue.concepts)
        self._taken = {squeeze(t.text) for concept in self._real for t in concept.terms.ko}

    def concepts(self) -> Iterator[Concept]:
        while True:
            concept = self._invented()
            self._ids.append(concept.id)
            yield concept

    def _invented(self) -> Concept:
        number = len(self._ids)
        words = self._new_words(number)
        pattern = self._random.choice(self._real)
        named = self._named(words)
        return Concept.model_construct(
            id=f"{_english(words).replace(' ', '-').lower()}-{number}",
            topics=pattern.topics,
            level=self._random.choices((1, 2, 3), _LEVELS)[0],
            part_of_speech="noun",
            sources=pattern.sources,
            terms=self._terms(words),
            definition=self._sentences.definition(self._rare),
            examples=tuple(self._sentences.example(named, self._rare) for _ in pattern.examples),
            collocations=tuple(self._sentences.collocation(named) for _ in pattern.collocations),
            relations=Relations.model_construct(see_also=(self._random.choice(self._ids),)),
        )

    def _new_words(self, number: int) -> list[Word]:
        """Draw words until they make a term that no other concept has."""
        words = self._words.for_concept(number)
        while squeeze(_korean(words)) in self._taken:
            words = [self._words.draw() for _ in words]
        self._taken.add(squeeze(_korean(words)))
        return words

    def _terms(self, words: list[Word]) -> ConceptTerms:
        named = [words]
        if self._random.random() < _WITH_SYNONYM:
            named.append([*words[:-1], self._words.draw()])
        statuses: tuple[Status, ...] = ("preferred", "admitted")
        pairs = list(zip(named, statuses, strict=False))
        return ConceptTerms.model_construct(
            ko=tuple(_korean_term(words, status) for words, status in pairs),
            tr=tuple(_term(_turkish(words), status) for words, status in pairs),
            en=tuple(_term(_english(words), status) for words, status in pairs),
        )

    def _named(self, words: list[Word]) -> Terms:
        turkish = _turkish(words)
        ending = fit(self._random.choice(_TURKISH_ENDINGS), left(turkish))
        return Terms(_korean(words), turkish + ending, _english(words))

    def _rare(self, language: Language) -> str:
        word: str = getattr(self._words.rare(), language)
        return word


def _korean(words: list[Word]) -> str:
    return " ".join(word.ko for word in words)


def _turkish(words: list[Word]) -> str:
    """Make a compound: müşteri, bilgi → müşteri bilgisi."""
    text = " ".join(word.tr for word in words)
    return text + fit("(s)I", left(text))


def _english(words: list[Word]) -> str:
    return " ".join(word.en for word in words)


def _korean_term(words: list[Word], status: Status) -> KoreanTerm:
    parts = tuple(word.part for word in words)
    return KoreanTerm.model_construct(text=_korean(words), status=status, parts=parts)


def _term(text: str, status: Status) -> Term:
    return Term.model_construct(text=text, status=status)
