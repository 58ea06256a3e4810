"""The plain search: whole wordings first, then beginnings, then the middle of words."""

import pytest

from glossary.models import LANGUAGES
from glossary.search import LONGEST_QUERY, Index
from glossary.text import squeeze


def ids(hits):
    return [hit.concept.id for hit in hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("차", ["tea", "green-tea"], id="korean"),
        pytest.param("녹 차", ["green-tea"], id="spaced-as-one-likes"),
        pytest.param("çay", ["tea", "teahouse", "green-tea"], id="whole-then-start-then-middle"),
        pytest.param("CAY EVI", ["teahouse"], id="capitals-without-diacritics"),
        pytest.param("YEŞİL", ["green-tea"], id="turkish-capitals"),
        pytest.param("Tea House", ["teahouse"], id="hidden-spelling"),
        pytest.param("teahouse", ["teahouse"], id="english"),
        pytest.param("cha", ["tea", "teahouse", "green-tea"], id="romanization"),
        pytest.param("brew", ["tea"], id="deprecated-term"),
        pytest.param("BR", ["booking-rate", "tea"], id="abbreviation"),
        pytest.param("  kahve  ", ["coffee"], id="spaces-around"),
        pytest.param("nokcha", ["green-tea"], id="romanization-of-the-sound"),
        pytest.param("綠茶", ["green-tea"], id="hanja"),
        pytest.param("paper", [], id="nothing-fits"),
        pytest.param("", [], id="empty"),
        pytest.param(" - ", [], id="only-separators"),
    ],
)
def test_a_query_finds_concepts_best_first(teahouse, query, found):
    assert ids(Index(teahouse).find(query)) == found


@pytest.mark.parametrize(
    ("query", "language", "text"),
    [
        ("çay ev", "tr", "çay evi"),
        ("tea h", "en", "teahouse"),
        ("br", "ko", "BR"),
        ("다방", "ko", "다방"),
    ],
)
def test_a_hit_says_by_which_wording_it_was_found(teahouse, query, language, text):
    hit = Index(teahouse).find(query)[0]
    assert (hit.language, hit.text) == (language, text)


def test_a_concept_is_found_once_by_its_best_wording(teahouse):
    hits = [hit for hit in Index(teahouse).find("tea") if hit.concept.id == "teahouse"]
    assert [(hit.language, hit.text) for hit in hits] == [("en", "teahouse")]


def test_every_wording_of_every_concept_finds_it(teahouse):
    """A scan over all wordings, to be compared with what the search says."""
    index = Index(teahouse)
    for concept in teahouse.concepts.values():
        for language in LANGUAGES:
            for term in concept.terms[language]:
                for wording in (*term.wordings, *term.also_written):
                    found = ids(index.find(wording))
                    assert concept.id in found
                    assert found == ids(index.find(squeeze(wording)))


def test_a_query_longer_than_any_term_is_cut(teahouse):
    start = "tea" + " " * (LONGEST_QUERY - 3)
    assert ids(Index(teahouse).find(start + "x")) == ids(Index(teahouse).find("tea"))
    assert ids(Index(teahouse).find(start[:-1] + "x")) == []


def test_a_single_letter_finds_only_what_begins_with_it(teahouse):
    for hit in Index(teahouse).find("t"):
        assert squeeze(hit.text).startswith("t")
