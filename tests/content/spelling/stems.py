"""What a word may be a form of: the words to look up where a dictionary does not know it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from glossary.korean.particles import functions_after
from glossary.languages import RULES
from glossary.models import Language
from glossary.turkish.casing import lower

_SHORTEST: Final = 2
_LONG_ENOUGH: Final = 4
_NO_PARTICLES: Final = frozenset({"is", "verb"})
# The one particle that the dictionary lacks.
_LACKING: Final = "뿐"
# kitap, kitabı; ağaç, ağacı; kanat, kanadı; renk, rengi; ayak, ayağı.
_HARDENED: Final = {"b": "p", "c": "ç", "d": "t", "g": "k", "ğ": "k"}


def stems_of(word: str, language: Language, suffixes: Collection[str] = ()) -> Iterator[str]:
    """Yield the words that this one is a form of, if there are such words."""
    yield word
    yield from _FINDERS[language](word, suffixes)


def convinces(stem: str, word: str, language: Language) -> bool:
    """Tell whether a dictionary that knows the stem, and not the word, is to be believed.

    It inflects well itself: English wholly, Turkish but for the longest chains, Korean nouns with
    one particle. What it does not know of short stems is more often misspelt than right.
    """
    if stem == word:
        return True
    if language == "ko":
        return _convinces_in_korean(stem, word.removeprefix(stem))
    return language == "tr" and len(stem) >= _LONG_ENOUGH


def _convinces_in_korean(noun: str, rest: str) -> bool:
    functions = functions_after(noun, rest)
    if functions is None:
        # A listed suffix stands between them.
        return True
    if not _NO_PARTICLES.isdisjoint(functions):
        return False
    return len(noun) > _SHORTEST or len(functions) > 1 or rest == _LACKING


def _korean(word: str, suffixes: Collection[str]) -> Iterator[str]:
    for end in range(len(word), 0, -1):
        noun, rest = word[:end], word[end:]
        if not rest or functions_after(noun, rest) is not None:
            yield noun
            # A suffix that is spoken about stands alone, and nothing is before it.
            longer = (each for each in suffixes if noun.endswith(each) and noun != each)
            yield from (noun.removesuffix(each) for each in longer)


def _turkish(word: str, _: Collection[str]) -> Iterator[str]:
    name, apostrophe, suffix = word.partition("'")
    if apostrophe:
        yield from (name,) if _takes(name, suffix) else ()
        return
    for end in range(_SHORTEST, len(word) + 1):
        start = word[:end]
        hard = start[:-1] + _HARDENED.get(start[-1], start[-1])
        for stem in dict.fromkeys((start, hard)):
            candidates = (stem, f"{stem}mek", f"{stem}mak")
            yield from (each for each in candidates if RULES["tr"].is_form_of(word, each))


def _takes(name: str, suffix: str) -> bool:
    """Tell whether a name takes a suffix; only of abbreviations nobody can tell how they sound.

    Foreign names that are not said as they are written (Berry'nin) are in the list of names.
    """
    if name.isupper():
        return RULES["tr"].is_form_of(f"{name}'{suffix}", name)
    return RULES["tr"].is_form_of(lower(name + suffix), lower(name))


def _english(word: str, _: Collection[str]) -> Iterator[str]:
    for end in range(_SHORTEST, len(word)):
        start = word[:end]
        if start[-1] != "'" and RULES["en"].is_form_of(word, start):
            yield start
    yield from RULES["en"].bases(word, "")


_FINDERS: Final[Mapping[Language, Callable[[str, Collection[str]], Iterator[str]]]] = {
    "ko": _korean,
    "tr": _turkish,
    "en": _english,
}
