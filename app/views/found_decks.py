"""Which deck an address means: a ready-made one, a saved one, or one that is all in the address."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal, cast

from werkzeug.datastructures import MultiDict

from app.errors import InvalidParametersError, UnknownDeckError
from app.forms.deck import (
    OPTIONS,
    Asked,
    deck_from,
    deck_of_json,
    options,
    parameters,
    surviving,
)
from app.i18n import content_language
from app.wiring import desk, store, voice
from glossary.decks import Deck
from glossary.decks.filling import Pair
from glossary.decks.notes import Register, concept_of
from glossary.decks.plan import Plan, plan, spoken_size
from glossary.decks.ready import ReadyMade, ready_made
from glossary.models import Language
from glossary.store.errors import StoreUnavailableError
from glossary.store.keys import could_be_key

ASKED: Final = "deck"
"""The id of a deck that is all in its address."""
_HOW: Final = ("cards", "extras", "subdecks")

_Args = MultiDict[str, str]


@dataclass(frozen=True)
class Found:
    """A deck, and under which id it was found."""

    id: str
    kind: Literal["ready", "saved", "asked"]
    deck: Deck
    """As it is exported: with concepts that have been withdrawn, of which learners are told."""
    ready: ReadyMade | None = None

    @property
    def link(self) -> Mapping[str, Any]:
        """Return the parameters of the addresses at which it is found, in every language."""
        if self.kind == "saved":
            return {}
        return options(self.deck) if self.kind == "ready" else parameters(self.deck)


def found_deck(deck_id: str, args: _Args) -> Found:
    """Return the deck that an address means.

    Raises:
        InvalidParametersError: some of its options cannot be used.
        NothingChosenError: all that it was made of has left the glossary.
        StoreUnavailableError: it may be a saved deck, and those cannot be read now.
        UnknownDeckError: there is none of this id.
    """
    if deck_id == ASKED:
        return Found(ASKED, "asked", asked_deck(args))
    if ready := ready_made(desk().catalogue).get(deck_id):
        return Found(deck_id, "ready", _with_options(ready, args), ready)
    return Found(deck_id, "saved", _saved(deck_id))


def asked_deck(args: _Args) -> Deck:
    """Return the deck that parameters ask for.

    Raises:
        InvalidParametersError: some of them cannot be used.
    """
    asked = _asked(args)
    if "concepts" in asked.faults:
        (base,), (target,) = asked.values["base"], asked.values["target"]
        # Where these are no languages, nothing was ever exported for them.
        pair = Pair(cast("Language", base), cast("Language", target))
        asked = _asked(args, _withdrawn(pair))
    return _whole(asked)


def planned(deck: Deck) -> Plan:
    """Return what a deck will be."""
    return planner()(deck)


def planner() -> Callable[[Deck], Plan]:
    """Return what plans several decks; a sound that many have is looked at once."""
    size_of, catalogue = cache(_size_of_sound), desk().catalogue
    return lambda deck: plan(deck, catalogue, size_of)


def _size_of_sound(text: str, language: Language) -> int | None:
    utterance = voice().utterance(language, text)
    if clip := voice().kept(utterance):
        return clip.path.stat().st_size
    return spoken_size(text, language) if voice().key(utterance) else None


def _saved(deck_id: str) -> Deck:
    saved = store().saved_decks.find(deck_id) if could_be_key(deck_id) else None
    if saved is None:
        raise UnknownDeckError(id=deck_id)
    deck = deck_of_json(saved.content).model_copy(update={"key": saved.public})
    catalogue, selection = desk().catalogue, deck.selection
    if catalogue.concepts.keys() >= set(selection.concepts):
        return surviving(deck, catalogue)
    return surviving(deck, catalogue, _withdrawn(Pair(selection.base, selection.target)))


def _with_options(ready: ReadyMade, args: _Args) -> Deck:
    given = MultiDict([(name, text) for name in OPTIONS for text in args.getlist(name)])
    wanted = _whole(_asked(given)).selection
    own = {name: getattr(wanted, name) for name in _HOW if name in given}
    usual = ready.selection(wanted.base, wanted.target)
    return Deck(selection=usual.model_copy(update=own))


def _asked(args: _Args, known: Collection[str] = ()) -> Asked:
    return deck_from(args, desk().catalogue, content_language(), known)


def _whole(asked: Asked) -> Deck:
    if asked.deck is None:
        raise InvalidParametersError(asked.faults)
    return asked.deck


def _withdrawn(pair: Pair) -> Collection[str]:
    """Give the concepts that were in decks for two languages and have left the glossary."""
    with suppress(StoreUnavailableError):
        lost = Register(pair, store().ledger).lost(desk().catalogue)
        return set(map(concept_of, lost))
    return ()
