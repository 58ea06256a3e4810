"""The search page."""

from datetime import UTC, datetime

from flask import Blueprint, render_template, request

from app.errors import InvalidInputError
from app.forms import level_from, page_from, query_from, topic_from
from app.presenters.search import PER_PAGE, Wanted, search_page
from app.wiring import desk, misses
from glossary.search import Answer

bp = Blueprint("search", __name__)


@bp.get("/search")
def show() -> str:
    """Show the concepts that fit what was typed."""
    wanted = _wanted()
    page = search_page(desk().catalogue, wanted, _answer(wanted))
    if wanted.page > page.pages:
        raise InvalidInputError("bad_page", value=str(wanted.page))
    return render_template("search/show.html", page=page, query=wanted.query)


def _wanted() -> Wanted:
    args = request.args
    return Wanted(
        query=query_from(args),
        topic=topic_from(args, desk().catalogue.topics),
        level=level_from(args),
        page=page_from(args),
    )


def _answer(wanted: Wanted) -> Answer:
    answer = desk().index.search(
        wanted.query,
        topic=wanted.topic,
        level=wanted.level,
        limit=PER_PAGE,
        offset=(wanted.page - 1) * PER_PAGE,
    )
    if wanted.query and not answer.total and wanted == Wanted(wanted.query):
        misses().count(wanted.query, datetime.now(UTC).date())
    return answer
