"""The tables as they are now; how they came to be so is in the migrations."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from glossary.store.countable import LONGEST_TEXT


class Base(DeclarativeBase):
    """All tables of the store."""


class MissedQuery(Base):
    """A text that was searched for and not found; a row says nothing about who asked."""

    __tablename__ = "missed_queries"

    text: Mapped[str] = mapped_column(String(LONGEST_TEXT), primary_key=True)
    times: Mapped[int]
    last_asked: Mapped[date]
