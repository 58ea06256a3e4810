"""Opens the database, brings its tables up to date, and hands out what is kept in it."""

from dataclasses import dataclass
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import URL

from glossary.store.database import Database
from glossary.store.errors import StoreUnavailableError
from glossary.store.ledger import NoteLedger
from glossary.store.migrations import upgrade
from glossary.store.misses import Misses
from glossary.store.saved_decks import SavedDecks


@dataclass(frozen=True)
class Store:
    """An open database with the newest tables, and each kind of thing kept in it."""

    database: Database
    revision: str
    """The newest migration, which the tables follow."""
    misses: Misses
    ledger: NoteLedger
    saved_decks: SavedDecks

    def close(self) -> None:
        """Close the connections to the database."""
        self.database.close()


def open_store(url: str, instance: Path) -> Store:
    """Open what `glossary.store.open_store` describes."""
    database = Database(url or _usual_file(instance))
    try:
        with database.writing() as connection:
            revision = upgrade(connection)
    except CommandError as error:
        raise StoreUnavailableError(reason=str(error)) from error
    finally:
        # A process may wait long for its first question, and be forked meanwhile.
        database.close()
    return Store(database, revision, Misses(database), NoteLedger(database), SavedDecks(database))


def _usual_file(instance: Path) -> URL:
    try:
        instance.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailableError(reason=str(error)) from error
    return URL.create("sqlite", database=str(instance / "dangol.db"))
