"""The rules of each content language, gathered from their packages under one interface."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from glossary import english
from glossary.endings import Ending
from glossary.korean import collation as korean_order
from glossary.korean import forms as korean_forms
from glossary.models import Language
from glossary.turkish import collation as turkish_order
from glossary.turkish import forms as turkish_forms
from glossary.turkish import reduction as turkish_reduction


@dataclass(frozen=True)
class Rules:
    """What the catalogue, the checks and the search need to know of a language."""

    sort_key: Callable[[str], Any]
    """Alphabetical order, as a dictionary of that language has it."""
    index_letter: Callable[[str], str]
    """The heading of the alphabetical index under which a term stands."""
    is_form_of: Callable[[str, str], bool]
    """Whether a word is an inflected form of a headword, written as it should be."""
    ending: Callable[[str, str], Ending | None]
    """What a word, typed as people type, adds to a headword; None if it is no form of it."""
    root: Callable[[str], str]
    """The squeezed beginning that all forms of a headword share."""
    bases: Callable[[str, str], tuple[str, ...]]
    """What else people may type for a word of a term: sadakat for the sadakati of a compound."""


RULES: Mapping[Language, Rules] = {
    "ko": Rules(
        korean_order.sort_key,
        korean_order.index_letter,
        korean_forms.is_form_of,
        partial(korean_forms.ending, loosely=True),
        korean_forms.root,
        korean_forms.bases,
    ),
    "tr": Rules(
        turkish_order.sort_key,
        turkish_order.index_letter,
        turkish_forms.is_form_of,
        partial(turkish_reduction.ending, loosely=True),
        turkish_reduction.root,
        turkish_reduction.bases,
    ),
    "en": Rules(
        english.sort_key,
        english.index_letter,
        english.is_form_of,
        partial(english.ending, loosely=True),
        english.root,
        english.bases,
    ),
}
