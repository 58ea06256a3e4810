"""Searches that found nothing: the editors' list of what is still missing."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from glossary.store.countable import MOST_TEXTS
from glossary.store.database import Database
from glossary.store.tables import MissedQuery


@dataclass(frozen=True)
class Miss:
    """A text that was searched for and not found."""

    text: str
    times: int
    last_asked: date


class Misses:
    """Counts texts; beyond a number of them the least asked and oldest make room."""

    def __init__(self, database: Database, most: int = MOST_TEXTS) -> None:
        self._database = database
        self._most = most

    def count(self, text: str, today: date) -> None:
        """Count a countable text once more.

        Raises:
            StoreUnavailableError: the database cannot be reached or written.
        """
        counted = (
            _insert(self._database.dialect)
            .values(text=text, times=1, last_asked=today)
            .on_conflict_do_update(
                index_elements=[MissedQuery.text],
                set_={"times": MissedQuery.times + 1, "last_asked": today},
            )
            .returning(MissedQuery.times)
        )
        with self._database.writing() as connection:
            if connection.execute(counted).scalar_one() == 1:
                self._make_room(connection, text)

    def _make_room(self, connection: Connection, newcomer: str) -> None:
        surplus = _number(connection) - self._most
        if surplus > 0:
            # Were the newcomer among them, nothing new could ever enter a full list. Rows that
            # another transaction is deleting are passed over, or two could wait for each other.
            least_asked = (
                select(MissedQuery.text)
                .where(MissedQuery.text != newcomer)
                .order_by(MissedQuery.times, MissedQuery.last_asked, MissedQuery.text)
                .limit(surplus)
                .with_for_update(skip_locked=True)
            )
            connection.execute(delete(MissedQuery).where(MissedQuery.text.in_(least_asked)))

    def most_asked(self, limit: int) -> list[Miss]:
        """Return the texts that were asked most, those first.

        Raises:
            StoreUnavailableError: the database cannot be reached or read.
        """
        wanted = (
            select(MissedQuery.text, MissedQuery.times, MissedQuery.last_asked)
            .order_by(MissedQuery.times.desc(), MissedQuery.last_asked.desc(), MissedQuery.text)
            .limit(limit)
        )
        with self._database.reading() as connection:
            return [Miss(*row) for row in connection.execute(wanted)]

    def number(self) -> int:
        """Return how many texts there are.

        Raises:
            StoreUnavailableError: the database cannot be reached or read.
        """
        with self._database.reading() as connection:
            return _number(connection)

    def clear(self) -> None:
        """Forget all texts.

        Raises:
            StoreUnavailableError: the database cannot be reached or written.
        """
        with self._database.writing() as connection:
            connection.execute(delete(MissedQuery))


def _insert(dialect: str) -> postgresql.Insert | sqlite.Insert:
    # Both know ON CONFLICT, each in a class of its own.
    if dialect == "postgresql":
        return postgresql.insert(MissedQuery)
    return sqlite.insert(MissedQuery)


def _number(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(MissedQuery)).scalar_one()
