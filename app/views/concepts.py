"""Concept pages: one meaning, three languages."""

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.i18n import content_language
from app.presenters.concept import concept_page
from app.views.audio import sounds
from app.wiring import desk

bp = Blueprint("concepts", __name__)


@bp.get("/concepts/")
def index() -> Response:
    """Lead whoever shortens an address to the shelves that all concepts lie on."""
    return redirect(url_for("topics.index"))


@bp.get("/concepts/<concept_id>")
def show(concept_id: str) -> str | Response:
    """Show a concept; a former id leads to the present one."""
    catalogue = desk().catalogue
    concept = catalogue.concept(concept_id)
    if concept.id != concept_id:
        return redirect(url_for(".show", concept_id=concept.id), code=301)
    page = concept_page(catalogue, concept, content_language())
    return render_template("concepts/show.html", page=page, sounds=sounds())
