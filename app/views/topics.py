"""Topic pages: the shelves, and the concepts on each."""

from flask import Blueprint, render_template, request

from app.forms import level_from
from app.i18n import content_language
from app.presenters.topic import topic_page, topic_rows
from app.wiring import desk

bp = Blueprint("topics", __name__)


@bp.get("/topics/")
def index() -> str:
    """Show all topics."""
    rows = topic_rows(desk().catalogue, content_language())
    return render_template("topics/index.html", rows=rows)


@bp.get("/topics/<topic_id>")
def show(topic_id: str) -> str:
    """Show a topic's concepts, of one level or of all."""
    level = level_from(request.args)
    page = topic_page(desk().catalogue, topic_id, content_language(), level)
    return render_template("topics/show.html", page=page)
