"""Fills the fields of a note with everything that the glossary knows of a concept."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from glossary.catalogue import Catalogue
from glossary.decks.card_types import CARD_TYPES, CardKind
from glossary.decks.escaping import plain
from glossary.decks.fields import BASE, TARGET, WITH_EXAMPLES, Fields
from glossary.decks.formulas import formula
from glossary.decks.words import PARTS_OF_SPEECH, third
from glossary.models import Concept, Language, Segment, Term
from glossary.speech import speech
from glossary.turkish.ipa import ipa

_YES: Final = "1"
_BREAK: Final = "<br>"
_MOST_COLLOCATIONS: Final = 3


class Pair(NamedTuple):
    """The language of the learner, and the one that is learned."""

    base: Language
    target: Language


def fill(concept: Concept, pair: Pair, catalogue: Catalogue) -> Fields:
    """Return the fields for all card types and extras; what is not wanted is taken off later."""
    fields = {
        **_terms(concept, pair),
        **_sayings(concept, pair),
        **_explanations(concept, pair, catalogue),
        **_examples(concept, pair),
        **_formulas(concept, pair, catalogue),
        BASE[pair.base]: pair.base,
        TARGET[pair.target]: pair.target,
        WITH_EXAMPLES: _YES,
    }
    told = {name: html for name, html in fields.items() if html}
    return told | {kind.flag: _YES for kind in CARD_TYPES.values() if _asks(kind, told)}


def _asks(kind: CardKind, fields: Fields) -> bool:
    # Omnichannel is omnichannel in Turkish too, and A/B test is within A/B testi: to ask for it
    # would be to tell it.
    asked, answer = (fields.get(name, "").casefold() for name in kind.shows[:2])
    return answer not in asked


def _terms(concept: Concept, pair: Pair) -> Fields:
    base, target = pair
    homonym = concept.preferred(target).homonym or concept.preferred(base).homonym
    return {
        "Term": plain(concept.preferred(target).text),
        "Meaning": plain(concept.preferred(base).text),
        "Third": plain(concept.preferred(third(base, target)).text),
        "Other terms": _others(concept.terms[target]),
        "Other meanings": _others(concept.terms[base]),
        "Homonym": plain(homonym[base]) if homonym else "",
        "Typed": plain(concept.preferred(target).text),
        "Part of speech": PARTS_OF_SPEECH[base][concept.part_of_speech],
        "Level": str(concept.level),
    }


def _others(terms: Iterable[Term]) -> str:
    wordings = [wording for term in terms if term.is_usable for wording in term.wordings]
    return plain(" · ".join(dict.fromkeys(wordings[1:])))


def _sayings(concept: Concept, pair: Pair) -> Fields:
    if pair.target == "ko":
        said = speech(concept.korean, concept.part_of_speech)
        # 쿠폰 is kupon in Turkish too: the hint would be the answer.
        tells = said.romanization == concept.preferred(pair.base).text
        return {
            "Pronunciation": plain(f"[{said.pronunciation}]"),
            "Latin": "" if tells else plain(said.romanization),
            "Hanja": plain(concept.korean.hanja),
        }
    sounds = ipa(concept.preferred("tr").text) if pair.target == "tr" else None
    return {"Pronunciation": plain(f"[{sounds}]") if sounds else ""}


def _explanations(concept: Concept, pair: Pair, catalogue: Catalogue) -> Fields:
    base, target = pair
    contrasts = [each.contrast for each in catalogue.relations(concept) if each.contrast]
    return {
        "Parts": _parts(concept, pair),
        "Definition": plain(concept.definition[base]),
        "Definition in target": plain(concept.definition[target]),
        "Collocations": _BREAK.join(
            f"{_in(target, each[target])} – {_in(base, each[base])}"
            for each in concept.collocations[:_MOST_COLLOCATIONS]
        ),
        "Notes": _BREAK.join(plain(note[base]) for note in concept.notes),
        "Contrast": _BREAK.join(plain(contrast[base]) for contrast in contrasts),
    }


def _in(language: Language, text: str) -> str:
    return f'<span lang="{language}">{plain(text)}</span>'


def _parts(concept: Concept, pair: Pair) -> str:
    parts = concept.korean.parts
    if pair.target != "ko" or len(parts) == 1:
        return ""
    base: Language = "tr" if pair.base == "tr" else "en"
    return " + ".join(
        f"{_in('ko', part.text)} {_in(base, getattr(part.gloss, base))}" for part in parts
    )


def _examples(concept: Concept, pair: Pair) -> Fields:
    first, second = concept.examples[:2]
    return {
        "Example": _marked(first[pair.target]),
        "Example meaning": _marked(first[pair.base]),
        "Gap": "".join(_with_gap(first[pair.target])),
        "Example 2": _marked(second[pair.target]),
        "Example 2 meaning": _marked(second[pair.base]),
    }


def _marked(sentence: Iterable[Segment]) -> str:
    return "".join(f"<b>{plain(s.text)}</b>" if s.marked else plain(s.text) for s in sentence)


def _with_gap(sentence: Iterable[Segment]) -> Iterator[str]:
    for segment in sentence:
        yield '<span class="gap">____</span>' if segment.marked else plain(segment.text)


def _formulas(concept: Concept, pair: Pair, catalogue: Catalogue) -> Fields:
    entry = catalogue.metrics.get(concept.metric or "")
    if not entry:
        return {}
    return {
        "Formula name": plain(entry.name[pair.base]),
        "Formula": plain("\n".join(formula(entry, pair.base))),
        "Formula in target": plain("\n".join(formula(entry, pair.target))),
    }
