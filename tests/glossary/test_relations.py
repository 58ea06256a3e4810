"""Relations are stated once and seen from both sides."""

import pytest

from glossary.models import LANGUAGES
from glossary.relations import INVERSE, Relation, all_relations, stated


@pytest.fixture
def concept(teahouse):
    """Make a concept with relations of one's own."""

    def concept(id_, **relations):
        data = teahouse.concept("tea").model_dump(by_alias=True)
        return teahouse.concept("tea").model_validate({**data, "id": id_, "relations": relations})

    return concept


CONTRAST = {"ko": "가", "tr": "a", "en": "a"}


@pytest.mark.parametrize(
    ("kind", "inverse"),
    [
        ("broader", "narrower"),
        ("narrower", "broader"),
        ("see_also", "see_also"),
        ("opposite", "opposite"),
    ],
)
def test_a_relation_is_seen_from_the_other_side(concept, kind, inverse):
    relations = all_relations([concept("one", **{kind: ["other"]}), concept("other")])
    assert relations["one"] == (Relation(kind, "other"),)
    assert relations["other"] == (Relation(inverse, "one"),)


def test_the_contrast_of_confusables_is_seen_from_both_sides(concept):
    one = concept("one", confusable=[{"concept": "other", "contrast": CONTRAST}])
    relations = all_relations([one, concept("other")])
    (here,), (there,) = relations["one"], relations["other"]
    assert (here.kind, here.concept) == ("confusable", "other")
    assert (there.kind, there.concept) == ("confusable", "one")
    assert here.contrast == there.contrast
    assert [here.contrast[language] for language in LANGUAGES] == ["가", "a", "a"]


def test_turning_a_relation_round_twice_gives_it_back():
    assert {kind: INVERSE[INVERSE[kind]] for kind in INVERSE} == {kind: kind for kind in INVERSE}


def test_a_file_states_its_relations_in_reading_order(concept):
    one = concept(
        "one",
        confusable=[{"concept": "e", "contrast": CONTRAST}],
        opposite=["d"],
        see_also=["c"],
        narrower=["b"],
        broader=["z", "a"],
    )
    assert [(r.kind, r.concept) for r in stated(one)] == [
        ("broader", "z"),
        ("broader", "a"),
        ("narrower", "b"),
        ("see_also", "c"),
        ("opposite", "d"),
        ("confusable", "e"),
    ]


def test_relations_go_by_kind_then_concept_wherever_they_are_stated(concept):
    relations = all_relations(
        [
            concept("one", see_also=["m"], opposite=["a"]),
            concept("m"),
            concept("a", see_also=["b"]),
            concept("b", broader=["one"], see_also=["m"]),
            concept("c", see_also=["one"]),
        ]
    )
    assert [(r.kind, r.concept) for r in relations["one"]] == [
        ("narrower", "b"),
        ("see_also", "c"),
        ("see_also", "m"),
        ("opposite", "a"),
    ]


def test_a_concept_without_relations_has_none(concept):
    assert "alone" not in all_relations([concept("alone")])
