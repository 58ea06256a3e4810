"""Counting goes on beside the readers: they never wait for it, and never see it fail."""

import logging
import subprocess
import sys
from contextlib import closing
from datetime import date
from time import perf_counter

import pytest
from sqlalchemy import text

from glossary.store import counter as counting
from glossary.store import open_store
from glossary.store.counter import MissCounter, NoCounter
from glossary.store.misses import Miss

DAY = date(2026, 3, 1)
WITHOUT_WAITING = 1  # Second; whoever waits for a locked database waits for five.


@pytest.fixture
def counter(place):
    with closing(MissCounter(*place)) as made:
        yield made


def counted(place):
    with closing(open_store(*place)) as store:
        return store.misses.most_asked(10)


def warnings(caplog):
    return [record.message for record in caplog.records if record.levelno == logging.WARNING]


def test_what_was_typed_is_counted_as_its_folded_text(counter, place):
    for query in ("Müşteri  yolculuğu", "musteri yolculugu", "고객 여정"):
        counter.count(query, DAY)
    counter.close()
    assert counted(place) == [Miss("musteri yolculugu", 2, DAY), Miss("고객 여정", 1, DAY)]


def test_what_may_be_personal_never_reaches_the_store(counter, place):
    counter.count("ayse@example.org", DAY)
    counter.close()
    assert counted(place) == []


def test_without_a_miss_there_is_neither_a_database_nor_a_folder(tmp_path):
    MissCounter("", tmp_path / "instance").close()
    assert list(tmp_path.iterdir()) == []


def test_a_counter_that_was_closed_counts_on(counter, place):
    for _ in range(2):
        counter.count("tea", DAY)
        counter.close()
    assert counted(place) == [Miss("tea", 2, DAY)]


def test_a_reader_does_not_wait_for_a_database_that_is_locked(counter, place, store):
    with store.database.writing() as connection:
        connection.execute(text("INSERT INTO missed_queries VALUES ('tea', 1, '2026-01-01')"))
        began = perf_counter()
        counter.count("tea", DAY)
        assert perf_counter() - began < WITHOUT_WAITING
    counter.close()
    assert counted(place) == [Miss("tea", 2, DAY)]


def test_what_is_more_than_can_wait_is_dropped_without_waiting(monkeypatch, place, store):
    monkeypatch.setattr(counting, "_MOST_WAITING", 2)
    counter = MissCounter(*place)
    with store.database.writing() as connection:
        connection.execute(text("INSERT INTO missed_queries VALUES ('tea', 0, '2026-01-01')"))
        began = perf_counter()
        for _ in range(50):
            counter.count("tea", DAY)
        assert perf_counter() - began < WITHOUT_WAITING
    counter.close()
    assert counted(place)[0].times in {2, 3}  # Two that waited, and one that was on its way.


def test_a_failure_is_logged_once_until_counting_works_again(caplog, tmp_path):
    instance = tmp_path / "instance"
    counter = MissCounter("", instance)
    for times in (1, 2):
        instance.touch()
        for query in ("tea", "kahve", "tea"):
            counter.count(query, DAY)
        counter.close()
        assert len(warnings(caplog)) == times
        instance.unlink()
        counter.count("tea", DAY)
        counter.close()
        assert counted(("", instance)) == [Miss("tea", 1, DAY)]
        for file in instance.iterdir():
            file.unlink()
        instance.rmdir()
    assert warnings(caplog)[0].startswith("Searches without a hit are not counted: ")
    assert "tea" not in caplog.text


def test_a_database_that_fails_later_is_opened_anew(caplog, counter, place, store):
    with store.database.writing() as connection:
        connection.execute(text("ALTER TABLE missed_queries RENAME TO elsewhere"))
    counter.count("tea", DAY)
    counter.close()
    assert len(warnings(caplog)) == 1
    with store.database.writing() as connection:
        connection.execute(text("ALTER TABLE elsewhere RENAME TO missed_queries"))
    counter.count("tea", DAY)
    counter.close()
    assert counted(place) == [Miss("tea", 1, DAY)]


def test_a_process_that_ends_writes_what_was_waiting(tmp_path):
    program = f"""
from datetime import date
from pathlib import Path
from glossary.store.counter import MissCounter
counter = MissCounter("", Path({str(tmp_path)!r}))
for _ in range(20):
    counter.count("tea", date(2026, 3, 1))
"""
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True)
    assert counted(("", tmp_path)) == [Miss("tea", 20, DAY)]


def test_a_site_that_counts_nothing_does_not_load_the_database():
    program = """
import sys
from app.wsgi import app
assert app.test_client().get("/en/search?q=zzzz").status_code == 200
assert not {"sqlalchemy", "alembic", "psycopg"} & set(sys.modules)
"""
    environment = {"DANGOL_MISSES": "off"}
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)


def test_where_nothing_is_counted_a_query_is_forgotten():
    assert NoCounter().count("tea", DAY) is None
