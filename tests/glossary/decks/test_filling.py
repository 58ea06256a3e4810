"""The fields of a note: what the glossary knows, in the languages of the learner."""

import pytest

from glossary.decks.fields import FIELDS
from glossary.decks.filling import Pair, fill
from tests.glossary.decks.teahouse_decks import PAIRS


@pytest.fixture
def filled(teahouse):
    def fill_concept(concept_id, base="tr", target="ko"):
        return fill(teahouse.concept(concept_id), Pair(base, target), teahouse)

    return fill_concept


def told(fields, *names):
    return {name: fields.get(name) for name in names}


def test_a_turk_who_learns_korean_reads_turkish(filled):
    fields = filled("green-tea")
    names = ("Term", "Meaning", "Third", "Typed", "Latin", "Pronunciation", "Hanja")
    assert told(fields, *names) == {
        "Term": "녹차",
        "Meaning": "yeşil çay",
        "Third": "green tea",
        "Typed": "녹차",
        "Latin": "nokcha",
        "Pronunciation": "&#91;녹차&#93;",
        "Hanja": "綠茶",
    }
    assert fields["Definition"] == "Yaprakları mayalanmadan kurutulmuş çay."
    assert fields["Parts"] == (
        '<span lang="ko">녹</span> <span lang="tr">yeşil</span>'
        ' + <span lang="ko">차</span> <span lang="tr">çay</span>'
    )
    assert told(fields, "Base tr", "Target ko", "Base ko", "Target tr") == {
        "Base tr": "tr",
        "Target ko": "ko",
        "Base ko": None,
        "Target tr": None,
    }


def test_a_korean_who_learns_turkish_reads_korean_and_no_hanja(filled):
    fields = filled("green-tea", "ko", "tr")
    names = ("Term", "Meaning", "Part of speech", "Latin", "Hanja", "Parts")
    assert told(fields, *names) == {
        "Term": "yeşil çay",
        "Meaning": "녹차",
        "Part of speech": "명사",
        "Latin": None,
        "Hanja": None,
        "Parts": None,
    }
    assert fields["Definition"] == "찻잎을 발효하지 않고 말려 우린 차."
    assert fields["Pronunciation"].startswith("&#91;je")


def test_the_gap_is_where_the_term_was(filled):
    fields = filled("green-tea")
    assert fields["Example"] == "<b>녹차</b>는 따뜻한 물에 우려 주세요."
    assert fields["Gap"] == '<span class="gap">____</span>는 따뜻한 물에 우려 주세요.'
    assert fields["Example meaning"] == "<b>Yeşil çayı</b> ılık suda demleyin."


def test_terms_that_one_should_not_say_are_not_taught(filled):
    assert "Other terms" not in filled("tea", "tr", "en")


def test_abbreviations_are_other_terms(filled):
    assert filled("booking-rate")["Other terms"] == "BR"


def test_a_contrast_stands_on_both_notes(filled):
    contrast = "Rezervasyon oranı yerlere, indirim oranı fiyata bakar."
    assert filled("booking-rate")["Contrast"] == filled("discount-rate")["Contrast"] == contrast


def test_the_formula_of_a_metric_is_said_in_both_languages_and_does_not_name_it(filled):
    fields = filled("booking-rate")
    assert told(fields, "Formula name", "Formula", "Formula in target") == {
        "Formula name": "Rezervasyon oranı",
        "Formula": "Ayrılan yerler ÷ Yerler",
        "Formula in target": "예약된 자리 ÷ 자리",
    }
    assert "Formula" not in filled("tea")


def test_a_metric_that_is_computed_from_orders_has_no_formula_to_learn(teahouse):
    cohorts = teahouse.concept("tea").model_copy(update={"metric": "cohorts"})
    fields = fill(cohorts, Pair("tr", "ko"), teahouse)
    assert "Formula name" in fields
    assert "Formula" not in fields


def test_what_is_called_the_same_in_both_languages_is_not_asked_for(glossary):
    fields = fill(glossary.concept("omnichannel"), Pair("tr", "en"), glossary)
    assert fields["Term"] == fields["Meaning"]
    asked = {name for name in fields if name.startswith("Card ")}
    assert asked == {"Card gap", "Card third to meaning", "Card meaning to third"}


@pytest.mark.parametrize(("base", "target"), PAIRS)
def test_a_note_fills_only_fields_that_exist_and_none_with_nothing(glossary, base, target):
    for concept in glossary.concepts.values():
        fields = fill(concept, Pair(base, target), glossary)
        assert set(fields) < set(FIELDS)
        assert all(fields.values())
