"""The deck builder as its page shows it: what can be chosen, what is, and what comes of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.errors import InvalidInputError, sentence
from app.forms.deck import parameters
from app.forms.deck_builder import REMARK, Draft
from app.forms.deck_presses import Pasting, Press
from app.messages import LEVELS
from app.messages.deck_builder import CARD_TASKS
from app.messages.decks import EXTRA_NAMES
from app.presenters.deck_preview import Preview, View, preview_of
from app.presenters.deck_words import (
    card_name,
    language_name,
    minutes_told,
    plan_told,
    ready_made_name,
)
from app.presenters.reason import explain
from app.presenters.sound import Sounds
from app.presenters.topic import level_counts, topic_rows
from glossary.catalogue import Catalogue
from glossary.decks import Deck
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.plan import Plan
from glossary.decks.ready import ready_made
from glossary.decks.selection import EXTRAS
from glossary.errors import GlossaryError
from glossary.models import LANGUAGES, Concept, Language
from glossary.search import Hit
from glossary.store.keys import Keys

Fault = InvalidInputError | GlossaryError
_BEGINNINGS: Final = frozenset({"first", "formulas", "level"})
"""Ready-made decks that are short enough to be changed."""
_PLACES: Final = {"concepts": "chosen"}
"""Where what is wrong with a parameter can be put right, unless at a field of its name."""
_SEEN: Final = frozenset({"exact", "begins"})
"""Reasons that one sees without being told."""


@dataclass(frozen=True)
class Choice:
    """Something that may be chosen, with how much of it there is."""

    value: str
    name: str
    is_chosen: bool
    count: int | None = None
    meaning: str = ""


@dataclass(frozen=True)
class Offer:
    """A concept that may be added."""

    concept: Concept
    reason: str
    is_chosen: bool


@dataclass(frozen=True)
class Doubtful:
    """A term of a pasted list that may mean one of these; counted from 1."""

    number: int
    text: str
    offers: Sequence[Offer]


@dataclass(frozen=True)
class Row:
    """A concept in the order of study."""

    concept: Concept
    remark: str
    fault: str


@dataclass(frozen=True)
class Working:
    """What somebody is doing to a draft."""

    press: Press | None = None
    pasting: Pasting = field(default_factory=Pasting)
    query: str = ""
    hits: Sequence[Hit] = ()
    view: View = field(default_factory=View)
    keys: Keys | None = None
    """Of the deck that is being changed; none where it has not been saved yet."""
    is_kept: bool = False
    """Whether the deck is saved as it is shown."""
    faults: Mapping[str, Fault] = field(default_factory=dict)
    """What is wrong besides what is wrong with the deck."""


@dataclass(frozen=True)
class Setting:
    """For whom a page is made, and of what."""

    catalogue: Catalogue
    reader: Language
    sounds: Sounds


@dataclass(frozen=True)
class BuilderPage:
    """Everything on the page of the deck builder."""

    working: Working
    values: Mapping[str, tuple[str, ...]]
    topics: Sequence[Choice]
    levels: Sequence[Choice]
    bases: Sequence[Choice]
    targets: Sequence[Choice]
    cards: Sequence[Choice]
    extras: Sequence[Choice]
    rows: Sequence[Row]
    kept_remarks: Mapping[str, str]
    """On concepts that are not in the deck at the moment."""
    offers: Sequence[Offer]
    doubts: Sequence[Doubtful]
    beginnings: Sequence[tuple[str, Mapping[str, str]]]
    """The names and parameters of ready-made decks that one might change."""
    plan: Plan | None
    told: Sequence[str]
    """What the deck comes to."""
    preview: Preview | None
    deck: Deck
    permanent: Mapping[str, str]
    """The parameters of the deck."""
    moved: tuple[Concept, int] | None
    """The concept that was moved, and its place now, counted from 1."""
    faults: Mapping[str, str]
    """What is wrong, by the name of the field."""

    @property
    def grows(self) -> bool:
        """Tell whether a topic or a level is chosen, with whatever it will hold."""
        return bool(self.values["topics"] or self.values["levels"])

    @property
    def has_subdecks(self) -> bool:
        """Tell whether each topic gets a deck of its own."""
        return self.values["subdecks"] == ("1",)


def builder_page(
    draft: Draft, working: Working, setting: Setting, plan: Plan | None
) -> BuilderPage:
    """Return the page for a draft; there is no plan for one without concepts."""
    faults = {
        _PLACES.get(name, name): sentence(fault)
        for name, fault in {**draft.faults, **working.faults}.items()
    }
    chosen = {concept.id for concept in draft.order}
    catalogue, sounds = setting.catalogue, setting.sounds
    return BuilderPage(
        working=working,
        values=draft.values,
        topics=_topics(setting, draft.values["topics"]),
        levels=_levels(catalogue, draft.values["levels"]),
        bases=_languages(setting.reader, draft.values["base"]),
        targets=_languages(setting.reader, draft.values["target"]),
        cards=_cards(draft, plan),
        extras=[
            Choice(each, str(EXTRA_NAMES[each]), each in draft.values["extras"]) for each in EXTRAS
        ],
        rows=[_row(concept, draft, faults) for concept in draft.order],
        kept_remarks={id_: text for id_, text in draft.remarks.items() if id_ not in chosen},
        offers=[_offer(hit, chosen) for hit in working.hits],
        doubts=[*_doubts(working.pasting, chosen)],
        beginnings=[*_beginnings(draft, setting)],
        plan=plan,
        told=[*plan_told(plan), minutes_told(plan)] if plan else [],
        deck=draft.deck,
        preview=preview_of(draft.deck, draft.order, catalogue, working.view, sounds),
        permanent=parameters(draft.deck),
        moved=_moved(draft, working.press),
        faults=faults,
    )


def _topics(setting: Setting, chosen: Sequence[str]) -> list[Choice]:
    rows = topic_rows(setting.catalogue, setting.reader)
    names = [(row.topic.id, row.topic.name[setting.reader], row.count) for row in rows]
    return [Choice(id_, name, id_ in chosen, count) for id_, name, count in names]


def _levels(catalogue: Catalogue, chosen: Sequence[str]) -> list[Choice]:
    counts = level_counts(catalogue.concepts.values())
    return [
        Choice(str(level), str(LEVELS[level]), str(level) in chosen, count)
        for level, count in counts.items()
    ]


def _cards(draft: Draft, plan: Plan | None) -> list[Choice]:
    selection, by_type = draft.deck.selection, plan.cards_by_type if plan else {}
    return [
        Choice(
            value=each,
            name=card_name(each, selection),
            is_chosen=each in draft.values["cards"],
            count=by_type.get(each),
            meaning=str(CARD_TASKS[each]),
        )
        for each in CARD_TYPES
    ]


def _languages(reader: Language, chosen: Sequence[str]) -> list[Choice]:
    ordered = sorted(LANGUAGES, key=lambda language: language != reader)
    return [Choice(each, language_name(each), each in chosen) for each in ordered]


def _row(concept: Concept, draft: Draft, faults: Mapping[str, str]) -> Row:
    return Row(concept, draft.remarks.get(concept.id, ""), faults.get(REMARK + concept.id, ""))


def _offer(hit: Hit, chosen: set[str]) -> Offer:
    reason = "" if hit.reason.code in _SEEN else explain(hit.reason)
    return Offer(hit.concept, reason, hit.concept.id in chosen)


def _doubts(pasting: Pasting, chosen: set[str]) -> Iterator[Doubtful]:
    doubts = pasting.matched.doubts if pasting.matched else ()
    for number, doubt in enumerate(doubts, start=1):
        yield Doubtful(number, doubt.text, [_offer(hit, chosen) for hit in doubt.hits])


def _beginnings(draft: Draft, setting: Setting) -> Iterator[tuple[str, Mapping[str, str]]]:
    selection, catalogue = draft.deck.selection, setting.catalogue
    for ready in ready_made(catalogue).values():
        if ready.kind in _BEGINNINGS:
            deck = Deck(selection=ready.selection(selection.base, selection.target))
            yield ready_made_name(ready, catalogue, setting.reader), parameters(deck)


def _moved(draft: Draft, press: Press | None) -> tuple[Concept, int] | None:
    if press is None or press.act not in {"up", "down", "place"}:
        return None
    places = enumerate(draft.order, start=1)
    return next(((each, place) for place, each in places if each.id in press.concepts), None)
