"""Counting the teahouse: six concepts, of which two are an island."""

import pytest

from glossary.catalogue import Catalogue
from glossary.content.coverage import islands, relation_counts, tallies
from glossary.models import Concept


@pytest.fixture
def rows(teahouse):
    """Return the rows of a table of counts, by what it counts."""
    by_about = {tally.about: tally.rows for tally in tallies(teahouse)}
    return by_about.__getitem__


def test_every_table_has_a_number_for_each_column(teahouse):
    for tally in tallies(teahouse):
        assert {len(numbers) for numbers in tally.rows.values()} == {len(tally.columns)}


def test_a_concept_counts_once_on_its_home_topic_and_its_level(rows):
    assert rows("concepts") == {
        "drinks": (2, 1, 0, 3),
        "house": (1, 0, 2, 3),
        "all": (3, 1, 2, 6),
    }


def test_terms_are_counted_in_each_language(rows):
    assert rows("terms")["preferred"] == (6, 6, 6)
    assert rows("terms")["deprecated"] == (0, 0, 1)
    assert rows("terms")["abbreviation"] == (1, 1, 1)
    assert rows("terms")["pronunciation"] == (1, 0, 0)


def test_examples_are_counted_by_situation_and_speech_level(rows, teahouse):
    examples = [each for concept in teahouse.concepts.values() for each in concept.examples]
    reports = [each for each in examples if each.situation == "report"]
    assert rows("examples")["all"][-1] == len(examples)
    assert rows("examples")["report"][-1] == len(reports)
    assert rows("examples")["email"] == (2, 0, 0, 2)


def test_of_a_field_the_entries_and_the_concepts_that_have_any_are_told(rows):
    assert rows("fields")["sources"] == (7, 6)
    assert rows("fields")["metric"] == (1, 1)
    assert rows("fields")["opposite"] == (1, 1)
    assert rows("fields")["narrower"] == (0, 0)


def test_relations_count_from_both_sides_and_the_fewest_come_first(teahouse):
    counts = relation_counts(teahouse)
    assert list(counts) == [
        "booking-rate",
        "coffee",
        "discount-rate",
        "green-tea",
        "teahouse",
        "tea",
    ]
    assert counts["coffee"] == 1
    assert counts["tea"] == 3


def test_an_island_is_what_no_relation_joins_to_the_largest_group(teahouse):
    assert islands(teahouse) == (("booking-rate", "discount-rate"),)


def test_a_bridge_stated_on_either_side_joins_an_island(teahouse):
    tea, rate = teahouse.concept("tea"), teahouse.concept("discount-rate")
    for here, there in ((tea, rate), (rate, tea)):
        bridged = related(here, there.id)
        assert islands(Catalogue({**teahouse.concepts, here.id: bridged}, {}, {})) == ()


def test_a_concept_without_relations_is_an_island_of_one(teahouse):
    alone = teahouse.concept("tea").model_copy(update={"id": "water"})
    alone = Concept.model_validate({**alone.model_dump(by_alias=True), "relations": {}})
    catalogue = Catalogue({**teahouse.concepts, "water": alone}, {}, {})
    assert ("water",) in islands(catalogue)
    assert relation_counts(catalogue)["water"] == 0


def test_no_concepts_are_no_islands():
    assert islands(Catalogue({}, {}, {})) == ()
    assert all(set(tally.rows) for tally in tallies(Catalogue({}, {}, {})))


def related(concept, other):
    """Return the concept with one more relation."""
    relations = concept.relations.model_copy(update={"see_also": (other,)})
    return concept.model_copy(update={"relations": relations})
