"""What can be taken away of a deck: whole, the same bytes each time, and nothing left behind."""

import csv
import io
import re
import tempfile
import zipfile
from pathlib import Path

import pytest

from app import create_app
from app.config import Settings
from app.wiring import Stores
from glossary.decks.errors import NothingChosenError
from tests.app.conftest import TOY

DRINKS = "/tr/decks/topic-drinks.apkg?extras="
SILENT = {"extras": ""}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where temporary files lie, while somebody looks."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_package_is_what_anki_opens(client):
    answer = client.get(DRINKS, buffered=True)
    assert answer.mimetype == "application/vnd.anki"
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    with zipfile.ZipFile(io.BytesIO(answer.data)) as package:
        assert "collection.anki2" in package.namelist()
        assert package.testzip() is None


def test_the_same_content_is_the_same_file_and_is_not_sent_twice(client):
    first, second = client.get(DRINKS, buffered=True), client.get(DRINKS, buffered=True)
    assert first.data == second.data
    tag = first.headers["ETag"]
    assert re.fullmatch('"[0-9a-f]{32}"', tag)
    same = client.get(DRINKS, headers={"If-None-Match": tag}, buffered=True)
    assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", tag)
    other = client.get("/tr/decks/topic-house.apkg?extras=", buffered=True).headers["ETag"]
    assert other != tag


def test_head_says_what_get_would_send(client):
    head, whole = client.head(DRINKS, buffered=True), client.get(DRINKS, buffered=True)
    assert head.data == b""
    for name in ("Content-Length", "ETag", "Content-Type", "Content-Disposition"):
        assert head.headers[name] == whole.headers[name]


def test_a_broken_download_can_go_on(client):
    whole = client.get(DRINKS, buffered=True).data
    rest = client.get(DRINKS, headers={"Range": "bytes=100-"}, buffered=True)
    assert (rest.status_code, rest.data) == (206, whole[100:])
    assert (
        client.get(DRINKS, headers={"Range": f"bytes={len(whole)}-"}, buffered=True).status_code
        == 416
    )


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("topic-drinks.apkg?extras=", "dangol-topic-drinks-ko.apkg"),
        ("all.tsv?target=en", "dangol-all-en.tsv"),
        ("deck.csv?concepts=tea", "dangol-deck-ko.csv"),
        (
            "deck.apkg?extras=&title=M%C3%BC%C5%9Fteri%20I%C5%9F%C4%B1%C4%9F%C4%B1",
            "dangol-musteri-isigi-ko.apkg",
        ),
        ("deck.apkg?extras=&title=고객%20관리", "dangol-gogaek-gwalli-ko.apkg"),
        ("deck.apkg?extras=&title=collection", "dangol-collection-ko.apkg"),
        ("deck.apkg?extras=&title=%F0%9F%8D%B5", "dangol-deck-ko.apkg"),
    ],
)
def test_a_file_has_a_name_that_every_machine_takes(client, path, name):
    told = client.get(f"/tr/decks/{path}", buffered=True).headers["Content-Disposition"]
    assert re.match("attachment; filename=([a-z0-9.-]+)(;|$)", told)[1] == name


def test_a_title_is_in_the_name_as_it_was_written_and_cannot_break_the_header(client):
    title = 'a"; filename=x.exe\r\nX-Y: 1/ü'
    answer = client.get(
        "/en/decks/deck.apkg", query_string={"title": title, **SILENT}, buffered=True
    )
    told = answer.headers["Content-Disposition"]
    assert told.isascii()
    assert "X-Y" not in answer.headers
    assert told.count(";") == 2
    assert told.endswith("%C3%BC.apkg")
    assert "/" not in told.partition("UTF-8''")[2]


def test_shared_caches_keep_a_file_for_a_minute_at_most(client):
    control = client.get(DRINKS, buffered=True).cache_control
    assert control.public
    assert control.max_age == 60


def test_nothing_is_left_on_the_disk(client, folder):
    for _ in range(3):
        client.get(DRINKS, buffered=True)
        client.head(DRINKS, buffered=True)
    assert [*folder.iterdir()] == []
    assert opened_in(folder) == []


@pytest.mark.parametrize("failure", [NothingChosenError(), RuntimeError("broken")])
def test_nothing_is_left_when_it_fails(app, folder, monkeypatch, failure):
    def fails(_deck, _supplies, out):
        out.write(b"half")
        raise failure

    monkeypatch.setattr("app.views.deck_files.export", fails)
    app = create_app(Settings(content=(TOY,)))
    answer = app.test_client().get(DRINKS, buffered=True)
    assert answer.status_code == (400 if isinstance(failure, NothingChosenError) else 500)
    assert b"half" not in answer.data
    assert [*folder.iterdir()] == []
    assert opened_in(folder) == []


def opened_in(folder: Path) -> list[str]:
    """Return the files without a name that are still open there."""
    descriptors = Path("/proc/self/fd")
    if not descriptors.is_dir():
        pytest.skip("only Linux tells which files are open")
    targets = [str(each.readlink()) for each in [*descriptors.iterdir()] if each.is_symlink()]
    return [target for target in targets if target.startswith(str(folder))]


@pytest.mark.parametrize("ending", ["apkg", "tsv"])
def test_a_choice_without_cards_is_told_in_words(client, ending):
    answer = client.get(
        f"/en/decks/deck.{ending}?concepts=tea&cards=formula&extras=", buffered=True
    )
    assert answer.status_code == 400
    assert "No card can be made of this choice." in answer.text


def test_a_deck_is_heard_only_if_that_is_wanted(app, client, monkeypatch):
    asked = []
    voice = type("Voice", (), {"sound": lambda _, text, __: asked.append(text)})()
    monkeypatch.setitem(app.extensions, "dangol_voice", voice)
    client.get(DRINKS, buffered=True)
    assert asked == []
    client.get("/tr/decks/topic-drinks.apkg?extras=audio", buffered=True)
    assert {"차", "커피", "녹차"} <= set(asked)


@pytest.mark.parametrize("language", ["tr", "ko", "en"])
@pytest.mark.parametrize("path", ["topic-drinks.apkg", "all.tsv", "a" * 26, "a" * 26 + ".csv"])
def test_without_a_store_it_is_said_that_it_will_work_later(tmp_path, language, path):
    blocked = tmp_path / "a file"
    blocked.touch()
    app = create_app(Settings(content=(TOY,), instance=tmp_path / "instance", testing=True))
    app.extensions["dangol_stores"] = Stores("", blocked)
    answer = app.test_client().get(f"/{language}/decks/{path}", buffered=True)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert str(tmp_path) not in answer.text
    assert app.test_client().get(f"/{language}/decks/", buffered=True).status_code == 200


def test_text_for_anki_begins_with_what_anki_reads(client):
    answer = client.get("/en/decks/topic-drinks.tsv", buffered=True)
    assert answer.mimetype == "text/tab-separated-values"
    assert answer.text.startswith("#separator:tab\n")
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    assert len(lines) == 3
    assert all(line.startswith("dangol:en-ko:") for line in lines)


@pytest.mark.parametrize(("language", "delimiter"), [("tr", ";"), ("ko", ","), ("en", ",")])
def test_a_table_opens_in_the_readers_spreadsheet(client, language, delimiter):
    answer = client.get(f"/{language}/decks/all.csv", buffered=True)
    assert answer.mimetype == "text/csv"
    text = answer.data.decode()
    assert text.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter)
    assert not head[0].startswith("ID")  # Excel would take it for a file of another kind.
    assert len(rows) == 6
    assert {len(row) for row in rows} == {len(head)}
    assert all(head)
