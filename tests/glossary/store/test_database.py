"""Transactions wait for each other, lose nothing, and tell nobody what somebody typed."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from sqlalchemy import text

from glossary.store import open_store
from glossary.store.errors import StoreUnavailableError

READ = text("SELECT times FROM missed_queries")
WRITE = text("UPDATE missed_queries SET times = :times")
TWICE = [{"text": "çay"}, {"text": "çay"}]
INSERT = text("INSERT INTO missed_queries VALUES (:text, 0, '2026-03-01')")


def test_what_is_read_and_then_written_is_not_lost_in_sqlite(sqlite_store):
    database = sqlite_store.database
    with database.writing() as connection:
        connection.execute(INSERT, {"text": "çay"})

    def one_more(_):
        with database.writing() as connection:
            connection.execute(WRITE, {"times": connection.execute(READ).scalar_one() + 1})

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(one_more, range(200)))
    with database.reading() as connection:
        assert connection.execute(READ).scalar_one() == 200


def test_a_reader_does_not_wait_for_a_writer(store):
    with store.database.writing() as writer:
        writer.execute(INSERT, {"text": "çay"})
        with store.database.reading() as reader:
            assert reader.execute(READ).all() == []


def test_a_transaction_that_fails_leaves_nothing_behind(store):
    with pytest.raises(StoreUnavailableError), store.database.writing() as connection:
        connection.execute(INSERT, TWICE)
    with store.database.reading() as connection:
        assert connection.execute(READ).all() == []


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("busy_timeout", 5000), ("synchronous", 1), ("foreign_keys", 1)],
)
def test_an_sqlite_connection_is_prepared(sqlite_store, pragma, value):
    with sqlite_store.database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_an_error_does_not_repeat_what_somebody_typed(store):
    with store.database.writing() as connection:
        connection.execute(INSERT, {"text": "secret"})
    with pytest.raises(StoreUnavailableError) as raised, store.database.writing() as connection:
        connection.execute(INSERT, {"text": "secret"})
    assert "secret" not in raised.value.data["reason"]


def test_postgresql_is_not_waited_for_without_end(postgresql, tmp_path):
    with closing(open_store(postgresql, tmp_path)) as store, store.database.writing() as connection:
        assert connection.execute(text("SHOW lock_timeout")).scalar_one() == "5s"
