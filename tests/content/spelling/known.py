"""What is known of the words of one language, without the reviewed lists and with them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from glossary.languages import RULES
from glossary.models import Language
from glossary.text import squeeze
from tests.content.spelling.designations import lowered
from tests.content.spelling.dictionary import unknown_of
from tests.content.spelling.lists import Row
from tests.content.spelling.stems import convinces, stems_of

_BARE: Final = str.maketrans("âîû", "aiu")


@dataclass(frozen=True)
class Known:
    """The words that the dictionary has, those of the terms, and the rows of the lists by word."""

    language: Language
    dictionary: Collection[str]
    designations: frozenset[str]
    rows: Mapping[str, Row]

    def knows(self, word: str) -> bool:
        """Tell whether a word is right for all that the dictionary and the terms know."""
        if self.lacks_circumflex(word):
            return False
        stems = stems_of(word, self.language)
        return word in self.dictionary or any(self._has(each, word) for each in stems)

    def rows_of(self, word: str) -> Iterator[Row]:
        """Yield the rows that make a word right."""
        yield from self._listed(word)
        stems = {*stems_of(word, self.language)}
        for suffix in _suffixes(self.rows):
            shorter = {*stems_of(word, self.language, (suffix,))} - stems
            if any(self._has(each, word) or any(self._listed(each)) for each in shorter):
                yield self.rows[f"-{suffix}"]

    def has_form(self, word: str, row: Row) -> bool:
        """Tell whether a word is a form of a listed one, or ends in a listed suffix."""
        if row.word.startswith("-"):
            return row.word[1:] in word[1:]
        return self._is_form(word, row.word)

    def lacks_circumflex(self, word: str) -> Row | None:
        """Return the row of the word that this one is without its circumflex."""
        return next((row for row in self._circumflexes if self._is_bare(word, row)), None)

    @property
    def _circumflexes(self) -> Iterator[Row]:
        return (row for row in self.rows.values() if row.kind == "circumflex")

    def _is_bare(self, word: str, row: Row) -> bool:
        return word not in self.rows and self._is_form(word, row.word.translate(_BARE))

    def _listed(self, word: str) -> Iterator[Row]:
        return (row for row in self.rows.values() if self._is_form(word, row.word))

    def _is_form(self, word: str, headword: str) -> bool:
        # The beginning first, for that costs nothing; a name keeps its capital.
        first = word[:1], lowered(word[:1], self.language)
        near = headword[:1] in first and squeeze(word).startswith(_root(headword, self.language))
        return near and RULES[self.language].is_form_of(word, headword)

    def _has(self, stem: str, word: str) -> bool:
        if stem in self.dictionary and convinces(stem, word, self.language):
            return True
        # A capital may be that of a sentence.
        return not self.designations.isdisjoint((stem, lowered(stem, self.language)))


@cache
def _root(headword: str, language: Language) -> str:
    return RULES[language].root(headword)


def known_of(
    language: Language,
    words: Collection[str],
    doubtful: Collection[str],
    designations: frozenset[str],
    rows: Collection[Row],
) -> Known:
    """Add to the words that a dictionary has those that doubtful ones may be forms of."""
    by_word = {row.word: row for row in rows}
    suffixes = tuple(_suffixes(by_word))
    stems = {stem for word in doubtful for stem in stems_of(word, language, suffixes)}
    dictionary = {*words} | (stems - unknown_of(stems, language))
    return Known(language, dictionary, designations, by_word)


def _suffixes(rows: Mapping[str, Row]) -> Iterator[str]:
    return (word.removeprefix("-") for word in rows if word.startswith("-"))
