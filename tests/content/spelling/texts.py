"""Every text of the content files, word by word, with the languages that a word may be of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from glossary.content.folders import CONCEPTS, METRICS, documents_in, shared_documents
from glossary.content.reader import Document
from glossary.korean.particles import functions_after
from glossary.models import LANGUAGES, Language

_SHARED: Final = ("topics.yaml", "sources.yaml")
# Placeholders, addresses and suffixes spoken about (-nın) are no words.
_NO_WORDS: Final = re.compile(r"\{[^{}]*\}|https?://\S+|\S+@\S+|(?<![^\W_])-\w+")
# A mark is no end of a word: <고객>을.
_MARK: Final = re.compile("[<>]")
_QUOTED: Final = re.compile("“[^”]*”|‘[^’]*’")
_LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏ"
# A suffix belongs to the name before its apostrophe; after a digit, a bracket, a quotation or
# Hangul it belongs to no word of these letters, and is none itself.
_WORD: Final = re.compile(
    rf"(?P<ko>[가-힣]+)|(?<![{_LATIN}”’)%])(?<![^\s(]['’])[{_LATIN}]+(?:['’][{_LATIN}]+)*"
)
_LETTER: Final = re.compile("[^'’](['’]|$)")
_HANGED_ON: Final = re.compile(r"[^\s‘“(]$")


class Text(NamedTuple):
    """A text in one language, and where it stands."""

    document: Document
    path: tuple[str | int, ...]
    language: Language
    text: str

    @property
    def is_about_words(self) -> bool:
        """Tell whether it is a note, which may name words of another language."""
        return any(each in {"note", "notes"} for each in self.path)

    @property
    def line(self) -> int:
        """Return the number of the line."""
        return self.document.line(self.path)


class Word(NamedTuple):
    """A word, and the languages in any of which it may be right."""

    text: str
    languages: tuple[Language, ...]


def texts_of(folders: Sequence[Path]) -> Iterator[Text]:
    """Yield every text of every file; spellings that only the search knows are none."""
    documents = [
        *documents_in(folders, CONCEPTS)[0].values(),
        *documents_in(folders, METRICS)[0].values(),
        *(document for name in _SHARED for document in shared_documents(folders, name)),
    ]
    for document in documents:
        for path, language, text in _texts(document.data, ()):
            yield Text(document, path, language, text)


def _texts(
    value: object, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Language, str]]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key in LANGUAGES and isinstance(each, str):
                yield (*path, key), key, each
            else:
                yield from _texts(each, (*path, key))
    elif isinstance(value, list):
        for i, each in enumerate(value):
            yield from _texts(each, (*path, i))


def words_of(text: str, language: Language, *, is_about_words: bool = False) -> Iterator[Word]:
    """Yield the words of a text.

    Latin letters are English or Turkish within Korean, within quotation marks, and wherever words
    are spoken about; otherwise they are of the language of the text.
    """
    plain = _MARK.sub("", _NO_WORDS.sub(" ", text))
    quoted = [match.span() for match in _QUOTED.finditer(plain)]
    for match in _WORD.finditer(plain):
        if match["ko"]:
            if not _is_particle(match):
                yield Word(match[0], ("ko",))
        elif not _LETTER.match(match[0]):
            cited = any(start <= match.start() < end for start, end in quoted)
            own = language != "ko" and not cited and not is_about_words
            yield Word(match[0].replace("’", "'"), (language,) if own else ("en", "tr"))


def _is_particle(match: re.Match[str]) -> bool:
    """Tell whether it is what hangs on to no Hangul: CRM을, ‘단골’에서."""
    before = match.string[: match.start()]
    return bool(_HANGED_ON.search(before)) and functions_after("A", match[0]) is not None
