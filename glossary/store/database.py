"""A database whose transactions say beforehand whether they will write."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, Final

from sqlalchemy import URL, Connection, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from glossary.store.errors import StoreUnavailableError
from glossary.store.sqlite_connection import prepare

_WRITES: Final = "dangol_writes"

# What a transaction begins with. SQLite does not wait for a lock when a transaction that has read
# wants to write, so one that will write takes the lock first. PostgreSQL waits for ever untold.
_BEGINNINGS: Final = {
    ("sqlite", False): "BEGIN",
    ("sqlite", True): "BEGIN IMMEDIATE",
    ("postgresql", True): "SET LOCAL lock_timeout = '5s'",
}
_CONNECT: Final[dict[str, dict[str, Any]]] = {"postgresql": {"connect_timeout": 3}}


class Database:
    """An SQLite file or a PostgreSQL database, and the connections to it."""

    def __init__(self, address: URL | str) -> None:
        """Prepare the connections; none is made before one is needed.

        Raises:
            StoreUnavailableError: the address is malformed, or of a database without a driver.
        """
        with _reported():
            url = _url(address)
            self.dialect = url.get_backend_name()
            self._engine = create_engine(
                url,
                connect_args=_CONNECT.get(self.dialect, {}),
                hide_parameters=True,  # A log must never hold what somebody typed.
                pool_pre_ping=True,
            )
        if self.dialect == "sqlite":
            event.listen(self._engine, "connect", lambda connection, _: prepare(connection))
        event.listen(self._engine, "begin", _begin)

    @property
    def address(self) -> str:
        """The address, with any password left out."""
        return self._engine.url.render_as_string(hide_password=True)

    def reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction that only reads; it waits for nobody.

        Raises:
            StoreUnavailableError: the database cannot be reached or read.
        """
        return self._transaction(writes=False)

    def writing(self) -> AbstractContextManager[Connection]:
        """Open a transaction that writes; it waits up to five seconds for another to end.

        Raises:
            StoreUnavailableError: the database cannot be reached or written.
        """
        return self._transaction(writes=True)

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        engine = self._engine.execution_options(**{_WRITES: writes})
        with _reported(), engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()


def _url(address: URL | str) -> URL:
    try:
        return make_url(address)
    except ValueError as error:  # Such as a port that is no number.
        raise ArgumentError("the address of the database is malformed") from error


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        # The lines after the first are advice, and at times the very row that was written.
        raise StoreUnavailableError(reason=str(cause).partition("\n")[0]) from error


def _begin(connection: Connection) -> None:
    writes: bool = connection.get_execution_options()[_WRITES]
    if statement := _BEGINNINGS.get((connection.dialect.name, writes)):
        connection.exec_driver_sql(statement)
