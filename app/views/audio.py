"""The sound of what stands in the glossary, under a name that changes with the sound."""

from typing import Final

from flask import Blueprint, Response, send_file, url_for
from werkzeug.exceptions import NotFound, ServiceUnavailable

from app.presenters.sound import Sounds
from app.wiring import voice

bp = Blueprint("audio", __name__, url_prefix="/audio")

_A_YEAR: Final = 31536000
_SECONDS_TO_WAIT: Final = 60


@bp.get("/<key>.mp3")
def clip(key: str) -> Response:
    """Let a term or an example be heard; the first who listens waits until it has been spoken.

    Raises:
        NotFound: nothing in the glossary has this key.
        ServiceUnavailable: nobody says it now.
    """
    ours = voice()
    found = ours.named(key)
    if found is None:
        is_known = key in map(ours.key, ours.utterances)
        raise ServiceUnavailable(retry_after=_SECONDS_TO_WAIT) if is_known else NotFound
    # Flask looks for a relative path elsewhere than where the process was started.
    path = found.path.absolute()
    response = send_file(path, mimetype="audio/mpeg", etag=key, max_age=_A_YEAR)
    response.cache_control.immutable = True
    return response


def sounds() -> Sounds:
    """Return how what stands on a page can be heard."""
    return Sounds(voice(), lambda key: url_for("audio.clip", key=key))
