"""The search in the browser's own address bar (OpenSearch 1.1, and its suggestions extension)."""

from flask import Blueprint, Response, json, render_template, request, url_for

from app.forms import query_from
from app.i18n import content_language
from app.messages import DESCRIPTION
from app.presenters.reason import explain
from app.wiring import desk
from glossary.models import LANGUAGES
from glossary.search import Hit

bp = Blueprint("opensearch", __name__)


@bp.get("/opensearch.xml")
def describe() -> Response:
    """Describe the search to a browser."""
    page = render_template("search/opensearch.xml", description=DESCRIPTION)
    return Response(page, mimetype="application/opensearchdescription+xml")


@bp.get("/suggestions")
def suggest() -> Response:
    """Return what a browser shows while its reader is typing: wordings, reasons and addresses."""
    query = query_from(request.args)
    hits = desk().index.suggest(query)
    columns = [
        [hit.text for hit in hits],
        [_description(hit) for hit in hits],
        [url_for("concepts.show", concept_id=hit.concept.id, _external=True) for hit in hits],
    ]
    body = json.dumps([query, *columns], ensure_ascii=False)
    return Response(body, mimetype="application/x-suggestions+json")


def _description(hit: Hit) -> str:
    """Return the concept's other wordings, the reader's first, or why it was found at all."""
    if hit.reason.code not in {"exact", "begins"}:
        return explain(hit.reason)
    languages = sorted(LANGUAGES, key=lambda language: language != content_language())
    wordings = (hit.concept.preferred(language).text for language in languages)
    return " · ".join(wording for wording in wordings if wording != hit.text)
