"""Exports a deck as Anki's package, batch by batch: memory does not grow with the sounds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import IO, Final, NamedTuple

from glossary.decks.card_types import cards_of
from glossary.decks.deck import Deck
from glossary.decks.edition import edition, edition_time
from glossary.decks.errors import NothingChosenError
from glossary.decks.escaping import plain
from glossary.decks.fields import Fields
from glossary.decks.notes import Draft, drafts
from glossary.decks.package import NoteToWrite, Package
from glossary.decks.remarks import REMARK, Remarks
from glossary.decks.shelves import Shelves
from glossary.decks.sounds import heard, media_name
from glossary.decks.supplies import Progress, Summary, Supplies
from glossary.decks.words import ABOUT
from glossary.models import Language

_BATCH: Final = 250
_SOUNDS: Final = "sounds:"
"""Before the key of what is heard on a note, which changes for reasons of its own."""


class _Edition(NamedTuple):
    """A note as this deck has it."""

    draft: Draft
    fields: Fields
    cards: tuple[int, ...]
    contents: Mapping[str, str]
    """What the ledger is asked about, by key; whatever is newest dates the note."""


def export(deck: Deck, supplies: Supplies, out: IO[bytes], progress: Progress | None) -> Summary:
    """Export what `glossary.decks.export` describes."""
    total, notes = drafts(deck.selection, supplies)
    with Package(out) as package:
        writing = _Writing(deck, supplies, package)
        for batch in _batches(writing.editions(_told(notes, total, progress))):
            writing.write(batch)
        if not writing.notes:
            raise NothingChosenError
        return writing.summary()


def _told(drafts: Iterable[Draft], total: int, progress: Progress | None) -> Iterator[Draft]:
    for number, draft in enumerate(drafts, start=1):
        yield draft
        if progress:
            progress(number, total)


def _batches(editions: Iterator[_Edition]) -> Iterator[Sequence[_Edition]]:
    while batch := [*islice(editions, _BATCH)]:
        yield batch


class _Writing:
    """The writing of drafts into a package, one batch after the other."""

    def __init__(self, deck: Deck, supplies: Supplies, package: Package) -> None:
        self._selection = deck.selection
        self._supplies = supplies
        self._package = package
        self._remarks = Remarks(deck, supplies.ledger)
        self._shelves = Shelves(deck, supplies.catalogue)
        package.add_deck(self._shelves.root, ABOUT[deck.selection.base])
        self.notes = self._cards = self._changed = self._withdrawn = 0

    def editions(self, drafts: Iterable[Draft]) -> Iterator[_Edition]:
        """Yield the notes as this deck has them; their sounds are in the package by then."""
        for draft in drafts:
            fields = edition(draft.fields, self._selection)
            # Anki would delete a note without cards when it checks its database.
            if cards := tuple(cards_of(fields)):
                yield self._edition(draft, fields, cards)

    def _edition(self, draft: Draft, fields: Fields, cards: tuple[int, ...]) -> _Edition:
        sounds = self._heard(draft)
        names = {_SOUNDS + draft.guid: " ".join(sounds.values())} if sounds else {}
        contents = {draft.guid: draft.content, **names, **self._remarks.contents(draft)}
        text = self._remarks.on(draft)
        remark = {REMARK: plain(text)} if text else {}
        return _Edition(draft, {**fields, **sounds, **remark}, cards, contents)

    def write(self, batch: Sequence[_Edition]) -> None:
        """Write some notes, dated by the ledger."""
        contents = {key: content for each in batch for key, content in each.contents.items()}
        since = self._supplies.ledger.stamp(contents, self._supplies.now)
        for each in batch:
            self._write(each, max(since[key] for key in each.contents))

    def _write(self, each: _Edition, since: int) -> None:
        self.notes += 1
        abundance = self._selection.abundance + (REMARK in each.fields)
        note = NoteToWrite(
            guid=each.draft.guid,
            fields=each.fields,
            tags=each.draft.tags,
            changed=edition_time(since, abundance),
            due=self.notes,
            cards=each.cards,
        )
        self._package.add_note(note, self._shelves.deck(each.draft.topics))
        self._cards += len(each.cards)
        self._changed += since >= self._supplies.now
        self._withdrawn += each.draft.concept is None

    def _heard(self, draft: Draft) -> Fields:
        if not draft.concept or "audio" not in self._selection.extras:
            return {}
        target = self._selection.target
        texts = heard(draft.concept, target)
        names = {field: self._sound(text, target) for field, text in texts.items()}
        return {field: f"[sound:{name}]" for field, name in names.items() if name}

    def _sound(self, text: str, language: Language) -> str:
        sound = self._supplies.voice(text, language)
        if not sound:
            return ""
        name = media_name(sound, language)
        self._package.add_sound(name, sound)
        return name

    def summary(self) -> Summary:
        """Return what has been written."""
        return Summary(
            notes=self.notes,
            cards=self._cards,
            decks=self._package.decks,
            sounds=self._package.sounds,
            changed=self._changed,
            withdrawn=self._withdrawn,
        )
