"""Part pages: a piece of Korean terms, and every concept that shares it."""

from flask import Blueprint, render_template

from app.i18n import content_language
from app.wiring import desk
from glossary.catalogue import alphabetical

bp = Blueprint("parts", __name__)


@bp.get("/parts/<text>")
def show(text: str) -> str:
    """Show the parts that are written so, and the concepts made with each."""
    shared = desk().catalogue.shared_parts(text)
    language = content_language()
    groups = [(item, alphabetical(item.concepts, language)) for item in shared]
    return render_template("parts/show.html", text=text, groups=groups)
