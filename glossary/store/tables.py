"""The tables as they are now; how they came to be so is in the migrations."""

from datetime import date
from typing import Final

from sqlalchemy import BigInteger, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from glossary.store import keys
from glossary.store.countable import LONGEST_TEXT

LONGEST_KEY: Final = 160
"""Characters: what says whose note it is, and the id of a concept, which has 80 at most."""


class Base(DeclarativeBase):
    """All tables of the store."""


class MissedQuery(Base):
    """A text that was searched for and not found; a row says nothing about who asked."""

    __tablename__ = "missed_queries"

    text: Mapped[str] = mapped_column(String(LONGEST_TEXT), primary_key=True)
    times: Mapped[int]
    last_asked: Mapped[date]


class ExportedNote(Base):
    """A note of an Anki deck as it was last exported; what it says is public content."""

    __tablename__ = "exported_notes"

    key: Mapped[str] = mapped_column(String(LONGEST_KEY), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    since: Mapped[int] = mapped_column(BigInteger)
    content: Mapped[str] = mapped_column(Text)


class SavedDeck(Base):
    """A deck that a trainer has put together; a row says nothing about who did."""

    __tablename__ = "saved_decks"

    public: Mapped[str] = mapped_column(String(keys.LENGTH), primary_key=True)
    secret_digest: Mapped[str] = mapped_column(String(64))
    content: Mapped[str] = mapped_column(Text)
    created: Mapped[int] = mapped_column(BigInteger)
    changed: Mapped[int] = mapped_column(BigInteger)
