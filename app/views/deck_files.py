"""What can be taken away of a deck: Anki's package, text that updates its notes, a table."""

import hashlib
from io import BufferedRandom, StringIO
from tempfile import TemporaryFile
from typing import Final
from urllib.parse import quote

from flask import Blueprint, Response, request
from werkzeug.wsgi import wrap_file

from app.i18n import content_language
from app.presenters.deck_table import deck_csv
from app.presenters.deck_words import file_stem
from app.views.found_decks import Found, found_deck
from app.views.metric_tables import CSV
from app.wiring import desk, supplies
from glossary.decks import export
from glossary.decks.tables import tsv

bp = Blueprint("deck_files", __name__)

APKG: Final = "application/vnd.anki"
"""The one name for it that Anki on computers and AnkiDroid both know."""
_TSV: Final = "text/tab-separated-values"
_SECONDS: Final = 60


@bp.get("/decks/<deck_id>.apkg")
def package(deck_id: str) -> Response:
    """Give a deck away as a file that Anki imports."""
    return package_of(found_deck(deck_id, request.args))


@bp.get("/decks/<deck_id>.tsv")
def text(deck_id: str) -> Response:
    """Give a deck away as text that updates notes which have been imported before."""
    found = found_deck(deck_id, request.args)
    out = StringIO()
    tsv(found.deck, supplies(), out)
    return _attachment(Response(out.getvalue(), mimetype=_TSV), found, "tsv")


@bp.get("/decks/<deck_id>.csv")
def table(deck_id: str) -> Response:
    """Give a deck away as a table for a spreadsheet program."""
    found = found_deck(deck_id, request.args)
    body = deck_csv(found.deck, desk().catalogue, content_language())
    return _attachment(Response(body, mimetype=CSV), found, "csv")


def package_of(found: Found) -> Response:
    """Make the package of a deck and answer with it; nothing of it is left on the disk.

    Raises:
        NothingChosenError: there is no card in it.
        StoreUnavailableError: how its notes were last exported cannot be known now.
    """
    # It has no name on the disk, so it is gone when it is closed, whatever happens.
    file = TemporaryFile()  # noqa: SIM115 - it is read after this function, and closed by Flask
    try:
        export(found.deck, supplies(), file)
        return _attachment(_of_file(file), found, "apkg")
    except BaseException:
        file.close()
        raise


def _of_file(file: BufferedRandom) -> Response:
    """Answer with a file, or with the part that is wanted, or that it is the same as before."""
    size = file.tell()
    file.seek(0)
    etag = hashlib.file_digest(file, "sha256").hexdigest()[:32]
    file.seek(0)
    body = wrap_file(request.environ, file)
    response = Response(body, mimetype=APKG, direct_passthrough=True)
    response.call_on_close(file.close)
    response.content_length = size
    response.set_etag(etag)
    response.cache_control.public = True
    response.cache_control.max_age = _SECONDS
    response.make_conditional(request, accept_ranges=True, complete_length=size)
    return response


def _attachment(response: Response, found: Found, ending: str) -> Response:
    """Give an answer the name under which it is kept: in ASCII, and as its maker wrote it."""
    name = f"attachment; filename={file_stem(found.id, found.deck)}.{ending}"
    if title := found.deck.title.replace("/", " "):
        name += f"; filename*=UTF-8''{quote(f'Dangol · {title}.{ending}', safe='')}"
    response.headers["Content-Disposition"] = name
    return response
