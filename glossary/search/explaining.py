"""Turns a fit into a hit: the wording by which a concept was found, why, and where it fits."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from glossary.endings import Ending
from glossary.languages import RULES
from glossary.models import Concept
from glossary.models.term import KoreanTerm
from glossary.search.answer import Hit, Reason, ReasonCode, Span
from glossary.search.entries import Entry, entries
from glossary.search.keys import Token, has_hangul, latin_spellings
from glossary.search.match import Fit
from glossary.search.telling import told
from glossary.search.wordings import Wording
from glossary.speech import speech, why_written
from glossary.text import squeeze

_FROM_THE_FIRST: Final[frozenset[ReasonCode]] = frozenset({"folded", "begins"})
_NO_ENDING: Final = Ending("", ())


class Filed(NamedTuple):
    """A wording, and for each of its tokens the part of it that this stands for."""

    wording: Wording
    spans: Mapping[Token, Span]

    def fitting(self, found: Fit) -> list[Token]:
        """Give the token that stands for the smallest part, of each group that has any."""
        fitting = ([token for token in group if token in self.spans] for group in found.groups)
        return [min(tokens, key=self._length) for tokens in fitting if tokens]

    def is_whole(self, token: Token) -> bool:
        """Tell whether a token stands for the whole wording."""
        return self._length(token) == len(self.wording.text)

    def _length(self, token: Token) -> int:
        start, end = self.spans[token]
        return end - start


def filed(concept: Concept) -> tuple[Filed, ...]:
    """Give the wordings of a concept with all their tokens; worth keeping."""
    return tuple(Filed(entry.wording, _spans(entry)) for entry in entries(concept))


def _spans(entry: Entry) -> dict[Token, Span]:
    # Of the places of a token the first is kept.
    return {(key.field, key.token): key.span for key in reversed(entry.keys)}


def explained(concept: Concept, wordings: Iterable[Filed], found: Fit, score: int) -> Hit:
    """Say by which of its wordings and why a concept was found."""
    if found.code == "text":
        sentence = told(concept, found)
        reason = Reason("text", found.typed)
        return Hit(concept, sentence.language, sentence.text, reason, score, sentence.marks)
    best, tokens = _best(wordings, found)
    spans = [best.spans[token] for token in tokens]
    reason = _reason(concept, best, found, tokens)
    marks = _marks(best.wording.text, found, spans)
    return Hit(concept, best.wording.language, best.wording.text, reason, score, marks)


def _best(wordings: Iterable[Filed], found: Fit) -> tuple[Filed, list[Token]]:
    """Choose the wording that has most of what was typed; the first of equals is the one to use."""

    def fitness(choice: tuple[Filed, list[Token]]) -> tuple[int, bool]:
        filed, tokens = choice
        return len(tokens), len(tokens) == 1 and filed.is_whole(tokens[0])

    return max(((filed, filed.fitting(found)) for filed in wordings), key=fitness)


def _reason(concept: Concept, filed: Filed, found: Fit, tokens: list[Token]) -> Reason:
    wording, ending = filed.wording, _hyphenated(found.ending or _NO_ENDING)
    if found.layout:
        return Reason("keyboard", found.typed, found.meant, *ending, found.layout)
    if found.code == "inflected":
        return Reason("inflected", found.typed, wording.text, *_added(wording, found.typed, ending))
    if found.code == "misspelled":
        return Reason("misspelled", found.typed, _corrected(filed, found, tokens))
    if found.code == "latin":
        return _heard(concept, wording, found.typed, ending)
    if found.code == "words":
        return Reason("words", found.typed, wording.text)
    begins_later = filed.spans[tokens[0]][0] > 0
    code = "inside" if begins_later and found.code in _FROM_THE_FIRST else found.code
    return _of_wording(concept, wording, found.typed, code)


def _of_wording(concept: Concept, wording: Wording, typed: str, code: ReasonCode) -> Reason:
    if wording.kind in {"hanja", "spelling"}:
        return _of_spelling(concept, wording, typed)
    if wording.term.status == "deprecated":
        return Reason("deprecated", typed, concept.preferred(wording.language).text)
    return Reason(code, typed, wording.text)


def _corrected(filed: Filed, found: Fit, tokens: list[Token]) -> str:
    """Write what was meant, as words of the glossary; nobody is offered hanja to type."""
    if filed.wording.kind == "hanja":
        return filed.wording.term.text
    return " ".join(_correct(filed, found, token) for token in tokens)


def _correct(filed: Filed, found: Fit, token: Token) -> str:
    part = filed.wording.text[slice(*filed.spans[token])]
    return part if squeeze(part) == token[1] else found.written.get(token) or part


def _added(wording: Wording, typed: str, ending: Ending) -> Ending:
    """Give what was added to the wording: -ni to sadakati, where only sadakat + ini was known."""
    added = RULES[wording.language].ending(typed, wording.text)
    return _hyphenated(added) if added else ending


def _hyphenated(ending: Ending) -> Ending:
    """Write a suffix as grammars do, -lerimizin; Korean particles and 'nin stand by themselves."""
    is_suffix = ending.text[:1].isalpha() and not has_hangul(ending.text)
    return ending._replace(text="-" + ending.text) if is_suffix else ending


def _heard(concept: Concept, wording: Wording, typed: str, ending: Ending) -> Reason:
    """Name the system by which the term is spelled as it was typed; none for a beginning."""
    term = wording.term
    if not isinstance(term, KoreanTerm):
        return Reason("latin", typed, term.text)
    if ending.text and not ending.functions:
        ending = RULES["ko"].ending(term.text + ending.text, term.text) or ending
    spellings = latin_spellings(speech(term, concept.part_of_speech)).items()
    systems = (code for code, latin in spellings if squeeze(latin) == squeeze(typed))
    system = next(systems, "").removesuffix("_voiced")
    return Reason("latin", typed, term.text, *ending, system)


def _of_spelling(concept: Concept, wording: Wording, typed: str) -> Reason:
    term = wording.term
    if wording.kind == "hanja":
        return Reason("hanja", typed, term.text)
    if isinstance(term, KoreanTerm):
        why = why_written(term, concept.part_of_speech, wording.text)
        if why:
            return Reason("latin", typed, term.text, by=why.code)
    return Reason("other_spelling", typed, term.text)


def _marks(text: str, found: Fit, fitting: list[Span]) -> tuple[Span, ...]:
    """Mark what was typed where it stands in the part that fits, else all parts that fit."""
    typed = squeeze(found.meant if found.layout else found.typed)
    span = _place(text, typed, fitting[0]) if len(fitting) == 1 else None
    return (span,) if span else _merged(fitting)


def _place(text: str, typed: str, part: Span) -> Span | None:
    """Find squeezed text in a part of a text, and give the place as the text counts its letters."""
    places = [at for at in range(*part) for _ in squeeze(text[at])]
    squeezed = squeeze(text[slice(*part)])
    start = squeezed.find(typed) if len(places) == len(squeezed) and typed else -1
    return None if start < 0 else (places[start], places[start + len(typed) - 1] + 1)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put spans in order, those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            start, end = merged[-1][0], max(merged.pop()[1], end)  # noqa: PLW2901
        merged.append((start, end))
    return tuple(merged)
