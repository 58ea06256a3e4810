"""The terms of a concept as the API gives them away; the shapes are promises to strangers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.presenters.sound import Sounds
from glossary.models import Concept, Language, Loan, Localized, Part, Term
from glossary.models.term import Gloss, KoreanTerm
from glossary.speech import speech


@dataclass(frozen=True)
class PartResource:
    """A piece of a Korean term, and the stratum of the lexicon that it is from."""

    text: str
    origin: str
    hanja: str | None
    loan: Loan | None
    gloss: Gloss


@dataclass(frozen=True)
class TermResource:
    """A designation in one language."""

    text: str
    status: str
    abbreviation: str | None
    register: str | None
    homonym: Localized | None
    loan: Loan | None
    note: Localized | None
    also_written: Sequence[str]
    audio: str | None


@dataclass(frozen=True)
class KoreanTermResource(TermResource):
    """A Korean designation, how it is said, and what it is made of."""

    pronunciation: str
    romanization: str
    ipa: str
    mccune_reischauer: str
    turkish_reading: str
    letters: str
    hanja: str | None
    parts: Sequence[PartResource]


def term_resources(concept: Concept, sounds: Sounds) -> Mapping[Language, Sequence[TermResource]]:
    """Return all terms of a concept, in each language the preferred one first."""
    return {
        "ko": [_korean(term, concept.part_of_speech, sounds) for term in concept.terms.ko],
        "tr": [TermResource(**_of_any_term("tr", term, sounds)) for term in concept.terms.tr],
        "en": [TermResource(**_of_any_term("en", term, sounds)) for term in concept.terms.en],
    }


def _of_any_term(language: Language, term: Term, sounds: Sounds) -> dict[str, Any]:
    return {
        "text": term.text,
        "status": term.status,
        "abbreviation": term.abbreviation,
        "register": term.register_,
        "homonym": term.homonym,
        "loan": term.loan,
        "note": term.note,
        "also_written": term.also_written,
        "audio": sounds.address(language, term.text),
    }


def _korean(term: KoreanTerm, part_of_speech: str, sounds: Sounds) -> KoreanTermResource:
    return KoreanTermResource(
        **_of_any_term("ko", term, sounds),
        **speech(term, part_of_speech)._asdict(),
        hanja=term.hanja or None,
        parts=[_part(part) for part in term.parts],
    )


def _part(part: Part) -> PartResource:
    return PartResource(part.text, part.origin, part.hanja, part.loan, part.gloss)
