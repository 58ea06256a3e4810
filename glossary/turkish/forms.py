"""Tells whether a Turkish word is an inflected form of a given headword."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from glossary.text import nfc
from glossary.turkish.casing import lower
from glossary.turkish.chains import chains
from glossary.turkish.nouns import BARE, is_possessed
from glossary.turkish.phonology import last_vowel
from glossary.turkish.stems import (
    Stem,
    abbreviation_lefts,
    compound_bases,
    is_foreign,
    narrowed_stems,
    noun_stems,
    verb_stems,
)

_APOSTROPHE: Final = re.compile("[\u2019\u2018\u02bc\u2032\u00b4`]")
_DASH: Final = re.compile("[\u2010\u2011\u2012\u2013]")

# Endings that are a possessive beyond doubt: -sı after a vowel, -ları, -ğı, -mı, -atı.
_SURELY_POSSESSED: Final = re.compile("([aeıioöuü]s[ıiuü]|l(arı|eri)|ğ[ıiuü]|m[ıiuü]|[ae]t[ıi])$")


def is_form_of(word: str, headword: str) -> bool:
    """Tell whether the word is the headword or an inflected form of it.

    Inflection is at the end: plural, possessive, case, -ki and copula, in any order Turkish
    allows; verbs in -mek also take the usual tenses and participles. Capitals follow Turkish
    (İ/i, I/ı). The apostrophe may be straight or curly, and stands only after abbreviations,
    names and foreign words.
    """
    given, head = _clean(word), _clean(headword)
    if not head or not given:
        return False
    if lower(given) == lower(head):
        return True
    if "'" in given[given.rfind(" ") + 1 :] and "'" not in head:
        return _follows_apostrophe(given, head)
    return _is_inflected(lower(given), lower(head))


def _clean(text: str) -> str:
    return " ".join(_DASH.sub("-", _APOSTROPHE.sub("'", nfc(text))).split())


def _follows_apostrophe(given: str, head: str) -> bool:
    """Check what follows the apostrophe: NPS'nin, KPI'ları; not *müşteri'nin, which is no name."""
    name, _, suffixes = given.rpartition("'")
    last = head.rpartition(" ")[2]
    is_name = last != last.lower() or not last.isalpha() or is_foreign(last)
    if not is_name or not suffixes or lower(name) != lower(head):
        return False
    if _is_inflected(lower(name + suffixes), lower(head)):
        return True
    return any(_ends_well(Stem(start), "noun", lower(suffixes)) for start in abbreviation_lefts())


@lru_cache(maxsize=4096)
def _is_inflected(given: str, head: str) -> bool:
    first, _, last = head.rpartition(" ")
    # Words before the last one stay as they are; only the last is inflected.
    if first:
        if not given.startswith(first + " "):
            return False
        given = given[len(first) + 1 :]
    starts = stems_and_states(last, is_phrase=bool(first))
    return any(_ends_well(stem, state, given) for stem, state in starts)


def stems_and_states(last: str, *, is_phrase: bool) -> Iterator[tuple[Stem, str]]:
    """Give every stem to begin with, and the state of the suffix table it begins in."""
    if last.endswith(("mek", "mak")) and last_vowel(last[:-3]):
        yield from ((stem, "verb") for stem in verb_stems(last))
        yield from ((stem, "narrowed") for stem in narrowed_stems(last))
    for base in compound_bases(last) if is_phrase and last not in BARE else ():
        is_plural = base.endswith(("lar", "ler"))
        state = "compound plural" if is_plural else "compound"
        yield from ((stem, state) for stem in noun_stems(base))
    if not (is_phrase and is_possessed(last) and _SURELY_POSSESSED.search(last)):
        yield from ((stem, "noun") for stem in noun_stems(last))


def _ends_well(stem: Stem, state: str, word: str) -> bool:
    return any(True for _ in chains(stem, state, word))
