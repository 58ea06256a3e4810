"""The words of the glossary, kept in memory, and typed words led to them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

from glossary.korean.hangul import INITIALS
from glossary.korean.keyboard import keystrokes
from glossary.languages import RULES
from glossary.models import LANGUAGES, Language
from glossary.search.entries import Entry
from glossary.search.keys import has_hangul
from glossary.text import squeeze

_SEPARATOR: Final = "\x1f"  # Nobody can type it: control characters are dropped.
_LANGUAGES: Final[Mapping[str, Language]] = {language: language for language in LANGUAGES}
_MOST_SLIPS: Final = 2
_SHORTEST_STEM: Final = 4
"""Letters of a word that may have a slip in it."""

Kind = Literal["keys", "folded", "skeleton"]
"""In what slips of a word are counted: keys pressed, folded letters, or those of a skeleton."""


class Word(NamedTuple):
    """A word as the glossary writes it; of the Latin spellings of Korean, a skeleton."""

    text: str
    language: Language | None
    root: str


class Near(NamedTuple):
    """A word, and by how many slips something typed differs from it."""

    word: Word
    slips: int


_ByKey = dict[str, list[Word]]


def listed(entry: Entry) -> Iterator[str]:
    """Give the words of a wording as tokens of the index."""
    for text in entry.vocabulary():
        language = entry.wording.language
        yield _SEPARATOR.join((text, language, RULES[language].root(text)))
    for key in entry.keys:
        if key.field == "skeleton" and key.is_word:
            yield _SEPARATOR.join((key.token, "", ""))


class Vocabulary:
    """All words, by the beginnings that their forms share, and by the lengths of their keys."""

    def __init__(self, tokens: Iterable[str]) -> None:
        """Read the words from the tokens of the index."""
        self._by_root: dict[str, list[Word]] = defaultdict(list)
        self._by_length: dict[tuple[Kind, int], _ByKey] = defaultdict(dict)
        self._by_start: dict[tuple[Kind, int, str], _ByKey] = defaultdict(dict)
        for token in tokens:
            text, language, root = token.split(_SEPARATOR)
            word = Word(text, _LANGUAGES.get(language), root)
            if language:
                self._by_root[root].append(word)
            kind = _kind(word)
            key = slip_key(kind, text)
            self._by_length[kind, len(key)].setdefault(key, []).append(word)
            self._by_start[kind, len(key), key[:1]].setdefault(key, []).append(word)

    def with_root_of(self, squeezed: str) -> Iterator[Word]:
        """Give the words of which something typed may be a form, the shortest root first."""
        for end in range(len(squeezed) + 1):
            yield from self._by_root.get(squeezed[:end], ())

    def as_written(self, word: str) -> str:
        """Give a word as the glossary writes it; as it was typed where the glossary has it not."""
        key = squeeze(word)
        written = [same.text for same in self._by_length.get(("folded", len(key)), {}).get(key, ())]
        return word if word in written or not written else written[0]

    def near(self, kind: Kind, key: str) -> Iterator[Near]:
        """Give the words whose key differs from this one by no more slips than its length allows.

        Slips are letters missing, too many, wrong or swapped with their neighbour (optimal string
        alignment, R. Lowrance and R. Wagner 1975).
        """
        allowed = slips_allowed(key)
        for length in range(len(key) - allowed, len(key) + allowed + 1) if allowed else ():
            yield from _near(self._by_length.get((kind, length), {}), key, allowed)

    def near_beginning(self, kind: Kind, key: str) -> Iterator[Near]:
        """Give the words of which something typed may be a form with a slip in the stem.

        The first letter must be right, or this would compare with every word there is.
        """
        for length in range(_SHORTEST_STEM, len(key)):
            alike = self._by_start.get((kind, length, key[:1]), {})
            for end in (length - 1, length, length + 1):
                yield from _near(alike, key[:end], _MOST_SLIPS)


def _near(by_key: _ByKey, key: str, allowed: int) -> Iterator[Near]:
    matches = extract_iter(key, by_key.keys(), scorer=OSA.distance, score_cutoff=allowed)
    for text, slips, _ in matches:
        if slips <= min(allowed, slips_allowed(text)):
            yield from (Near(word, int(slips)) for word in by_key[text])


def _kind(word: Word) -> Kind:
    if not word.language:
        return "skeleton"
    return "keys" if has_hangul(word.text) else "folded"


def slip_key(kind: Kind, text: str) -> str:
    """Write a word in what its slips are counted in; a skeleton is written so already."""
    if kind == "skeleton":
        return text
    return keystrokes(squeeze(text)) if kind == "keys" else squeeze(text)


def slips_allowed(key: str) -> int:
    """Give how many letters may be wrong; in a short word each one makes another word."""
    # A Korean syllable is two or three keys.
    one, two = (5, 9) if key[:1] in INITIALS else (_SHORTEST_STEM, 7)
    return (len(key) >= one) + (len(key) >= two)
