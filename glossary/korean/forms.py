"""Tells whether a Korean word is a given headword with particles or endings, and with which."""

from glossary.endings import Ending, Function
from glossary.korean.conjugation import verb_forms
from glossary.korean.particles import NOMINAL, functions_after, nominal_forms, verb_functions
from glossary.text import nfc, squeeze

_HONORIFICS = ("님", "분")
_POLITE = {"습니다": "다", "합니다": "하다", "하세요": "하다"}


def is_form_of(word: str, headword: str) -> bool:
    """Tell whether the word is the headword, bare or with particles or endings."""
    return ending(word, headword) is not None


def ending(word: str, headword: str, *, loosely: bool = False) -> Ending | None:
    """Give what the word adds to the headword, nothing for the headword; None if it is no form.

    Spacing is free (고객관계관리 = 고객 관계 관리) and Latin capitals do not matter. A particle
    must have the shape that the sound before it asks for (고객을, 관리를); after Latin letters and
    digits both are right. Of a verb the ending is what differs from its dictionary form: 높여서
    adds 여서 to 높이다. Loosely, 님 and 분 may stand after a noun: 고객님 is looked up as 고객.
    """
    given, head = _joined(word), _joined(headword)
    if not head or not given:
        return None
    if given.startswith(head):
        rest = given.removeprefix(head)
        functions = functions_after(head, rest)
        if functions is None and loosely and rest.startswith(_HONORIFICS):
            functions = functions_after(head + rest[0], rest[1:])
        if functions is not None:
            return Ending(rest, functions)
    functions = _conjugated(given, head) if head.endswith("다") else None
    if functions is None:
        return None
    shared = _shared(given, head.removesuffix("다"))
    return Ending(given.removeprefix(shared), functions)


def root(headword: str) -> str:
    """Give the squeezed beginning that all forms of a headword share: 관리, 충성도를높 for 높이다.

    It is empty where they share no syllable (쓰다, 써): only `ending` can find those.
    """
    head = _joined(headword)
    forms = verb_forms(head)
    return squeeze(_shared(min(forms), max(forms)) if forms else head)


def bases(word: str, term: str) -> tuple[str, ...]:  # noqa: ARG001 - other languages need the term
    """Give the dictionary form of a courtesy that is a verb: 고맙습니다 → 고맙다."""
    for polite, plain in _POLITE.items():
        if word.endswith(polite) and word != polite:
            return (word.removesuffix(polite) + plain,)
    return ()


def _conjugated(given: str, verb: str) -> tuple[Function, ...] | None:
    functions = verb_functions(given, verb)
    if functions is not None:
        return functions
    for noun in nominal_forms(verb):
        if given.startswith(noun):
            after = functions_after(noun, given.removeprefix(noun))
            if after is not None:
                return (*NOMINAL, *after)
    return None


def _shared(one: str, other: str) -> str:
    pairs = enumerate(zip(one, other, strict=False))
    end = next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))
    return one[:end]


def _joined(text: str) -> str:
    return "".join(nfc(text).split()).casefold()
