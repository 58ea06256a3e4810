"""The page of an author, whole without a script: save, change, remark, delete; kept secret."""

import io
import sqlite3
import zipfile

import pytest

from app.forms.deck import deck_json, deck_of_json
from app.wiring import store
from glossary.decks import Deck, Selection
from glossary.store.errors import StoreUnavailableError
from glossary.store.keys import new_keys
from tests.app.built_deck import NEW, begun, order, saved
from tests.app.filled_form import form_of
from tests.app.sent import words
from tests.html_page import read_page


@pytest.fixture
def no_store(monkeypatch):
    def unavailable():
        raise StoreUnavailableError(reason="disk full")

    for module in ("deck_builder", "deck_editor"):
        monkeypatch.setattr(f"app.views.{module}.store", unavailable)


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
