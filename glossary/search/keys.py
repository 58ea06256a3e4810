"""The keys under which wordings are filed, and under which what was typed is looked up."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from glossary.korean.hangul import initials, is_syllable
from glossary.korean.keyboard import keystrokes
from glossary.korean.skeleton import skeleton
from glossary.korean.turkish_reading import turkish_reading
from glossary.models.term import KoreanTerm
from glossary.search.answer import Span
from glossary.search.wordings import Place, Wording, tails
from glossary.speech import Speech, speech
from glossary.text import nfc, squeeze
from glossary.turkish import casing

Field = Literal["exact", "folded", "keys", "initials", "latin", "skeleton", "lemma", "bag"]
Token = tuple[str, str]
"""A field and a text in it."""

_CHUNK: Final = re.compile(r"\S+")


class Key(NamedTuple):
    """A wording, or a part of it, as one habit of typing writes it."""

    field: Field
    token: str
    place: Place
    span: Span
    """What part of the wording it is."""
    is_word: bool = False
    """Whether it stands for a single word."""


def exact(text: str) -> str:
    """Keep everything but capitals and the number of spaces: kâr stays kâr."""
    return " ".join(nfc(text).replace("İ", "i").lower().split())


def has_hangul(text: str) -> bool:
    """Tell whether any letter is a Hangul syllable."""
    return any(map(is_syllable, text))


def keys(wording: Wording, part_of_speech: str) -> Iterator[Key]:
    """Give the keys of a wording as a whole, and from each of its words on."""
    text, place, whole = wording.text, wording.place, (0, len(wording.text))
    lowered = casing.lower(text) if wording.language == "tr" else exact(text)
    yield Key("exact", " ".join(lowered.split()), place, whole)
    if not is_latin(wording):
        yield from _written(text, place, whole)
        for start in tails(wording):
            yield from _written(text[start:], "tail", (start, len(text)))
    for spelling in _latin(wording, part_of_speech):
        yield from _spelled(spelling, place, whole)
        for tail, start in _after_each_space(spelling, text):
            yield from _spelled(tail, "tail", (start, len(text)))


def _written(text: str, place: Place, span: Span) -> Iterator[Key]:
    squeezed = squeeze(text)
    if squeezed:
        yield Key("folded", squeezed, place, span)
    if has_hangul(squeezed):
        yield Key("keys", keystrokes(squeezed), place, span)
        yield Key("initials", initials(squeezed), place, span)


def _spelled(spelling: str, place: Place, span: Span) -> Iterator[Key]:
    yield Key("latin", squeeze(spelling), place, span)
    for heard in {skeleton(spelling), skeleton(spelling.replace("ı", "i"))}:
        # Many write ㅓ as in Samsung, so that there is a key in which u and o are one.
        for token in {heard, heard.replace("u", "o")}:
            yield Key("skeleton", token, place, span, is_word=" " not in spelling)


def _latin(wording: Wording, part_of_speech: str) -> Iterator[str]:
    """Give the ways to write a Korean wording in Latin letters, those of the sources included."""
    if not isinstance(wording.term, KoreanTerm) or wording.kind == "hanja":
        return
    if wording.kind == "term" and has_hangul(wording.text):
        yield from latin_spellings(speech(wording.term, part_of_speech)).values()
    elif is_latin(wording):
        yield wording.text


def is_latin(wording: Wording) -> bool:
    """Tell whether this is how a source writes a Korean term in Latin letters."""
    is_korean = isinstance(wording.term, KoreanTerm)
    return is_korean and wording.kind == "spelling" and not has_hangul(wording.text)


def latin_spellings(said: Speech) -> dict[str, str]:
    """Give the Latin spellings of what is said, by the codes of korean.transliteration."""
    return {
        "revised_romanization": said.romanization,
        "mccune_reischauer": said.mccune_reischauer,
        "letter_by_letter": said.letters,
        "turkish_ear": said.turkish_reading,
        "turkish_ear_voiced": turkish_reading(said.pronunciation, voiced=True),
    }


def _after_each_space(spelling: str, text: str) -> Iterator[tuple[str, int]]:
    """Give what is left of a spelling after each space, and where in the text that begins."""
    starts = [chunk.start() for chunk in _CHUNK.finditer(text)]
    chunks = spelling.split()
    for number, start in enumerate(starts[1 : len(chunks)], 1):
        yield " ".join(chunks[number:]), start
