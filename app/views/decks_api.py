"""The API of the decks: which there are, what is in one, and the file for Anki."""

from typing import Final

from flask import Blueprint, Response, request, url_for

from app.answers import answer
from app.errors import InvalidInputError, InvalidParametersError
from app.forms.api import check_presence
from app.forms.deck import OPTIONS, PARAMETERS
from app.i18n import content_language
from app.presenters.deck_page import deck_title
from app.presenters.deck_resource import Known, deck_resource, whole_deck_resource
from app.views.deck_files import package_of
from app.views.found_decks import ASKED, Found, found_deck, planned, planner
from app.wiring import desk
from glossary.decks.plan import Plan
from glossary.decks.ready import ready_made

bp = Blueprint("decks_api", __name__, url_prefix="/api/v1/decks")

_SINGLE: Final = frozenset({"base", "target", "subdecks", "title"})


@bp.get("")
def decks() -> Response:
    """Answer with the ready-made decks that have cards, for whoever is said to learn with them."""
    found = [_found(each) for each in ready_made(desk().catalogue)]
    plans = map(planner(), (each.deck for each in found))
    listed = [
        deck_resource(_known(each, plan), each.deck, plan)
        for each, plan in zip(found, plans, strict=True)
        if plan.cards
    ]
    return answer(listed, {"total": len(listed)})


@bp.get("/<deck_id>")
def deck(deck_id: str) -> Response:
    """Answer with a deck and all that is in it."""
    found = _found(deck_id)
    plan = planned(found.deck)
    return answer(whole_deck_resource(_known(found, plan), found.deck, plan), {})


@bp.get("/<deck_id>.apkg")
def package(deck_id: str) -> Response:
    """Answer with the file that Anki imports."""
    return package_of(_found(deck_id))


def _found(deck_id: str) -> Found:
    _check(deck_id)
    return found_deck(deck_id, request.args)


def _check(deck_id: str) -> None:
    """Check that a deck takes the parameters that are given.

    Raises:
        InvalidParametersError: some are unknown to it, or repeated and no lists.
    """
    known, faults = _parameters(deck_id), {}
    for name in request.args:
        try:
            times = len(request.args.getlist(name)) if name in _SINGLE else 1
            check_presence(name, times, known)
        except InvalidInputError as fault:
            faults[name] = fault
    if faults:
        raise InvalidParametersError(faults)


def _parameters(deck_id: str) -> tuple[str, ...]:
    if deck_id == ASKED:
        return PARAMETERS
    # What is saved is as it is.
    return OPTIONS if deck_id in ready_made(desk().catalogue) else ()


def _known(found: Found, plan: Plan) -> Known:
    title = deck_title(desk().catalogue, found.deck, found.ready, plan, content_language())
    download = url_for(".package", deck_id=found.id, **found.link)
    return Known(found.id, found.kind, title, download)
