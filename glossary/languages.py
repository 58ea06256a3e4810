"""The rules of each content language, gathered from their packages under one interface."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from glossary import english
from glossary.korean import collation as korean_order
from glossary.korean import forms as korean_forms
from glossary.models import Language
from glossary.turkish import collation as turkish_order
from glossary.turkish import forms as turkish_forms


@dataclass(frozen=True)
class Rules:
    """What the catalogue and the checks need to know of a language."""

    sort_key: Callable[[str], Any]
    """Alphabetical order, as a dictionary of that language has it."""
    index_letter: Callable[[str], str]
    """The heading of the alphabetical index under which a term stands."""
    is_form_of: Callable[[str, str], bool]
    """Whether a word is an inflected form of a headword."""


RULES: Mapping[Language, Rules] = {
    "ko": Rules(korean_order.sort_key, korean_order.index_letter, korean_forms.is_form_of),
    "tr": Rules(turkish_order.sort_key, turkish_order.index_letter, turkish_forms.is_form_of),
    "en": Rules(english.sort_key, english.index_letter, english.is_form_of),
}
