"""Ready-made decks have names that stay and something in them, and get along with each other."""

import pytest

from glossary.catalogue import Catalogue
from glossary.decks.ready import ready_made
from glossary.decks.selection import chosen
from glossary.metrics.family import METRICS
from tests.glossary.decks.teahouse_decks import PAIRS


def smaller(catalogue, *ids):
    """Return a glossary of only some of the concepts."""
    concepts = {id_: catalogue.concepts[id_] for id_ in ids}
    return Catalogue(concepts, catalogue.topics, catalogue.sources, catalogue.metrics)


def ids(catalogue, deck_id):
    selection = ready_made(catalogue)[deck_id].selection("tr", "ko")
    return [concept.id for concept in chosen(selection, catalogue)]


def grown(catalogue, number):
    """Return a glossary in which every second one of so many concepts is core."""
    tea = catalogue.concepts["tea"]
    concepts = {
        f"tea-{i:03}": tea.model_copy(update={"id": f"tea-{i:03}", "level": 1 + i % 2})
        for i in range(number)
    }
    return Catalogue(concepts, catalogue.topics, catalogue.sources)


def test_there_is_a_deck_of_everything_of_the_formulas_and_of_each_level_and_topic(teahouse):
    assert {deck.id: deck.kind for deck in ready_made(teahouse).values()} == {
        "all": "all",
        "first-100": "first",
        "formulas": "formulas",
        "level-1": "level",
        "level-2": "level",
        "level-3": "level",
        "topic-drinks": "topic",
        "topic-house": "topic",
    }
    assert [*ready_made(teahouse)] == [deck.id for deck in ready_made(teahouse).values()]


@pytest.mark.parametrize(
    ("deck_id", "found"),
    [
        ("all", ["tea", "coffee", "green-tea", "teahouse", "booking-rate", "discount-rate"]),
        ("formulas", ["booking-rate"]),
        ("level-2", ["green-tea"]),
        ("topic-house", ["tea", "teahouse", "booking-rate", "discount-rate"]),
    ],
)
def test_a_ready_made_deck_is_in_the_order_of_the_course(teahouse, deck_id, found):
    assert ids(teahouse, deck_id) == found


def test_what_nothing_is_filed_under_is_not_offered(teahouse):
    assert [*ready_made(smaller(teahouse, "coffee"))] == [
        *("all", "first-100", "level-1", "topic-drinks")
    ]
    assert ready_made(smaller(teahouse)) == {}


def test_the_first_hundred_begin_with_what_is_core_in_every_topic(teahouse):
    assert ids(teahouse, "first-100") == [
        *("tea", "coffee", "teahouse", "green-tea", "booking-rate", "discount-rate")
    ]


@pytest.mark.parametrize(("number", "taken"), [(99, 99), (100, 100), (180, 100)])
def test_the_first_hundred_are_a_hundred_if_there_are_so_many(teahouse, number, taken):
    found = ids(grown(teahouse, number), "first-100")
    assert len(set(found)) == len(found) == taken
    levels = [1 + int(concept_id[-3:]) % 2 for concept_id in found]
    assert levels == sorted(levels)


@pytest.mark.parametrize(("base", "target"), PAIRS)
def test_a_ready_made_deck_is_for_any_two_languages(teahouse, base, target):
    for deck in ready_made(teahouse).values():
        selection = deck.selection(base, target)
        assert (selection.base, selection.target) == (base, target)
        assert chosen(selection, teahouse)


def test_every_concept_with_a_calculator_is_among_the_formulas(glossary):
    # RFM, cohorts and the value of an order log are computed by no single formula.
    with_calculator = {each.id for each in glossary.concepts.values() if each.metric in METRICS}
    assert {*ids(glossary, "formulas")} == with_calculator
    assert len(with_calculator) >= 8


def test_whoever_learns_everything_gets_the_formulas_too_and_loses_nothing(publisher, learner):
    decks = ready_made(publisher.catalogue)
    usual = {"Recognition", "Production"}
    learner.take(publisher.publish(decks["all"].selection("tr", "ko")))
    assert learner.types_of("booking-rate") == usual
    learner.take(publisher.publish(decks["formulas"].selection("tr", "ko")))
    assert learner.types_of("booking-rate") == usual | {"Formula", "Formula name"}
    learner.take(publisher.publish(decks["all"].selection("tr", "ko")))
    assert learner.types_of("booking-rate") == usual | {"Formula", "Formula name"}
    assert learner.complaints() == []


def test_the_first_hundred_are_studied_in_their_order(publisher, learner):
    selection = ready_made(publisher.catalogue)["first-100"].selection("tr", "ko")
    learner.take(publisher.publish(selection))
    met = {card.note()["Id"].rpartition(":")[2]: card.due for card in learner.cards()}
    assert sorted(met, key=met.__getitem__) == [
        *("tea", "coffee", "teahouse", "leaf-tea", "booking-rate", "discount-rate")
    ]
    assert learner.decks() == ["Dangol · Korece"]
