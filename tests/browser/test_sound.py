"""Listening: with the mouse, the keyboard, without JavaScript, and without anybody who speaks."""

import re
import threading
from importlib.resources import files

import pytest
from playwright.sync_api import expect
from werkzeug.serving import make_server

from app import create_app
from app.config import Settings
from glossary.audio import find_engine
from glossary.audio.mp3 import encoder

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
PAGE = "/en/concepts/customer-loyalty"
KOREAN, SLOW = ".head.ko .headline .listen:not(.slow)", ".head.ko .headline .slow"
# What plays is no part of the page; so one looks over its shoulder.
OVERHEAR = """() => {
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    window.overheard = this;
    return play.call(this);
  };
}"""
IS_HEARD = "() => overheard.currentTime > 0 && !overheard.paused && !overheard.error"
# A browser that has voices for two of the languages, and notes what it is told to say.
VOICES = """() => {
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  speechSynthesis.getVoices = () => [
    { lang: "en-US", localService: true }, { lang: "ko_KR", localService: true },
    { lang: "en-GB", localService: false },
  ];
  speechSynthesis.speak = (words) => {
    said.push([words.text, words.lang, words.voice.lang, words.rate < 1]);
    window.finish = () => words.onend();
  };
  speechSynthesis.dispatchEvent(new Event("voiceschanged"));
}"""


@pytest.fixture(scope="module")
def _engine():
    if not (find_engine() and encoder()):
        pytest.skip("nobody speaks here; install the extra: pip install -e '.[audio]'")


@pytest.fixture(scope="module")
def mute_site(tmp_path_factory):
    """The address of a site on which nobody speaks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("glossary.audio.voice.find_engine", lambda: None)
        app = create_app(Settings(instance=tmp_path_factory.mktemp("mute")))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def is_pressed(page, selector, state="true"):
    expect(page.locator(selector)).to_have_attribute("aria-pressed", state)


@pytest.mark.usefixtures("_engine")
def test_a_click_plays_in_place_and_the_end_releases_the_button(open_page):
    page = open_page(PAGE)
    page.evaluate(OVERHEAR)
    page.get_by_role("button", name="Listen in Korean: 고객 충성도").click()
    page.wait_for_function(IS_HEARD)
    is_pressed(page, KOREAN)
    is_pressed(page, KOREAN, "false")
    assert page.evaluate("overheard.ended")
    assert page.url.endswith(PAGE)


@pytest.mark.usefixtures("_engine")
def test_a_second_click_stops_and_another_button_takes_over(open_page):
    page = open_page(PAGE)
    page.evaluate(OVERHEAR)
    page.click(SLOW)
    page.wait_for_function(IS_HEARD)
    page.click(SLOW)
    is_pressed(page, SLOW, "false")
    assert page.evaluate("overheard.paused")
    page.click(SLOW)
    page.click(KOREAN)
    page.wait_for_function(IS_HEARD)
    is_pressed(page, SLOW, "false")
    is_pressed(page, KOREAN)
    expect(page.locator(".listen[aria-pressed=true]")).to_have_count(1)
    expect(page.locator("#unheard")).to_have_text("")


@pytest.mark.usefixtures("_engine")
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keys_of_a_button_play_and_stop(open_page, key):
    page = open_page(PAGE)
    page.evaluate(OVERHEAR)
    page.focus(SLOW)
    page.keyboard.press(key)
    page.wait_for_function(IS_HEARD)
    page.keyboard.press(key)
    is_pressed(page, SLOW, "false")
    assert page.evaluate("[scrollY, overheard.paused]") == [0, True]
    expect(page.locator(SLOW)).to_be_focused()


@pytest.mark.usefixtures("_engine")
def test_without_javascript_a_link_leads_to_the_sound_itself(open_page):
    page = open_page(PAGE, java_script_enabled=False)
    expect(page.locator(KOREAN)).not_to_have_attribute("role", "button")
    with page.expect_response(re.compile(r"/audio/")) as answer:
        page.click(KOREAN)
    assert answer.value.headers["content-type"] == "audio/mpeg"
    page.wait_for_url(re.compile(r"/audio/\w+\.mp3$"))


@pytest.mark.usefixtures("_engine")
def test_a_sound_that_cannot_be_had_is_told_once_and_forgiven(open_page):
    page = open_page(PAGE)
    page.route("**/audio/*", lambda route: route.fulfill(status=404))
    page.click(KOREAN)
    expect(page.locator("#unheard")).to_have_text("This cannot be heard at the moment.")
    expect(page.locator("[data-failed].listen")).to_have_count(1)
    is_pressed(page, KOREAN, "false")
    page.unroute("**/audio/*")
    page.evaluate(OVERHEAR)
    page.click(KOREAN)
    page.wait_for_function(IS_HEARD)
    expect(page.locator("[data-failed].listen")).to_have_count(0)
    expect(page.locator("#unheard")).to_have_text("")


def test_where_nobody_speaks_the_browser_does_in_the_languages_that_it_has(open_page, mute_site):
    page = open_page(mute_site + PAGE)
    expect(page.get_by_text("No speech program is installed here")).to_be_visible()
    # The Chromium of a test has no voices at all.
    expect(page.locator(".listen:visible")).to_have_count(0)
    page.evaluate(VOICES)
    expect(page.locator(".head.tr .listen:visible")).to_have_count(0)
    page.click(SLOW)
    is_pressed(page, SLOW)
    page.click(".head.en .headline .listen")
    is_pressed(page, SLOW, "false")
    assert page.evaluate("said") == [
        ["고객 충성도", "ko-KR", "ko_KR", True],
        ["customer loyalty", "en-GB", "en-GB", False],
    ]
    page.evaluate("finish()")
    is_pressed(page, ".head.en .headline .listen", "false")


def test_without_javascript_and_without_an_engine_there_is_no_button(open_page, mute_site):
    page = open_page(mute_site + PAGE, java_script_enabled=False)
    expect(page.locator(".listen:visible")).to_have_count(0)
    expect(page.get_by_text("No speech program is installed here")).to_be_visible()


def test_axe_finds_nothing_while_something_is_heard_or_has_failed(open_page, mute_site):
    page = open_page(mute_site + PAGE, 360, reduced_motion="reduce")
    page.evaluate(VOICES)
    page.click(KOREAN)
    page.evaluate("document.querySelector('.head.en .listen').dataset.failed = 'It failed.'")
    page.evaluate(AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate("axe.run()")["violations"]
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_paper_nothing_can_be_listened_to(open_page, mute_site):
    page = open_page(mute_site + PAGE)
    page.evaluate(VOICES)
    expect(page.locator(KOREAN)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".listen:visible")).to_have_count(0)
