"""Shows cards as Anki does: renders our templates by the few means of its language they use."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple, Protocol, TypeAlias, cast

from glossary.catalogue import Catalogue
from glossary.decks.card_types import CARD_TYPES, CardType
from glossary.decks.deck import Deck
from glossary.decks.fields import Fields
from glossary.decks.plan import card_types_on, fields_of
from glossary.decks.sounds import heard
from glossary.decks.templates import back, front
from glossary.models import Concept, Language

_TAG: Final = re.compile(r"\{\{(.+?)\}\}")
_ANSWER: Final = '<code id="typeans">{}</code>'
"""What stands on the back instead of the box, if nothing has been typed."""


class Controls(Protocol):
    """Makes the HTML of everything on a card that one can act on."""

    def sound(self, text: str, language: Language) -> str:
        """Return what plays a sound of the deck; nothing where there will be none."""

    def voice(self, text: str, language: Language) -> str:
        """Return what has a text said by a voice of the learner's device."""

    def hint(self, name: str, hidden: str) -> str:
        """Return what uncovers some HTML."""

    def box(self, language: Language) -> str:
        """Return what one types an answer into."""


@dataclass(frozen=True)
class Face:
    """The HTML of the two sides of a card."""

    front: str
    back: str


def card_types_of(deck: Deck, concept: Concept, catalogue: Catalogue) -> tuple[CardType, ...]:
    """Return the types of the cards that a deck has for a concept."""
    return card_types_on(fields_of(deck, concept, catalogue))


def face(
    deck: Deck, concept: Concept, card_type: CardType, catalogue: Catalogue, controls: Controls
) -> Face:
    """Return a card as a deck has it; the front of a card that it has not is empty."""
    fields = fields_of(deck, concept, catalogue)
    target = deck.selection.target
    if "audio" in deck.selection.extras:
        texts = heard(concept, target).items()
        fields = {**fields, **{name: controls.sound(text, target) for name, text in texts}}
    sides = _sides(card_type)
    actions: _Actions = {
        "hint": lambda name, _: controls.hint(name, fields[name]),
        "tts": lambda name, locale: controls.voice(html.unescape(fields[name]), _spoken(locale)),
    }
    ask: _Actions = {**actions, "type": lambda _name, _: controls.box(target)}
    tell: _Actions = {**actions, "type": lambda name, _: _ANSWER.format(fields[name])}
    return Face(_rendered(sides.front, fields, ask), _rendered(sides.back, fields, tell))


def _spoken(locale: str) -> Language:
    return cast("Language", locale.partition("_")[0])


_Action = Callable[[str, str], str]
"""Makes HTML of the name of a field and what stands behind the name of the filter."""
_Actions: TypeAlias = Mapping[str, _Action]


class _Field(NamedTuple):
    """A field, and what is done with it."""

    name: str
    filter: str


class _Section(NamedTuple):
    """What is shown only if a field is filled, or only if it is not."""

    field: str
    filled: bool
    nodes: "_Nodes"


_Nodes: TypeAlias = tuple[str | _Field | _Section, ...]


class _Sides(NamedTuple):
    front: _Nodes
    back: _Nodes


@cache
def _sides(card_type: CardType) -> _Sides:
    kind = CARD_TYPES[card_type]
    return _Sides(_parsed(front(kind)), _parsed(back(kind)))


def _parsed(template: str) -> _Nodes:
    pieces = _TAG.split(template)
    return tuple(_nodes(enumerate(pieces)))


def _nodes(pieces: Iterator[tuple[int, str]]) -> Iterator[str | _Field | _Section]:
    """Yield what stands before the end of the section that has just begun."""
    for place, text in pieces:
        if place % 2 == 0:
            yield text
        elif text.startswith("/"):
            return
        elif text.startswith(("#", "^")):
            yield _Section(text[1:], text.startswith("#"), tuple(_nodes(pieces)))
        else:
            filters, _, name = text.rpartition(":")
            yield _Field(name, filters)


def _rendered(nodes: _Nodes, fields: Fields, actions: _Actions) -> str:
    return "".join(_shown(node, fields, actions) for node in nodes)


def _shown(node: str | _Field | _Section, fields: Fields, actions: _Actions) -> str:
    if isinstance(node, str):
        return node
    if isinstance(node, _Section):
        met = bool(fields.get(node.field)) == node.filled
        return _rendered(node.nodes, fields, actions) if met else ""
    if not node.filter:
        return fields.get(node.name, "")
    name, _, argument = node.filter.partition(" ")
    return actions[name.partition(":")[0]](node.name, argument)
