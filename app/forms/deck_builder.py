"""The form of the deck builder: what is asked for so far, right or wrong."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from werkzeug.datastructures import MultiDict

from app.errors import InvalidInputError
from app.forms.deck import MOST_CONCEPTS, Asked, deck_from, parameters
from glossary.catalogue import Catalogue
from glossary.decks import Deck, Selection
from glossary.decks.deck import LONGEST_REMARK
from glossary.decks.escaping import readable
from glossary.decks.selection import chosen
from glossary.models import Concept, Language

REMARK: Final = "remark-"
"""Goes before the id of a concept in the name of the field for its remark."""
Args = MultiDict[str, str]


class Reading(NamedTuple):
    """What a form is read with."""

    catalogue: Catalogue
    reader: Language
    known: Collection[str] = ()
    """Concepts that may be named although they have left the glossary."""


@dataclass(frozen=True)
class Draft:
    """A deck that is being put together."""

    args: Args
    """What was sent; changes are made to this."""
    values: Mapping[str, tuple[str, ...]]
    """What the fields are filled with again."""
    faults: Mapping[str, InvalidInputError]
    deck: Deck
    """What can be shown meanwhile: as asked, but without what is wrong."""
    order: tuple[Concept, ...]
    """The concepts as they are studied; none where nothing is chosen yet."""
    remarks: Mapping[str, str]
    """What was typed about concepts, those included that are not in the deck at the moment."""


def draft_of(args: Args, reading: Reading) -> Draft:
    """Read the form, or an address with the same in it; what is wrong is kept, not raised."""
    asked = deck_from(args, *reading)
    shown = asked.deck or _without_faults(args, asked, reading)
    remarks = _remarks(args, {*reading.catalogue.concepts, *reading.known})
    long = {id_: text for id_, text in remarks.items() if len(text) > LONGEST_REMARK}
    good = {id_: text for id_, text in remarks.items() if id_ not in long}
    return Draft(
        args=args,
        values=asked.values,
        faults={**asked.faults, **{REMARK + id_: _too_long(text) for id_, text in long.items()}},
        deck=Deck(selection=shown.selection, title=shown.title, remarks=good),
        order=_order(shown.selection, reading),
        remarks=remarks,
    )


def args_of(deck: Deck) -> Args:
    """Return what the form sends for a deck."""
    remarks = {REMARK + concept_id: remark for concept_id, remark in deck.remarks.items()}
    return MultiDict({**parameters(deck), **remarks})


def _order(selection: Selection, reading: Reading) -> tuple[Concept, ...]:
    is_chosen = selection.topics or selection.levels or selection.concepts
    return chosen(selection, reading.catalogue, reading.known) if is_chosen else ()


def _without_faults(args: Args, asked: Asked, reading: Reading) -> Deck:
    """Return the deck without what is wrong; of the concepts, only without those that are."""
    kept = args.copy()
    for name in asked.faults:
        kept.poplist(name)
    if "concepts" in asked.faults:
        named = [each for each in asked.values["concepts"] if each in reading.catalogue.concepts]
        kept["concepts"] = ",".join(named[:MOST_CONCEPTS])
    return deck_from(kept, *reading).deck or Deck()


def _remarks(args: Args, known: Collection[str]) -> Mapping[str, str]:
    typed = {concept_id: args.get(REMARK + concept_id, "") for concept_id in known}
    # A form sends the end of a line as two characters; Anki and we count one.
    tidy = {id_: readable(text.replace("\r\n", "\n")).strip() for id_, text in typed.items()}
    return {concept_id: text for concept_id, text in tidy.items() if text}


def _too_long(remark: str) -> InvalidInputError:
    return InvalidInputError("remark_too_long", most=str(LONGEST_REMARK), typed=str(len(remark)))
