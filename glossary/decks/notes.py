"""Which note a concept is: its name for ever, what is new on it, and what becomes of it at last."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from glossary.catalogue import Catalogue
from glossary.decks.fields import BANNER, Fields
from glossary.decks.filling import Pair, fill
from glossary.decks.ledger import Ledger
from glossary.decks.selection import Selection, chosen
from glossary.decks.supplies import Supplies
from glossary.decks.words import WITHDRAWN
from glossary.models import Concept

_TAG: Final = "dangol"
_WITHDRAWN_TAG: Final = f"{_TAG}::withdrawn"
_TOPIC: Final = f"{_TAG}::topic::"
_LEVEL: Final = f"{_TAG}::level::"
_A_YEAR: Final = 365 * 24 * 60 * 60
"""Seconds for which decks still tell of a concept that has been withdrawn."""
_PAIRS: Final = 6
_json: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


@dataclass(frozen=True)
class Draft:
    """A note with everything on it."""

    guid: str
    content: str
    """Its fields and tags as JSON: what the ledger remembers, and compares."""
    fields: Fields
    tags: tuple[str, ...]
    concept: Concept | None = None
    """The concept, as long as the glossary has it."""

    @property
    def topics(self) -> tuple[str, ...]:
        """Return the ids of the topics, the home topic first."""
        return tuple(tag.removeprefix(_TOPIC) for tag in self.tags if tag.startswith(_TOPIC))

    @property
    def level(self) -> int:
        """Return the level of the concept."""
        (level,) = (tag.removeprefix(_LEVEL) for tag in self.tags if tag.startswith(_LEVEL))
        return int(level)


def concept_of(guid: str) -> str:
    """Return the id under which the concept of a note was first exported."""
    return guid.rpartition(":")[2]


class Register:
    """The names of the notes for two languages; a renamed concept keeps its note."""

    def __init__(self, pair: Pair, ledger: Ledger) -> None:
        self._prefix = f"{_TAG}:{pair.base}-{pair.target}:"
        self.known = frozenset(ledger.keys(self._prefix))

    def guid(self, concept: Concept) -> str:
        """Return the name of a concept's note.

        The ledger knows under which of its ids a concept was exported. Where it does not, the
        first id that was replaced is taken: a ledger may be lost, the content is not.
        """
        if not concept.replaces:
            return self._prefix + concept.id
        names = [self._prefix + each for each in (concept.id, *concept.replaces)]
        known = (name for name in names if name in self.known)
        return next(known, names[1])

    def lost(self, catalogue: Catalogue) -> Collection[str]:
        """Return the names of the notes that no concept of the glossary has any more."""
        return self.known - set(map(self.guid, catalogue.concepts.values()))


def drafts(selection: Selection, supplies: Supplies) -> tuple[int, Iterator[Draft]]:
    """Return how many notes a selection has, and the notes in the order of study.

    Those of withdrawn concepts come last.

    Raises:
        UnknownConceptError: a concept that is named is not in the glossary, and never was.
        UnknownTopicError: a topic that is named is not in it.
    """
    catalogue, ledger = supplies.catalogue, supplies.ledger
    pair = Pair(selection.base, selection.target)
    register = Register(pair, ledger)
    lost = register.lost(catalogue)
    found = chosen(selection, catalogue, withdrawn=set(map(concept_of, lost)))
    left = [*withdrawn(selection, lost, ledger, supplies.now)]
    present = (drafted(each, pair, register, catalogue) for each in found)
    return len(found) + len(left), chain(present, left)


def drafted(concept: Concept, pair: Pair, register: Register, catalogue: Catalogue) -> Draft:
    """Return the note of a concept."""
    guid, known = register.guid(concept), _contents(pair, catalogue)
    name = guid, concept.id
    if name not in known:
        known[name] = _content(guid, concept, pair, catalogue)
    return _draft(guid, known[name], concept)


@lru_cache(maxsize=_PAIRS)
def _contents(_pair: Pair, _catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """Return where contents are kept by note and concept: they are the same in every deck.

    As text they need a third of the memory that the fields would.
    """
    return {}


def _content(guid: str, concept: Concept, pair: Pair, catalogue: Catalogue) -> str:
    topics = (f"{_TOPIC}{topic}" for topic in concept.topics)
    fields = {"Id": guid, **fill(concept, pair, catalogue)}
    return _json([fields, [*topics, f"{_LEVEL}{concept.level}"]])


def withdrawn(
    selection: Selection, lost: Collection[str], ledger: Ledger, now: int
) -> Iterator[Draft]:
    """Yield the notes of withdrawn concepts as they were last, with a tag and a banner.

    They are told of for a year. By then whoever still learns from the deck knows.
    """
    remembered = ledger.contents(lost)
    for guid in sorted(remembered):
        content, since = remembered[guid]
        draft = _draft(guid, content)
        told = _WITHDRAWN_TAG in draft.tags
        wanted = selection.takes(concept_of(guid), draft.topics, draft.level)
        if wanted and not (told and now - since > _A_YEAR):
            yield draft if told else _with_banner(draft, selection)


def _with_banner(draft: Draft, selection: Selection) -> Draft:
    fields = {**draft.fields, BANNER: WITHDRAWN[selection.base]}
    return _draft(draft.guid, _json([fields, [*draft.tags, _WITHDRAWN_TAG]]))


def _draft(guid: str, content: str, concept: Concept | None = None) -> Draft:
    fields, tags = json.loads(content)
    return Draft(guid, content, fields, tuple(tags), concept)
