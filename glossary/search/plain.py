"""A plain search: folded substrings of terms, abbreviations, romanizations and hanja."""

from collections.abc import Iterator
from typing import NamedTuple

from glossary.catalogue import Catalogue
from glossary.models import LANGUAGES, Concept, Language, Level
from glossary.search.answer import LONGEST_QUERY, Answer, Hit, Reason
from glossary.speech import speech
from glossary.text import squeeze


class _Wording(NamedTuple):
    squeezed: str
    preferred: bool
    hit: Hit


class Index:
    """Every wording of a catalogue, folded once, so that many queries can be asked of it."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Gather the wordings of all concepts."""
        self._wordings = [
            _Wording(squeeze(text), preferred, Hit(concept, language, text, Reason("exact"), 0))
            for concept in catalogue.concepts.values()
            for language, text, preferred in _wordings(concept)
        ]

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
        hits = tuple(
            hit
            for hit in self.find(query)
            if topic in (None, *hit.concept.topics) and level in (None, hit.concept.level)
        )
        return Answer(hits[offset : offset + limit], len(hits))

    def suggest(self, query: str, limit: int = 8) -> tuple[Hit, ...]:
        """Return the concepts that somebody who is still typing may want."""
        return self.find(query)[:limit]

    def find(self, query: str) -> tuple[Hit, ...]:
        """Return concepts by how well a wording fits: whole, at its start, inside.

        Among equals preferred terms come first, then short ones: the nearest to what was typed.
        """
        wanted = squeeze(query[:LONGEST_QUERY])
        if not wanted:
            return ()
        fitting = (
            ((fit, not w.preferred, len(w.squeezed), w.squeezed, w.hit.concept.id), w.hit)
            for w in self._wordings
            if (fit := _fit(wanted, w.squeezed)) is not None
        )
        best: dict[str, Hit] = {}
        for _, hit in sorted(fitting, key=lambda found: found[0]):
            best.setdefault(hit.concept.id, hit)
        return tuple(best.values())


def _fit(wanted: str, text: str) -> int | None:
    if text.startswith(wanted):
        return 0 if text == wanted else 1
    # A single Latin letter is inside nearly everything and says nothing; a Hangul syllable does.
    says_something = len(wanted) > 1 or not wanted.isascii()
    return 2 if says_something and wanted in text else None


def _wordings(concept: Concept) -> Iterator[tuple[Language, str, bool]]:
    for language in LANGUAGES:
        for place, term in enumerate(concept.terms[language]):
            for wording in (*term.wordings, *term.also_written):
                yield language, wording, not place
    for place, korean in enumerate(concept.terms.ko):
        yield "ko", speech(korean, concept.part_of_speech).romanization, not place
        if korean.hanja:
            yield "ko", korean.hanja, not place
