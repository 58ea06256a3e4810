"""The package as a file: the same bytes for the same deck, compressed, and nothing left behind."""

import hashlib
import io
import json
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

import pytest

from glossary.decks import Deck, Selection, Supplies, export
from glossary.decks.filling import fill
from glossary.decks.ledger import MemoryLedger
from tests.glossary.decks.teahouse_decks import EVERYTHING, Publisher, in_other_words, spoken

PROGRAM = """
import hashlib, io, sys
from pathlib import Path
from glossary.content import load
from glossary.decks import Deck, Selection, Supplies, export
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.ledger import MemoryLedger
file = io.BytesIO()
selection = Selection(cards=frozenset(CARD_TYPES))
voice = lambda text, language: f"ID3 {language} {text}".encode()
catalogue = load((Path(sys.argv[1]),)).catalogue()
export(Deck(selection=selection), Supplies(catalogue, MemoryLedger(), 1_790_000_000, voice), file)
print(hashlib.sha256(file.getvalue()).hexdigest())
"""


def opened(path):
    with zipfile.ZipFile(path) as package:
        media = json.loads(package.read("media"))
        database = sqlite3.connect(":memory:")
        database.deserialize(package.read("collection.anki2"))
        return package, media, database


def test_the_same_deck_is_the_same_bytes_whenever_it_is_exported(publisher):
    first, again = publisher.publish(), publisher.publish()
    assert first.read_bytes() == again.read_bytes()
    publisher.redefine("tea", "New.")
    assert publisher.publish().read_bytes() != first.read_bytes()


def test_the_same_deck_is_the_same_bytes_in_every_process(toy_folder):
    hashes = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(toy_folder)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(hashes) == 1
    assert len(hashes.pop().strip()) == len(hashlib.sha256().hexdigest())


def test_texts_are_compressed_and_sounds_are_kept_as_they_are(publisher):
    package, media, _ = opened(publisher.publish())
    info = {each.filename: each for each in package.infolist()}
    database = info["collection.anki2"]
    assert database.compress_size < database.file_size / 4
    assert {info[number].compress_type for number in media} == {zipfile.ZIP_STORED}
    assert {each.date_time for each in info.values()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_sound_is_in_the_package_once_under_the_hash_of_its_bytes(publisher):
    publisher.voice = lambda _text, language: spoken("", language)
    path = publisher.publish()
    _, media, _ = opened(path)
    digest = hashlib.sha256(spoken("", "ko")).hexdigest()[:16]
    assert media == {"0": f"dangol-ko-{digest}.mp3"}
    with zipfile.ZipFile(path) as package:
        assert package.read("0") == spoken("", "ko")


def test_nobody_speaks_for_notes_that_are_left_out(publisher):
    said = []
    publisher.voice = lambda text, _language: said.append(text)
    publisher.publish(Selection(cards=frozenset({"formula"})))
    assert said[0] == "예약률"
    assert len(said) == 2


def test_ids_are_those_of_no_other_note(publisher):
    publisher.publish()
    _, _, first = opened(publisher.folder / "1.apkg")
    publisher.publish(Selection(target="en"))
    _, _, second = opened(publisher.folder / "2.apkg")
    ids = [
        {number for (number,) in database.execute(f"SELECT id FROM {table}")}  # noqa: S608
        for table in ("notes", "cards")
        for database in (first, second)
    ]
    assert not ids[0] & ids[1]
    assert not ids[2] & ids[3]
    guids = [guid for (guid,) in first.execute("SELECT guid FROM notes ORDER BY id")]
    assert set(guids) == {
        f"dangol:tr-ko:{each}"
        for each in ("tea", "coffee", "leaf-tea", "teahouse", "booking-rate", "discount-rate")
    }


def test_notes_whose_ids_would_be_the_same_get_different_ones(publisher, monkeypatch):
    monkeypatch.setattr("glossary.decks.package._IDS", 2)
    _, _, database = opened(publisher.publish(in_other_words(EVERYTHING, subdecks=False)))
    for table, number in (("notes", 6), ("cards", publisher.last.cards)):
        count = f"SELECT count(DISTINCT id) FROM {table}"  # noqa: S608
        assert database.execute(count).fetchone() == (number,)


def test_no_date_is_ahead_of_the_time(publisher):
    publisher.publish()
    _, _, database = opened(publisher.folder / "1.apkg")
    (latest,) = database.execute("SELECT max(mod) FROM notes").fetchone()
    assert publisher.now - 60 <= latest <= publisher.now


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The folder in which temporary files would be made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_hundred_exports_leave_no_temporary_file(publisher, temporary):
    selection = Selection(topics=("drinks",))
    supplies = Supplies(publisher.catalogue, publisher.ledger, publisher.now)
    made = set()
    for _ in range(100):
        file = io.BytesIO()
        export(Deck(selection=selection), supplies, file)
        made.add(file.getvalue())
    assert [*temporary.iterdir()] == []
    assert len(made) == 1


def test_an_export_that_fails_leaves_no_temporary_file(publisher, temporary):
    def hoarse(text, _language):
        raise RuntimeError(text)

    publisher.voice = hoarse
    with pytest.raises(RuntimeError):
        publisher.publish()
    assert [*temporary.iterdir()] == []


def test_what_stands_on_a_note_is_worked_out_once_for_all_decks(publisher, monkeypatch):
    filled = []

    def fill_and_tell(concept, *rest):
        filled.append(concept.id)
        return fill(concept, *rest)

    monkeypatch.setattr("glossary.decks.notes.fill", fill_and_tell)
    publisher.redefine("tea", "A glossary that no other test has.")
    publisher.publish(Selection(topics=("drinks",)))
    publisher.publish()
    publisher.publish(in_other_words(EVERYTHING, extras=frozenset()))
    assert sorted(filled) == sorted(publisher.catalogue.concepts)
    publisher.redefine("tea", "New.")
    publisher.publish()
    assert filled.count("tea") == 2


def test_progress_is_told_up_to_the_end(teahouse):
    told = []
    supplies = Supplies(teahouse, MemoryLedger(), now=1_000)
    export(
        Deck(selection=EVERYTHING), supplies, io.BytesIO(), lambda *numbers: told.append(numbers)
    )
    assert told[-1] == (6, 6)


def test_many_notes_are_written_in_batches(teahouse, tmp_path):
    publisher = Publisher(teahouse, MemoryLedger(), tmp_path)
    tea = teahouse.concepts["tea"]
    for number in range(600):
        publisher.put(tea.model_copy(update={"id": f"tea-{number}"}))
    publisher.publish()
    assert publisher.last.notes == 606
    _, _, database = opened(tmp_path / "1.apkg")
    assert database.execute("SELECT count(DISTINCT id) FROM cards").fetchone() == (
        publisher.last.cards,
    )
    dues = [due for (due,) in database.execute("SELECT DISTINCT due FROM cards ORDER BY due")]
    assert dues == [*range(1, 607)]
