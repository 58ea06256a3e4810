"""Leads what people type in Turkish to headwords: without marks, in capitals, with any ending.

The vocabulary is closed: a word is compared with a headword, never shortened on its own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from os.path import commonprefix
from typing import Final, NamedTuple, Self

from glossary.endings import Ending, Function
from glossary.text import fold, nfc, squeeze
from glossary.turkish.casing import lower
from glossary.turkish.chains import Chain, chains, plain
from glossary.turkish.forms import is_form_of, stems_and_states
from glossary.turkish.nouns import BARE, Noun, is_possessed, noun, possessed_base
from glossary.turkish.phonology import left, syllables
from glossary.turkish.readings import is_abbreviation, is_name, reading
from glossary.turkish.stems import (
    IRREGULAR,
    SOFTENED_SHORT,
    VERBS_IN_IR,
    Stem,
    abbreviation_lefts,
    is_foreign,
)

_APART: Final = re.compile(r"[\s\-\u2010-\u2013]+")
_APOSTROPHE: Final = "'"
# What people see first in -i, -in and -ini, where the letters allow two readings.
_LIKELY: Final[tuple[Function, ...]] = ("of", "object", "its", "plural", "to", "at", "past", "my")
# A single word this long may be the head of a compound: süreci, sistemi; not resmi.
_LONG_ENOUGH_TO_BE_OWNED: Final = 6

_SHORT: Final = 3
# What a word of three letters makes with my, am or -CA and what is a word of its own besides.
_WORDS_BESIDES: Final = tuple(map(plain, (
    "adım", "akım", "alım", "atım", "bakım", "basım", "bilim", "bölüm", "çekim", "çözüm", "dilim",
    "dönüm", "durum", "ekim", "geçim", "giyim", "ilim", "katım", "kırım", "kurum", "ölüm", "satım",
    "sayım", "seçim", "sunum", "tanım", "tutum", "verim", "yapım", "yarım", "yatım", "yazım",
    "yorum", "akça", "günce", "önce", "tümce",
)))  # fmt: skip
_BESIDES: Final[frozenset[Function]] = frozenset({"my", "is", "like"})
# Short verbs have -Ar but for a dozen: satmak, satar; satır is a line.
_AORIST_IN_IR: Final = re.compile("[ıiuü]r")
# ilişki and ilişkin, yetki and yetkin, bilgi and bilgin are different words.
_WITH_AN_ADJECTIVE_IN_N: Final = re.compile("[kg][ıiuü]$")

# newsletteri without marks is newsletter'i rather than newsletter'ı, which people mark.
_MOST_LIKELY_VOWEL: Final = "e"

_LIKE_ENGLISH: Final = re.compile("(ncer|ing|tion|ness|[^aeıioöuü]y|force)$")

_A_PHRASE: Final = 2
_SHORTEST_BASE: Final = 3
_PLURAL: Final = re.compile("(.{2,})l[ae]r$")
# Genitive and accusative of a word that ends in a vowel or is plural: verilerin, müşteriyi.
_BOUND: Final = (re.compile("(.+)n[ıiuü]n$"), re.compile("(.+l[ae]r)[ıiuü]n$"),
                 re.compile("(.{4,})y[ıiuü]$"), re.compile("(.+l[ae]r)[ıi]$"))  # fmt: skip
# sayılı: inside a phrase -lı after a vowel makes adjectives more often than it is owned.
_LIKE_AN_ADJECTIVE: Final = re.compile("[aeıioöuü]l[ıiuü]$")

_Start = tuple[Stem, str]
"""One way to begin: a stem, and the state its suffixes begin in."""


class _Head(NamedTuple):
    """A headword, taken apart once: its first words squeezed, its last, and where that begins."""

    first: str
    last: str
    starts: tuple[_Start, ...]
    is_marked: bool
    """An apostrophe belongs before its suffixes."""


class _Typed(NamedTuple):
    """What was typed: its letters without marks, the same with them, and where the ' stood."""

    letters: str
    marked: str
    apostrophe: int

    def after(self, place: int) -> Self:
        """Return what was typed after this place."""
        return self._replace(
            letters=self.letters[place:],
            marked=self.marked[place:],
            apostrophe=self.apostrophe - place,
        )


@lru_cache(maxsize=4096)
def root(headword: str) -> str:
    """Give the beginning that all forms of the headword share, folded: hesap → hesa."""
    head = _head(headword)
    shapes = [stem.left.text for stem, _ in head.starts]
    return head.first + squeeze(commonprefix(shapes))  # noqa: RUF071 - letter by letter is meant


def ending(word: str, headword: str, *, loosely: bool = False) -> Ending | None:
    """Tell what the word adds to the headword, or None if it is no form of it.

    Where the headword's own letters changed, the ending has a hyphen: hesabı is hesap and -ı.
    Loosely, marks, capitals, apostrophes, hyphens and spaces make no difference.
    """
    if not loosely and not is_form_of(word, headword):
        return None
    typed, whole = _typed(word), squeeze(headword)
    if not whole or not typed.letters.startswith(root(headword)):
        return None
    return Ending("", ()) if typed.letters == whole else _ending(typed, headword, loosely=loosely)


@lru_cache(maxsize=4096)
def _ending(typed: _Typed, headword: str, *, loosely: bool) -> Ending | None:
    head = _head(headword)
    rest = typed.after(len(head.first))
    is_marked = rest.apostrophe == len(head.last)
    found = [
        (start, chain)
        for start in (*head.starts, *(_any_starts(head.last) if is_marked else ()))
        for chain in chains(start[0], start[1], rest.letters, loosely=True)
        if not (loosely and _is_another_word(head.last, start, chain))
    ]
    if not found:
        return None
    (stem, _), chain = min(found, key=lambda choice: _unlikeliness(head.last, rest, *choice))
    form = stem.left.text + chain.written
    if not form.startswith(head.last):
        return Ending("-" + chain.written, chain.functions)
    mark = _APOSTROPHE if is_marked or head.is_marked else ""
    return Ending(mark + form[len(head.last) :], chain.functions)


def _is_another_word(last: str, start: _Start, chain: Chain) -> bool:
    stem, state = start
    if state == "verb":
        is_regular = syllables(stem.left.text) == 1 and stem.left.text not in VERBS_IN_IR
        return is_regular and _AORIST_IN_IR.match(chain.written) is not None
    if chain.written == "n" and _WITH_AN_ADJECTIVE_IN_N.search(last):
        return True
    is_besides = len(last) <= _SHORT and not _BESIDES.isdisjoint(chain.functions[:1])
    return is_besides and plain(last + chain.written).startswith(_WORDS_BESIDES)


def _unlikeliness(last: str, rest: _Typed, start: _Start, chain: Chain) -> tuple[int, ...]:
    """Rank readings: few functions, common ones, the headword whole, the marks as they are."""
    told, form = chain.functions, start[0].left.text + chain.written
    rare = sum(_LIKELY.index(one) if one in _LIKELY else len(_LIKELY) for one in told)
    pairs = zip(rest.marked, form, strict=False)
    wrong = sum(typed != plain(typed) and typed != meant for typed, meant in pairs)
    return len(told), rare, not form.startswith(last), wrong


@lru_cache(maxsize=1024)
def _typed(word: str) -> _Typed:
    before, found, _ = fold(word).rpartition(_APOSTROPHE)
    letters = squeeze(word)
    # I may be either letter here, so it counts as one without marks.
    marked = "".join(letter for letter in nfc(word).replace("İ", "i").lower() if letter.isalnum())
    has_all = len(marked) == len(letters)
    return _Typed(letters, marked if has_all else letters, len(squeeze(before)) if found else -1)


@lru_cache(maxsize=4096)
def _head(headword: str) -> _Head:
    words = _APART.split(nfc(headword).strip())
    last = words[-1]
    is_phrase = len(headword.split()) > 1
    return _Head(
        squeeze("".join(words[:-1])),
        lower(last),
        tuple(_starts(last, is_phrase=is_phrase)),
        is_abbreviation(last) or is_name(last),
    )


def _starts(last: str, *, is_phrase: bool) -> Iterator[_Start]:
    small = lower(last)
    if last != last.lower() or not last.isalpha() or _is_read_abroad(last):
        yield from _any_starts(small, reading(last))
    known = noun(small)
    starts = [*stems_and_states(small, is_phrase=is_phrase)]
    if not is_phrase and len(small) >= _LONG_ENOUGH_TO_BE_OWNED and is_possessed(small):
        starts += stems_and_states(small, is_phrase=True)
    for stem, state in sorted(starts, key=lambda start: not _agrees(start[0], known)):
        if state == "verb" or not _is_wrongly_soft(stem):
            yield _loosened(stem, small), state


def _is_read_abroad(last: str) -> bool:
    return bool(is_foreign(last) or reading(last) is None or _LIKE_ENGLISH.search(last))


def _agrees(stem: Stem, known: Noun | None) -> bool:
    return known is None or stem.left.vowel == known.vowel


def _is_wrongly_soft(stem: Stem) -> bool:
    """Tell whether a short word would soften that does not: *kadı of kat."""
    text = stem.left.text
    return stem.before == "vowel" and syllables(text) == 1 and text not in SOFTENED_SHORT


def _loosened(stem: Stem, last: str) -> Stem:
    """Let people keep a consonant that should soften (*süreçi), but in no irregular word (hata)."""
    if stem.before == "consonant" and stem.left.text == last and last not in IRREGULAR:
        return stem._replace(before="either")
    return stem


def _any_starts(small: str, said: str | None = None) -> Iterator[_Start]:
    """Let any suffix follow a word that is not read as it is written; its reading comes first."""
    unknown = sorted(abbreviation_lefts(), key=lambda one: one.vowel != _MOST_LIKELY_VOWEL)
    lefts = (*((left(said),) if said else ()), *unknown)
    yield from ((Stem(one._replace(text=small)), "noun") for one in lefts)


def bases(word: str, term: str) -> tuple[str, ...]:
    """Give what else people may type for a word of a term: sadakati → sadakat, hunisi → huni.

    These are the noun without the possessive of a compound, the plural, and the case that binds
    it to the next word (verilerin → veri). A term of one word stands for itself.
    """
    small = lower(word)
    if small in BARE or len(term.split()) < _A_PHRASE or not small.isalpha():
        return ()
    base = _base(small, is_last=lower(term).endswith(" " + small))
    return (base,) if base and len(base) >= _SHORTEST_BASE else ()


def _base(small: str, *, is_last: bool) -> str | None:
    """Strip a word of one ending and of the plural under it."""
    for bound in () if is_last else _BOUND:
        stem = bound.match(small)
        if stem and ending(small, stem[1]):
            return _singular(stem[1])
    may_be_owned = is_last or not _LIKE_AN_ADJECTIVE.search(small)
    owned = may_be_owned and is_possessed(small) and possessed_base(small)
    return _singular(owned or small) if (owned or _PLURAL.match(small)) else None


def _singular(word: str) -> str:
    stem = _PLURAL.match(word)
    return stem[1] if stem and is_form_of(word, stem[1]) else word
