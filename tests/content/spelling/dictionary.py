"""Asks the program hunspell, for many words at once."""

import subprocess
from collections.abc import Collection, Iterator, Mapping

from glossary.models import Language
from tests.hunspell import DICTIONARIES

_MOST = 5


def unknown_of(words: Collection[str], language: Language) -> set[str]:
    """Return those of the words that the dictionary of a language does not know."""
    # It takes a Turkish suffix for a word of its own; the names before these are looked up alone.
    divided = {word for word in words if language == "tr" and "'" in word}
    return divided.union(_ask({*words} - divided, language, "-l")) & {*words}


def near(words: Collection[str], language: Language) -> Mapping[str, tuple[str, ...]]:
    """Return what the dictionary has instead of each word that it does not know."""
    return dict(_suggestions(_ask(words, language, "-a")))


def _suggestions(lines: Collection[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    # Of a misspelt word: & word number offset: one, other. See hunspell(1), pipe mode.
    for line in lines:
        if line.startswith("& "):
            about, _, suggested = line.partition(": ")
            yield about.split()[1], tuple(suggested.split(", ")[:_MOST])


def _ask(words: Collection[str], language: Language, mode: str) -> list[str]:
    if not words:
        return []
    command = ["hunspell", "-d", DICTIONARIES[language], "-i", "UTF-8", mode]
    asked = "".join(f"{word}\n" for word in words)
    answer = subprocess.run(command, input=asked, capture_output=True, encoding="utf-8", check=True)
    return answer.stdout.splitlines()
