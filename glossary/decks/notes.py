"""Which note a concept is: its name for ever, what is new on it, and what becomes of it at last."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final

from glossary.catalogue import Catalogue
from glossary.decks.fields import BANNER, Fields
from glossary.decks.filling import Pair, fill
from glossary.decks.ledger import Ledger
from glossary.decks.selection import Selection
from glossary.decks.words import WITHDRAWN
from glossary.models import Concept

_TAG: Final = "dangol"
_WITHDRAWN_TAG: Final = f"{_TAG}::withdrawn"
_TOPIC: Final = f"{_TAG}::topic::"
_LEVEL: Final = f"{_TAG}::level::"
_A_YEAR: Final = 365 * 24 * 60 * 60
"""Seconds for which decks still tell of a concept that has been withdrawn."""


@dataclass(frozen=True)
class Draft:
    """A note with everything on it: what the ledger remembers."""

    guid: str
    fields: Fields
    tags: tuple[str, ...]
    concept: Concept | None = None
    """The concept, as long as the glossary has it."""

    @property
    def content(self) -> str:
        """Return what makes two drafts of a note the same."""
        return json.dumps([self.fields, self.tags], ensure_ascii=False, sort_keys=True)

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
        names = [self._prefix + each for each in (concept.id, *concept.replaces)]
        known = (name for name in names if name in self.known)
        return next(known, names[1] if concept.replaces else names[0])

    def lost(self, catalogue: Catalogue) -> Collection[str]:
        """Return the names of the notes that no concept of the glossary has any more."""
        return self.known - set(map(self.guid, catalogue.concepts.values()))


def drafted(concept: Concept, pair: Pair, register: Register, catalogue: Catalogue) -> Draft:
    """Return the note of a concept."""
    guid = register.guid(concept)
    tags = (
        *(f"{_TOPIC}{topic}" for topic in concept.topics),
        f"{_LEVEL}{concept.level}",
    )
    return Draft(guid, {"Id": guid, **fill(concept, pair, catalogue)}, tags, concept)


def withdrawn(
    selection: Selection, lost: Collection[str], ledger: Ledger, now: int
) -> Iterator[Draft]:
    """Yield the notes of withdrawn concepts as they were last, with a tag and a banner.

    They are told of for a year. By then whoever still learns from the deck knows.
    """
    remembered = ledger.contents(lost)
    for guid in sorted(remembered):
        content, since = remembered[guid]
        fields, tags = json.loads(content)
        draft = Draft(guid, fields, tuple(tags))
        told = _WITHDRAWN_TAG in draft.tags
        wanted = selection.takes(concept_of(guid), draft.topics, draft.level)
        if wanted and not (told and now - since > _A_YEAR):
            yield draft if told else _with_banner(draft, selection)


def _with_banner(draft: Draft, selection: Selection) -> Draft:
    fields = {**draft.fields, BANNER: WITHDRAWN[selection.base]}
    return replace(draft, fields=fields, tags=(*draft.tags, _WITHDRAWN_TAG))
