"""Tells whether a Korean word is a given headword with particles or endings."""

from glossary.korean.conjugation import verb_forms
from glossary.korean.particles import follows_noun, nominal_forms
from glossary.text import nfc


def is_form_of(word: str, headword: str) -> bool:
    """Tell whether the word is the headword, bare or with particles or endings.

    Spacing is free (고객관계관리 = 고객 관계 관리) and Latin capitals do not matter. A particle
    must have the shape that the sound before it asks for (고객을, 관리를); after Latin letters and
    digits both are right.
    """
    given, head = _joined(word), _joined(headword)
    if not head or not given:
        return False
    if given.startswith(head) and follows_noun(head, given[len(head) :]):
        return True
    return _is_conjugated(given, head)


def _is_conjugated(given: str, verb: str) -> bool:
    if given in verb_forms(verb):
        return True
    nouns = nominal_forms(verb) if verb.endswith("다") else ()
    return any(given.startswith(noun) and follows_noun(noun, given[len(noun) :]) for noun in nouns)


def _joined(text: str) -> str:
    return "".join(nfc(text).split()).casefold()
