"""Part pages: a piece of Korean terms, and every concept that shares it."""

from flask import Blueprint, render_template

from app.i18n import content_language
from app.presenters.part import part_groups
from app.wiring import desk

bp = Blueprint("parts", __name__)


@bp.get("/parts/<path:text>")
def show(text: str) -> str:
    """Show the parts that are written so, and the concepts made with each."""
    groups = part_groups(desk().catalogue, text, content_language())
    return render_template("parts/show.html", text=text, groups=groups)
