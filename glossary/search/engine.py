"""The search: understands what was typed, follows it through the index, and ranks what it finds."""

import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from glossary.catalogue import Catalogue
from glossary.models import Concept, Level
from glossary.search import by_word
from glossary.search.answer import LONGEST_QUERY, Answer, Facets, Hit
from glossary.search.building import fill, in_order, stamp
from glossary.search.explaining import explained, filed
from glossary.search.known import Understanding
from glossary.search.lexicon import Lexicon, Posting
from glossary.search.match import Fit
from glossary.search.ranking import RANKS
from glossary.search.storage import StoredIndex
from glossary.search.telling import told
from glossary.search.typed import Reading, readings, tidy
from glossary.search.vocabulary import Vocabulary
from glossary.search.whole import whole
from glossary.search.words import words

MOST_HITS: Final = 200
"""Concepts that an answer counts and pages through; nobody reads further."""
_MOST_KEPT: Final = 1000
"""Concepts whose tokens are kept in memory, about 20 kB each, for saying why they were found."""
_MOST_NEAR: Final = 5
"""Concepts shown where nothing was found."""
_SHORTEST_LATIN: Final = 4
"""Letters that are no chance when a Korean keyboard has written them."""
_FEW_BEGINNINGS: Final = 10
_MANY_BEGINNINGS: Final = 40
"""Terms of each kind that are followed where many begin as was typed: while typing, and after."""
_MOST_READ: Final = 60
"""Concepts whose sentences are read for words that no term has."""
_NO_CHANCE: Final = frozenset({"exact", "folded", "inflected", "begins", "half_typed"})
"""Ways of finding that are believed of a text nobody has typed: what its keys give elsewhere."""


class Found(NamedTuple):
    """The best way in which a concept was found."""

    score: int
    fit: Fit


Findings = dict[int, Found]


class Search:
    """The search over a catalogue."""

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        """Open the index of the catalogue in a folder, making it where it is missing."""
        self._concepts = in_order(catalogue)
        self._index = StoredIndex(
            folder, stamp(catalogue), lambda storage: fill(storage, self._concepts)
        )
        self._renown = [_renown(catalogue, concept) for concept in self._concepts]
        self._filed = lru_cache(_MOST_KEPT)(lambda number: filed(self._concepts[number]))
        self._own = threading.local()
        self._vocabulary = Vocabulary(self._lexicon.all("word"))

    def search(
        self,
        query: str,
        *,
        topic: str | None = None,
        level: Level | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> Answer:
        """Return one page of the concepts that fit what somebody typed, best first."""
        text = _shortened(query)
        ordered = self._ordered(self._found(text))
        on_topic = {n for n, _ in ordered if topic in (None, *self._concepts[n].topics)}
        on_level = {n for n, _ in ordered if level in (None, self._concepts[n].level)}
        kept = [item for item in ordered if item[0] in on_topic & on_level]
        return Answer(
            hits=self._hits(kept[offset : offset + limit]),
            total=len(kept),
            unfiltered=len(ordered),
            facets=self._facets(on_topic, on_level),
            meant=self._meant(ordered),
            near=() if ordered else self._near(text),
        )

    def suggest(self, query: str, limit: int = 8) -> tuple[Hit, ...]:
        """Return the concepts that somebody who is still typing may want."""
        findings = self._found(_shortened(query), is_typing=True)
        return self._hits(self._ordered(findings)[:limit])

    @property
    def _lexicon(self) -> Lexicon:
        """The reader of this thread: Whoosh's own break when threads share them."""
        if not hasattr(self._own, "lexicon"):
            self._own.lexicon = Lexicon(self._index.searcher())
        lexicon: Lexicon = self._own.lexicon
        return lexicon

    def _found(self, text: str, *, is_typing: bool = False) -> Findings:
        """Follow every reading of the text; slips and explanations only where no term was meant.

        Whoever is still typing wants few terms and at once.
        """
        most = _FEW_BEGINNINGS if is_typing else _MANY_BEGINNINGS
        understanding = Understanding(self._lexicon, self._vocabulary)
        findings: Findings = {}
        understood = list(readings(text))
        for reading in understood:
            _collect(self._lexicon, _fits(understanding, reading, most), reading.cost, findings)
        if not is_typing and not findings:
            self._find_in_texts(understanding, understood, findings)
        if all(map(_is_weak, findings.values())):
            for reading in understood:
                slipped = _as_typed(by_word.misspelled(understanding, reading.text), reading)
                _collect(self._lexicon, slipped, reading.cost, findings)
        return findings

    def _find_in_texts(
        self, understanding: Understanding, understood: list[Reading], findings: Findings
    ) -> None:
        """Look at explanations, those first that have the words together and as typed."""
        for reading in understood:
            if not reading.layout:
                fits = by_word.told_of(understanding, reading.text)
                _collect(self._lexicon, fits, reading.cost, findings)
        likely = self._ordered(findings)[:_MOST_READ]
        findings.clear()
        for number, (score, fit) in likely:
            cost = told(self._concepts[number], fit).cost
            findings[number] = Found(score - cost, fit)

    def _ordered(self, findings: Findings) -> list[tuple[int, Found]]:
        """Order by score; among equals terms of fewer words, then basic and well connected ones."""

        def key(item: tuple[int, Found]) -> tuple[int, int, int, int, int]:
            number, found = item
            concept = self._concepts[number]
            size = len(concept.korean.text.split())
            return -found.score, size, concept.level, -self._renown[number], number

        return sorted(findings.items(), key=key)[:MOST_HITS]

    def _hits(self, ordered: Iterable[tuple[int, Found]]) -> tuple[Hit, ...]:
        return tuple(
            explained(self._concepts[number], self._filed(number), found.fit, found.score)
            for number, found in ordered
        )

    def _facets(self, on_topic: set[int], on_level: set[int]) -> Facets:
        topics = Counter(topic for number in on_level for topic in self._concepts[number].topics)
        levels = Counter(self._concepts[number].level for number in on_topic)
        return Facets(topics, levels, any_topic=len(on_level), any_level=len(on_topic))

    def _meant(self, ordered: list[tuple[int, Found]]) -> str:
        """Offer another spelling where the best hit has needed one."""
        best = self._hits(ordered[:1])
        return best[0].reason.meant if best and best[0].reason.code == "misspelled" else ""

    def _near(self, text: str) -> tuple[Hit, ...]:
        """Find what has some of the words, those first that have most of them."""
        plain = [reading.text for reading in readings(text) if not reading.layout]
        several = [word for word in words(plain[-1])[: by_word.MOST_WORDS] if len(word) > 1]
        found_by_word = [self._found(word, is_typing=True) for word in several]
        shared = Counter(number for findings in found_by_word for number in findings)
        best: Findings = {}
        for number, found in chain.from_iterable(map(dict.items, found_by_word)):
            best[number] = max(found, best.get(number, found), key=lambda found: found.score)
        ordered = sorted(self._ordered(best), key=lambda item: -shared[item[0]])
        return self._hits(ordered[:_MOST_NEAR])


def _renown(catalogue: Catalogue, concept: Concept) -> int:
    """Count what a concept is connected with: its relations, and the terms made with its own."""
    parts = concept.korean.parts
    made_with_it = catalogue.sharing(parts[0]) if len(parts) == 1 else ()
    return len(catalogue.relations(concept)) + len(made_with_it)


def _shortened(query: str) -> str:
    return tidy(query)[:LONGEST_QUERY]


def _fits(understanding: Understanding, reading: Reading, most: int) -> Iterator[Fit]:
    yield from _turned(whole(understanding.lexicon, reading.text, most), reading)
    yield from _turned(by_word.inflected(understanding, reading.text), reading)
    if not reading.layout:
        yield from by_word.scattered(understanding, reading.text)


def _turned(fits: Iterable[Fit], reading: Reading) -> Iterator[Fit]:
    """Keep of another keyboard's text what can be no chance, and say what it would have been."""
    for found in _as_typed(fits, reading):
        if not reading.layout:
            yield found
        elif found.code in _NO_CHANCE and not _is_chance(found, reading):
            yield found._replace(layout=reading.layout, meant=reading.text)


def _as_typed(fits: Iterable[Fit], reading: Reading) -> Iterator[Fit]:
    """Say of another keyboard's text what was typed on this one."""
    return (found._replace(typed=reading.typed) if reading.layout else found for found in fits)


def _is_chance(found: Fit, reading: Reading) -> bool:
    """Tell whether lone Korean letters begin a Latin word merely because everything begins one."""
    is_short = len(reading.text) < _SHORTEST_LATIN
    return reading.layout == "korean" and found.code == "begins" and is_short


def _is_weak(found: Found) -> bool:
    """Tell whether a slip is as likely: nothing has all of it, or only begins to sound like it."""
    begins_to_sound = found.fit.code == "latin" and found.score <= RANKS["latin_begins"]
    return begins_to_sound or found.score < RANKS["misspelled"]


def _collect(lexicon: Lexicon, fits: Iterable[Fit], cost: int, findings: Findings) -> None:
    for fit in fits:
        for number, place in _followed(lexicon, fit):
            score = fit.score - cost - place
            if number not in findings or score > findings[number].score:
                findings[number] = Found(score, fit)


def _followed(lexicon: Lexicon, fit: Fit) -> Iterator[Posting]:
    if len(fit.groups) == 1:
        for token in fit.groups[0]:
            yield from lexicon.postings(*token)
    else:
        yield from lexicon.with_all(fit.groups)
