"""Recognises what may follow a Korean noun, in the shape that its last sound asks for."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Final, NamedTuple

from glossary.endings import Function
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
    function: Function
    wants: Wants = Wants.ANY
    last: bool = False


_PLURAL: Final = "들"
_INNER: Final[dict[str, Function]] = {
    "에": "at", "에서": "at", "에게": "to", "에게서": "from", "께": "to", "께서": "subject",
    "한테": "to", "한테서": "from", "보다": "than", "처럼": "like", "까지": "until",
    "부터": "since", "마다": "every", "조차": "even", "마저": "even", "밖에": "except",
    "만큼": "as_much", "대로": "like", "같이": "like", "하고": "and", "만": "only", "뿐": "only",
}  # fmt: skip
_OUTER: Final[dict[str, Function]] = {"의": "of", "도": "also"}
# Pairs for one and the same particle: after a consonant, after a vowel.
_INNER_PAIRS: Final[dict[tuple[str, str], Function]] = {
    ("과", "와"): "with", ("이랑", "랑"): "with",
}  # fmt: skip
_OUTER_PAIRS: Final[dict[tuple[str, str], Function]] = {
    ("이", "가"): "subject", ("을", "를"): "object", ("은", "는"): "topic",
    ("이야", "야"): "topic", ("이야말로", "야말로"): "topic", ("이나", "나"): "or",
    ("이든", "든"): "or", ("이든지", "든지"): "or", ("이란", "란"): "called",
    ("이라는", "라는"): "called", ("이라도", "라도"): "even",
}  # fmt: skip
# 로 is with what and where to, 로서 in which capacity; of each the nearest function is told.
_TOWARDS: Final[dict[str, Function]] = {"로": "with", "로써": "with", "로서": "like"}

PARTICLES: Final = (
    *(Particle(text, does) for text, does in _INNER.items()),
    *(Particle(text, does, last=True) for text, does in _OUTER.items()),
    *(Particle(text, does, Wants.CLOSED) for (text, _), does in _INNER_PAIRS.items()),
    *(Particle(text, does, Wants.OPEN) for (_, text), does in _INNER_PAIRS.items()),
    *(Particle(text, does, Wants.CLOSED, last=True) for (text, _), does in _OUTER_PAIRS.items()),
    *(Particle(text, does, Wants.OPEN, last=True) for (_, text), does in _OUTER_PAIRS.items()),
    *(Particle(text, does, Wants.OPEN_OR_RIEUL) for text, does in _TOWARDS.items()),
    *(Particle("으" + text, does, Wants.CLOSED_NOT_RIEUL) for text, does in _TOWARDS.items()),
)

_BY_FIRST_LETTER: Final = {
    first: tuple(particle for particle in PARTICLES if particle.text.startswith(first))
    for first in {particle.text[0] for particle in PARTICLES}
}

# Verbs that make a noun into a verb: 관리하다, 관리되다, 만족시키다, 감사드리다, 인정받다.
VERBALISERS: Final = ("하다", "되다", "시키다", "드리다", "받다", "당하다")

NOMINAL: Final[tuple[Function, ...]] = ("verb", "nominal")

# Endings that look like a participle's and are none: 하지만, 하면, 하든, 할뿐; 하지는, 해서는.
_NO_PARTICIPLE: Final = ("만", "면", "든", "뿐", "지는", "서는")


def functions_after(noun: str, rest: str) -> tuple[Function, ...] | None:
    """Say what a chain of particles, copula or verb does after this noun; None if it is none."""
    if not rest:
        return ()
    # Particles first: 하고 is one, and "and" is right for 관리하고 as well.
    return _particles(noun, rest) or _verbal().get(rest) or _nominalised(noun, rest)


def _particles(noun: str, rest: str) -> tuple[Function, ...] | None:
    if not rest.startswith(_PLURAL):
        return _chain(noun, rest)
    chain = _chain(noun + _PLURAL, rest.removeprefix(_PLURAL))
    return None if chain is None else ("plural", *chain)


@cache
def _verbal() -> Mapping[str, tuple[Function, ...]]:
    """Give every form of every verb that is made with a noun, and what it does."""
    forms = ((form, verb) for verb in VERBALISERS for form in verb_forms(verb))
    return {form: _verb_functions(form, verb) for form, verb in forms}


def _nominalised(noun: str, rest: str) -> tuple[Function, ...] | None:
    """Read 하기 and 함, verb forms that are nouns again, with particles: 관리하기를."""
    for verb in VERBALISERS:
        for nominal in nominal_forms(verb):
            if rest.startswith(nominal):
                chain = _chain(noun + nominal, rest.removeprefix(nominal))
                if chain is not None:
                    return (*NOMINAL, *chain)
    return None


@lru_cache(maxsize=512)
def nominal_forms(verb: str) -> tuple[str, ...]:
    """Give the two nouns made of a verb: 높이다 → 높이기, 높임."""
    stem = verb.removesuffix("다")
    return (stem + "기", *(form for form in verb_forms(verb) if _ends_in_m(form, stem)))


def _ends_in_m(form: str, stem: str) -> bool:
    return len(form) <= len(stem) + 1 and decompose(form[-1]).final in {"ㅁ", "ㄻ"}


def verb_functions(form: str, verb: str) -> tuple[Function, ...] | None:
    """Say what a form of a verb does: 높였습니다 → verb, past; None if it is no form of it."""
    return _verb_functions(form, verb) if form in verb_forms(verb) else None


def _verb_functions(form: str, verb: str) -> tuple[Function, ...]:
    stem = verb.removesuffix("다")
    return ("verb", *_tenses(form, stem), *_kind(form, stem))


def _tenses(form: str, stem: str) -> Iterator[Function]:
    """Find 았, 었 and 겠, which may have merged with the last syllable of the stem: 했."""
    changed = form.removeprefix(stem) if form.startswith(stem) else form[len(stem) - 1 :]
    for letter in changed:
        if decompose(letter).final == "ㅆ":
            yield "future" if letter == "겠" else "past"


def _kind(form: str, stem: str) -> Iterator[Function]:
    last = decompose(form[-1]).final
    looks_like_none = len(form) > len(stem) and form.endswith(_NO_PARTICIPLE)
    if form.endswith("기") or last in {"ㅁ", "ㄻ"}:
        yield "nominal"
    elif form == stem + "는" or (last in {"ㄴ", "ㄹ"} and not looks_like_none):
        yield "participle"


def _chain(noun: str, rest: str, used: frozenset[str] = frozenset()) -> tuple[Function, ...] | None:
    if not rest:
        return ()
    for particle in _BY_FIRST_LETTER.get(rest[0], ()):
        if not rest.startswith(particle.text) or not _may_follow(particle, noun, rest, used):
            continue
        text = particle.text
        chain = _chain(noun + text, rest.removeprefix(text), used | {text})
        if chain is not None:
            return (particle.function, *chain)
    return ("is", *_tenses(rest, "이")) if rest in _copula_after(noun) else None


def _may_follow(particle: Particle, noun: str, rest: str, used: frozenset[str]) -> bool:
    if particle.text in used or (particle.last and rest != particle.text):
        return False
    return agrees(noun[-1], particle.wants)


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
