"""Declines Turkish nouns and noun phrases, or declines to where the form cannot be known.

Cases and buffer letters follow Göksel & Kerslake, *Turkish: A Comprehensive Grammar* (2005),
chapter 8; apostrophes the *Yazım Kılavuzu* of TDK. What every form must satisfy is is_form_of.
"""

import re
from collections.abc import Mapping
from enum import Enum
from typing import Final, NamedTuple

from glossary.text import nfc
from glossary.turkish.nouns import is_possessed, noun, possessed_base
from glossary.turkish.phonology import VOWELS, Left, fit, left
from glossary.turkish.readings import is_abbreviation, is_name, reading


class Case(Enum):
    """A case by its suffix, after a noun and after a possessive of the third person."""

    NOMINATIVE = ("", "")
    ACCUSATIVE = ("(y)I", "nI")
    GENITIVE = ("(n)In", "nIn")
    DATIVE = ("(y)A", "nA")
    LOCATIVE = ("DA", "nDA")
    ABLATIVE = ("DAn", "nDAn")
    INSTRUMENTAL = ("(y)lA", "(y)lA")


class Inflected(NamedTuple):
    """A form in two pieces: what it is made from as it stands here, and the case ending."""

    stem: str
    ending: str

    @property
    def text(self) -> str:
        """Return the whole form."""
        return self.stem + self.ending


class _Ground(NamedTuple):
    """What a case is added to: before a consonant, before a vowel, and how it is said."""

    hard: str
    soft: str
    said: Left
    is_third: bool = False
    mark: str = ""

    def plus(self, suffix: str) -> Inflected:
        """Add a suffix; the apostrophe, where there is one, belongs to it."""
        written = fit(suffix, self.said)
        stem = self.soft if written[:1] in VOWELS and written else self.hard
        return Inflected(stem, self.mark + written if written else "")


_APOSTROPHE: Final = "'"
_OUR: Final = "(I)mIz"
# müşteri hizmetleri is its own plural.
_ALREADY_PLURAL: Final = re.compile("l(arı|eri)$")
# What the vowel of a possessive asks of the plural: oranı, oranları; değeri, değerleri.
_PLURAL_OWNED: Final[Mapping[str, tuple[str, str]]] = {
    "ı": ("lar", "ı"), "u": ("lar", "ı"), "i": ("ler", "i"), "ü": ("ler", "i"),
}  # fmt: skip
# Their forms follow no rule: su, suyun; ne, neyin.
_IRREGULAR: Final = frozenset({"su", "ne"})


def decline(term: str, case: Case, *, plural: bool = False, ours: bool = False) -> Inflected | None:
    """Put a noun or noun phrase into a case: müşteri sadakati → müşteri sadakati·ni.

    None where the form cannot be known: a foreign word whose reading is not listed, an infinitive,
    a phrase that may be possessed or not, the plural of a name or of what is plural already.
    """
    first, space, last = nfc(term).strip().rpartition(" ")
    ground = _ground(last, is_phrase=bool(first), plural=plural, ours=ours)
    if ground is None:
        return None
    form = ground.plus(case.value[ground.is_third])
    return Inflected(first + space + form.stem, form.ending)


def _ground(last: str, *, is_phrase: bool, plural: bool, ours: bool) -> _Ground | None:
    said = reading(last)
    if not said or last in _IRREGULAR or last.endswith(("mak", "mek")):
        return None
    if is_phrase and not is_abbreviation(last):
        possessed = is_possessed(said)
        if possessed is None:
            return None
        if possessed:
            return _owned(last, plural=plural, ours=ours)
    return _plain(last, said, plural=plural, ours=ours)


def _plain(last: str, said: str, *, plural: bool, ours: bool) -> _Ground | None:
    """Give the ground of a noun that is not possessed: kitap, kitaplar, kitabımız."""
    if is_name(last) and (plural or ours):
        return None
    bends = noun(last) if said == last else None
    if said == last and bends is None:
        return None
    ground = _Ground(
        last,
        bends.soft if bends else last,
        left(said, bends.vowel if bends else ""),
        mark=_APOSTROPHE if is_name(last) or is_abbreviation(last) else "",
    )
    return _longer(ground, *(("lAr",) if plural else ()), *((_OUR,) if ours else ()))


def _longer(ground: _Ground, *suffixes: str) -> _Ground:
    for suffix in suffixes:
        text = ground.plus(suffix).text
        written = fit(suffix, ground.said)
        ground = _Ground(text, text, left(written))
    return ground


def _owned(last: str, *, plural: bool, ours: bool) -> _Ground | None:
    """Give the ground of a compound: sadakati, sadakatleri; with "our" for "its": sadakatimiz."""
    mark = _APOSTROPHE if is_name(last) else ""
    if not (plural or ours):
        return _ground_of(last)._replace(is_third=True, mark=mark)
    if _ALREADY_PLURAL.search(last) and not mark:
        return _longer(_ground_of(last[:-1]), _OUR) if ours else None
    base = possessed_base(last)
    if mark or base is None:
        return None
    many, its = _PLURAL_OWNED[last[-1]]
    if not plural:
        return _longer(_ground_of(base if base[-1] in VOWELS else last), "mIz")
    if ours:
        return _longer(_ground_of(base + many), _OUR)
    return _ground_of(base + many + its)._replace(is_third=True)


def _ground_of(text: str) -> _Ground:
    return _Ground(text, text, left(text))
