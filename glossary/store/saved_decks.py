"""Decks that trainers have put together: everybody with the link sees one, its author changes it.

What a deck is, the store does not know: it keeps a text.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Delete, Update, delete, insert, select, update

from glossary.store import tables
from glossary.store.database import Database
from glossary.store.errors import DeckTooLongError
from glossary.store.keys import Keys, could_be_key

LONGEST_CONTENT: Final = 600_000
"""Characters: five hundred concepts, each with a long remark of the trainer's own."""


@dataclass(frozen=True)
class SavedDeck:
    """A deck as it was saved last, and in which seconds it was saved first and last."""

    public: str
    content: str
    created: int
    changed: int


class SavedDecks:
    """Keeps decks under their public keys, and of the secret keys only digests."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, content: str, keys: Keys, now: int) -> None:
        """Keep a deck under new keys.

        Raises:
            DeckTooLongError: the content is longer than what is kept.
            StoreUnavailableError: the database cannot be reached or written, or has this key.
        """
        row = {"public": keys.public, "secret_digest": keys.digest, "created": now}
        saved = insert(tables.SavedDeck).values(**row, **_content(content, now))
        with self._database.writing() as connection:
            connection.execute(saved)

    def find(self, public: str) -> SavedDeck | None:
        """Return the deck under a public key, if there is one.

        Raises:
            StoreUnavailableError: the database cannot be reached or read.
        """
        found = self._with_digest(public)
        return found[0] if found else None

    def open(self, keys: Keys) -> SavedDeck | None:
        """Return the deck that the keys may change, if there is one.

        Raises:
            StoreUnavailableError: the database cannot be reached or read.
        """
        found = self._with_digest(keys.public)
        return found[0] if found and keys.fit(found[1]) else None

    def change(self, keys: Keys, content: str, now: int) -> bool:
        """Keep another content from now on; tell whether there is a deck that the keys may change.

        Raises:
            DeckTooLongError: the content is longer than what is kept.
            StoreUnavailableError: the database cannot be reached or written.
        """
        return self._write(keys, update(tables.SavedDeck).values(**_content(content, now)))

    def remove(self, keys: Keys) -> bool:
        """Forget a deck; tell whether there was one that the keys may change.

        Raises:
            StoreUnavailableError: the database cannot be reached or written.
        """
        return self._write(keys, delete(tables.SavedDeck))

    def _with_digest(self, public: str) -> tuple[SavedDeck, str] | None:
        if not could_be_key(public):  # PostgreSQL would not even look for some of what is typed.
            return None
        deck = tables.SavedDeck
        wanted = select(deck.content, deck.created, deck.changed, deck.secret_digest)
        with self._database.reading() as connection:
            row = connection.execute(wanted.where(deck.public == public)).one_or_none()
        if not row:
            return None
        content, created, changed, digest = row
        return SavedDeck(public, content, created, changed), digest

    def _write(self, keys: Keys, statement: Update | Delete) -> bool:
        # Nobody has to wait for a guess: keys never change, so they can be compared beforehand.
        if not self.open(keys):
            return False
        with self._database.writing() as connection:
            written = connection.execute(statement.where(tables.SavedDeck.public == keys.public))
        return written.rowcount == 1  # Somebody else may have removed it meanwhile.


def _content(content: str, now: int) -> dict[str, str | int]:
    if len(content) > LONGEST_CONTENT:
        raise DeckTooLongError(most=str(LONGEST_CONTENT))
    return {"content": content, "changed": now}
