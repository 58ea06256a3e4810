"""The catalogue answers what pages ask: concepts, topics, neighbours, indexes."""

import pytest

from glossary.catalogue import Catalogue
from glossary.errors import GlossaryError, UnknownConceptError, UnknownTopicError


def ids(concepts):
    return [concept.id for concept in concepts]


@pytest.mark.parametrize(
    ("asked", "given"),
    [("tea", "tea"), ("green-tea", "green-tea"), ("leaf-tea", "green-tea")],
    ids=["by-its-id", "by-its-present-id", "by-its-former-id"],
)
def test_a_concept_is_found_by_any_id_it_ever_had(teahouse, asked, given):
    assert teahouse.concept(asked).id == given


@pytest.mark.parametrize("asked", ["garden", "", "TEA", "tea "], ids=repr)
def test_an_id_that_no_concept_ever_had_is_unknown(teahouse, asked):
    with pytest.raises(UnknownConceptError) as raised:
        teahouse.concept(asked)
    assert (raised.value.code, raised.value.data) == ("unknown_concept", {"id": asked})


def test_a_topic_is_found_by_its_id(teahouse):
    assert teahouse.topic("drinks").name["tr"] == "İçecekler"


@pytest.mark.parametrize(
    "ask", [lambda c: c.topic("garden"), lambda c: c.in_topic("garden", "ko")], ids=["it", "in-it"]
)
def test_a_topic_that_nobody_described_is_unknown(teahouse, ask):
    with pytest.raises(UnknownTopicError) as raised:
        ask(teahouse)
    assert isinstance(raised.value, GlossaryError)
    assert raised.value.data == {"id": "garden"}


@pytest.mark.parametrize(
    ("topic", "language", "shelf"),
    [
        ("drinks", "ko", ["tea", "coffee", "green-tea"]),
        ("drinks", "tr", ["tea", "coffee", "green-tea"]),
        ("drinks", "en", ["coffee", "tea", "green-tea"]),
        ("house", "ko", ["tea", "teahouse", "booking-rate", "discount-rate"]),
        ("house", "tr", ["tea", "teahouse", "discount-rate", "booking-rate"]),
    ],
)
def test_a_topic_has_core_concepts_first_each_level_in_the_readers_alphabet(
    teahouse, topic, language, shelf
):
    assert ids(teahouse.in_topic(topic, language)) == shelf


@pytest.mark.parametrize(
    ("concept", "language", "before", "after"),
    [
        pytest.param("tea", "ko", None, "coffee", id="first"),
        pytest.param("coffee", "ko", "tea", "green-tea", id="in-between"),
        pytest.param("green-tea", "ko", "coffee", None, id="last"),
        pytest.param("tea", "en", "coffee", "green-tea", id="in-another-alphabet"),
    ],
)
def test_neighbours_stand_on_the_page_of_the_home_topic(teahouse, concept, language, before, after):
    neighbours = teahouse.neighbours(teahouse.concept(concept), language)
    assert [found and found.id for found in neighbours] == [before, after]


def test_a_concept_alone_on_its_shelf_has_no_neighbours(teahouse):
    coffee = teahouse.concept("coffee")
    alone = Catalogue({"coffee": coffee}, teahouse.topics, teahouse.sources)
    assert alone.neighbours(coffee, "tr") == (None, None)
    assert alone.relations(coffee) == ()


def test_relations_are_known_on_both_sides(teahouse):
    tea = [(r.kind, r.concept) for r in teahouse.relations(teahouse.concept("tea"))]
    assert tea == [("narrower", "green-tea"), ("see_also", "teahouse"), ("opposite", "coffee")]
    (coffee,) = teahouse.relations(teahouse.concept("coffee"))
    assert (coffee.kind, coffee.concept) == ("opposite", "tea")


def index(catalogue, language):
    return [
        (letter, [(entry.text, entry.concept.id, entry.preferred) for entry in entries])
        for letter, entries in catalogue.index(language)
    ]


def test_the_korean_index_goes_by_initial_and_has_latin_last(teahouse):
    assert index(teahouse, "ko") == [
        ("ㄴ", [("녹차", "green-tea", True)]),
        ("ㄷ", [("다방", "teahouse", False)]),
        ("ㅇ", [("예약률", "booking-rate", True)]),
        ("ㅊ", [("차", "tea", True), ("찻집", "teahouse", True)]),
        ("ㅋ", [("커피", "coffee", True)]),
        ("ㅎ", [("할인율", "discount-rate", True)]),
        ("A–Z", [("BR", "booking-rate", True)]),
    ]


def test_the_turkish_index_has_its_own_letters_in_its_own_order(teahouse):
    entries = [entry for _, found in index(teahouse, "tr") for entry in found]
    assert [text for text, *_ in entries] == [
        *("BR", "çay", "çay evi", "indirim oranı", "kahve", "rezervasyon oranı", "yeşil çay"),
    ]
    assert [letter.casefold()[:1] for letter, _ in index(teahouse, "tr")] == list("bçikry")


def test_deprecated_terms_are_in_no_index_but_abbreviations_are(teahouse):
    texts = [text for _, entries in index(teahouse, "en") for text, *_ in entries]
    assert "brew" not in texts
    assert "BR" in texts


def test_a_wording_stands_once_in_the_index_and_as_preferred_if_it_is(teahouse):
    booking = teahouse.concept("booking-rate")
    first, second = (
        booking.terms.tr[0],
        booking.terms.tr[0].model_copy(update={"text": "BR", "status": "admitted"}),
    )
    terms = booking.terms.model_copy(update={"tr": (first, second)})
    twice = booking.model_copy(update={"terms": terms})
    catalogue = Catalogue({twice.id: twice}, teahouse.topics, teahouse.sources)
    entries = [entry[::2] for _, found in index(catalogue, "tr") for entry in found]
    assert entries == [("BR", True), ("rezervasyon oranı", True)]


def test_an_empty_catalogue_has_an_empty_index():
    assert Catalogue({}, {}, {}).index("ko") == ()


def test_metrics_stand_in_the_order_of_the_family_and_those_of_an_order_log_last(teahouse):
    assert list(teahouse.metrics) == ["nps", "fcr", "cohorts"]
    backwards = dict(reversed(teahouse.metrics.items()))
    catalogue = Catalogue({}, {}, {}, backwards)
    assert list(catalogue.metrics) == ["nps", "fcr", "cohorts"]


@pytest.mark.parametrize(
    ("metric", "concept"), [("fcr", "booking-rate"), ("nps", None), ("cups", None)]
)
def test_the_concept_of_a_metric_is_the_one_that_names_it(teahouse, metric, concept):
    found = teahouse.concept_of_metric(metric)
    assert (found and found.id) == concept


def test_nothing_in_a_catalogue_can_be_replaced(teahouse):
    concepts = {"tea": teahouse.concept("tea")}
    catalogue = Catalogue(concepts, {}, {})
    concepts.clear()
    assert ids(catalogue.concepts.values()) == ["tea"]
    with pytest.raises(TypeError):
        catalogue.concepts["coffee"] = teahouse.concept("coffee")
