"""The buttons of the deck builder that change which concepts are in the deck, and their order."""

from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple, get_args

from app.errors import InvalidInputError
from app.forms.deck import MOST_CONCEPTS, WHICH
from app.forms.deck_builder import Args, Draft, Reading, draft_of
from app.forms.deck_order import added, moved, removed
from app.forms.deck_terms import Find, Matched, match_terms
from glossary.decks import Selection

PRESS: Final = "do"
"""The name of every button that changes the deck."""
PASTED: Final = "pasted"
_MATCHED: Final = "matched"
"""Is sent where a list has been looked up already: what is doubtful in it is still to be asked."""

Act = Literal["up", "down", "place", "remove", "add", "paste", "look", "save", "delete"]
_ACTS: Final[tuple[Act, ...]] = get_args(Act)
_LONGEST_NUMBER: Final = 4


class Press(NamedTuple):
    """A button that was pressed, and the concepts it is about."""

    act: Act
    concepts: tuple[str, ...] = ()
    number: int = 0
    """The place that is meant, or which of the doubtful terms is no longer."""


@dataclass(frozen=True)
class Pasting:
    """A pasted list: what is left of it in its field, and what has come of it."""

    text: str = ""
    matched: Matched | None = None
    fault: InvalidInputError | None = None


def press_of(form: Args) -> Press | None:
    """Return the button that was pressed; None if none was, or one that we do not have."""
    act, _, about = form.get(PRESS, "").partition(":")
    if act not in _ACTS:
        return None
    ids, _, number = about.partition(":")
    is_number = number.isascii() and number.isdecimal() and len(number) <= _LONGEST_NUMBER
    concepts = tuple(filter(None, ids.split(",")[:MOST_CONCEPTS]))
    return Press(act, concepts, int(number) if is_number else 0)


def pressed(draft: Draft, press: Press, reading: Reading, find: Find) -> tuple[Draft, Pasting]:
    """Return what a button makes of a draft, and of the list that was pasted."""
    pasting = _pasting(draft.args, press, find)
    selection = _changed(draft, press)
    if pasting.matched:
        selection = added(selection, (each.id for each in pasting.matched.concepts))
    return draft_of(_with(draft.args, selection), reading), pasting


def _pasting(args: Args, press: Press, find: Find) -> Pasting:
    text = args.get(PASTED, "")
    if press.act != "paste" and _MATCHED not in args:
        return Pasting(text)
    try:
        matched = match_terms(text, find)
    except InvalidInputError as fault:
        return Pasting(text, fault=fault)
    if press.act == "add" and press.number:
        left = (*matched.doubts[: press.number - 1], *matched.doubts[press.number :])
        matched = replace(matched, doubts=left)
    return Pasting(matched.rest, matched)


def _changed(draft: Draft, press: Press) -> Selection:
    selection, order = draft.deck.selection, draft.order
    if press.act == "add":
        return added(selection, press.concepts)
    places = {concept.id: place for place, concept in enumerate(order)}
    known = [each for each in press.concepts if each in places]
    if not known:
        return selection
    concept_id = known[0]
    match press.act:
        case "remove":
            return removed(selection, order, concept_id)
        case "up" | "down" | "place":
            here = places[concept_id]
            to = {"up": here - 1, "down": here + 1, "place": press.number}[press.act]
            return moved(selection, order, concept_id, to)
    return selection


def _with(args: Args, selection: Selection) -> Args:
    """Return what the form would send with another choice of concepts."""
    changed = args.copy()
    for name in WHICH:
        changed[name] = ",".join(map(str, getattr(selection, name)))
    return changed
