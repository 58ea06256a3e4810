"""Terms: told apart when they look alike; parts, hanja and pronunciation fit the Hangul."""

from collections.abc import Iterator

from glossary.content.draft import Draft
from glossary.content.problems import Problem
from glossary.korean.hanja_readings import ReadingProblem, reading_problem
from glossary.korean.pronunciation import pronunciation_fits
from glossary.models import LANGUAGES, Concept
from glossary.models.term import KoreanTerm, Part
from glossary.text import fold


def duplicate_preferred(draft: Draft) -> Iterator[Problem]:
    """Yield preferred terms that another concept prefers too, unless both say which they are."""
    for language in LANGUAGES:
        owners: dict[str, Concept] = {}
        for concept in draft.concepts.values():
            if not (concept.terms[language] and concept.preferred(language).text):
                continue
            term = concept.preferred(language)
            other = owners.setdefault(fold(term.text), concept)
            if other is concept or (term.homonym and other.preferred(language).homonym):
                continue
            yield draft.problem(
                concept,
                "duplicate_preferred",
                *("terms", language, 0, "text"),
                value=term.text,
                other=other.id,
            )


def parts_add_up(draft: Draft) -> Iterator[Problem]:
    """Yield Korean terms that are not the sum of their parts, spaces aside."""
    for concept, i, term in _korean(draft):
        found = _unspaced("".join(part.text for part in term.parts))
        if found != _unspaced(term.text):
            yield draft.problem(
                concept, "parts_differ", "terms", "ko", i, "parts", found=found, wanted=term.text
            )


def hanja_readings(draft: Draft) -> Iterator[Problem]:
    """Yield parts whose hanja is not read as the Hangul beside it."""
    for concept, i, term in _korean(draft):
        for j, (part, before) in enumerate(_parts_in_place(term)):
            if part.hanja and (wrong := _wrong_reading(part.hanja, part.text, before)):
                yield draft.problem(
                    concept,
                    f"hanja_{wrong.code}",
                    *("terms", "ko", i, "parts", j, "hanja"),
                    hanja=wrong.hanja,
                    found=wrong.hangul,
                    wanted=" / ".join(wrong.expected),
                )


def _parts_in_place(term: KoreanTerm) -> Iterator[tuple[Part, str]]:
    """Yield each part with what stands before it in the same word."""
    for word in term.words:
        for i, part in enumerate(word):
            yield part, "".join(_unspaced(before.text) for before in word[:i])


def _wrong_reading(hanja: str, text: str, before: str) -> ReadingProblem | None:
    if not before:
        return reading_problem(hanja, text)
    wrong = reading_problem(hanja, text, word_initial=False, before=before)
    # Inside a compound, a part that is a word by itself may keep its form (旅行 여행).
    if wrong and len(text) > 1 and not reading_problem(hanja, text):
        return None
    return wrong


def pronunciations(draft: Draft) -> Iterator[Problem]:
    """Yield pronunciations that do not have as many syllables, word by word, as their term."""
    for concept, i, term in _korean(draft):
        if term.pronunciation and not pronunciation_fits(term.text, term.pronunciation):
            yield draft.problem(
                concept,
                "pronunciation_length",
                *("terms", "ko", i, "pronunciation"),
                value=term.pronunciation,
                found=len(_unspaced(term.pronunciation)),
                wanted=len(_unspaced(term.text)),
            )


def _korean(draft: Draft) -> Iterator[tuple[Concept, int, KoreanTerm]]:
    for concept in draft.concepts.values():
        for i, term in enumerate(concept.terms.ko):
            if term.text and term.parts and all(part.text for part in term.parts):
                yield concept, i, term


def _unspaced(text: str) -> str:
    return text.replace(" ", "")
