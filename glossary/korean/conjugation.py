"""Makes the forms of Korean verbs and adjectives from their dictionary form."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from glossary.korean.hangul import Syllable, compose, decompose, is_syllable, with_final

# Endings that follow the stem as it stands: 높이+고.
_PLAIN: Final = (
    "다", "고", "고서", "고자", "지", "지만", "지요", "죠", "지는", "지도", "게", "게끔", "기",
    "거나", "던", "도록", "자", "자고", "자마자", "는", "는데", "는지", "는가", "네요", "군요",
    "는군요", "든", "든지", "더라도", "거든요",
)  # fmt: skip
# Endings that want a vowel before them: 높이+면, 찾+으면.
_LOOSE: Final = (
    "면", "면서", "며", "므로", "려", "려고", "려는", "려면", "러", "라", "라고", "라는", "니",
    "니까", "나",
)  # fmt: skip
_HONORIFIC: Final = ("세요", "십시오", "시지요", "소서")
# Endings that add a final consonant to the open stem: 높인, 높일수록, 높입니다.
_CLOSING: Final = {
    "ㄴ": ("", "다", "다고", "다는", "다면", "데", "지", "가", "가요"),
    "ㄹ": ("", "수록", "지", "까", "까요", "게요", "지라도", "뿐"),
    "ㅁ": ("",),
    "ㅂ": ("니다", "니까", "시다"),
}
_AFTER_CLOSED: Final = ("습니다", "습니까", "는다", "는다고", "는다는", "는다면")
# Endings after the 아/어 form: 높여+서.
_INFINITIVE: Final = ("", "서", "서는", "도", "야", "야만", "요", "라")
# Endings after the past 았/었 and the future 겠.
_TENSED: Final = (
    "다", "다고", "다는", "다면", "고", "으며", "으면", "으나", "으니", "으니까", "으므로", "지만",
    "지", "지요", "죠", "는데", "는지", "던", "습니다", "습니까", "어요", "을", "을까요", "음",
    "거나", "기", "네요", "군요", "더라도", "더니",
)  # fmt: skip
_COPULA_ENDINGS: Final = (
    "다", "고", "며", "면", "면서", "라", "라고", "라는", "라면", "라서", "라는데", "므로", "지만",
    "지", "지요", "죠", "니", "니까", "자", "던", "든", "거나", "든지", "네요", "군요", "기",
)  # fmt: skip
_COPULA_CLOSED: Final = (
    "입니다", "입니까", "인", "인지", "인데", "인가요", "일", "일까요", "일지", "임", "이십니다",
    "이신",
)  # fmt: skip
# Bare after a vowel these make other nouns: 관리자 is a person, 평가지 a sheet.
_NOUN_SUFFIXES: Final = frozenset({"자", "지", "기", "니", "라"})
_BRIGHT: Final = frozenset("ㅏㅑㅗ")
_CONTRACTED: Final = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅚ": "ㅙ"}
_ABSORBING: Final = frozenset("ㅏㅓㅐㅔㅕ")


class Copula(NamedTuple):
    """The forms of 이다: after a consonant, after a vowel, and without its 이."""

    full: frozenset[str]
    full_open: frozenset[str]
    short: frozenset[str]


def _copula() -> Copula:
    tensed = {"이었" + ending for ending in _TENSED} | {"이겠" + ending for ending in _TENSED}
    shared = tensed | {"이" + ending for ending in _COPULA_ENDINGS} | set(_COPULA_CLOSED)
    shared |= verb_forms("이시다", honorific=False)
    short = {*_COPULA_ENDINGS, "예요", "여서"} - _NOUN_SUFFIXES | {
        "였" + ending for ending in _TENSED
    }
    return Copula(frozenset(shared | {"이에요", "이어서"}), frozenset(shared), frozenset(short))


@lru_cache(maxsize=512)
def verb_forms(verb: str, *, honorific: bool = True) -> frozenset[str]:
    """Make the forms of a verb in -다 that business writing uses, irregular readings included."""
    stem = verb.removesuffix("다")
    if stem == verb or not stem or not is_syllable(stem[-1]):
        return frozenset()
    forms = {_join(stem, ending) for ending in _PLAIN}
    if decompose(stem[-1]).final not in {"", "ㄹ"}:
        forms.update(stem + ending for ending in _AFTER_CLOSED)
    for loose in _loose_stems(stem):
        forms.update(_loose_forms(loose))
        if honorific:
            forms |= verb_forms(_join(loose, "시다"), honorific=False)
    for infinitive in _infinitives(stem):
        forms.update(infinitive + ending for ending in _INFINITIVE)
        past = with_final(infinitive[-1], "ㅆ")
        forms.update(infinitive[:-1] + past + ending for ending in _TENSED)
    forms.update(stem + "겠" + ending for ending in _TENSED)
    return frozenset(forms)


def _join(stem: str, ending: str) -> str:
    """Put an ending to a stem; a stem's ㄹ goes before ㄴ and ㅅ (한글 맞춤법 제18항 1): 만드는."""
    if decompose(stem[-1]).final == "ㄹ" and decompose(ending[0]).initial in {"ㄴ", "ㅅ"}:
        return stem[:-1] + with_final(stem[-1], "") + ending
    return stem + ending


def _loose_forms(loose: str) -> Iterator[str]:
    for ending in (*_LOOSE, *_HONORIFIC):
        yield _join(loose, ending)
    has_rieul = decompose(loose[-1]).final == "ㄹ"
    for final, endings in _CLOSING.items():
        # 찾습니다 stands among the plain forms; *찾읍니다 is no longer written.
        allowed = ("시다",) if final == "ㅂ" and loose.endswith("으") else endings
        closed = loose[:-1] + with_final(loose[-1], "ㄻ" if has_rieul and final == "ㅁ" else final)
        yield from (closed + ending for ending in allowed)


def _loose_stems(stem: str) -> Iterator[str]:
    """Give the stem as it stands before (으): 높이, 만들, 찾으, 새로우, 들으, 이으."""
    head, last = stem[:-1], decompose(stem[-1])
    opened = head + compose(last.initial, last.medial)
    if last.final in {"", "ㄹ"}:
        yield stem
        return
    yield stem + "으"
    if last.final == "ㅂ":
        yield opened + "우"
    if last.final == "ㄷ":
        yield head + compose(last.initial, last.medial, "ㄹ") + "으"
    if last.final == "ㅅ":
        yield opened + "으"


def _infinitives(stem: str) -> Iterator[str]:
    """Give the 아/어 form, contracted and not: 해, 하여; 높여, 높이어; 찾아; 골라; 새로워."""
    head, last = stem[:-1], decompose(stem[-1])
    if stem.endswith("하"):
        yield from (head + "해", head + "하여")
    elif last.final:
        yield from _closed_infinitives(head, last)
    elif last.medial == "ㅡ":
        yield from _dropping_infinitives(head, last)
    else:
        yield from _open_infinitives(head, last)


def _closed_infinitives(head: str, last: Syllable) -> Iterator[str]:
    vowel = "아" if last.medial in _BRIGHT else "어"
    opened = head + compose(last.initial, last.medial)
    yield head + compose(*last) + vowel
    if last.final == "ㅂ":
        yield opened + "워"
        if vowel == "아":
            yield opened + "와"
    if last.final == "ㄷ":
        yield head + compose(last.initial, last.medial, "ㄹ") + vowel
    if last.final == "ㅅ":
        yield opened + vowel


def _open_infinitives(head: str, last: Syllable) -> Iterator[str]:
    syllable = compose(*last)
    yield head + syllable + ("아" if last.medial in _BRIGHT else "어")
    if last.medial in _ABSORBING:
        yield head + syllable
    elif last.medial in _CONTRACTED:
        yield head + compose(last.initial, _CONTRACTED[last.medial])


def _dropping_infinitives(head: str, last: Syllable) -> Iterator[str]:
    before = decompose(head[-1]) if head and is_syllable(head[-1]) else None
    vowel = "ㅏ" if before and before.medial in _BRIGHT else "ㅓ"
    yield head + compose(last.initial, vowel)
    if last.initial == "ㄹ" and before and not before.final:
        yield head[:-1] + with_final(head[-1], "ㄹ") + compose("ㄹ", vowel)


COPULA: Final = _copula()
