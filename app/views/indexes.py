"""The three alphabetical indexes: Hangul, Turkish, English."""

from typing import cast

from flask import Blueprint, render_template, request

from app.forms import letter_from, level_from
from app.presenters.index import index_page
from app.wiring import desk
from glossary.models import LANGUAGES, Language

bp = Blueprint("indexes", __name__)


@bp.get(f"/index/<any({','.join(LANGUAGES)}):alphabet>")
def show(alphabet: str) -> str:
    """Show the terms of one language under one letter of its own alphabet."""
    letter, level = letter_from(request.args), level_from(request.args)
    page = index_page(desk().catalogue, cast("Language", alphabet), letter, level)
    return render_template("indexes/show.html", page=page)
