"""Decks as text: a table by which Anki updates the notes of a learner, and rows for people."""

import csv
import html
import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TextIO

from glossary.catalogue import Catalogue
from glossary.decks.card_types import cards_of
from glossary.decks.deck import Deck
from glossary.decks.edition import edition, unwanted_fields
from glossary.decks.errors import NothingChosenError
from glossary.decks.escaping import plain
from glossary.decks.fields import FIELDS, WITH_EXAMPLES, Fields
from glossary.decks.notes import drafts
from glossary.decks.plan import card_types_on, fields_of
from glossary.decks.remarks import REMARK, Remarks
from glossary.decks.selection import chosen
from glossary.decks.shelves import Shelves
from glossary.decks.supplies import Supplies
from glossary.models import Concept

_MEDIA: Final = frozenset({"Audio", "Audio example", "Image"})
# The type of notes is told once: were it told for each note, Anki would take the columns for the
# first fields of the type instead of those with their names. A column of tags would take their own
# tags off the notes of learners, also of those that have not changed.
_HEADERS: Final = """\
#separator:tab
#html:true
#notetype:{note_type}
#guid column:1
#deck column:2
"""
_MARKUP: Final = re.compile("<[^>]*>")


class Row(NamedTuple):
    """What a deck says of a concept, as plain text; what there is not is empty."""

    concept: Concept
    term: str
    other_terms: str
    pronunciation: str
    latin: str
    hanja: str
    meaning: str
    other_meanings: str
    third: str
    part_of_speech: str
    definition: str
    definition_in_target: str
    examples: tuple[tuple[str, str], ...]
    """Sentences in the language that is learned, each with what it means."""
    collocations: str
    formula: str
    formula_in_target: str
    notes: str
    remark: str


def tsv(deck: Deck, supplies: Supplies, out: TextIO) -> None:
    """Write a table that Anki imports, by which learners' notes are as those of a deck.

    There is no room for media, and notes keep those they have, as they keep whatever a deck leaves
    out. Only who has imported a package has the type of notes that Anki looks for.

    Raises:
        NothingChosenError: there is no note to write.
        UnknownConceptError: a concept that is named is not in the glossary, and never was.
        UnknownTopicError: a topic that is named is not in it.
    """
    from glossary.decks.note_type import MODEL_ID  # noqa: PLC0415 - genanki is slow to import

    columns = _columns(deck)
    lines = [*_lines(deck, supplies, columns)]
    if not lines:
        raise NothingChosenError
    out.write(_HEADERS.format(note_type=MODEL_ID))
    table = csv.writer(out, "excel-tab", lineterminator="\n")
    table.writerows([("#columns:guid", "deck", *columns), *lines])


def _columns(deck: Deck) -> tuple[str, ...]:
    left_alone = _MEDIA | unwanted_fields(deck.selection)
    if not (deck.remarks or deck.key):
        left_alone |= {REMARK}
    return tuple(name for name in FIELDS if name not in left_alone)


def _lines(deck: Deck, supplies: Supplies, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    shelves, remarks = Shelves(deck, supplies.catalogue), Remarks(deck, supplies.ledger)
    _, notes = drafts(deck.selection, supplies)
    for draft in notes:
        fields = {**edition(draft.fields, deck.selection), REMARK: plain(remarks.on(draft))}
        if [*cards_of(fields)]:
            told = (fields.get(name, "") for name in columns)
            yield draft.guid, shelves.deck(draft.topics), *told


def rows(deck: Deck, catalogue: Catalogue) -> Iterator[Row]:
    """Yield what a deck says of each concept that it has a card for, in the order of study.

    Raises:
        UnknownTopicError: a topic that is named is not in the glossary.
    """
    selection = deck.selection
    for concept in chosen(selection, catalogue, withdrawn=selection.concepts):
        fields = fields_of(deck, concept, catalogue)
        if card_types_on(fields):
            yield _row(concept, {name: _text(value) for name, value in fields.items()})


def _row(concept: Concept, texts: Fields) -> Row:
    def text(field: str) -> str:
        return texts.get(field, "")

    pairs = (("Example", "Example meaning"), ("Example 2", "Example 2 meaning"))
    return Row(
        concept=concept,
        term=text("Term"),
        other_terms=text("Other terms"),
        pronunciation=text("Pronunciation"),
        latin=text("Latin"),
        hanja=text("Hanja"),
        meaning=text("Meaning"),
        other_meanings=text("Other meanings"),
        third=text("Third"),
        part_of_speech=text("Part of speech"),
        definition=text("Definition"),
        definition_in_target=text("Definition in target"),
        examples=tuple((text(one), text(two)) for one, two in pairs if text(WITH_EXAMPLES)),
        collocations=text("Collocations"),
        formula=text("Formula"),
        formula_in_target=text("Formula in target"),
        notes=text("Notes"),
        remark=text(REMARK),
    )


def _text(markup: str) -> str:
    return html.unescape(_MARKUP.sub("", markup.replace("<br>", "\n")))
