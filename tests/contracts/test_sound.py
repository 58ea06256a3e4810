"""All that the glossary lets one hear has a button on its pages, which leads to the sound."""

import os
import re
from http.client import OK

import pytest
from flask import Flask

from app.wiring import desk, voice
from tests.contracts.conftest import CODES

LISTEN = re.compile(
    r'<a class="listen(?: slow)?" lang="(\w\w)" '
    r'href="/audio/(\w{32})\.mp3" aria-label="([^"]+)"></a>'
)


@pytest.fixture(scope="module")
def keys(app: Flask) -> dict[str, str]:
    """The key of everything that the glossary lets one hear, with the language that it is in."""
    with app.app_context():
        ours = voice()
        if not ours.engine:
            stop = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            stop("nobody speaks here; install the extra: pip install -e '.[audio]'")
        return {key: each.language for each in ours.utterances if (key := ours.key(each))}


@pytest.fixture(scope="module", params=CODES)
def buttons(app: Flask, request) -> dict[str, list[tuple[str, ...]]]:
    """The buttons of every page of a concept: the language and text of their names, their keys."""
    client = app.test_client()
    with app.app_context():
        concepts = list(desk().catalogue.concepts)
    pages = {id_: client.get(f"/{request.param}/concepts/{id_}").text for id_ in concepts}
    found = {id_: LISTEN.findall(page) for id_, page in pages.items()}
    # None is written in another way.
    assert [len(each) for each in found.values()] == [
        page.count("/audio/") for page in pages.values()
    ]
    assert {lang for each in found.values() for lang, _, _ in each} == {request.param}
    return found


def test_every_button_leads_to_a_sound_and_every_sound_has_a_button(keys, buttons):
    assert {key for each in buttons.values() for _, key, _ in each} == set(keys)


@pytest.mark.usefixtures("keys")
def test_no_two_buttons_of_a_page_have_the_same_name(buttons):
    names = {id_: [name for _, _, name in each] for id_, each in buttons.items()}
    assert {id_ for id_, each in names.items() if len(set(each)) < len(each)} == set()


def test_a_sound_of_every_language_is_there(app, keys):
    client = app.test_client()
    for key in {language: key for key, language in keys.items()}.values():
        with client.get(f"/audio/{key}.mp3") as answer:
            assert (answer.status_code, answer.mimetype) == (OK, "audio/mpeg")
            assert len(answer.get_data()) > 2000
