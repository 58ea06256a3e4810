"""The home page: the search box, a concept of the day, and the shelves."""

from datetime import UTC, datetime

from flask import Blueprint, render_template
from flask_babel import to_user_timezone

from app.i18n import content_language
from app.presenters.home import home_page
from app.views.audio import sounds
from app.wiring import desk

bp = Blueprint("home", __name__)


@bp.get("/")
def show() -> str:
    """Show something to search with and something worth reading."""
    today = to_user_timezone(datetime.now(UTC)).date()
    page = home_page(desk().catalogue, content_language(), today)
    return render_template("home/show.html", page=page, sounds=sounds())
