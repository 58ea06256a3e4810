"""Parts of Korean terms are shared by what they are, not by how they happen to be written."""

import pytest

from glossary.errors import UnknownPartError
from glossary.parts import shared_parts


def ids(concepts):
    return [concept.id for concept in concepts]


@pytest.mark.parametrize("text", ["률", "율"])
def test_either_spelling_of_one_hanja_finds_the_concepts_of_both(teahouse, text):
    (shared,) = teahouse.shared_parts(text)
    assert shared.part.hanja == "率"
    assert shared.texts == ("률", "율")
    assert ids(shared.concepts) == ["booking-rate", "discount-rate"]


def test_a_part_leads_to_every_concept_that_has_it(teahouse):
    part = teahouse.concept("green-tea").korean.parts[1]
    assert part.text == "차"
    assert ids(teahouse.sharing(part)) == ["green-tea", "tea"]


def test_parts_of_all_terms_count_and_not_only_of_the_preferred(teahouse):
    (shared,) = teahouse.shared_parts("다방")
    assert ids(shared.concepts) == ["teahouse"]


def test_a_concept_counts_once_however_often_it_has_the_part(teahouse):
    tea = teahouse.concept("tea")
    twice = tea.korean.model_copy(update={"parts": tea.korean.parts * 2})
    again = tea.model_copy(
        update={"terms": tea.terms.model_copy(update={"ko": (twice, tea.korean)})}
    )
    assert ids(shared_parts([again])["茶"].concepts) == ["tea"]


def test_parts_written_alike_but_of_different_hanja_stay_apart(teahouse):
    tea = teahouse.concept("tea")
    part = tea.korean.parts[0].model_copy(update={"hanja": "車"})
    korean = tea.korean.model_copy(update={"parts": (part,)})
    terms = tea.terms.model_copy(update={"ko": (korean,)})
    vehicle = tea.model_copy(update={"id": "vehicle", "terms": terms})
    shared = shared_parts([tea, vehicle])
    assert {key: ids(found.concepts) for key, found in shared.items()} == {
        "茶": ["tea"],
        "車": ["vehicle"],
    }


def test_a_part_that_no_term_has_is_unknown(teahouse):
    with pytest.raises(UnknownPartError) as raised:
        teahouse.shared_parts("빵")
    assert raised.value.data == {"part": "빵"}
