"""Leads typed words to words of the glossary: as they are, inflected, or with slips."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import OSA

from glossary.endings import Ending
from glossary.korean.keyboard import compose
from glossary.korean.particle_choice import PAIRS
from glossary.korean.skeleton import skeleton
from glossary.languages import RULES, Rules
from glossary.models import Language
from glossary.search.keys import Token, has_hangul
from glossary.search.lexicon import Lexicon
from glossary.search.vocabulary import Kind, Near, Vocabulary, slip_key, slips_allowed
from glossary.text import squeeze

_SHORTEST_HEARD: Final = 6
"""Letters of a Latin spelling with a slip in it; sorry is too near to too much."""
_START_OF_JOINED: Final = 3
"""Letters in which words typed as one must be right; the index is read from there on."""
_MOST_JOINED: Final = 400
"""Wordings compared that begin so."""
_CONFUSED: Final = str.maketrans("ㅐㅔuo", "ㅔㅐou")
"""Vowels that people most often mistake for each other, in Hangul and in Latin letters (ㅓ)."""
_RULES_FOR: Final[Mapping[Language | None, Sequence[Rules]]] = {
    "ko": (RULES["ko"],),
    "tr": (RULES["tr"],),
    # In Turkish offices English words take Turkish suffixes: customer journey'nin.
    "en": (RULES["en"], RULES["tr"]),
}
_SHORTEST_SURE_STEM: Final = 5
"""Letters of a stem after which a slip among the suffixes is looked for."""
_TAILS: Final = range(3, 12)
"""Letters of the suffixes: with fewer any two are alike, and nobody adds more."""
_SUFFIX_LETTERS: Final = "aeiulrmnsdkyzt"
"""The folded letters of Turkish suffixes, one of which may have been left out."""


@dataclass(frozen=True)
class Known:
    """A word of the glossary that a typed word stands for."""

    typed: str
    meant: str
    token: Token
    ending: Ending | None = None
    slips: int = 0


class Understanding:
    """What the words of one query stand for; each word is worked out once."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        """Take the index and the words in it."""
        self.lexicon = lexicon
        self._vocabulary = vocabulary
        self._known: dict[str, list[Known]] = {}
        self._corrected: dict[str, list[Known]] = {}

    def known(self, word: str) -> list[Known]:
        """Give what a word stands for as it is; if it is no wording, also what it is a form of."""
        if word not in self._known:
            self._known[word] = list(self._forms(word))
        return self._known[word]

    def corrected(self, word: str) -> list[Known]:
        """Give the words of the glossary that differ by a slip or two, the nearest first."""
        if word not in self._corrected:
            found = sorted(self._slipped(word), key=lambda known: known.slips)
            self._corrected[word] = found
        return self._corrected[word]

    def _forms(self, word: str) -> Iterator[Known]:
        squeezed = squeeze(word)
        if self.lexicon.has("lemma", squeezed):
            yield Known(word, self._vocabulary.as_written(word), ("lemma", squeezed))
        if self.lexicon.has("bag", squeezed):
            return
        if has_hangul(squeezed):
            yield from self._nouns(word, squeezed)
        for headword in self._vocabulary.with_root_of(squeezed):
            if known := _inflected(word, headword.text, headword.language):
                yield known

    def _nouns(self, word: str, squeezed: str) -> Iterator[Known]:
        """Take particles off until a word of the glossary is left; of one syllable, only a term."""
        for end in range(len(squeezed) - 1, 0, -1):
            noun = squeezed[:end]
            is_known = self.lexicon.has("bag" if end == 1 else "lemma", noun)
            if is_known and (form := _inflected(word, noun, "ko")):
                yield form

    def _slipped(self, word: str) -> Iterator[Known]:
        if has_hangul(word):
            yield from self._with_other_particle(word)
            yield from self._near(word, "keys", slip_key("keys", word))
        else:
            yield from self._near(word, "folded", slip_key("folded", word))
            yield from self._with_slip_in_ending(word)
            heard = skeleton(word)
            if len(heard) >= _SHORTEST_HEARD:
                yield from self._near(word, "skeleton", heard)

    def _near(self, word: str, kind: Kind, key: str) -> Iterator[Known]:
        for near in self._vocabulary.near(kind, key):
            yield _known_by_slips(word, near)
        if kind != "skeleton":
            for near in self._vocabulary.near_beginning(kind, key):
                if known := _inflected_with_slip(word, near):
                    yield known
        if kind != "folded":
            yield from self._joined(word, kind, key)

    def _joined(self, word: str, kind: Kind, key: str) -> Iterator[Known]:
        """Find slips in several Korean words written as one, as Koreans often do."""
        start = key[:_START_OF_JOINED]
        for begins in {start, start.translate(_CONFUSED)} if slips_allowed(key) else ():
            for token in self.lexicon.beginning_with(kind, begins, _MOST_JOINED):
                if known := _joined_with_slip(word, kind, key, token):
                    yield known

    def _with_slip_in_ending(self, word: str) -> Iterator[Known]:
        """Find a slip among suffixes: müşterilermizin, anketelrimiz."""
        squeezed = squeeze(word)
        for headword in self._vocabulary.with_root_of(squeezed):
            stem = squeeze(headword.text)
            tail = squeezed.removeprefix(stem)
            if len(stem) >= _SHORTEST_SURE_STEM and len(tail) in _TAILS and tail != squeezed:
                repaired = (_inflected(stem + t, headword.text, "tr") for t in _repairs(tail))
                if known := next(filter(None, repaired), None):
                    yield replace(known, typed=word, slips=1)

    def _with_other_particle(self, word: str) -> Iterator[Known]:
        """Forgive whoever chose the wrong shape of a particle: 개발를 for 개발을."""
        for pair in PAIRS:
            for wrong, right in ((pair.closed, pair.opened), (pair.opened, pair.closed)):
                if word.endswith(wrong):
                    for form in self.known(word.removesuffix(wrong) + right):
                        yield replace(form, typed=word, slips=1)


def _inflected(word: str, headword: str, language: Language | None) -> Known | None:
    for rules in _RULES_FOR.get(language, ()):
        ending = rules.ending(word, headword)
        if ending and ending.text:
            return Known(word, headword, ("lemma", squeeze(headword)), ending)
    return None


def _known_by_slips(word: str, near: Near) -> Known:
    if not near.word.language:
        return Known(word, "", ("skeleton", near.word.text), slips=near.slips)
    return Known(word, near.word.text, ("lemma", squeeze(near.word.text)), slips=near.slips)


def _joined_with_slip(word: str, kind: Kind, key: str, token: str) -> Known | None:
    allowed = slips_allowed(key)
    slips = OSA.distance(key, token, score_cutoff=allowed)
    if slips <= allowed:
        return Known(word, "", (kind, token), slips=slips)
    head, tail = key[: len(token)], key[len(token) :]
    if kind == "keys" and tail and OSA.distance(head, token, score_cutoff=1) == 1:
        form = _inflected(compose(token + tail), compose(token), "ko")
        return form and replace(form, typed=word, token=(kind, token), slips=1)
    return None


def _repairs(tail: str) -> Iterator[str]:
    """Give what suffixes may have been meant: a letter swapped, left out or typed twice."""
    for at in range(len(tail)):
        yield tail[:at] + tail[at + 1 : at + 2] + tail[at] + tail[at + 2 :]
        yield tail[:at] + tail[at + 1 :]
        yield from (tail[:at] + letter + tail[at:] for letter in _SUFFIX_LETTERS)


def _inflected_with_slip(word: str, near: Near) -> Known | None:
    """Find a slip in the stem of an inflected word: musterlerimizin, 고갹을."""
    squeezed, stem = squeeze(word), near.word.text
    for end in (len(stem), len(stem) - 1, len(stem) + 1):
        known = _inflected(stem + squeezed[end:], stem, near.word.language)
        if known and squeezed[end:]:
            return replace(known, typed=word, slips=max(near.slips, 1))
    return None
