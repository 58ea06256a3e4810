"""What the API has promised to strangers, held against every real concept.

The shapes are written down here a second time, on purpose: a field that is renamed, lost or left
out somewhere breaks whoever relies on it, however well the code agrees with itself.
"""

from typing import Annotated, Literal

import pytest
from flask import Flask
from pydantic import BaseModel, ConfigDict, Field

from app.wiring import desk
from tests.contracts.conftest import CODES

Text = Annotated[str, Field(min_length=1)]
Sound = Annotated[str, Field(pattern=r"^/audio/[0-9a-f]{32}\.mp3$")]
Language = Literal["ko", "tr", "en"]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Trio(Shape):
    ko: Text
    tr: Text
    en: Text


class Loan(Shape):
    language: Text
    form: Text


class Gloss(Shape):
    tr: Text
    en: Text


class Part(Shape):
    text: Text
    origin: Literal["sino", "native", "loan"]
    hanja: Text | None
    loan: Loan | None
    gloss: Gloss


class Term(Shape):
    text: Text
    status: Literal["preferred", "admitted", "deprecated"]
    abbreviation: Text | None
    register_: Annotated[
        Literal["formal", "colloquial", "technical"] | None, Field(alias="register")
    ]
    homonym: Trio | None
    loan: Loan | None
    note: Trio | None
    also_written: list[Text]
    audio: Sound | None


class KoreanTerm(Term):
    pronunciation: Text
    romanization: Text
    ipa: Text
    mccune_reischauer: Text
    turkish_reading: Text
    letters: Text
    hanja: Text | None
    parts: Annotated[list[Part], Field(min_length=1)]


class Terms(Shape):
    ko: Annotated[list[KoreanTerm], Field(min_length=1)]
    tr: Annotated[list[Term], Field(min_length=1)]
    en: Annotated[list[Term], Field(min_length=1)]


class Sentence(Shape):
    text: Text
    marks: Annotated[
        list[Annotated[list[int], Field(min_length=2, max_length=2)]], Field(min_length=1)
    ]
    audio: Sound | None


class Sentences(Shape):
    ko: Sentence
    tr: Sentence
    en: Sentence


class Example(Shape):
    situation: Literal["meeting", "email", "call_centre", "report", "chat", "store"]
    speech_level: Literal["하십시오체", "해요체", "해라체"]
    sentences: Sentences


class Note(Shape):
    kind: Literal["usage", "culture", "pitfall"]
    text: Trio


class Relation(Shape):
    kind: Literal["broader", "narrower", "see_also", "opposite", "confusable"]
    id: Text
    contrast: Trio | None


class Source(Shape):
    id: Text
    kind: Text
    language: Text
    title: Annotated[dict[Text, Text], Field(min_length=1)]
    author: Text | None
    year: int | None
    publisher: Text | None
    url: Text | None


class Concept(Shape):
    id: Text
    topics: Annotated[list[Text], Field(min_length=1)]
    level: Literal[1, 2, 3]
    part_of_speech: Literal["noun", "verb", "adjective", "adverb", "phrase"]
    metric: Text | None
    replaces: list[Text]
    terms: Terms
    definition: Trio
    examples: Annotated[list[Example], Field(min_length=2)]
    collocations: list[Trio]
    notes: list[Note]
    relations: list[Relation]
    sources: Annotated[list[Source], Field(min_length=1)]
    pages: dict[str, Text]


class Headword(Shape):
    text: Text
    status: Literal["preferred"]
    abbreviation: Text | None
    homonym: Trio | None


Headwords = dict[Language, Annotated[list[Headword], Field(min_length=1, max_length=1)]]


class Entry(Shape):
    id: Text
    topics: list[Text]
    level: Literal[1, 2, 3]
    part_of_speech: Text
    terms: Headwords


class Match(Shape):
    language: Language
    text: Text
    marks: list[list[int]]
    reason: Text
    explanation: Text


class Hit(Shape):
    id: Text
    terms: Headwords
    matched: Match
    score: int | float


class Facets(Shape):
    topics: dict[str, int]
    levels: dict[Literal["1", "2", "3"], int]


class SearchMeta(Shape):
    query: str
    total: int
    limit: int
    offset: int
    facets: Facets
    meant: Text | None
    near: list[Hit]


class Entries(Shape):
    class Meta(Shape):
        total: int
        limit: int
        offset: int

    data: list[Entry]
    meta: Meta


class Found(Shape):
    data: list[Hit]
    meta: SearchMeta


class Suggested(Shape):
    class Meta(Shape):
        query: str

    data: list[Hit]
    meta: Meta


@pytest.fixture(scope="module")
def client(app: Flask):
    return app.test_client()


@pytest.fixture(scope="module")
def concepts(app: Flask, client) -> dict[str, Concept]:
    """Every concept as a stranger reads it."""
    with app.app_context():
        ids = list(desk().catalogue.concepts)
    answers = {id_: client.get(f"/api/v1/concepts/{id_}") for id_ in ids}
    assert all(answer.json["meta"] == {} for answer in answers.values())
    return {id_: Concept.model_validate(answer.json["data"]) for id_, answer in answers.items()}


def test_every_concept_keeps_its_promised_shape_under_its_id(concepts):
    assert [concept.id for concept in concepts.values()] == list(concepts)


def test_marks_are_words_of_the_sentence(concepts):
    for concept in concepts.values():
        for example in concept.examples:
            for _, sentence in example.sentences:
                ends = [end for mark in sentence.marks for end in mark]
                assert ends == sorted(set(ends)), sentence
                assert ends[-1] <= len(sentence.text), sentence
                assert all(sentence.text[a:b].strip() for a, b in sentence.marks), sentence


def test_whatever_a_concept_names_is_there(concepts, client):
    relations = {relation.id for c in concepts.values() for relation in c.relations}
    topics = {topic for concept in concepts.values() for topic in concept.topics}
    assert relations <= set(concepts)
    assert [t for t in topics if client.get(f"/api/v1/concepts?topic={t}").status_code != 200] == []
    for concept in list(concepts.values())[::10]:
        assert set(concept.pages) == set(CODES)
        assert all(client.get(page).status_code == 200 for page in concept.pages.values())


def test_the_list_has_every_concept_once(concepts, client):
    seen = []
    for offset in range(0, len(concepts) + 7, 7):
        page = Entries.model_validate(client.get(f"/api/v1/concepts?limit=7&offset={offset}").json)
        assert page.meta.total == len(concepts)
        seen += [entry.id for entry in page.data]
    assert seen == sorted(concepts)


@pytest.mark.parametrize("query", ["고객", "müşteri", "loyalty", "NPS", "xqzw", ""])
@pytest.mark.parametrize("language", CODES)
def test_searches_and_suggestions_keep_their_promised_shape(client, concepts, query, language):
    asked = {"query_string": {"q": query}, "headers": {"Accept-Language": language}}
    found = Found.model_validate(client.get("/api/v1/search", **asked).json)
    suggested = Suggested.model_validate(client.get("/api/v1/suggest", **asked).json)
    for hit in (*found.data, *found.meta.near, *suggested.data):
        assert hit.id in concepts
        assert all(0 <= a < b <= len(hit.matched.text) for a, b in hit.matched.marks)


def test_a_headword_is_found_by_itself(client, concepts):
    for concept in concepts.values():
        for _, terms in concept.terms:
            asked = {"q": terms[0].text, "limit": 100}
            found = client.get("/api/v1/search", query_string=asked).json["data"]
            assert concept.id in [hit["id"] for hit in found], terms[0].text
