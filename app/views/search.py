"""The search page."""

from flask import Blueprint, render_template, request

from app.forms import query_from
from app.wiring import desk

bp = Blueprint("search", __name__)


@bp.get("/search")
def show() -> str:
    """Show the concepts that fit what was typed."""
    query = query_from(request.args)
    return render_template("search/show.html", query=query, hits=desk().index.search(query).hits)
