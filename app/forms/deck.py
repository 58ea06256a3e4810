"""The parameters of a deck: the one place where they are read, written and kept."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, get_args

from werkzeug.datastructures import MultiDict

from app.errors import InvalidInputError
from glossary.catalogue import Catalogue
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.deck import LONGEST_TITLE, Deck
from glossary.decks.errors import NothingChosenError
from glossary.decks.escaping import readable
from glossary.decks.selection import EXTRAS, USUAL_CARDS, Selection
from glossary.errors import UnknownConceptError
from glossary.models import LANGUAGES, Language, Level

MOST_CONCEPTS: Final = 500
"""Named one by one: an address that is longer gets lost on its way."""
OPTIONS: Final = ("base", "target", "cards", "extras", "subdecks")
"""The parameters that say how concepts are learned, and not which."""
WHICH: Final = ("topics", "levels", "concepts")
PARAMETERS: Final = (*WHICH, *OPTIONS, "title")
_LONGEST_SHOWN: Final = 80
_LEVELS: Final = tuple(map(str, get_args(Level)))
_SWITCH: Final = ("0", "1")
_USUAL: Final = tuple(each for each in CARD_TYPES if each in USUAL_CARDS)
# What a Korean most likely learns here, and everybody else.
_USUAL_TARGETS: Final[Mapping[str, Language]] = {"ko": "tr"}
_USUAL_TARGET: Final[Language] = "ko"

_Args = MultiDict[str, str]
_Values = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Asked:
    """What an address or a form asks for."""

    deck: Deck | None
    """None where something is wrong."""
    faults: Mapping[str, InvalidInputError]
    values: _Values
    """What each parameter was given, or means where it was not: with this a form is filled again.

    Present ids stand for former ones.
    """


class _Known(NamedTuple):
    """What a parameter may name."""

    catalogue: Catalogue
    withdrawn: Collection[str]

    def has(self, concept_id: str) -> bool:
        return concept_id in self.catalogue.concepts or concept_id in self.withdrawn


def deck_from(
    args: _Args, catalogue: Catalogue, reader: Language, known: Collection[str] = ()
) -> Asked:
    """Return the deck that parameters ask for, or everything that is wrong with them.

    What readers do not say follows from the language in which they read. `known` are concepts
    that may be named although they have left the glossary.
    """
    values = _values(args, reader, catalogue)
    found = _Known(catalogue, known)
    checked = {name: check(values[name], found) for name, check in _CHECKS.items()}
    faults = {name: fault for name, fault in checked.items() if fault}
    if values["base"] == values["target"]:
        faults.setdefault("target", InvalidInputError("same_language"))
    return Asked(None if faults else _deck(values), faults, values)


def target_of(base: str) -> Language:
    """Return what somebody who speaks a language most likely learns."""
    return _USUAL_TARGETS.get(base, _USUAL_TARGET)


def parameters(deck: Deck) -> dict[str, str]:
    """Return the parameters of a deck; they mean the same in every language and for ever.

    Remarks do not fit into an address.
    """
    selection = deck.selection
    named = {
        "topics": ",".join(selection.topics),
        "levels": ",".join(map(str, selection.levels)),
        "concepts": ",".join(selection.concepts),
        "title": deck.title,
    }
    return {name: text for name, text in named.items() if text} | options(deck)


def options(deck: Deck) -> dict[str, str]:
    """Return the parameters that say how the concepts of a deck are learned."""
    selection = deck.selection
    return {
        "base": selection.base,
        "target": selection.target,
        "cards": ",".join(each for each in CARD_TYPES if each in selection.cards),
        "extras": ",".join(each for each in EXTRAS if each in selection.extras),
        "subdecks": str(int(selection.subdecks)),
    }


def deck_json(deck: Deck) -> str:
    """Write a deck so that it can be kept."""
    return deck.model_dump_json()


def deck_of_json(text: str) -> Deck:
    """Return a deck that was kept."""
    return Deck.model_validate_json(text)


def surviving(deck: Deck, catalogue: Catalogue, withdrawn: Collection[str] = ()) -> Deck:
    """Return a deck without what has left the glossary since it was saved.

    Raises:
        NothingChosenError: all that it was made of has left; the whole glossary is not meant then.
    """
    selection, known = deck.selection, _Known(catalogue, withdrawn)
    topics = tuple(each for each in selection.topics if each in catalogue.topics)
    left = {
        "topics": topics,
        # They narrowed topics, and do not stand for all others now.
        "levels": () if selection.topics and not topics else selection.levels,
        "concepts": tuple(filter(known.has, _present(selection.concepts, catalogue))),
    }
    if _names_some(deck) and not any(left.values()):
        raise NothingChosenError
    return deck.model_copy(update={"selection": selection.model_copy(update=left)})


def _names_some(deck: Deck) -> bool:
    return any(getattr(deck.selection, name) for name in WHICH)


def _values(args: _Args, reader: Language, catalogue: Catalogue) -> _Values:
    base = args.get("base", "").strip() or reader
    return {
        "topics": _list(args, "topics"),
        "levels": _list(args, "levels"),
        "concepts": _present(_list(args, "concepts"), catalogue),
        "base": (base,),
        "target": (args.get("target", "").strip() or target_of(base),),
        # A list that is empty is none at all: a form sends one in front of its boxes.
        "cards": _list(args, "cards") if "cards" in args else _USUAL,
        "extras": _list(args, "extras") if "extras" in args else EXTRAS,
        "subdecks": (_last(args, "subdecks") or _SWITCH[0],) if "subdecks" in args else ("1",),
        "title": (" ".join(readable(args.get("title", "")).split()),),
    }


def _list(args: _Args, name: str) -> tuple[str, ...]:
    parts = (part.strip() for text in args.getlist(name) for part in text.split(","))
    return tuple(dict.fromkeys(filter(None, parts)))


def _last(args: _Args, name: str) -> str:
    return args.getlist(name)[-1].strip()


def _present(concepts: Collection[str], catalogue: Catalogue) -> tuple[str, ...]:
    """Give the present ids of concepts; one that has none stays as it was named."""
    return tuple(dict.fromkeys(_present_id(each, catalogue) for each in concepts))


def _present_id(concept_id: str, catalogue: Catalogue) -> str:
    try:
        return catalogue.concept(concept_id).id
    except UnknownConceptError:
        return concept_id


def _deck(values: _Values) -> Deck:
    """Make a deck of values that have been checked."""
    lists = {name: values[name] for name in ("topics", "concepts", "cards", "extras")}
    single = {name: values[name][0] for name in ("base", "target")}
    selection = Selection.model_validate(
        {
            **lists,
            **single,
            "levels": tuple(map(int, values["levels"])),
            "subdecks": values["subdecks"] == ("1",),
        }
    )
    return Deck(selection=selection, title=values["title"][0])


_Check = Callable[[tuple[str, ...], _Known], InvalidInputError | None]


def _topics(named: tuple[str, ...], known: _Known) -> InvalidInputError | None:
    strange = _strange(named, known.catalogue.topics)
    return InvalidInputError("unknown_topic", id=strange) if strange else None


def _levels(named: tuple[str, ...], _: _Known) -> InvalidInputError | None:
    strange = _strange(named, _LEVELS)
    return InvalidInputError("bad_level", value=strange) if strange else None


def _concepts(named: tuple[str, ...], known: _Known) -> InvalidInputError | None:
    if len(named) > MOST_CONCEPTS:
        given = {"most": str(MOST_CONCEPTS), "given": str(len(named))}
        return InvalidInputError("too_many_concepts", **given)
    strange = _strange(named, [*filter(known.has, named)])
    return InvalidInputError("unknown_concept", id=strange) if strange else None


def _cards(named: tuple[str, ...], known: _Known) -> InvalidInputError | None:
    if not named:
        return InvalidInputError("no_card_type")
    return _one_of("cards", tuple(CARD_TYPES))(named, known)


def _title(named: tuple[str, ...], _: _Known) -> InvalidInputError | None:
    typed = len(named[0])
    if typed <= LONGEST_TITLE:
        return None
    return InvalidInputError("title_too_long", most=str(LONGEST_TITLE), typed=str(typed))


def _one_of(name: str, wanted: tuple[str, ...]) -> _Check:
    def check(named: tuple[str, ...], _: _Known) -> InvalidInputError | None:
        if not (strange := _strange(named, wanted)):
            return None
        data = {"value": strange, "known": ", ".join(wanted)}
        return InvalidInputError("bad_choice", name=name, **data)

    return check


def _strange(named: tuple[str, ...], wanted: Collection[str]) -> str:
    """Name what is not among the wanted; nothing where all are."""
    return ", ".join(each for each in named if each not in wanted)[:_LONGEST_SHOWN]


_CHECKS: Final[Mapping[str, _Check]] = {
    "topics": _topics,
    "levels": _levels,
    "concepts": _concepts,
    "base": _one_of("base", LANGUAGES),
    "target": _one_of("target", LANGUAGES),
    "cards": _cards,
    "extras": _one_of("extras", EXTRAS),
    "subdecks": _one_of("subdecks", _SWITCH),
    "title": _title,
}
