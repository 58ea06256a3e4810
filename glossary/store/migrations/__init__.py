"""How the tables came to be: one file a step, never changed once it has been released."""

from threading import Lock
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

# Alembic keeps what it is doing in global variables.
_ONE_THREAD: Final = Lock()
# Any number will do, as long as nobody else locks the same one in this database.
_ADVISORY_LOCK: Final = 1_144_150_631


def upgrade(connection: Connection) -> str:
    """Bring the tables to the newest revision, and return it; one process at a time does so.

    The connection is inside a transaction that writes: in SQLite that alone keeps others out.

    Raises:
        CommandError: the tables follow a migration that is not among ours.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", f"{__name__.replace('.migrations', ':migrations')}")
    with _ONE_THREAD:
        command.upgrade(config, "head")
    return str(ScriptDirectory.from_config(config).get_current_head())
