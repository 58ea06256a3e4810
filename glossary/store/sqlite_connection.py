"""How every connection to an SQLite file is prepared."""

import sqlite3
from time import sleep
from typing import Final

_SECONDS_TO_WAIT: Final = 5
_SECONDS_BETWEEN: Final = 0.05


def prepare(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work beside each other, wait for locks, and keep references whole.

    Raises:
        sqlite3.OperationalError: this is no database, or it may not be written to.
    """
    # Python's module would begin transactions on its own, and too late.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {_SECONDS_TO_WAIT * 1000}")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    # When several processes open a new file at once, SQLite lets one of them make this change and
    # tells the others at once that the file is locked, whatever the timeout is.
    tries = round(_SECONDS_TO_WAIT / _SECONDS_BETWEEN)
    for left in reversed(range(tries)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or not left:
                raise
            sleep(_SECONDS_BETWEEN)
        else:
            return
