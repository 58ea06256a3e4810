"""The decks: the ready-made ones, the page of any deck, and its cards on paper."""

from typing import Final

from flask import Blueprint, render_template, request

from app.errors import InvalidInputError
from app.forms.deck import target_of
from app.i18n import content_language, keep
from app.presenters.deck_index import deck_index
from app.presenters.deck_page import deck_page, deck_title
from app.presenters.deck_paper import paper_sheets
from app.presenters.deck_preview import preview_of, view_of
from app.views.audio import sounds
from app.views.found_decks import Found, found_deck, planned, planner
from app.wiring import desk
from glossary.decks.plan import Plan
from glossary.decks.ready import ready_made
from glossary.models import LANGUAGES, Language

bp = Blueprint("decks", __name__)

_VIEW: Final = "view"
"""The parameter that says which card is looked at."""
_LONGEST_SHOWN: Final = 80


@bp.get("/decks/")
def index() -> str:
    """Show the ready-made decks for one language to learn."""
    catalogue, reads = desk().catalogue, content_language()
    decks = ready_made(catalogue).values()
    page = deck_index(catalogue, decks, reads, _target(reads), planner())
    return render_template("decks/index.html", page=page)


@bp.get("/decks/<deck_id>")
def show(deck_id: str) -> str:
    """Show a deck."""
    found = found_deck(deck_id, request.args)
    plan, view = planned(found.deck), view_of(request.args.get(_VIEW, ""))
    preview = preview_of(found.deck, plan.concepts, desk().catalogue, view, sounds())
    return _page("decks/show.html", found, plan, preview=preview)


@bp.get("/decks/<deck_id>/cards")
def paper(deck_id: str) -> str:
    """Show the cards of a deck as they are printed and cut."""
    found = found_deck(deck_id, request.args)
    return _page(
        "decks/paper.html",
        found,
        planned(found.deck),
        sheets=[*paper_sheets(found.deck, desk().catalogue)],
    )


def _target(reads: Language) -> Language:
    """Return the language to learn; where it is that of the page, the likeliest of the others.

    Raises:
        InvalidInputError: it is none of ours.
    """
    wanted = request.args.get("target") or reads
    for each in LANGUAGES:
        if each == wanted:
            return target_of(reads) if each == reads else each
    data = {"value": wanted[:_LONGEST_SHOWN], "known": ", ".join(LANGUAGES)}
    raise InvalidInputError("bad_choice", name="target", **data)


def _page(template: str, found: Found, plan: Plan, **more: object) -> str:
    catalogue = desk().catalogue
    title = deck_title(catalogue, found.deck, found.ready, plan, content_language())
    page = deck_page(catalogue, found.deck, plan)
    # Without options, a deck that is ready-made is one for each who reads it.
    keep(found.link if request.args.keys() - {_VIEW} else {})
    return render_template(template, page=page, found=found, title=title, **more)
