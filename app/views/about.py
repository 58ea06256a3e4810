"""The about page: what this is, how it is made, and what it rests on."""

from flask import Blueprint, render_template

from app.wiring import desk

bp = Blueprint("about", __name__)


@bp.get("/about")
def show() -> str:
    """Show the house rules and all sources."""
    sources = desk().catalogue.sources.values()
    return render_template("about/show.html", sources=sources)
