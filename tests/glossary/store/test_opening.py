"""Opening makes what is missing, brings the tables up to date, and says why it cannot."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from glossary.store import open_store
from glossary.store.errors import StoreUnavailableError
from glossary.store.keys import new_keys
from glossary.store.tables import Base
from tests.glossary.store.programs import run_at_once


def refusal(url, instance):
    with pytest.raises(StoreUnavailableError) as raised:
        open_store(url, instance)
    return raised.value.data["reason"]


def test_the_migrations_make_the_tables_that_the_code_expects(store):
    with store.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_store_opened_again_has_what_it_had(place, store):
    with store.database.writing() as connection:
        connection.execute(text("INSERT INTO missed_queries VALUES ('çay', 3, '2026-03-01')"))
    with closing(open_store(*place)) as again:
        assert [miss.text for miss in again.misses.most_asked(10)] == ["çay"]


def test_a_database_of_an_older_dangol_gets_what_it_lacks_and_keeps_what_it_has(place, store):
    store.ledger.stamp({"tea": "차"}, 1_000)
    with store.database.writing() as connection:
        connection.execute(text("DROP TABLE saved_decks"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    with closing(open_store(*place)) as again:
        assert again.revision == store.revision
        assert again.ledger.contents(["tea"]) == {"tea": ("차", 1_000)}
        again.saved_decks.save("a deck", new_keys(), 1_000)


def test_processes_may_all_be_the_first(place):
    run_at_once(place, "open_store(url, instance).close()", processes=6)
    with closing(open_store(*place)) as opened:
        assert opened.misses.number() == 0


def test_a_database_of_a_newer_dangol_is_left_alone(place, store):
    with store.database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert "9999" in refusal(*place)


def test_the_folder_is_made_whatever_it_is_called(tmp_path):
    instance = tmp_path / "100 %25 çay?" / "#1"
    open_store("", instance).close()
    assert (instance / "dangol.db").is_file()


def test_an_sqlite_file_may_be_named(tmp_path):
    open_store(f"sqlite:///{tmp_path}/named.db", tmp_path / "instance").close()
    assert [path.name for path in tmp_path.iterdir()] == ["named.db"]


def test_a_folder_that_cannot_be_made_is_no_place(tmp_path):
    (tmp_path / "file").touch()
    assert str(tmp_path / "file") in refusal("", tmp_path / "file")


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path):
    file = tmp_path / "dangol.db"
    file.write_text("tea for two\n" * 100)
    assert refusal("", tmp_path) == "file is not a database"
    assert file.read_text() == "tea for two\n" * 100


def test_a_database_that_may_not_be_written_is_refused(tmp_path):
    sqlite3.connect(tmp_path / "dangol.db").close()
    assert "readonly" in refusal(f"sqlite:///file:{tmp_path}/dangol.db?mode=ro&uri=true", tmp_path)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("postgresql+psycopg://tea:secret@/house?host=/nowhere", "No such file or directory"),
        ("postgresql+psycopg://tea:secret@127.0.0.1:1/house", "Connection refused"),
        ("postgresql+psycopg://tea:secret@host:port/house", "malformed"),
        ("postgresql+psycopg", "Could not parse"),
    ],
)
def test_a_database_that_is_not_there_is_named_without_its_password(url, reason):
    said = refusal(url, Path("unused"))
    assert reason in said
    assert "secret" not in said
