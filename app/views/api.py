"""The read API: what pages know, as JSON for programs."""

from http import HTTPStatus
from urllib.parse import urlencode

from flask import Blueprint, Response, request, url_for

from app.answers import answer
from app.forms.api import Asked, asked_of
from app.i18n import languages
from app.presenters.concept_resource import concept_resource
from app.presenters.paging import neighbouring_offsets
from app.presenters.resources import entry_resource, hit_resources, search_meta
from app.views.audio import sounds
from app.wiring import desk

bp = Blueprint("api", __name__, url_prefix="/api/v1")

_FILTERS = ("topic", "level")
_PAGING = ("limit", "offset")


@bp.get("/search")
def search() -> Response:
    """Answer with one page of the concepts that fit a query, best first, and why each does."""
    asked = _asked("q", *_FILTERS, *_PAGING)
    found = desk().index.search(
        asked.q, topic=asked.topic, level=asked.level, limit=asked.limit, offset=asked.offset
    )
    meta = search_meta(found, asked.q, asked.limit, asked.offset)
    return _linked(answer(hit_resources(found.hits), meta), asked, found.total)


@bp.get("/suggest")
def suggest() -> Response:
    """Answer with the concepts that somebody who is still typing may want."""
    asked = _asked("q")
    return answer(hit_resources(desk().index.suggest(asked.q)), {"query": asked.q})


@bp.get("/concepts")
def concepts() -> Response:
    """Answer with one page of all concepts, or of a topic's or a level's, by id."""
    asked = _asked(*_FILTERS, *_PAGING)
    found = [
        concept
        for _, concept in sorted(desk().catalogue.concepts.items())
        if asked.topic in (None, *concept.topics) and asked.level in (None, concept.level)
    ]
    shown = found[asked.offset : asked.offset + asked.limit]
    meta = {"total": len(found), "limit": asked.limit, "offset": asked.offset}
    return _linked(answer([entry_resource(c) for c in shown], meta), asked, len(found))


@bp.get("/concepts/<concept_id>")
def concept(concept_id: str) -> Response:
    """Answer with all that is known of a concept; a former id leads to the present one."""
    _asked()
    catalogue = desk().catalogue
    found = catalogue.concept(concept_id)
    if found.id != concept_id:
        moved = answer({"id": found.id}, {}, HTTPStatus.MOVED_PERMANENTLY)
        moved.location = url_for(".concept", concept_id=found.id)
        return moved
    pages = {
        code: url_for("concepts.show", language=code, concept_id=found.id) for code in languages()
    }
    return answer(concept_resource(catalogue, found, sounds(), pages), {})


def _asked(*known: str) -> Asked:
    return asked_of(request.args, desk().catalogue.topics, *known)


def _linked(response: Response, asked: Asked, total: int) -> Response:
    """Add where the neighbouring pages are (RFC 8288), with all that was asked for."""
    here = url_for(str(request.endpoint))
    links = []
    for rel, offset in neighbouring_offsets(total, asked.limit, asked.offset).items():
        query = urlencode({**request.args, "limit": asked.limit, "offset": offset})
        links.append(f'<{here}?{query}>; rel="{rel}"')
    response.headers["Link"] = ", ".join(links)
    return response
