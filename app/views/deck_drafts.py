"""A deck that is being put together: what was sent, done and answered, wherever it is kept."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

from flask import Response, render_template, request, url_for

from app.errors import InvalidInputError
from app.forms.deck import parameters
from app.forms.deck_builder import Args, Draft, Reading, draft_of
from app.forms.deck_presses import PASTED, Pasting, press_of, pressed
from app.forms.query import query_from
from app.i18n import content_language, keep
from app.presenters.deck_builder import Fault, Setting, Working, builder_page
from app.presenters.deck_preview import view_of
from app.views.audio import sounds
from app.views.found_decks import planned
from app.views.metrics import LIVE
from app.wiring import desk
from glossary.search import Answer
from glossary.store.errors import StoreUnavailableError

QUERY: Final = "find"
VIEW: Final = "view"
CHOSEN: Final = "chosen"
"""The list of concepts, as the field at which something may be wrong."""
_LONGEST_ADDRESS: Final = 7_000
"""Characters of parameters; servers take no more than 8,190 of a whole address."""
_MOST_OFFERED: Final = 6


def worked(args: Args, known: frozenset[str] = frozenset()) -> tuple[Draft, Working]:
    """Read what was sent, and do what the button asks for that was pressed, if one was.

    `known` are concepts that may be named although they have left the glossary.
    """
    reading = Reading(desk().catalogue, content_language(), known)
    draft, press = draft_of(args, reading), press_of(args)
    pasting = Pasting(args.get(PASTED, ""))
    if press:
        draft, pasting = pressed(draft, press, reading, _search)
    view = view_of(args.getlist(VIEW)[-1] if VIEW in args else "")
    working = Working(press=press, pasting=pasting, query=args.get(QUERY, ""), view=view)
    if pasting.fault:
        working = with_fault(working, PASTED, pasting.fault)
    try:
        query = query_from({"q": working.query})
    except InvalidInputError as fault:
        return draft, with_fault(working, QUERY, fault)
    hits = _search(query).hits if query else ()
    return draft, replace(working, query=query, hits=hits[:_MOST_OFFERED])


def with_fault(working: Working, name: str, fault: Fault) -> Working:
    """Say that something is wrong at a field."""
    return replace(working, faults={**working.faults, name: fault})


def unsaveable(draft: Draft, working: Working) -> Working:
    """Say that a deck without concepts cannot be saved; without any it would be the glossary."""
    if draft.order:
        return working
    return with_fault(working, CHOSEN, InvalidInputError("empty_deck"))


def is_settled(draft: Draft, working: Working) -> bool:
    """Tell whether there is nothing more to show than a page with an address of its own does."""
    wrong = draft.faults or working.faults
    return not (wrong or working.pasting.text or LIVE in request.headers)


def is_long(draft: Draft) -> bool:
    """Tell whether a deck is too long to be an address."""
    return len(urlencode(parameters(draft.deck))) > _LONGEST_ADDRESS


def looked_at(working: Working) -> dict[str, Any]:
    """Return the parameters of what is shown beside the deck."""
    shown = {QUERY: working.query, VIEW: str(working.view).strip(".")}
    return {name: text for name, text in shown.items() if text}


def place_of(working: Working) -> str:
    """Return the id of what a button has changed."""
    if working.press is None:
        return "preview"
    if working.press.act == "look" and working.query:
        return "found"
    return CHOSEN


def answer(draft: Draft, working: Working) -> Response:
    """Show the builder: all of it, or the parts that a script asks for."""
    keys, address = working.keys, {}
    if keys:
        action = url_for("deck_editor.press", public=keys.public, secret=keys.secret)
    else:
        action = url_for("deck_builder.press")
        address = {} if is_long(draft) else {**parameters(draft.deck), **looked_at(working)}
    keep(address)
    plan = planned(draft.deck) if draft.order else None
    setting = Setting(desk().catalogue, content_language(), sounds())
    page = builder_page(draft, working, setting, plan)
    body = render_template(
        "decks/_parts.html" if LIVE in request.headers else "decks/build.html",
        page=page,
        working=working,
        preview=page.preview,
        is_new=keys is None,
        in_form=True,
        action=action,
        address=address,
    )
    response = Response(body, _status(draft, working))
    response.vary.add(LIVE)
    return response


def _status(draft: Draft, working: Working) -> HTTPStatus:
    if any(isinstance(fault, StoreUnavailableError) for fault in working.faults.values()):
        return HTTPStatus.SERVICE_UNAVAILABLE
    return HTTPStatus.BAD_REQUEST if draft.faults or working.faults else HTTPStatus.OK


def _search(text: str) -> Answer:
    return desk().index.search(text, limit=_MOST_OFFERED)
