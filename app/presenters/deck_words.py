"""What decks, their cards and their files are called."""

import re
from collections.abc import Mapping
from typing import Final

from flask_babel import format_decimal, get_locale, ngettext

from app.forms.deck import target_of
from app.messages import LEVELS
from app.messages.decks import (
    CARD_NAMES,
    EXTRA_NAMES,
    READY_MADE_MEANINGS,
    READY_MADE_NAMES,
)
from glossary.catalogue import Catalogue
from glossary.decks import Deck, Selection
from glossary.decks.card_types import CARD_TYPES, CardType
from glossary.decks.plan import Plan
from glossary.decks.ready import ReadyMade
from glossary.decks.selection import EXTRAS
from glossary.decks.words import third
from glossary.korean.romanization import romanize
from glossary.models import LANGUAGES, Language
from glossary.text import fold

_LONGEST_NAME: Final = 60
_MEGABYTE, _KILOBYTE = 1_000_000, 1_000
_A_MINUTE: Final = 60


def language_name(language: Language) -> str:
    """Return the name of a language in the reader's, as it stands by itself."""
    locale = get_locale()
    return (locale and locale.languages.get(language)) or language


def target_names(base: Language) -> Mapping[Language, str]:
    """Return the names of what can be learned by who speaks a language, the likeliest first."""
    known = [each for each in LANGUAGES if each != base]
    likeliest = target_of(base)
    return {each: language_name(each) for each in sorted(known, key=lambda it: it != likeliest)}


def card_name(card_type: CardType, selection: Selection) -> str:
    """Return the name of a card type, with the languages that it leads from and to."""
    return str(CARD_NAMES[card_type] % pair_names(selection))


def pair_names(selection: Selection) -> Mapping[str, str]:
    """Return the names of the languages of a selection, by what they are in it."""
    base, target = selection.base, selection.target
    languages = {"base": base, "target": target, "third": third(base, target)}
    return {name: language_name(language) for name, language in languages.items()}


def card_names(selection: Selection) -> list[str]:
    """Return the names of the card types of a selection."""
    return [card_name(each, selection) for each in CARD_TYPES if each in selection.cards]


def extra_names(selection: Selection) -> list[str]:
    """Return the names of what cards show or play beside the terms."""
    return [str(EXTRA_NAMES[each]) for each in EXTRAS if each in selection.extras]


def ready_made_name(ready: ReadyMade, catalogue: Catalogue, reads: Language) -> str:
    """Return what a ready-made deck is called."""
    if ready.kind == "topic":
        return catalogue.topic(ready.topics[0]).name[reads]
    if ready.kind == "level":
        (level,) = ready.levels
        return str(READY_MADE_NAMES["level"] % {"number": level, "name": LEVELS[level]})
    return str(READY_MADE_NAMES[ready.kind] % {"count": len(ready.concepts)})


def ready_made_meaning(ready: ReadyMade, catalogue: Catalogue, reads: Language) -> str:
    """Return what is in a ready-made deck."""
    if ready.kind == "topic":
        return catalogue.topic(ready.topics[0]).description[reads]
    return str(READY_MADE_MEANINGS[ready.id if ready.kind == "level" else ready.kind])


def size_told(size: int) -> str:
    """Return how much room bytes take, to two digits or so."""
    if size < _MEGABYTE:
        return f"{format_decimal(max(round(size / _KILOBYTE), 1))} kB"
    return f"{format_decimal(size / _MEGABYTE, '#,##0.0')} MB"


def plan_told(plan: Plan) -> list[str]:
    """Return how many notes and cards a deck has, and how large it is."""
    notes = ngettext("%(num)s note", "%(num)s notes", plan.notes)
    cards = ngettext("%(num)s card", "%(num)s cards", plan.cards)
    return [notes, cards, size_told(plan.size)]


def minutes_told(plan: Plan) -> str:
    """Return how long it takes to go through all cards once."""
    minutes = max(round(plan.seconds / _A_MINUTE), 1)
    return ngettext("%(num)s minute to see each once", "%(num)s minutes to see each once", minutes)


def file_stem(deck_id: str, deck: Deck) -> str:
    """Return the name of a deck's files before the point, in letters that every machine takes.

    Never `collection.apkg`: Anki takes that for a whole collection, and replaces the learner's own.
    """
    latin = re.sub("[^a-z0-9]+", "-", fold(romanize(deck.title)))[:_LONGEST_NAME].strip("-")
    return f"dangol-{latin or deck_id}-{deck.selection.target}"
