"""A concept as the API gives it away, whole: all that its page shows, and what pages leave out.

The shape is a promise to strangers: fields may be added, none is renamed or taken away. Every field
is always there, null or empty where there is nothing to say.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.presenters.sound import Sounds
from app.presenters.term_resource import TermResource, term_resources
from glossary.catalogue import Catalogue
from glossary.models import (
    LANGUAGES,
    Concept,
    Example,
    Language,
    Localized,
    Segment,
    Source,
)
from glossary.relations import Relation
from glossary.search.answer import Span


@dataclass(frozen=True)
class SentenceResource:
    """A sentence, and where the term stands in it: from this character up to, without, that one."""

    text: str
    marks: Sequence[Span]
    audio: str | None


@dataclass(frozen=True)
class ExampleResource:
    """One situation said in each language; the speech level is that of the Korean sentence."""

    situation: str
    speech_level: str
    sentences: Mapping[Language, SentenceResource]


@dataclass(frozen=True)
class NoteResource:
    """Advice to the reader."""

    kind: str
    text: Mapping[str, str]


@dataclass(frozen=True)
class RelationResource:
    """A link to another concept; confusables carry the sentence that tells the two apart."""

    kind: str
    id: str
    contrast: Localized | None


@dataclass(frozen=True)
class SourceResource:
    """Something published; its title in each language in which there is one."""

    id: str
    kind: str
    language: str
    title: Mapping[str, str]
    author: str | None
    year: int | None
    publisher: str | None
    url: str | None


@dataclass(frozen=True)
class ConceptResource:
    """A concept with its terms, sound, examples and neighbours, and where its pages are."""

    id: str
    topics: Sequence[str]
    level: int
    part_of_speech: str
    metric: str | None
    replaces: Sequence[str]
    terms: Mapping[Language, Sequence[TermResource]]
    definition: Localized
    examples: Sequence[ExampleResource]
    collocations: Sequence[Localized]
    notes: Sequence[NoteResource]
    relations: Sequence[RelationResource]
    sources: Sequence[SourceResource]
    pages: Mapping[str, str]


def concept_resource(
    catalogue: Catalogue, concept: Concept, sounds: Sounds, pages: Mapping[str, str]
) -> ConceptResource:
    """Return all that is known of a concept; the addresses of its pages come from outside."""
    return ConceptResource(
        id=concept.id,
        topics=concept.topics,
        level=concept.level,
        part_of_speech=concept.part_of_speech,
        metric=concept.metric,
        replaces=concept.replaces,
        terms=term_resources(concept, sounds),
        definition=concept.definition,
        examples=[_example(example, sounds) for example in concept.examples],
        collocations=concept.collocations,
        notes=[NoteResource(note.kind, _in_each_language(note)) for note in concept.notes],
        relations=[_relation(relation) for relation in catalogue.relations(concept)],
        sources=[_source(catalogue.sources[id_]) for id_ in concept.sources],
        pages=pages,
    )


def _example(example: Example, sounds: Sounds) -> ExampleResource:
    sentences = {language: _sentence(example[language], language, sounds) for language in LANGUAGES}
    return ExampleResource(example.situation, example.speech_level, sentences)


def _sentence(segments: Sequence[Segment], language: Language, sounds: Sounds) -> SentenceResource:
    text = ""
    marks = []
    for segment in segments:
        end = len(text) + len(segment.text)
        if segment.marked:
            marks.append((len(text), end))
        text += segment.text
    return SentenceResource(text, marks, sounds.address(language, text))


def _in_each_language(wording: Localized) -> dict[str, str]:
    return {language: wording[language] for language in LANGUAGES}


def _relation(relation: Relation) -> RelationResource:
    return RelationResource(relation.kind, relation.concept, relation.contrast)


def _source(source: Source) -> SourceResource:
    title = source.title
    return SourceResource(
        id=source.id,
        kind=source.kind,
        language=source.language,
        title={source.language: title} if isinstance(title, str) else _in_each_language(title),
        author=source.author,
        year=source.year,
        publisher=source.publisher,
        url=source.url,
    )
