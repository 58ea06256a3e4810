"""What the content covers: counted by topic, level and field, and how well it hangs together."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple, get_args

from glossary.catalogue import Catalogue
from glossary.models import LANGUAGES, Concept, Level
from glossary.models.concept import NoteKind
from glossary.models.example import Situation, SpeechLevel
from glossary.models.term import Register, Status, Term
from glossary.relations import INVERSE, stated

ALL: Final = "all"
"""The row and the column of sums."""

_LEVELS: Final = get_args(Level)
_SPEECH_LEVELS: Final = get_args(SpeechLevel)


class Tally(NamedTuple):
    """A table of counts: what is counted, what its columns are, and the numbers of each row."""

    about: str
    columns: tuple[str, ...]
    rows: Mapping[str, tuple[int, ...]]


def tallies(catalogue: Catalogue) -> tuple[Tally, ...]:
    """Return the counts of everything that a concept may have."""
    concepts = tuple(catalogue.concepts.values())
    return _levels(catalogue), _terms(concepts), _examples(concepts), _fields(concepts)


def relation_counts(catalogue: Catalogue) -> Mapping[str, int]:
    """Return how many relations each concept has, counting both directions, the fewest first."""
    counts = {c.id: len(catalogue.relations(c)) for c in catalogue.concepts.values()}
    return dict(sorted(counts.items(), key=lambda item: (item[1], item[0])))


def islands(catalogue: Catalogue) -> tuple[tuple[str, ...], ...]:
    """Return the groups of concepts that no chain of relations joins to the largest group."""
    groups: list[tuple[str, ...]] = []
    left = dict.fromkeys(catalogue.concepts)
    while left:
        group = _reached(catalogue, next(iter(left)))
        groups.append(tuple(sorted(group)))
        left = dict.fromkeys(id_ for id_ in left if id_ not in group)
    return tuple(sorted(groups, key=lambda group: (-len(group), group))[1:])


def _reached(catalogue: Catalogue, start: str) -> set[str]:
    reached = {start}
    waiting = [start]
    while waiting:
        relations = catalogue.relations(catalogue.concept(waiting.pop()))
        new = {relation.concept for relation in relations} - reached
        reached |= new
        waiting += new
    return reached


def _levels(catalogue: Catalogue) -> Tally:
    """Count the concepts of each home topic, so that every one counts once."""
    found = Counter((c.topic, c.level) for c in catalogue.concepts.values())
    rows = {topic: tuple(found[topic, level] for level in _LEVELS) for topic in catalogue.topics}
    return _summed("concepts", tuple(f"level {level}" for level in _LEVELS), rows)


def _examples(concepts: Collection[Concept]) -> Tally:
    examples = (example for concept in concepts for example in concept.examples)
    found = Counter((example.situation, example.speech_level) for example in examples)
    rows = {
        situation: tuple(found[situation, level] for level in _SPEECH_LEVELS)
        for situation in get_args(Situation)
    }
    return _summed("examples", _SPEECH_LEVELS, rows)


def _summed(about: str, columns: tuple[str, ...], rows: Mapping[str, tuple[int, ...]]) -> Tally:
    whole = {**rows, ALL: tuple(map(sum, zip(*rows.values(), strict=True)))}
    summed = {name: (*numbers, sum(numbers)) for name, numbers in whole.items()}
    return Tally(about, (*columns, ALL), summed)


def _terms(concepts: Collection[Concept]) -> Tally:
    found = Counter(
        (feature, language)
        for concept in concepts
        for language in LANGUAGES
        for term in concept.terms[language]
        for feature in _features(term)
    )
    names = (*get_args(Status), *get_args(Register), *_OPTIONAL)
    rows = {name: tuple(found[name, language] for language in LANGUAGES) for name in names}
    return Tally("terms", LANGUAGES, rows)


_OPTIONAL: Final = ("abbreviation", "homonym", "loan", "note", "also_written", "pronunciation")


def _features(term: Term) -> Iterator[str]:
    yield term.status
    if term.register_:
        yield term.register_
    yield from (name for name in _OPTIONAL if getattr(term, name, None))


def _fields(concepts: Collection[Concept]) -> Tally:
    """Count the entries of each field, and the concepts that have any."""
    entries: Counter[str] = Counter()
    having: Counter[str] = Counter()
    for concept in concepts:
        found = Counter(_entries(concept))
        entries.update(found)
        having.update(found.keys())
    names = (*map(_note, get_args(NoteKind)), "collocations", *INVERSE, "sources", "metric")
    rows = {name: (entries[name], having[name]) for name in names}
    return Tally("fields", ("entries", "concepts"), rows)


def _entries(concept: Concept) -> Iterator[str]:
    yield from (_note(note.kind) for note in concept.notes)
    yield from ("collocations" for _ in concept.collocations)
    yield from (relation.kind for relation in stated(concept))
    yield from ("sources" for _ in concept.sources)
    if concept.metric:
        yield "metric"


def _note(kind: str) -> str:
    return f"note: {kind}"
