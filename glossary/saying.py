"""Says Korean words for the command line: as the glossary has them, or else by the rules alone."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from glossary.catalogue import Catalogue
from glossary.korean.hangul import initials
from glossary.speech import Speech, speech, speech_of_text
from glossary.text import nfc

_LABELS: Final = {
    "pronunciation": "Pronunciation",
    "romanization": "Revised Romanization",
    "mccune_reischauer": "McCune–Reischauer",
    "ipa": "IPA",
    "turkish_reading": "Turkish reading",
    "initials": "Initials",
}
_WIDTH: Final = max(map(len, _LABELS.values()))

Saying = Mapping[str, str]
"""What is said of one text: the text, the fields of its speech, its initial consonants."""


def say(texts: Iterable[str], catalogue: Catalogue | None = None) -> Iterator[Saying]:
    """Say each text that is not empty; a term of the catalogue is said by its parts."""
    known = _known(catalogue) if catalogue else {}
    for text in map(_tidy, texts):
        if text:
            yield _saying(text, known.get(text) or speech_of_text(text))


def _known(catalogue: Catalogue) -> Mapping[str, Speech]:
    """Gather how terms are said; where two concepts share a wording, the first one speaks."""
    known: dict[str, Speech] = {}
    for concept in catalogue.concepts.values():
        for term in concept.terms.ko:
            if term.text not in known:
                known[term.text] = speech(term, concept.part_of_speech)
    return known


def _tidy(text: str) -> str:
    # Bytes that were no UTF-8 arrive as lone surrogates, which cannot be written out again.
    return nfc(" ".join(text.encode("utf-8", "replace").decode("utf-8").split()))


def _saying(text: str, said: Speech) -> Saying:
    everything = {"text": text, "initials": initials(text), **said._asdict()}
    return {key: everything[key] for key in ("text", *_LABELS)}


def as_block(saying: Saying) -> str:
    """Lay one saying out for reading: the text, and below it one line for each way to write it."""
    lines = (f"  {label:<{_WIDTH}}  {saying[key]}" for key, label in _LABELS.items())
    return "\n".join([saying["text"], *lines])
