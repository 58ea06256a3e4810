"""The deck builder, whole without a script: choose, paste, order, look, and what is refused."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from app.views.metrics import LIVE
from app.wiring import store
from tests.app.built_deck import NEW, begun, order, saved
from tests.app.filled_form import form_of
from tests.app.sent import words
from tests.html_page import read_page

SCRIPT = {LIVE: "1"}


def asked(answer) -> dict[str, list[str]]:
    """Return the parameters of the address to which an answer has led."""
    return parse_qs(urlsplit(answer.request.url).query)


def test_an_empty_builder_teaches_how_to_begin(client):
    answer = client.get(NEW)
    assert answer.status_code == 200
    assert "Nothing is in the deck yet" in words(answer)
    begin = re.findall(r'"(/en/decks/new\?[^"]*(?:levels|concepts)=[^"]*)"', answer.text)
    assert len(begin) > 2
    for href in begin:
        assert order(client.get(unescape(href)))
    assert ".apkg" not in answer.text


def test_what_is_ticked_becomes_an_address_that_means_the_same_for_everybody(client):
    form = begun(client).tick("topics", "drinks").tick("levels", "1").untick("extras", "audio")
    answer = form.press(client, "look")
    assert order(answer) == ["tea", "coffee"]
    wanted = {
        "topics": ["drinks"],
        "levels": ["1"],
        "base": ["en"],
        "target": ["ko"],
        "cards": ["recognition,production"],
        "extras": ["romanization,hanja,examples"],
        "subdecks": ["1"],
    }
    assert wanted.items() <= asked(answer).items()
    elsewhere = client.get("/ko/decks/new?" + urlsplit(answer.request.url).query)
    assert order(elsewhere) == ["tea", "coffee"]
    assert form_of(elsewhere, "builder").values("base") == ["en"]


def test_search_finds_what_can_be_added(client):
    found = begun(client, concepts="tea").fill("find", "kahve").press(client, "look")
    answer = form_of(found, "builder").press(client, "add:coffee")
    assert order(answer) == ["tea", "coffee"]
    assert "in the deck" in words(answer)


def test_a_search_for_nothing_we_have_says_so_and_a_long_one_is_refused(client):
    assert "Nothing fits" in words(begun(client).fill("find", "xyzzy").press(client, "look"))
    answer = begun(client, concepts="tea").fill("find", "x" * 301).press(client, "look")
    assert answer.status_code == 400
    assert order(answer) == ["tea"]
    assert form_of(answer, "builder").values("find") == ["x" * 301]


def test_a_list_is_pasted_asked_about_and_finished(client):
    form = begun(client).fill("pasted", "찻집\r\ncofee; xyzzy")
    answer = form.press(client, "paste")
    assert order(answer) == ["teahouse"]
    assert "Not in the glossary: xyzzy" in words(answer)
    form = form_of(answer, "builder")
    assert form.values("pasted") == ["cofee\r\nxyzzy"]
    answer = form.press(client, "add:coffee:1")
    assert order(answer) == ["teahouse", "coffee"]
    assert form_of(answer, "builder").values("pasted") == ["xyzzy"]


def test_concepts_are_moved_and_taken_out_and_a_topic_becomes_a_list(client):
    answer = begun(client, topics="drinks").press(client, "up:coffee")
    assert order(answer) == ["coffee", "tea", "green-tea"]
    assert "topics" not in asked(answer)
    assert asked(answer)["concepts"] == ["coffee,tea,green-tea"]
    assert urlsplit(answer.request.url).fragment in {"", "chosen"}
    answer = form_of(answer, "builder").press(client, "remove:coffee")
    assert order(answer) == ["tea", "green-tea"]


def test_whether_the_deck_will_grow_is_said(client):
    assert "grows with the glossary" in words(client.get(NEW + "?topics=drinks"))
    assert "stays as it is" in words(client.get(NEW + "?concepts=tea"))


def test_a_card_can_be_looked_at_from_both_sides_by_day_and_at_night(client):
    answer = client.get(NEW + "?concepts=tea,coffee")
    assert "What does it mean?" in words(answer)
    answer = form_of(answer, "builder").press(client, "recognition.coffee", "view")
    assert "1 of 2" not in words(answer)
    assert "2 of 2" in words(answer)
    assert "nightMode" not in answer.text
    answer = form_of(answer, "builder").press(client, "recognition.coffee.night", "view")
    assert "nightMode" in answer.text
    answer = form_of(answer, "builder").press(client, "production.coffee.night", "view")
    assert "What is it in Korean?" in words(answer)


@pytest.mark.parametrize("view", ["", ".", "x.y.z", "recognition.gone", "formula.tea", "<b>"])
def test_a_view_that_there_is_not_shows_the_first_card(client, view):
    answer = client.get(NEW, query_string={"concepts": "tea", "view": view})
    assert answer.status_code == 200
    assert "What does it mean?" in words(answer)


def test_the_style_of_the_cards_is_that_of_anki_and_kept_for_good(client):
    (path,) = re.findall(r'href="(/card-[^"]+)"', client.get(NEW).text)
    answer = client.get(path)
    assert answer.mimetype == "text/css"
    assert ".nightMode .card" in answer.text
    assert "immutable" in answer.headers["Cache-Control"]
    assert "immutable" not in client.get("/card-0.css").headers["Cache-Control"]


def test_everything_wrong_is_told_at_its_field_and_nothing_is_lost(client):
    form = begun(client, concepts="tea").untick("cards", "recognition")
    form.untick("cards", "production").fill("target", "en").fill("title", "x" * 101)
    answer = form.press(client, "look")
    assert answer.status_code == 400
    page = read_page(answer.text)
    for field in ("target", "cards", "title"):
        assert f"#{field}" in page.hrefs
        assert field in page.ids
    again = form_of(answer, "builder")
    assert again.values("title") == ["x" * 101]
    assert again.values("target") == ["en"]
    assert order(answer) == ["tea"]


@pytest.mark.parametrize("language", ["tr", "ko", "en"])
def test_what_an_address_names_and_we_have_not_is_told(client, language):
    answer = client.get(f"/{language}/decks/new?concepts=tea,gone&topics=none&levels=9")
    assert answer.status_code == 400
    assert order(answer) == ["tea"]
    assert "gone" in words(answer)


def test_a_script_is_answered_with_what_has_changed_and_saves_nothing(client, app):
    path = saved(client)
    with app.app_context():
        before = store().saved_decks.find(path.split("/")[3])
    form = form_of(client.get(path), "builder").tick("topics", "house")
    answer = client.post(path, data=dict(form.fields), headers=SCRIPT)
    assert answer.status_code == 200
    assert {"chosen", "preview", "take", "said", "languages"} <= set(read_page(answer.text).ids)
    assert "<form" not in answer.text
    assert "not saved yet" in words(answer)
    with app.app_context():
        assert store().saved_decks.find(before.public) == before


def test_a_script_hears_where_a_concept_is_now(client):
    data = {"concepts": "tea,coffee", "do": "up:coffee"}
    answer = client.post(NEW, data=data, headers=SCRIPT)
    assert "coffee: now in place 1 of 2" in words(answer)
    assert LIVE in answer.headers["Vary"]


def test_a_deck_that_is_too_long_for_an_address_can_still_be_arranged_and_saved(
    client, monkeypatch
):
    monkeypatch.setattr("app.views.deck_drafts._LONGEST_ADDRESS", 10)
    answer = begun(client, concepts="tea,coffee").press(client, "up:coffee")
    assert answer.status_code == 200
    assert order(answer) == ["coffee", "tea"]
    assert "too long for a link" in words(answer)
    assert "/edit/" in form_of(answer, "builder").press(client, "save").request.path


def test_hostile_words_are_shown_as_words(client):
    evil = "<script>alert(1)</script>"
    path = saved(client, title=evil)
    form = form_of(client.get(path), "builder").fill("remark-tea", f"{evil} {{{{x}}}} [sound:x]")
    answer = form.fill("pasted", evil).fill("find", evil).press(client, "paste")
    assert "<script>alert" not in answer.text
    assert form_of(answer, "builder").values("pasted") == [evil]


@pytest.mark.parametrize(
    "query", ["_scheme=javascript", "endpoint=x", "_external=1", "language=xx", "_anchor=x"]
)
def test_parameters_that_are_none_of_ours_do_nothing(client, query):
    answer = client.get(f"{NEW}?concepts=tea&{query}")
    assert answer.status_code == 200
    assert "javascript:" not in answer.text


def test_a_concept_page_leads_to_a_deck_without_a_script(client):
    page = read_page(client.get("/en/concepts/tea").text)
    (href,) = [href for href in page.hrefs if "decks/new?" in href]
    assert order(client.get(unescape(href))) == ["tea"]
