"""Terms: the designations of a concept in one language, and what Korean ones are made of."""

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from glossary.models.base import Frozen, Language, LanguageCode, Localized, Text

Status = Literal["preferred", "admitted", "deprecated"]
Register = Literal["formal", "colloquial", "technical"]
Origin = Literal["sino", "native", "loan"]


class Loan(Frozen):
    """Where a word was borrowed from: the language and the form it has there."""

    language: LanguageCode
    form: Text


class Gloss(Frozen):
    """What a Korean part means, for readers of the other two languages."""

    tr: Text
    en: Text


class Part(Frozen):
    """A piece of a Korean term: Sino-Korean (with hanja), native, or a loan."""

    text: Text
    hanja: Text | None = None
    loan: Loan | None = None
    native: Literal[True] | None = None
    gloss: Gloss

    @model_validator(mode="after")
    def _has_one_origin(self) -> Self:
        if sum(origin is not None for origin in (self.hanja, self.loan, self.native)) != 1:
            raise PydanticCustomError("part_origin", "exactly one of hanja, loan, native")
        return self

    @property
    def origin(self) -> Origin:
        """Return the stratum of the lexicon that the part belongs to."""
        if self.hanja:
            return "sino"
        return "loan" if self.loan else "native"

    @property
    def key(self) -> str:
        """Return what makes two parts the same: hanja (率 is 률 and 율), origin of a loan, or text.

        로열티 from *loyalty* and 로열티 from *royalty* are thus two parts.
        """
        if self.loan:
            return f"{self.loan.language}:{self.loan.form}"
        return self.hanja or self.text


class Term(Frozen):
    """One designation of a concept in one language."""

    text: Text
    status: Status
    abbreviation: Text | None = None
    register_: Annotated[Register | None, Field(alias="register")] = None
    homonym: Localized | None = None
    loan: Loan | None = None
    note: Localized | None = None
    also_written: tuple[Text, ...] = ()

    @property
    def is_usable(self) -> bool:
        """Tell whether one may say the term."""
        return self.status != "deprecated"

    @property
    def wordings(self) -> tuple[str, ...]:
        """Return the term and its abbreviation: what a sentence may use for the concept."""
        return (self.text, self.abbreviation) if self.abbreviation else (self.text,)


class KoreanTerm(Term):
    """A Korean designation, with its parts and, where no rule can know it, its pronunciation."""

    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    pronunciation: Text | None = None

    @property
    def words(self) -> tuple[tuple[Part, ...], ...]:
        """Return the parts grouped by the word of the text in which each begins."""
        words: list[tuple[Part, ...]] = []
        room = 0
        lengths = iter(map(len, self.text.split()))
        for part in self.parts:
            if room <= 0:
                room += next(lengths, len(part.text))
                words.append(())
            words[-1] += (part,)
            room -= len(part.text.replace(" ", ""))
        return tuple(words)

    @property
    def hanja(self) -> str:
        """Return the term with hanja where its parts have them (顧客 離脫率), or nothing."""
        if not any(part.hanja for part in self.parts):
            return ""
        return " ".join("".join(p.hanja or p.text for p in word) for word in self.words)


class Terms(Frozen):
    """All terms of a concept; in each language the first is the preferred one."""

    ko: Annotated[tuple[KoreanTerm, ...], Field(min_length=1)]
    tr: Annotated[tuple[Term, ...], Field(min_length=1)]
    en: Annotated[tuple[Term, ...], Field(min_length=1)]

    @field_validator("ko", "tr", "en")
    @classmethod
    def _prefers_the_first(cls, terms: tuple[Term, ...]) -> tuple[Term, ...]:
        if [i for i, term in enumerate(terms) if term.status == "preferred"] != [0]:
            raise PydanticCustomError("preferred_first", "the first term preferred")
        return terms

    def __getitem__(self, language: Language) -> tuple[Term, ...]:
        """Return the terms of one language, the preferred one first."""
        terms: tuple[Term, ...] = getattr(self, language)
        return terms
