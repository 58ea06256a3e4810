"""Sound: spoken once, kept for good, and never an error that a reader cannot understand."""

import struct
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from app import wiring
from glossary.audio import Voice
from glossary.audio.engine import EngineFailedError
from tests.html_page import read_page

LOUD = struct.pack("<2048h", *[9000, -9000] * 1024)
WAVE = b"RIFF" + bytes(20) + struct.pack("<I", 22050) + bytes(16) + LOUD


class Pretender:
    """An engine in this very process, which remembers what it said and can be made to fail."""

    name, version = "pretender", "1"

    def __init__(self):
        self.said = []
        self.fails = False
        self.before = lambda: None

    def wave(self, utterance):
        self.said.append(utterance.said)
        self.before()
        if self.fails:
            raise EngineFailedError("no breath")
        return WAVE


@pytest.fixture(autouse=True)
def _encoder(monkeypatch):
    monkeypatch.setattr("glossary.audio.voice.encoder", lambda: "pretender 1")
    monkeypatch.setattr("glossary.audio.voice.encoded", lambda sound: sound.samples.tobytes())


@pytest.fixture
def give_voice(app, monkeypatch, tmp_path):
    """Let the application speak by an engine, or by none; what is spoken is kept over changes."""

    def give_voice(engine, folder=tmp_path / "audio"):
        with app.app_context():
            voice = Voice(wiring.desk().catalogue, folder, engine)
        monkeypatch.setitem(app.extensions, "dangol_voice", voice)
        return voice

    return give_voice


@pytest.fixture
def engine(give_voice):
    engine = Pretender()
    give_voice(engine)
    return engine


def sounds(client, path="/en/concepts/green-tea"):
    """Return the addresses of what can be heard on a page."""
    hrefs = read_page(client.get(path).text).hrefs
    return [href for href in hrefs if href.startswith("/audio/")]


def listen(client, address, **headers):
    """Ask for a sound, and take all of it."""
    with client.get(address, headers=headers) as answer:
        answer.get_data()
    return answer


def test_a_page_is_shown_without_a_word_spoken(client, engine):
    assert len(sounds(client)) > 8
    assert engine.said == []


def test_a_term_is_spoken_when_somebody_first_listens_and_never_again(client, engine, give_voice):
    address = sounds(client)[0]
    first = listen(client, address)
    assert (first.status_code, first.mimetype) == (200, "audio/mpeg")
    assert first.data == LOUD
    assert engine.said == ["green tea"]
    engine.fails = True
    assert listen(client, address).data == LOUD
    give_voice(engine)
    assert listen(client, address).data == LOUD
    assert engine.said == ["green tea"]


@pytest.mark.usefixtures("engine")
def test_it_may_be_kept_for_good_and_is_not_sent_again(client):
    address = sounds(client)[0]
    first = listen(client, address)
    assert first.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    again = listen(client, address, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize(
    ("asked", "status", "part"),
    [("0-99", 206, LOUD[:100]), ("4000-", 206, LOUD[4000:]), ("9999-", 416, None)],
    ids=["its beginning", "its end", "beyond its end"],
)
def test_a_player_may_ask_for_a_part(client, asked, status, part):
    answer = listen(client, sounds(client)[0], Range=f"bytes={asked}")
    assert answer.status_code == status
    assert part is None or answer.data == part


def test_every_language_and_the_slow_pace_have_a_sound_of_their_own(client, engine):
    for address in set(sounds(client)):
        assert listen(client, address).status_code == 200
    assert {"green tea", "yeşil çay"} <= set(engine.said)
    assert engine.said.count("녹차") == 2


@pytest.mark.parametrize("key", ["0" * 32, "tea", "녹차", "..%2Fdangol.db", "%00", "a" * 5000])
def test_nothing_can_be_heard_but_what_stands_in_the_glossary(client, engine, key):
    answer = client.get(f"/audio/{key}.mp3")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert len(read_page(answer.text).h1) == 1
    assert "Cache-Control" not in answer.headers
    assert engine.said == []


def test_a_failing_engine_is_asked_again_later(client, engine):
    address = sounds(client)[0]
    engine.fails = True
    failed = client.get(address)
    assert (failed.status_code, failed.mimetype) == (503, "text/html")
    assert failed.headers["Retry-After"] == "60"
    assert "Cache-Control" not in failed.headers
    engine.fails = False
    assert listen(client, address).data == LOUD


def test_a_broken_engine_keeps_nobody_waiting_and_what_it_said_is_still_heard(client, engine):
    kept, *others = dict.fromkeys(sounds(client))
    listen(client, kept)
    engine.fails = True
    assert {listen(client, address).status_code for address in others[:5]} == {503}
    assert len(engine.said) == 1 + 3
    assert set(sounds(client)) == {kept}
    assert listen(client, kept).data == LOUD


def test_two_who_listen_at_the_same_time_both_hear_all_of_it(app, client, engine):
    address = sounds(client)[0]
    engine.before = Barrier(2, timeout=5).wait
    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(lambda _: listen(app.test_client(), address).data, range(2)))
    assert answers == [LOUD, LOUD]
    assert len(engine.said) == 2


def test_it_is_found_wherever_the_process_was_started(client, give_voice, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    give_voice(Pretender(), Path("here"))
    assert listen(client, sounds(client)[0]).data == LOUD


@pytest.mark.usefixtures("engine")
def test_a_sound_can_be_opened_by_itself_and_played_on_other_sites(client):
    headers = listen(client, sounds(client)[0]).headers
    assert "media-src 'self'" in headers["Content-Security-Policy"]
    # A sandboxed page does not begin to play by itself.
    assert "sandbox" not in headers["Content-Security-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Access-Control-Allow-Origin"] == "*"


def test_a_page_may_play_sounds_of_its_own_site(client):
    assert "media-src 'self';" in client.get("/en/").headers["Content-Security-Policy"]


def test_without_an_engine_the_page_says_so_and_leaves_the_rest_to_the_browser(client, give_voice):
    give_voice(None)
    page = client.get("/en/concepts/green-tea").text
    assert sounds(client) == []
    assert page.count("No speech program is installed here") == 1
    assert page.count("data-say=") == page.count('class="listen') > 8
    assert page.count("data-say=") == page.count("hidden></button>")
    assert '" data-say="녹차" data-in="ko" hidden>' in page


@pytest.mark.usefixtures("engine")
def test_with_an_engine_the_page_does_not_speak_of_it(client):
    page = client.get("/en/concepts/green-tea").text
    assert "speech program" not in page
    assert "data-say" not in page


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("path", ["/en/", "/en/concepts/green-tea"])
def test_the_script_is_loaded_where_there_is_something_to_hear(client, path):
    assert sounds(client, path)
    assert "js/sound.js" in client.get(path).text
    assert "js/sound.js" not in client.get("/en/about").text


def test_programs_are_told_where_a_term_and_a_sentence_can_be_heard(client, engine, give_voice):
    data = client.get("/api/v1/concepts/green-tea").json["data"]
    heard = [term["audio"] for terms in data["terms"].values() for term in terms]
    for example in data["examples"]:
        heard += [sentence["audio"] for sentence in example["sentences"].values()]
    assert set(heard) <= set(sounds(client))
    assert listen(client, data["terms"]["ko"][0]["audio"]).mimetype == "audio/mpeg"
    assert engine.said == ["녹차"]
    give_voice(None)
    data = client.get("/api/v1/concepts/green-tea").json["data"]
    assert data["terms"]["ko"][0]["audio"] is None
    assert data["examples"][0]["sentences"]["en"]["audio"] is None
