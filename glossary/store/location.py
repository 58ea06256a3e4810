"""Where the store is: the instance folder, and the database that settings name."""

from pathlib import Path

from glossary.store.errors import StoreUnavailableError

OUR_INSTANCE = Path(__file__).resolve().parents[2] / "instance"
_KNOWN = ("postgresql+psycopg://", "sqlite:///")


def instance_folder(named: str) -> Path:
    """Return the folder of derived and stored state: the one named, or our own if none is."""
    return Path(named) if named else OUR_INSTANCE


def database_address(named: str) -> str:
    """Return the address of a database as it was named; nothing stands for the usual file.

    Raises:
        StoreUnavailableError: no database of ours has such an address.
    """
    if named and not named.startswith(_KNOWN):
        # The address itself is not repeated: it may hold a password.
        wanted = " or ".join(f"{prefix}…" for prefix in _KNOWN)
        raise StoreUnavailableError(reason=f"the address of the database must be {wanted}")
    return named
