"""Cards of a deck as Anki will show them, one at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from flask import current_app
from markupsafe import Markup

from app.presenters.deck_words import card_name
from app.presenters.korean_marks import korean_marked
from app.presenters.sound import Sounds
from glossary.catalogue import Catalogue
from glossary.decks import Deck
from glossary.decks.card_types import CardType
from glossary.decks.preview import card_types_of, face
from glossary.models import Concept, Language

_CONTROLS: Final = "decks/_controls.html"


@dataclass(frozen=True)
class View:
    """Which card is looked at, and in which colours; what a deck has not, its first card is."""

    card: str = ""
    concept: str = ""
    night: bool = False

    def __str__(self) -> str:
        """Return the view as addresses and buttons name it."""
        return ".".join((self.card, self.concept, *(["night"] if self.night else [])))


@dataclass(frozen=True)
class CardChoice:
    """A card of the same concept that could be looked at instead."""

    name: str
    view: View
    is_current: bool


@dataclass(frozen=True)
class Preview:
    """Both sides of a card, and what else there is to see."""

    concept: Concept
    front: Markup
    back: Markup
    place: int
    """Of the concept, counted from 1."""
    count: int
    view: View
    cards: Sequence[CardChoice]
    before: View | None
    after: View | None

    @property
    def other_light(self) -> View:
        """Return the same card by day for a card at night, and the other way round."""
        return replace(self.view, night=not self.view.night)


def view_of(text: str) -> View:
    """Read a view as addresses name it; whatever is wrong with it is left out."""
    card, concept, light, *_ = (*text.split("."), "", "", "")
    return View(card, concept, light == "night")


def preview_of(
    deck: Deck, concepts: Sequence[Concept], catalogue: Catalogue, view: View, sounds: Sounds
) -> Preview | None:
    """Return the card that somebody wants to see, or the first; None where a deck has none."""
    types = {
        concept.id: types
        for concept in concepts
        if (types := card_types_of(deck, concept, catalogue))
    }
    if not types:
        return None
    ids = [*types]
    place = ids.index(view.concept) if view.concept in types else 0
    shown, concept = _nearest(view, ids[place], types), catalogue.concepts[ids[place]]
    card = next(each for each in types[concept.id] if each == shown.card)
    sides = face(deck, concept, card, catalogue, _Controls(sounds))
    return Preview(
        concept=concept,
        front=korean_marked(sides.front, deck.selection.base),
        back=korean_marked(sides.back, deck.selection.base),
        place=place + 1,
        count=len(ids),
        view=shown,
        cards=[
            CardChoice(card_name(each, deck.selection), replace(shown, card=each), each == card)
            for each in types[concept.id]
        ],
        before=_nearest(shown, ids[place - 1], types) if place else None,
        after=_nearest(shown, ids[place + 1], types) if place + 1 < len(ids) else None,
    )


def _nearest(view: View, concept_id: str, types: Mapping[str, tuple[CardType, ...]]) -> View:
    """Keep to the card type from concept to concept where there is such a card."""
    known = types[concept_id]
    return replace(view, concept=concept_id, card=view.card if view.card in known else known[0])


class _Controls:
    """Makes what can be acted on in a preview."""

    def __init__(self, sounds: Sounds) -> None:
        context: dict[str, object] = {"sounds": sounds}
        current_app.update_template_context(context)
        self._made = current_app.jinja_env.get_template(_CONTROLS).make_module(context)

    def sound(self, text: str, language: Language) -> str:
        """Return a button that plays a sound of the deck."""
        return self._control("sound", language, text)

    def voice(self, text: str, language: Language) -> str:
        """Return a button that has a text said as the learner's device would say it."""
        return self._control("sound", language, text)

    def hint(self, name: str, hidden: str) -> str:
        """Return what uncovers some HTML."""
        return self._control("hint", name, Markup(hidden))  # noqa: S704 - the HTML of a field

    def box(self, language: Language) -> str:
        """Return where one would type; nothing is kept of it."""
        return self._control("box", language)

    def _control(self, name: str, *values: str) -> str:
        return str(getattr(self._made, name)(*values)).strip()
