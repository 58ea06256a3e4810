"""The deck builder, whole without a script: choose, paste, order, save, change, remark, delete."""

import io
import re
import sqlite3
import zipfile
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from app.forms.deck import deck_json, deck_of_json
from app.views.metrics import LIVE
from app.wiring import store
from glossary.decks import Deck, Selection
from glossary.store.errors import StoreUnavailableError
from glossary.store.keys import new_keys
from tests.app.filled_form import form_of
from tests.app.sent import words
from tests.html_page import read_page

NEW = "/en/decks/new"
SCRIPT = {LIVE: "1"}


def begun(client, **values):
    return form_of(client.get(NEW, query_string=values), "builder")


def order(answer) -> list[str]:
    return re.findall(r'id="row-([a-z-]+)"', answer.text)


def asked(answer) -> dict[str, list[str]]:
    """Return the parameters of the address to which an answer has led."""
    return parse_qs(urlsplit(answer.request.url).query)


def saved(client, **values) -> str:
    """Save a deck, and return the path of the page on which it is changed."""
    answer = begun(client, concepts="tea,coffee", **values).press(client, "save")
    assert answer.status_code == 200
    return answer.request.path


@pytest.fixture
def no_store(monkeypatch):
    def unavailable():
        raise StoreUnavailableError(reason="disk full")

    for module in ("deck_builder", "deck_editor"):
        monkeypatch.setattr(f"app.views.{module}.store", unavailable)


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


def test_the_whole_way_without_a_script(client):
    """Choose, paste, order, save, change, remark: the remark is in the file that learners get."""
    form = begun(client).tick("topics", "drinks").fill("pasted", "çay evi")
    answer = form.press(client, "paste")
    answer = form_of(answer, "builder").press(client, "up:teahouse")
    assert order(answer) == ["tea", "coffee", "teahouse", "green-tea"]
    answer = form_of(answer, "builder").fill("title", "Our tea").press(client, "save")
    assert "/edit/" in answer.request.path
    assert "nobody can send it to you again" in words(answer)
    form = form_of(answer, "builder").fill("remark-tea", "Never with milk.")
    answer = form.press(client, "save")
    assert "Everything is saved." in words(answer)
    public = answer.request.path.split("/")[3]
    shown = client.get(f"/ko/decks/{public}")
    assert "Our tea" in words(shown)
    assert "Never with milk." in words(shown)
    with client.get(f"/en/decks/{public}.apkg") as file:
        assert "Never with milk." in notes_in(file.data)


def notes_in(package: bytes) -> str:
    """Return all fields of all notes of a package."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        data = archive.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    try:
        return "\n".join(row[0] for row in connection.execute("select flds from notes"))
    finally:
        connection.close()


def test_the_page_of_an_author_is_kept_from_everybody_else(client):
    path = saved(client)
    for answer in (client.get(path), client.post(path), client.get(path[:-1] + "-")):
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert answer.headers["X-Robots-Tag"] == "noindex"
        assert "ETag" not in answer.headers
    assert client.get(path).text.count('rel="canonical"') == 0


def test_the_form_of_an_author_is_not_taken_for_another_sites(client):
    """Over plain http a browser says where a form comes from in Origin alone."""
    path = saved(client)
    ours = {"Origin": "http://localhost"}
    assert client.post(path, data={"concepts": "tea"}, headers=ours).status_code == 200
    theirs = {"Origin": "https://example.org"}
    assert client.post(path, data={"concepts": "tea"}, headers=theirs).status_code == 403
    assert client.post("/en/decks/", data={"concepts": "tea"}, headers=theirs).status_code == 403


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_wrong_secret_opens_nothing(client, method):
    path = saved(client)
    public, secret = path.split("/")[3], path.split("/")[5]
    other = ("a" if secret[0] != "a" else "b") + secret[1:]
    for wrong in (f"/en/decks/{public}/edit/{other}", f"/en/decks/{secret}/edit/{public}"):
        answer = getattr(client, method)(wrong)
        assert answer.status_code == 404
    answer = client.post(f"/en/decks/{public}/edit/{other}", data={"do": "delete", "sure": "1"})
    assert answer.status_code == 404
    assert client.get(path).status_code == 200


def test_an_empty_deck_is_never_saved_for_it_would_be_the_whole_glossary(client):
    answer = begun(client).press(client, "save")
    assert answer.status_code == 400
    assert "The deck is empty" in words(answer)
    path = saved(client)
    form = form_of(client.get(path), "builder")
    answer = form_of(form.press(client, "remove:tea"), "builder").press(client, "remove:coffee")
    assert answer.status_code == 400
    assert order(client.get(path)) == ["coffee"]


def test_a_deck_is_deleted_only_for_those_who_are_sure(client):
    path = saved(client)
    answer = form_of(client.get(path), "builder").press(client, "delete")
    assert answer.status_code == 400
    assert "#sure" in read_page(answer.text).hrefs
    answer = form_of(answer, "builder").tick("sure", "1").press(client, "delete")
    assert "The deck is deleted" in words(answer)
    assert client.get(path).status_code == 404
    assert client.get("/en/decks/" + path.split("/")[3]).status_code == 404


def test_remarks_outlive_a_concept_that_is_taken_out_for_a_moment(client):
    path = saved(client)
    form = form_of(client.get(path), "builder").fill("remark-tea", "Hot\r\nand sweet")
    out = form_of(form.press(client, "remove:tea"), "builder")
    back = out.fill("find", "çay").press(client, "look")
    answer = form_of(back, "builder").press(client, "add:tea")
    assert form_of(answer, "builder").values("remark-tea") == ["Hot\r\nand sweet"]


def kept(app, **selection) -> str:
    """Keep a deck as an older glossary would have, and return the path at which it is changed."""
    keys = new_keys()
    deck = Deck(selection=Selection(**selection), key=keys.public)
    with app.app_context():
        store().saved_decks.save(deck_json(deck), keys, now=1_700_000_000)
    return f"/en/decks/{keys.public}/edit/{keys.secret}"


def test_a_deck_can_be_changed_when_some_of_it_has_left_the_glossary(app, client):
    path = kept(app, concepts=("tea", "water", "coffee"))
    answer = form_of(client.get(path), "builder").press(client, "up:coffee")
    assert answer.status_code == 200
    assert order(answer) == ["coffee", "tea"]
    with app.app_context():
        content = store().saved_decks.find(path.split("/")[3]).content
    # Learners are still to be told of it.
    assert deck_of_json(content).selection.concepts == ("coffee", "tea", "water")


def test_a_deck_of_which_nothing_is_left_is_empty_and_not_the_whole_glossary(app, client):
    path = kept(app, topics=("cakes",))
    answer = client.get(path)
    assert answer.status_code == 200
    assert order(answer) == []
    answer = form_of(answer, "builder").tick("topics", "house").press(client, "save")
    assert "tea" in order(answer)


def test_a_deck_that_is_too_long_to_be_kept_is_not_lost(client, monkeypatch):
    path = saved(client)
    monkeypatch.setattr("glossary.store.saved_decks.LONGEST_CONTENT", 10)
    for start in (NEW + "?concepts=tea", path):
        form = form_of(client.get(start), "builder").fill("title", "Ours")
        answer = form.press(client, "save")
        assert answer.status_code == 400
        assert "too long to be saved" in words(answer)
        assert form_of(answer, "builder").values("title") == ["Ours"]


@pytest.mark.usefixtures("no_store")
def test_nothing_typed_is_lost_when_nothing_can_be_saved(client):
    answer = begun(client, concepts="tea").fill("title", "Our tea").press(client, "save")
    assert answer.status_code == 503
    assert "cannot be reached" in words(answer)
    assert form_of(answer, "builder").values("title") == ["Our tea"]
    path = f"/en/decks/{'a' * 26}/edit/{'b' * 26}"
    typed = {"concepts": "tea", "remark-tea": "Hot", "title": "Ours", "do": "save"}
    answer = client.post(path, data=typed)
    assert answer.status_code == 503
    form = form_of(answer, "builder")
    assert form.values("remark-tea") == ["Hot"]
    assert form.values("title") == ["Ours"]
    assert form.action == path


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
