"""Looks up all that was typed as one wording: as it stands, by its sound, or as its beginning."""

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

from glossary.endings import Ending
from glossary.korean.hangul import INITIALS, compose, initials, is_syllable
from glossary.korean.keyboard import fits_typed, initials_typed, keystrokes
from glossary.korean.skeleton import skeleton, without_particle
from glossary.languages import RULES
from glossary.search.answer import ReasonCode
from glossary.search.keys import exact
from glossary.search.lexicon import HIGHEST, Lexicon
from glossary.search.match import Fit, fit
from glossary.search.ranking import DANGLING, GUESS, MISSING_LETTER, MOST_MISSING, RANKS
from glossary.text import squeeze
from glossary.turkish import casing

_LONGEST_WORDING: Final = 80
"""Letters; no term of ours has half as many."""
_MOST_READ: Final = 400
"""Tokens read where many begin alike; those that are followed are chosen among them."""
_SHORTEST_LATIN_BEGINNING: Final = 2
"""Letters; with one, every other Korean term begins."""
_SHORTEST_SKELETON: Final = 3
"""Letters; a shorter sound is that of some syllable in any language."""
_SHORTEST_SKELETON_BEGINNING: Final = 4
"""Letters; shorter ones are in every tenth Turkish word."""
_LONGEST_SUFFIX: Final = 6
"""Letters that a Turk adds to a Korean word; longer ones are words of their own."""
_BEGINNINGS: Final[Mapping[str, tuple[ReasonCode, str]]] = {
    "folded": ("begins", "begins"),
    "keys": ("half_typed", "half_typed"),
    "initials": ("initials", "initials_begin"),
    "latin": ("latin", "latin_begins"),
    "skeleton": ("latin", "skeleton_begins"),
}
"""The reason and the rank of a beginning, by field."""


def whole(lexicon: Lexicon, text: str, most: int) -> Iterator[Fit]:
    """Give the fits of a text that is a wording, or begins one; of beginnings no more than `most`.

    There may be more of several kinds, each of them the shortest of its kind.
    """
    squeezed = squeeze(text)
    if not 0 < len(squeezed) <= _LONGEST_WORDING:
        return
    yield from _equal(text, squeezed)
    yield from _beginning(lexicon, "folded", squeezed, text, most)
    if squeezed.isascii():
        yield from _by_sound(lexicon, text, most)
    else:
        yield from _half_typed(lexicon, text, most)
        yield from _initials(lexicon, text, most)


def _equal(text: str, squeezed: str) -> Iterator[Fit]:
    for lowered in dict.fromkeys((exact(text), casing.lower(text))):
        yield fit("exact", RANKS["exact"], ("exact", lowered), text)
    yield fit("folded", RANKS["folded"], ("folded", squeezed), text)


def _by_sound(lexicon: Lexicon, text: str, most: int) -> Iterator[Fit]:
    spelled = squeeze(text)
    yield fit("latin", RANKS["latin"], ("latin", spelled), text)
    if len(spelled) >= _SHORTEST_LATIN_BEGINNING:
        yield from _beginning(lexicon, "latin", spelled, text, most)
    heard = skeleton(text)
    if len(heard) >= _SHORTEST_SKELETON:
        yield fit("latin", RANKS["skeleton"], ("skeleton", heard), text)
        if "u" in heard:
            # Many write ㅓ as in Samsung: yungup for 영업.
            yield _heard(heard.replace("u", "o"), text)
        yield from _with_ending(lexicon, text)
    if len(heard) >= _SHORTEST_SKELETON_BEGINNING:
        yield from _beginning(lexicon, "skeleton", heard, text, most)


def _with_ending(lexicon: Lexicon, text: str) -> Iterator[Fit]:
    """Take off what was added in Latin letters: gogaegeul is 고객을, and gogaek'i says a Turk."""
    for bare, particle in without_particle(text):
        if len(bare) >= _SHORTEST_SKELETON and lexicon.has("skeleton", bare):
            yield _heard(bare, text)._replace(ending=Ending(particle, ()))
    for end in range(max(1, len(text) - _LONGEST_SUFFIX), len(text)):
        bare = skeleton(text[:end])
        if len(bare) >= _SHORTEST_SKELETON and lexicon.has("skeleton", bare):
            ending = RULES["tr"].ending(text, text[:end])
            if ending:
                yield _heard(bare, text)._replace(ending=ending)


def _heard(bare: str, text: str) -> Fit:
    return fit("latin", RANKS["skeleton"] - GUESS, ("skeleton", bare), text)


def _beginning(lexicon: Lexicon, field: str, start: str, typed: str, most: int) -> Iterator[Fit]:
    code, rank = _BEGINNINGS[field]
    longer = lexicon.beginning_with(field, start, _MOST_READ)
    for token in sorted(longer, key=len)[:most]:
        if token != start:
            yield fit(code, RANKS[rank] - _missing(start, token), (field, token), typed)


def _missing(start: str, token: str) -> int:
    return min(MISSING_LETTER * (len(token) - len(start)), MOST_MISSING)


def _half_typed(lexicon: Lexicon, text: str, most: int) -> Iterator[Fit]:
    squeezed = squeeze(text)
    pressed = keystrokes(squeezed)
    if pressed == squeezed:
        return  # Lone letters only: those are initials.
    # Whoever has finished 고객 and pressed ㅅ sees 고갟, and may want either 고객 or what follows.
    for key, cost in ((pressed, 0), (pressed[:-1], DANGLING)):
        yield fit("half_typed", RANKS["half_typed"] - cost, ("keys", key), text)
    yield from _beginning(lexicon, "keys", pressed, text, most)


def _initials(lexicon: Lexicon, text: str, most: int) -> Iterator[Fit]:
    """Look up initial consonants, alone or among finished syllables: ㄱㄱ, 고ㄱ, ㄱ객."""
    squeezed = squeeze(text)
    wanted = initials_typed(squeezed) or initials(squeezed)
    if not any(letter in INITIALS for letter in squeezed):
        return
    if not any(map(is_syllable, squeezed)):
        yield fit("initials", RANKS["initials"], ("initials", wanted), text)
        yield from _beginning(lexicon, "initials", wanted, text, most)
    elif wanted[0] in INITIALS:
        yield from _mixed(lexicon, text, wanted[0])


def _mixed(lexicon: Lexicon, text: str, initial: str) -> Iterator[Fit]:
    """Read the terms that begin with the finished syllables, or with any that the letter begins."""
    squeezed = squeeze(text)
    low = high = "".join(takewhile(is_syllable, squeezed))
    if not low:
        low, high = compose(initial, "ㅏ"), compose(initial, "ㅣ", "ㅎ")
    for token in lexicon.between("folded", low, high + HIGHEST, _MOST_READ):
        if fits_typed(squeezed, token):
            score = RANKS["initials"] - _missing(squeezed, token)
            yield fit("initials", score, ("folded", token), text)
