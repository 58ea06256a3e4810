"""Examples: the marked word really is a form of the term, in each language."""

from collections.abc import Iterator

from glossary.content.draft import Draft
from glossary.content.problems import Problem
from glossary.languages import RULES
from glossary.models import LANGUAGES, Concept, Language


def marked_words(draft: Draft) -> Iterator[Problem]:
    """Yield marks on words that are no inflected form of a term one may use."""
    for concept in draft.concepts.values():
        for i, example in enumerate(concept.examples):
            for language in LANGUAGES:
                for segment in example[language]:
                    if segment.marked and not _is_form(concept, language, segment.text):
                        wanted = " / ".join(_usable(concept, language))
                        yield draft.problem(
                            concept,
                            "not_a_form",
                            *("examples", i, language),
                            value=segment.text,
                            wanted=wanted,
                        )


def _usable(concept: Concept, language: Language) -> list[str]:
    return [
        wording for term in concept.terms[language] if term.is_usable for wording in term.wordings
    ]


def _is_form(concept: Concept, language: Language, word: str) -> bool:
    usable = _usable(concept, language)
    # Where a term could not be read, nobody knows its forms.
    known = bool(usable) and all(usable)
    return not known or any(RULES[language].is_form_of(word, headword) for headword in usable)
