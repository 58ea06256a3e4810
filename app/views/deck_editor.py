"""The page on which the author of a saved deck changes it; its address is all that proves who."""

import time
from contextlib import suppress
from dataclasses import replace
from typing import Final

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.errors import InvalidInputError, UnknownDeckError
from app.forms.deck import WHICH, deck_json, deck_of_json, surviving
from app.forms.deck_builder import Draft, args_of
from app.forms.deck_presses import press_of
from app.presenters.deck_builder import Working
from app.views.deck_drafts import (
    CHOSEN,
    QUERY,
    VIEW,
    answer,
    is_settled,
    looked_at,
    place_of,
    unsaveable,
    with_fault,
    worked,
)
from app.wiring import desk, store
from glossary.decks import Deck
from glossary.decks.errors import NothingChosenError
from glossary.store.errors import DeckTooLongError, StoreUnavailableError
from glossary.store.keys import Keys

bp = Blueprint("deck_editor", __name__)

_ADDRESS: Final = "/decks/<public>/edit/<secret>"
_SURE: Final = "sure"


@bp.after_request
def _keep_secret(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    # "no-referrer" would keep the address from ourselves as well, and with it the origin of what
    # the form sends: over plain http it would then be refused as another site's.
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@bp.get(_ADDRESS)
def show(public: str, secret: str) -> Response:
    """Show a saved deck as its author may change it."""
    keys = Keys(public, secret)
    deck = _saved(keys)
    args = args_of(_shown(deck))
    for name in (QUERY, VIEW):
        args[name] = request.args.get(name, "")
    draft, working = worked(args, _known(deck))
    return answer(draft, replace(working, keys=keys, is_kept=True))


@bp.post(_ADDRESS)
def press(public: str, secret: str) -> AnyResponse:
    """Do what a button asks for, and save what comes of it; without a button, only show it."""
    keys = Keys(public, secret)
    try:
        return _pressed(keys, _saved(keys))
    except (DeckTooLongError, StoreUnavailableError) as error:
        draft, working = worked(request.form)
        return answer(draft, with_fault(replace(working, keys=keys), CHOSEN, error))


def _pressed(keys: Keys, deck: Deck) -> AnyResponse:
    asked = press_of(request.form)
    if asked and asked.act == "delete" and request.form.get(_SURE):
        return _deleted(keys)
    draft, working = worked(request.form, _known(deck))
    working = _judged(draft, replace(working, keys=keys))
    ours = draft.deck.model_copy(update={"key": keys.public})
    if asked is None or draft.faults or {CHOSEN, _SURE} & working.faults.keys():
        return answer(draft, replace(working, is_kept=ours == deck))
    if not store().saved_decks.change(keys, deck_json(ours), int(time.time())):
        raise UnknownDeckError(id=keys.public)
    if not is_settled(draft, working):
        return answer(draft, replace(working, is_kept=True))
    here = url_for(
        ".show",
        public=keys.public,
        secret=keys.secret,
        _anchor=place_of(working),
        **looked_at(working),
    )
    return redirect(here, code=303)


def _judged(draft: Draft, working: Working) -> Working:
    """Say why what was pressed cannot be done."""
    if working.press is None:
        return working
    if working.press.act == "delete":
        return with_fault(working, _SURE, InvalidInputError("not_sure"))
    return unsaveable(draft, working)


def _deleted(keys: Keys) -> Response:
    if not store().saved_decks.remove(keys):
        raise UnknownDeckError(id=keys.public)
    return Response(render_template("decks/deleted.html"))


def _saved(keys: Keys) -> Deck:
    saved = store().saved_decks.open(keys)
    if saved is None:
        raise UnknownDeckError(id=keys.public)
    return deck_of_json(saved.content).model_copy(update={"key": keys.public})


def _known(deck: Deck) -> frozenset[str]:
    """Return what the deck may name although it has left the glossary: learners are told of it."""
    return frozenset((*deck.selection.concepts, *deck.remarks))


def _shown(deck: Deck) -> Deck:
    """Return a deck without topics that have left the glossary, even if nothing is left of it."""
    with suppress(NothingChosenError):
        return surviving(deck, desk().catalogue, _known(deck))
    nothing = deck.selection.model_copy(update=dict.fromkeys(WHICH, ()))
    return deck.model_copy(update={"selection": nothing})
