"""Recognises what may follow a Korean noun, in the shape that its last sound asks for."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from glossary.korean.conjugation import COPULA, verb_forms
from glossary.korean.hangul import decompose, is_syllable


class Wants(Enum):
    """What a particle wants to stand after (한글 맞춤법, 표준국어대사전)."""

    ANY = auto()
    CLOSED = auto()
    OPEN = auto()
    OPEN_OR_RIEUL = auto()
    CLOSED_NOT_RIEUL = auto()


class Particle(NamedTuple):
    """One particle; `last` says that no further particle follows it."""

    text: str
    wants: Wants = Wants.ANY
    last: bool = False


_PLURAL: Final = "들"
_INNER: Final = (
    "에", "에서", "에게", "에게서", "께", "께서", "한테", "한테서", "보다", "처럼", "까지", "부터",
    "마다", "조차", "마저", "밖에", "만큼", "대로", "같이", "하고", "만", "뿐",
)  # fmt: skip
_OUTER: Final = ("의", "도")
# Pairs for one and the same particle: after a consonant, after a vowel.
_INNER_PAIRS: Final = (("과", "와"), ("이랑", "랑"))
_OUTER_PAIRS: Final = (
    ("이", "가"), ("을", "를"), ("은", "는"), ("이나", "나"), ("이란", "란"), ("이라는", "라는"),
    ("이라도", "라도"), ("이든", "든"), ("이든지", "든지"), ("이야", "야"), ("이야말로", "야말로"),
)  # fmt: skip
_TOWARDS: Final = ("로", "로서", "로써")

PARTICLES: Final = (
    *(Particle(text) for text in _INNER),
    *(Particle(text, last=True) for text in _OUTER),
    *(Particle(closed, Wants.CLOSED) for closed, _ in _INNER_PAIRS),
    *(Particle(opened, Wants.OPEN) for _, opened in _INNER_PAIRS),
    *(Particle(closed, Wants.CLOSED, last=True) for closed, _ in _OUTER_PAIRS),
    *(Particle(opened, Wants.OPEN, last=True) for _, opened in _OUTER_PAIRS),
    *(Particle(text, Wants.OPEN_OR_RIEUL) for text in _TOWARDS),
    *(Particle("으" + text, Wants.CLOSED_NOT_RIEUL) for text in _TOWARDS),
)

# Verbs that make a noun into a verb: 관리하다, 관리되다, 만족시키다, 감사드리다, 인정받다.
VERBALISERS: Final = ("하다", "되다", "시키다", "드리다", "받다", "당하다")


def follows_noun(noun: str, rest: str) -> bool:
    """Tell whether the rest is a right chain of particles, copula or verb after this noun."""
    if not rest or any(rest in verb_forms(verb) for verb in VERBALISERS):
        return True
    if any(_is_chain(noun + form, rest[len(form) :]) for form in _nominalised(rest)):
        return True
    if rest.startswith(_PLURAL):
        noun, rest = noun + _PLURAL, rest[len(_PLURAL) :]
    return _is_chain(noun, rest)


def _nominalised(rest: str) -> Iterator[str]:
    """Give the verb forms that are nouns again, 하기 and 함, at the head of the rest."""
    for verb in VERBALISERS:
        for noun in (verb[:-1] + "기", *nominal_forms(verb)):
            if rest.startswith(noun):
                yield noun


def nominal_forms(verb: str) -> tuple[str, ...]:
    """Give the two nouns made of a verb: 높이다 → 높이기, 높임."""
    stem = verb.removesuffix("다")
    return (stem + "기", *(form for form in verb_forms(verb) if _ends_in_m(form, stem)))


def _ends_in_m(form: str, stem: str) -> bool:
    return len(form) <= len(stem) + 1 and decompose(form[-1]).final in {"ㅁ", "ㄻ"}


def _is_chain(noun: str, rest: str, used: frozenset[str] = frozenset()) -> bool:
    if not rest or rest in _copula_after(noun):
        return True
    return any(
        _is_chain(noun + particle.text, rest[len(particle.text) :], used | {particle.text})
        for particle in PARTICLES
        if rest.startswith(particle.text)
        and particle.text not in used
        and agrees(noun[-1], particle.wants)
        and (not particle.last or rest == particle.text)
    )


def _copula_after(noun: str) -> frozenset[str]:
    if not is_syllable(noun[-1]):
        return COPULA.full | COPULA.short
    # After a vowel 이 may stay or go: 관리이다, 관리다.
    return COPULA.full if decompose(noun[-1]).final else COPULA.full_open | COPULA.short


def agrees(letter: str, wants: Wants) -> bool:
    """Tell whether a particle may stand after this letter; after Latin and digits, always."""
    if wants is Wants.ANY or not is_syllable(letter):
        return True
    final = decompose(letter).final
    if wants is Wants.OPEN_OR_RIEUL:
        return final in {"", "ㄹ"}
    if wants is Wants.CLOSED_NOT_RIEUL:
        return final not in {"", "ㄹ"}
    return bool(final) is (wants is Wants.CLOSED)
