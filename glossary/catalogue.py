"""All content, frozen, and the questions that can be asked of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from glossary.errors import UnknownConceptError, UnknownPartError, UnknownTopicError
from glossary.languages import RULES
from glossary.metrics.family import METRICS
from glossary.metrics.order_metrics import ORDER_METRICS
from glossary.models import Concept, Language, MetricEntry, Part, Source, Topic
from glossary.models.recording import RecordedFile
from glossary.parts import SharedPart, shared_parts
from glossary.relations import Relation, all_relations


@dataclass(frozen=True)
class Entry:
    """A line of an alphabetical index: a wording and the concept it leads to."""

    text: str
    concept: Concept
    preferred: bool


def alphabetical(concepts: Iterable[Concept], language: Language) -> tuple[Concept, ...]:
    """Return concepts in the order of their preferred terms in one language."""
    key = RULES[language].sort_key
    return tuple(sorted(concepts, key=lambda concept: key(concept.preferred(language).text)))


class Catalogue:
    """Everything the glossary knows; it is built once and never changes."""

    def __init__(
        self,
        concepts: Mapping[str, Concept],
        topics: Mapping[str, Topic],
        sources: Mapping[str, Source],
        metrics: Mapping[str, MetricEntry] = MappingProxyType({}),
        recordings: Iterable[RecordedFile] = (),
    ) -> None:
        """Take over content that has been validated and cross-checked."""
        self.concepts = MappingProxyType(dict(concepts))
        self.topics = MappingProxyType(dict(topics))
        self.sources = MappingProxyType(dict(sources))
        shown = [metrics[each] for each in (*METRICS, *ORDER_METRICS) if each in metrics]
        self.metrics = MappingProxyType({entry.id: entry for entry in shown})
        # A later folder speaks over an earlier one.
        said = {(file.recording.language, file.recording.text): file for file in recordings}
        self.recordings = MappingProxyType(said)
        # Worked out here and not when first asked, so that no two threads do it at once and the
        # processes of a server share it.
        self._relations = all_relations(self.concepts.values())
        self._parts = shared_parts(self.concepts.values())
        self._renamed = {old: c.id for c in self.concepts.values() for old in c.replaces}
        self._of_metrics = {c.metric: c for c in self.concepts.values() if c.metric}

    def concept(self, concept_id: str) -> Concept:
        """Return a concept by its present id or by one that it replaces.

        Raises:
            UnknownConceptError: there is none, and never was.
        """
        try:
            return self.concepts[self._renamed.get(concept_id, concept_id)]
        except KeyError:
            raise UnknownConceptError(id=concept_id) from None

    def concept_of_metric(self, metric_id: str) -> Concept | None:
        """Return the concept that a metric is the calculator of, if there is one."""
        return self._of_metrics.get(metric_id)

    def topic(self, topic_id: str) -> Topic:
        """Return a topic by id.

        Raises:
            UnknownTopicError: there is none.
        """
        try:
            return self.topics[topic_id]
        except KeyError:
            raise UnknownTopicError(id=topic_id) from None

    def in_topic(self, topic_id: str, language: Language) -> tuple[Concept, ...]:
        """Return a topic's concepts, core ones first, each level in a language's alphabet.

        Raises:
            UnknownTopicError: there is no such topic.
        """
        self.topic(topic_id)
        found = [concept for concept in self.concepts.values() if topic_id in concept.topics]
        return tuple(sorted(alphabetical(found, language), key=lambda concept: concept.level))

    def neighbours(
        self, concept: Concept, language: Language
    ) -> tuple[Concept | None, Concept | None]:
        """Return the concepts before and after one on its home topic's page."""
        shelf = self.in_topic(concept.topic, language)
        place = shelf.index(concept)
        before = shelf[place - 1] if place else None
        return before, shelf[place + 1] if place + 1 < len(shelf) else None

    def relations(self, concept: Concept) -> tuple[Relation, ...]:
        """Return a concept's relations, whichever file states them."""
        return self._relations.get(concept.id, ())

    def shared_parts(self, text: str) -> tuple[SharedPart, ...]:
        """Return the parts written so, with their concepts (률 finds 율 too: both are 率).

        Raises:
            UnknownPartError: no Korean term is made with it.
        """
        found = tuple(
            shared
            for shared in self._parts.values()
            if text in shared.texts or text == shared.part.hanja
        )
        if not found:
            raise UnknownPartError(part=text)
        return found

    def sharing(self, part: Part) -> tuple[Concept, ...]:
        """Return the concepts that have a part in one of their Korean terms."""
        return self._parts[part.key].concepts

    def index(self, language: Language) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """Return the alphabetical index of a language: letters, and the entries under each."""
        rules = RULES[language]
        ordered = sorted(self._entries(language), key=lambda entry: rules.sort_key(entry.text))
        by_letter = groupby(ordered, key=lambda entry: rules.index_letter(entry.text))
        return tuple((letter, tuple(entries)) for letter, entries in by_letter)

    def _entries(self, language: Language) -> Iterable[Entry]:
        entries: dict[tuple[str, str], Entry] = {}
        for concept in self.concepts.values():
            for place, term in enumerate(concept.terms[language]):
                if term.is_usable:
                    for wording in term.wordings:
                        # What two terms of a concept share stands once, for the first of them.
                        entry = Entry(wording, concept, preferred=not place)
                        entries.setdefault((wording, concept.id), entry)
        return entries.values()
