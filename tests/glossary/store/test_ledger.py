"""The ledger of exported notes, in both databases and in memory: all three keep the same rules."""

from contextlib import closing

import pytest

from glossary.decks.ledger import MemoryLedger
from glossary.store import open_store
from glossary.store.ledger import NoteLedger
from tests.glossary.store.programs import run_at_once

MANY = {f"dangol:tr-ko:tea-{number}": f"çay {number}" for number in range(1_200)}


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def ledger(request, tmp_path):
    if request.param == "memory":
        yield MemoryLedger()
        return
    url = request.getfixturevalue("postgresql") if request.param == "postgresql" else ""
    with closing(open_store(url, tmp_path / "instance")) as store:
        yield NoteLedger(store.database)


def test_a_new_note_is_as_it_is_since_now(ledger):
    assert ledger.stamp({"tea": "차", "coffee": "커피"}, 1_000) == {"tea": 1_000, "coffee": 1_000}


def test_what_has_not_changed_keeps_its_time(ledger):
    ledger.stamp({"tea": "차", "coffee": "커피"}, 1_000)
    assert ledger.stamp({"tea": "차", "coffee": "coffee"}, 2_000) == {"tea": 1_000, "coffee": 2_000}


def test_a_change_is_always_later_than_what_was_whatever_the_clock_says(ledger):
    ledger.stamp({"tea": "차"}, 1_000)
    assert ledger.stamp({"tea": "çay"}, 1_000) == {"tea": 1_001}
    assert ledger.stamp({"tea": "tea"}, 400) == {"tea": 1_002}


def test_what_becomes_again_what_it_was_has_changed_too(ledger):
    ledger.stamp({"tea": "차"}, 1_000)
    ledger.stamp({"tea": "çay"}, 2_000)
    assert ledger.stamp({"tea": "차"}, 3_000) == {"tea": 3_000}


def test_keys_are_found_by_how_they_begin(ledger):
    ledger.stamp(dict.fromkeys(["dangol:tr-ko:tea", "dangol:tr-en:tea", "a%b_c", "aXbXc"], "."), 1)
    assert set(ledger.keys("dangol:tr-ko:")) == {"dangol:tr-ko:tea"}
    assert set(ledger.keys("a%b_")) == {"a%b_c"}


def test_the_last_content_is_remembered(ledger):
    ledger.stamp({"tea": "차"}, 1_000)
    ledger.stamp({"tea": "çay"}, 2_000)
    assert ledger.contents(["tea", "coffee"]) == {"tea": ("çay", 2_000)}


def test_a_whole_glossary_fits(ledger):
    assert set(ledger.stamp(MANY, 1).values()) == {1}
    assert ledger.stamp(MANY, 2) == dict.fromkeys(MANY, 1)
    assert len(ledger.contents(ledger.keys("dangol:"))) == len(MANY)


def test_processes_that_export_at_once_date_their_notes_alike(place):
    program = """
from glossary.store.ledger import NoteLedger
store = open_store(url, instance)
contents = {f"note-{place}": f"content {place}" for place in range(300)}
dates = NoteLedger(store.database).stamp(contents, 1_000 + number)
store.close()
(instance.parent / f"dates-{number}").write_text(repr(sorted(dates.items())))
"""
    with closing(open_store(*place)):
        run_at_once(place, program)
    folder = place[1].parent
    assert len({(folder / f"dates-{number}").read_text() for number in range(4)}) == 1
