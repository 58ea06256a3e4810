"""What is kept, in SQLite or PostgreSQL: the only home of SQLAlchemy.

SQLAlchemy and Alembic take a third of a second to import, so nobody pays before the first opening.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from glossary.store.opening import Store


def open_store(url: str, instance: Path) -> "Store":
    """Open the database at an address, or without one the file in the instance folder.

    The folder, the database and its tables are made or brought up to date first.

    Raises:
        StoreUnavailableError: the database cannot be reached, written or understood.
    """
    from glossary.store import opening  # noqa: PLC0415 - see above

    return opening.open_store(url, instance)
