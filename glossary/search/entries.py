"""Each wording of a concept with all that it is found by: its keys and its words."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from glossary.languages import RULES
from glossary.models import Concept
from glossary.models.term import KoreanTerm
from glossary.search.answer import Span
from glossary.search.keys import Key, is_latin, keys
from glossary.search.wordings import Place, Wording, part_spans, wordings
from glossary.search.words import bag, joined, word_spans, words
from glossary.text import squeeze

_SHORTEST_PART: Final = 2
"""Syllables: what ends in the 율 or 도 of another word is no form of it."""


class Entry(NamedTuple):
    """A wording, its keys, and for each of its words the word and its lemma, which may be one."""

    wording: Wording
    keys: tuple[Key, ...]
    words: tuple[tuple[str, ...], ...]

    def vocabulary(self) -> Iterator[str]:
        """Give the words of which something typed may be a form, or into which it slips."""
        yield from dict.fromkeys(form for forms in self.words for form in forms)
        for start, end in _parts(self.wording):
            if end - start >= _SHORTEST_PART:
                yield joined(self.wording.text[start:end])
        if self.words and len(self.wording.text.split()) == 1:
            yield joined(self.wording.text)


def entries(concept: Concept) -> Iterator[Entry]:
    """Give the entries of a concept, the wordings to use first."""
    for wording in wordings(concept):
        bases = RULES[wording.language].bases
        forms = tuple((word, *bases(word, wording.text)) for word in words(wording.text))
        found_by = [*keys(wording, concept.part_of_speech)]
        if is_latin(wording):
            forms = ()  # No words of any language: they are found by their sound.
        else:
            found_by += (*_lemmas(wording, forms), *_bags(wording, forms))
        yield Entry(wording, tuple(dict.fromkeys(key for key in found_by if key.token)), forms)


def _lemmas(wording: Wording, words_: tuple[tuple[str, ...], ...]) -> Iterator[Key]:
    """Give the words as keys: all but the head stand back."""
    text, place = wording.text, wording.place
    yield Key("lemma", squeeze(text), place, (0, len(text)))
    for number, (forms, span) in enumerate(zip(words_, word_spans(text), strict=True), 1):
        where: Place = place if number == len(words_) else "tail"
        yield from (Key("lemma", squeeze(form), where, span) for form in forms)
    for start, end in _parts(wording):
        yield Key("lemma", squeeze(joined(text[start:end])), "tail", (start, end))


def _bags(wording: Wording, words_: tuple[tuple[str, ...], ...]) -> Iterator[Key]:
    """Give the wording as one token of its lemmas, and as the one word some make of it."""
    whole = (0, len(wording.text))
    yield Key("bag", bag(squeeze(forms[-1]) for forms in words_), wording.place, whole)
    yield Key("bag", squeeze(wording.text), wording.place, whole)


def _parts(wording: Wording) -> Iterator[Span]:
    if isinstance(wording.term, KoreanTerm) and wording.kind == "term":
        yield from part_spans(wording.term)
