"""The deck builder: a deck is put together in an address, and saved under two links."""

import time

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.forms.deck import deck_json, parameters
from app.views.deck_drafts import (
    CHOSEN,
    answer,
    is_long,
    is_settled,
    looked_at,
    place_of,
    unsaveable,
    with_fault,
    worked,
)
from app.wiring import store
from glossary.store.errors import DeckTooLongError, StoreUnavailableError
from glossary.store.keys import new_keys

bp = Blueprint("deck_builder", __name__)


@bp.get("/decks/new")
def show() -> Response:
    """Show the builder with the deck that its address asks for."""
    return answer(*worked(request.args))


@bp.post("/decks/new")
def press() -> AnyResponse:
    """Do what a button asks for; the deck that comes of it is an address again."""
    draft, working = worked(request.form)
    if is_long(draft) or not is_settled(draft, working):
        return answer(draft, working)
    address = looked_at(working) | parameters(draft.deck)
    return redirect(url_for(".show", **address, _anchor=place_of(working)), code=303)


@bp.post("/decks/")
def save() -> AnyResponse:
    """Save a deck under new links, and lead to the secret one."""
    draft, working = worked(request.form)
    working = unsaveable(draft, working)
    if draft.faults or working.faults:
        return answer(draft, working)
    keys = new_keys()
    content = deck_json(draft.deck.model_copy(update={"key": keys.public}))
    try:
        store().saved_decks.save(content, keys, int(time.time()))
    except (DeckTooLongError, StoreUnavailableError) as error:
        return answer(draft, with_fault(working, CHOSEN, error))
    address = url_for("deck_editor.show", public=keys.public, secret=keys.secret)
    return redirect(address, code=303)
