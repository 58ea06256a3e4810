"""Finds the words of content that no dictionary, no term and no reviewed list knows."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from glossary.content.reader import dotted
from glossary.models import LANGUAGES, Language
from tests.content.spelling.designations import designations_in
from tests.content.spelling.dictionary import near, unknown_of
from tests.content.spelling.known import Known, known_of
from tests.content.spelling.lists import Row
from tests.content.spelling.texts import Text, Word, texts_of, words_of


class Misspelling(NamedTuple):
    """A word that nobody knows: where it stands first in a file, and how often."""

    file: str
    line: int
    path: str
    word: str
    times: int
    language: Language
    right: str = ""
    """The word itself, where only its circumflex is missing."""


class Spelling(NamedTuple):
    """What came of checking: words that nobody knows, and rows of words that are nowhere."""

    misspellings: tuple[Misspelling, ...]
    stale: tuple[Row, ...]


def check(folders: Sequence[Path], lists: Mapping[str, Sequence[Row]]) -> Spelling:
    """Check every text in content folders against the dictionaries, the terms and the lists."""
    places: dict[Word, list[Text]] = defaultdict(list)
    for text in texts_of(folders):
        for word in words_of(text.text, text.language, is_about_words=text.is_about_words):
            places[word].append(text)
    known = _known(places, folders, lists)
    unlisted = [w for w in places if not any(known[each].knows(w.text) for each in w.languages)]
    rows = {w: {*_rows_of(w, known)} for w in unlisted}
    used = set().union(*rows.values())
    unknown = {w: places[w] for w in unlisted if not rows[w]}
    unused = (row for each in lists.values() for row in each if row not in used)
    stale = tuple(row for row in unused if not _occurs(row, places, known))
    return Spelling(tuple(sorted(_misspellings(unknown, known))), stale)


def _known(
    places: Collection[Word], folders: Sequence[Path], lists: Mapping[str, Sequence[Row]]
) -> Mapping[Language, Known]:
    designations = designations_in(folders)
    words = {each: {w.text for w in places if each in w.languages} for each in LANGUAGES}
    lacking = {each: unknown_of(words[each], each) for each in LANGUAGES}
    # What one of its languages has is not looked for in the other.
    doubtful = [w for w in places if all(w.text in lacking[each] for each in w.languages)]
    return {
        language: known_of(
            language,
            words[language] - lacking[language],
            {word.text for word in doubtful if language in word.languages},
            designations[language],
            [*lists["names"], *lists[language]],
        )
        for language in LANGUAGES
    }


def _rows_of(word: Word, known: Mapping[Language, Known]) -> Iterator[Row]:
    for language in word.languages:
        yield from known[language].rows_of(word.text)


def _occurs(row: Row, words: Collection[Word], known: Mapping[Language, Known]) -> bool:
    """Tell whether a word is there, though it need not be listed: other dictionaries lack it."""
    return any(
        known[language].has_form(word.text, row)
        for word in words
        for language in word.languages
        if row.word in known[language].rows
    )


def _misspellings(
    unknown: Mapping[Word, Sequence[Text]], known: Mapping[Language, Known]
) -> Iterator[Misspelling]:
    for word, texts in unknown.items():
        row = known["tr"].lacks_circumflex(word.text) if "tr" in word.languages else None
        first: dict[str, Text] = {}
        for text in texts:
            first.setdefault(text.document.file, text)
        times = Counter(text.document.file for text in texts)
        for file, text in first.items():
            language = text.language if text.language in word.languages else word.languages[0]
            right = row.word if row else ""
            place = (file, text.line, dotted(text.path))
            yield Misspelling(*place, word.text, times[file], language, right)


def report(misspellings: Collection[Misspelling]) -> Iterator[str]:
    """Yield a line for each, with what is near it; looking that up takes its time."""
    instead = {
        language: near({m.word for m in misspellings if m.language == language}, language)
        for language in LANGUAGES
    }
    for each in misspellings:
        found = (each.right,) if each.right else instead[each.language].get(each.word, ())
        times = f" ({each.times} times)" if each.times > 1 else ""
        nearest = f"near it: {', '.join(found)}" if found else "nothing is near it"
        yield f"{each.file}:{each.line}: {each.path}: {each.word!r}{times} is unknown; {nearest}"
