"""What the API has promised of decks, held against every ready-made one."""

from typing import Annotated, Literal

import pytest
from flask import Flask
from pydantic import Field

from tests.contracts.test_api import Language, Shape, Text

Slug = Annotated[str, Field(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
Number = Annotated[int, Field(ge=0)]
CardType = Literal[
    "recognition",
    "production",
    "typed",
    "listening",
    "gap",
    "third-to-meaning",
    "meaning-to-third",
    "formula",
    "formula-name",
]


class Selection(Shape):
    topics: list[Slug]
    levels: list[Literal[1, 2, 3]]
    concepts: list[Slug]
    base: Language
    target: Language
    cards: Annotated[list[CardType], Field(min_length=1)]
    extras: list[Literal["audio", "romanization", "hanja", "examples"]]
    subdecks: bool


class Counts(Shape):
    concepts: Number
    notes: Number
    cards: Number
    cards_by_type: dict[CardType, Number]
    sounds: Number
    seconds: Number
    size: Number


class Deck(Shape):
    id: Slug
    kind: Literal["ready", "saved", "asked"]
    title: Text
    selection: Selection
    counts: Counts
    download: Annotated[str, Field(pattern=r"^/api/v1/decks/[a-z0-9-]+\.apkg(\?|$)")]


class WholeDeck(Deck):
    concepts: list[dict[str, object]]
    remarks: dict[Slug, Text]


@pytest.mark.parametrize("pair", ["base=tr&target=ko", "base=ko&target=tr", "base=en&target=tr"])
def test_every_ready_made_deck_is_as_promised(app: Flask, pair):
    client = app.test_client()
    listed = client.get(f"/api/v1/decks?{pair}").json["data"]
    assert len(listed) > 10
    for each in listed:
        deck = Deck.model_validate(each)
        assert deck.counts.cards == sum(deck.counts.cards_by_type.values()) > 0
        whole = client.get(f"/api/v1/decks/{deck.id}?{pair}").json["data"]
        WholeDeck.model_validate(whole)
        assert {name: whole[name] for name in each} == each
        assert len(whole["concepts"]) == deck.counts.concepts


def test_a_concept_in_a_deck_is_as_it_is_in_a_list(app: Flask):
    client = app.test_client()
    (listed,) = client.get("/api/v1/concepts?limit=1").json["data"]
    asked = f"/api/v1/decks/deck?concepts={listed['id']}&extras="
    assert client.get(asked).json["data"]["concepts"] == [listed]
