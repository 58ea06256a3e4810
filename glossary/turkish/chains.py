"""Walks from a stem along the suffix table to the end of a word, letter by letter."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from glossary.endings import Function
from glossary.turkish.phonology import VOWELS, Left, fit, left
from glossary.turkish.stems import Stem
from glossary.turkish.suffixes import ARCS, FUNCTIONS, INCOMPLETE

# altı + -n would be altın (gold), veri + -m verim (yield): below five letters it is another word.
_LONG_ENOUGH_FOR_MINE: Final = 5
_VERBAL: Final = frozenset({"verb", "narrowed"})
_WITHOUT_MARKS: Final = str.maketrans("çğıöşüâîû", "cgiosuaiu")


class Chain(NamedTuple):
    """Suffixes as they are written one after the other, and what each of them does."""

    written: str = ""
    functions: tuple[Function, ...] = ()


class _Piece(NamedTuple):
    """One suffix, as it is written after its ground and as people type it."""

    written: str
    plain: str
    ground: Left
    begins_with_vowel: bool


def plain(written: str) -> str:
    """Take the marks off Turkish small letters, one letter for one: ğ → g, ı → i."""
    return written.translate(_WITHOUT_MARKS)


def chains(stem: Stem, state: str, word: str, *, loosely: bool = False) -> Iterator[Chain]:
    """Give every way in which suffixes lead from the stem to the end of the word.

    What is said of the possessive that a compound has anyway is left out. Loosely, the word is
    given without its marks.
    """
    text = plain(stem.left.text) if loosely else stem.left.text
    if not word.startswith(text):
        return
    for chain in _onward(stem, state, word[len(text) :], loosely=loosely):
        yield _told(chain, state)


def _onward(stem: Stem, state: str, rest: str, *, loosely: bool) -> Iterator[Chain]:
    ground = stem.left
    if not rest:
        if state not in INCOMPLETE and stem.before != "vowel":
            yield Chain()
        return
    for suffix, following in ARCS[state]:
        piece = _piece(suffix, ground.vowel, ground.ends_in_vowel, ground.is_voiceless)
        letters = piece.plain if loosely else piece.written
        if not rest.startswith(letters):
            continue
        if stem.before == ("consonant" if piece.begins_with_vowel else "vowel"):
            continue
        if following == "singular" and _is_another_word(ground):
            continue
        here = Chain(piece.written, FUNCTIONS[suffix, following])
        for chain in _onward(Stem(piece.ground), following, rest[len(letters) :], loosely=loosely):
            yield Chain(here.written + chain.written, here.functions + chain.functions)


def _is_another_word(ground: Left) -> bool:
    return ground.ends_in_vowel and 0 < len(ground.text) < _LONG_ENOUGH_FOR_MINE


def _told(chain: Chain, state: str) -> Chain:
    """Leave out what the headword says itself, its possessive or that it is a verb, and repeats."""
    told = [function for function, _ in groupby(chain.functions)]
    if state.startswith("compound") and "its" in told:
        told.remove("its")
    if state in _VERBAL:
        told = [function for function in told if function != "is"]
    return chain._replace(functions=tuple(told))


@lru_cache(maxsize=4096)
def _piece(suffix: str, vowel: str, ends_in_vowel: bool, is_voiceless: bool) -> _Piece:  # noqa: FBT001
    written = fit(suffix, Left("", vowel, ends_in_vowel, is_voiceless))
    ground = left(written)
    if not any(letter in VOWELS for letter in written):
        ground = ground._replace(vowel=vowel)
    # The text serves only to know how short a bare stem is.
    return _Piece(written, plain(written), ground._replace(text=""), written[:1] in VOWELS)
