"""The paired table of a concept: Korean particles beside the Turkish cases that do the same work.

Pairs after Göksel & Kerslake, *Turkish: A Comprehensive Grammar* (2005), chapter 14.3, and the
particles of 표준국어대사전. Where Korean tells people (에게) from things (에), the term's last part
decides; where that cannot be known both are given, people first.
"""

from typing import Final, NamedTuple

from glossary.korean.particle_choice import (
    OBJECT,
    SUBJECT,
    TOPIC,
    TOWARDS,
    WITH,
    Pair,
    particle_after,
)
from glossary.models import Concept
from glossary.models.term import KoreanTerm, Part, Term
from glossary.turkish.declension import Case, decline
from glossary.turkish.readings import READINGS


class Form(NamedTuple):
    """A form in pieces: the words before the last, what the ending is added to, the ending."""

    words: str
    stem: str
    ending: str

    @property
    def text(self) -> str:
        """Return the whole form."""
        return self.words + self.stem + self.ending


class Row(NamedTuple):
    """One function, and how the two languages say it; Turkish has nothing for the topic."""

    function: str
    korean: tuple[Form, ...]
    turkish: Form | None


class _Pairing(NamedTuple):
    """The particles for people, things and days, and the case; no case is no Turkish form."""

    function: str
    people: tuple[Pair, ...]
    things: tuple[Pair, ...]
    days: tuple[Pair, ...]
    case: Case | None


def _same(text: str) -> Pair:
    return Pair(text, text)


_OF, _AT, _IN, _TO_PERSON = map(_same, ("의", "에", "에서", "에게"))
_PAIRINGS: Final = (
    _Pairing("subject", (SUBJECT,), (SUBJECT,), (SUBJECT,), Case.NOMINATIVE),
    _Pairing("topic", (TOPIC,), (TOPIC,), (TOPIC,), None),
    _Pairing("object", (OBJECT,), (OBJECT,), (OBJECT,), Case.ACCUSATIVE),
    _Pairing("of", (_OF,), (_OF,), (_OF,), Case.GENITIVE),
    _Pairing("to", (_TO_PERSON,), (_AT,), (_AT,), Case.DATIVE),
    # 에 is where something is, 에서 where something happens; Turkish says -DA for both.
    _Pairing("at", (_TO_PERSON,), (_AT, _IN), (_AT,), Case.LOCATIVE),
    _Pairing("from", (_same("에게서"),), (_IN,), (_same("부터"),), Case.ABLATIVE),
    # -(y)lA is company (과) and, with things, means as well (으로).
    _Pairing("with", (WITH,), (WITH, TOWARDS), (WITH,), Case.INSTRUMENTAL),
)
FUNCTIONS: Final = tuple(pairing.function for pairing in _PAIRINGS)

# Sino-Korean suffixes that make people (표준국어대사전: -객, -자, -원, -인), and words for people.
_PEOPLE_HANJA: Final = tuple("客者員人")
_PEOPLE: Final = frozenset({
    "단골", "사람", "손님", "이웃", "전문가", "상담사", "대표", "팀장", "학생", "친구", "매니저",
    "리더", "파트너", "바이어", "프로모터",
})  # fmt: skip
# Loans from words in -er and -or may be people (매니저) or things (센터, 서버).
_MAYBE_PEOPLE: Final = ("er", "or")
_THINGS: Final = frozenset({"센터", "서버", "뉴스레터", "컴퓨터"})
# Days and seasons of the year, at which things happen and from which they begin: 추석에, 설날부터.
_DAYS: Final = frozenset({"추석", "설날", "설", "날", "절", "명절", "연휴", "휴일", "기간"})


def paradigm(concept: Concept) -> tuple[Row, ...]:
    """Return the paired table of the preferred terms; empty unless every form is known."""
    turkish = concept.preferred("tr")
    if concept.part_of_speech != "noun" or _is_unassimilated(turkish):
        return ()
    rows = [_row(pairing, concept.korean, turkish.text) for pairing in _PAIRINGS]
    known = [row for row in rows if row is not None]
    return tuple(known) if len(known) == len(rows) else ()


def is_person(part: Part) -> bool | None:
    """Tell whether the last part of a Korean term names a person; None where it may or may not."""
    if part.text in _PEOPLE or (part.hanja or "").endswith(_PEOPLE_HANJA):
        return True
    loan = part.loan.form.lower() if part.loan else ""
    if loan.endswith(_MAYBE_PEOPLE) and part.text not in _THINGS:
        return None
    return False


def _is_unassimilated(term: Term) -> bool:
    """Tell whether Turkish writes the word as its own language does, so that only ears know it."""
    return term.loan is not None and term.loan.form == term.text and term.text not in READINGS


def _row(pairing: _Pairing, korean: KoreanTerm, turkish: str) -> Row | None:
    particles = _particles(pairing, korean.parts[-1])
    forms = [_korean(korean.text, pair) for pair in particles]
    inflected = decline(turkish, pairing.case or Case.NOMINATIVE)
    known = tuple(form for form in forms if form is not None)
    if inflected is None or len(known) != len(forms):
        return None
    return Row(pairing.function, known, _form(*inflected) if pairing.case else None)


def _particles(pairing: _Pairing, last: Part) -> tuple[Pair, ...]:
    if last.text in _DAYS:
        return pairing.days
    person = is_person(last)
    if person is None:
        return tuple(dict.fromkeys((*pairing.people, *pairing.things)))
    return pairing.people if person else pairing.things


def _korean(text: str, pair: Pair) -> Form | None:
    particle = particle_after(text, pair)
    return None if particle is None else _form(text, particle)


def _form(stem: str, ending: str) -> Form:
    words, space, last = stem.rpartition(" ")
    return Form(words + space, last, ending)
