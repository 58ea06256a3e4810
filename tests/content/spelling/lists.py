"""The reviewed words: what no dictionary has and is right all the same, and why.

A row is a word, its kind and, where the kind does not say it, a reason. Any inflected form of the
word is right too. A Korean row that begins with a hyphen is what may follow any noun.
"""

from pathlib import Path
from typing import Final, NamedTuple

LISTS: Final = ("names", "ko", "tr", "en")
"""One for each language, and one of names and abbreviations, which are alike in all of them."""

KINDS: Final = {
    "name": "a person, a place, a brand, an authority or a law",
    "abbreviation": "the first letters of what the reason says",
    "term": "a word of the trade that no concept has as a term",
    "inflected": "a right form of a word whose inflection nobody has taught the dictionary",
    "loan": "a word of another language, taken over or cited",
    "circumflex": "a Turkish word that is never written without its circumflex",
    "dictionary_gap": "an ordinary word that the dictionary lacks",
}
NEED_A_REASON: Final = frozenset({"abbreviation", "term", "dictionary_gap"})


class Row(NamedTuple):
    """One reviewed word."""

    word: str
    kind: str
    reason: str = ""


def rows_of(name: str) -> tuple[Row, ...]:
    """Return the rows of one list."""
    lines = Path(__file__).with_name(f"{name}.tsv").read_text("utf-8").splitlines()
    return tuple(Row(*line.split("\t")) for line in lines)
