"""The order of Turkish inflectional suffixes: after which state which suffix leads where.

In a suffix A and I harmonise, D and C harden, and brackets hold buffer letters (phonology.fit).
Only inflection is here; derivation (-lI, -sIz, -lIk, -CI) makes other words. For the order see
Göksel & Kerslake, *Turkish: A Comprehensive Grammar* (2005), chapter 8.
"""

from collections.abc import Mapping
from typing import Final

from glossary.endings import Function

Arcs = tuple[tuple[str, str], ...]

_PERSONS: Final = ("(y)Im", "(y)Iz", "sIn", "sInIz", "lAr")
_PAST_PERSONS: Final = ("m", "n", "k", "nIz", "lAr")

_COPULA: Final[Arcs] = (
    ("DIr", "definite"), ("(y)DI", "past"), ("(y)mIş", "reported"), ("(y)sA", "past"),
    ("(y)ken", "end"), *((person, "end") for person in _PERSONS),
)  # fmt: skip
_CASES: Final[Arcs] = (
    ("(y)I", "end"), ("(y)A", "case"), ("DA", "place"), ("DAn", "case"), ("(n)In", "place"),
    ("(y)lA", "case"), ("CA", "end"),
)  # fmt: skip
# After the possessive of the third person every case but -(y)lA takes an n.
_N_CASES: Final[Arcs] = (
    ("nI", "end"), ("nA", "case"), ("nDA", "place"), ("nDAn", "case"), ("nIn", "place"),
    ("(y)lA", "case"), ("ncA", "end"),
)  # fmt: skip
_POSSESSIVES: Final[Arcs] = (
    ("(I)m", "singular"), ("(I)n", "singular"), ("(s)I", "third"), ("(I)mIz", "owned"),
    ("(I)nIz", "owned"),
)  # fmt: skip
# What -(y)AcAk and -DIk become before a vowel: alacağımız, aldığı.
_SOFTENED: Final[Arcs] = (
    ("Im", "owned"), ("In", "owned"), ("I", "third"), ("ImIz", "owned"), ("InIz", "owned"),
    ("I", "end"), ("A", "case"), ("In", "place"), ("Iz", "end"),
)  # fmt: skip
_FINITE: Final[Arcs] = (
    ("DI", "past"), ("mIş", "participle"), ("sA", "past"), ("(y)AcAk", "participle"),
    ("(y)AcAğ", "softened"), ("mAlI", "tense"), ("(y)A", "optative"), ("(y)AlIm", "end"),
    ("sIn", "imperative"), ("(y)In", "end"), ("(y)InIz", "end"),
)  # fmt: skip
_NON_FINITE: Final[Arcs] = (
    ("mAk", "infinitive"), ("mA", "noun"), ("(y)An", "participle"), ("DIk", "participle"),
    ("DIğ", "softened"), ("(y)Ip", "end"), ("(y)ArAk", "end"), ("(y)IncA", "end"),
    ("mAdAn", "end"), ("DIkçA", "end"), ("DIktAn", "end"),
)  # fmt: skip
# Only a stem that is not negated has these.
_AFFIRMATIVE: Final[Arcs] = (
    ("(A)r", "tense"), ("(I)r", "tense"), ("Iyor", "tense"), ("(y)Abil", "verb"),
    ("mA", "negative"), ("mIyor", "tense"), ("mAz", "tense"), ("mAm", "end"), ("mAyIz", "end"),
    ("(y)AmA", "negative"), ("(y)AmIyor", "tense"), ("(y)AmAz", "tense"),
)  # fmt: skip

ARCS: Final[Mapping[str, Arcs]] = {
    # Nouns.
    "noun": (("lAr", "plural"), *_POSSESSIVES, ("lArI", "third"), *_CASES, *_COPULA),
    "plural": (*_POSSESSIVES, *_CASES, *_COPULA),
    "owned": (*_CASES, *_COPULA),
    "singular": (*_CASES, *_COPULA),
    "third": (*_N_CASES, *_COPULA),
    "case": _COPULA,
    "place": (("ki", "ki"), *_COPULA),
    "ki": (("lAr", "plural"), *_N_CASES, *_COPULA),
    # A compound (müşteri sadakati) must keep a possessive: sadakatimiz, sadakatleri.
    "compound": (("lAr", "compound plural"), *_POSSESSIVES, ("lArI", "third")),
    "compound plural": _POSSESSIVES,
    # What the copula leaves open.
    "definite": (("lAr", "end"),),
    "past": (*((person, "end") for person in _PAST_PERSONS), ("(y)sA", "past")),
    "reported": (("DIr", "end"), ("(y)DI", "past"), *((person, "end") for person in _PERSONS)),
    "end": (),
    # Verbs.
    "verb": (*_FINITE, *_NON_FINITE, *_AFFIRMATIVE),
    "negative": (*_FINITE, *_NON_FINITE),
    # Before -Iyor a stem loses its last vowel: başla-, başlıyor.
    "narrowed": (("Iyor", "tense"),),
    "infinitive": (("DA", "place"), ("DAn", "case"), ("lA", "case"), *_COPULA),
    "tense": (*_COPULA, ("CA", "end")),
    "participle": (("lAr", "plural"), *_POSSESSIVES, ("lArI", "third"), *_CASES, *_COPULA),
    "softened": _SOFTENED,
    "optative": tuple((person, "end") for person in _PERSONS),
    "imperative": (("lAr", "end"),),
}  # fmt: skip

INCOMPLETE: Final = frozenset({"compound", "compound plural", "softened", "verb", "narrowed"})
"""States in which a word cannot end: a suffix is still to come."""

_TOLD: Final[Mapping[Function | tuple[Function, ...], str]] = {
    "plural": "lAr>plural lAr>compound_plural",
    "my": "(I)m>singular Im>owned",
    "your": "(I)n>singular (I)nIz>owned In>owned InIz>owned",
    "its": "(s)I>third I>third",
    ("plural", "its"): "lArI>third",
    "our": "(I)mIz>owned ImIz>owned",
    "object": "(y)I>end nI>end I>end",
    "to": "(y)A>case nA>case A>case",
    "at": "DA>place nDA>place",
    "from": "DAn>case nDAn>case",
    "of": "(n)In>place nIn>place In>place",
    "with": "(y)lA>case lA>case",
    "like": "CA>end ncA>end",
    "that_of": "ki>ki",
    "is": (
        "DIr>definite (y)mIş>reported (y)sA>past (y)ken>end (y)Im>end (y)Iz>end sIn>end sInIz>end "
        "lAr>end DIr>end Iz>end"
    ),
    "past": "(y)DI>past DI>past mIş>participle",
    (): "m>end n>end k>end nIz>end mAk>infinitive",
    "future": "(y)AcAk>participle (y)AcAğ>softened",
    "participle": "(y)An>participle DIk>participle DIğ>softened",
    "nominal": "mA>noun",
    "verb": (
        "sA>past mAlI>tense (y)A>optative (y)AlIm>end sIn>imperative (y)In>end (y)InIz>end "
        "(y)Ip>end (y)ArAk>end (y)IncA>end DIkçA>end DIktAn>end (A)r>tense (I)r>tense Iyor>tense "
        "(y)Abil>verb"
    ),
    "negative": (
        "mAdAn>end mA>negative mIyor>tense mAz>tense mAm>end mAyIz>end (y)AmA>negative "
        "(y)AmIyor>tense (y)AmAz>tense"
    ),
}


def _arc(sign: str) -> tuple[str, str]:
    suffix, _, following = sign.partition(">")
    return suffix, following.replace("_", " ")


FUNCTIONS: Final[Mapping[tuple[str, str], tuple[Function, ...]]] = {
    _arc(sign): told if isinstance(told, tuple) else (told,)
    for told, signs in _TOLD.items()
    for sign in signs.split()
}
"""What a suffix does where it leads to this state: -In is of, or your before another suffix."""
