"""Every habit of typing finds its concept first and says why; pages, filters and offers fit."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.models import LANGUAGES
from glossary.search import Reason
from glossary.text import squeeze


def ids(answer):
    return [hit.concept.id for hit in answer.hits]


@pytest.mark.parametrize(
    ("query", "found", "code"),
    [
        pytest.param("녹차", "green-tea", "exact", id="exact"),
        pytest.param("녹 차", "green-tea", "folded", id="spaced-as-one-likes"),
        pytest.param("CAY EVI", "teahouse", "folded", id="capitals-without-diacritics"),
        pytest.param("teahouse", "teahouse", "exact", id="english"),
        pytest.param("Tea House", "teahouse", "other_spelling", id="hidden-spelling"),
        pytest.param("brew", "tea", "deprecated", id="deprecated"),
        pytest.param("br", "booking-rate", "exact", id="abbreviation"),
        pytest.param("綠茶", "green-tea", "hanja", id="hanja"),
        pytest.param("녹차를", "green-tea", "inflected", id="particle"),
        pytest.param("綠茶를", "green-tea", "inflected", id="hanja-with-particle"),
        pytest.param("YESIL CAYIMIZI", "green-tea", "inflected", id="turkish-capitals"),
        pytest.param("teahouses", "teahouse", "inflected", id="english-plural"),
        pytest.param("nokcha", "green-tea", "latin", id="revised-romanization"),
        pytest.param("nokch'a", "green-tea", "latin", id="mccune-reischauer"),
        pytest.param("nogcha", "green-tea", "latin", id="letter-by-letter"),
        pytest.param("nokça", "green-tea", "latin", id="turkish-ear"),
        pytest.param("nokchareul", "green-tea", "latin", id="latin-with-particle"),
        pytest.param("nokça'yı", "green-tea", "latin", id="latin-with-turkish-suffix"),
        pytest.param("녹ㅊ", "green-tea", "half_typed", id="half-typed"),
        pytest.param("ㄴㅊ", "green-tea", "initials", id="initials"),
        pytest.param("ㄴ차", "green-tea", "initials", id="initial-and-syllable"),
        pytest.param("shrck", "green-tea", "keyboard", id="english-keyboard"),
        pytest.param("shrckfmf", "green-tea", "keyboard", id="english-keyboard-with-particle"),
        pytest.param("ㅅㄷ모ㅐㅕㄴㄷ", "teahouse", "keyboard", id="korean-keyboard-left-on"),
        pytest.param("녹챠", "green-tea", "misspelled", id="wrong-vowel"),
        pytest.param("tehaouse", "teahouse", "misspelled", id="swapped-letters"),
        pytest.param("green 차", "green-tea", "words", id="two-languages"),
        pytest.param("evi çay", "teahouse", "words", id="other-order"),
        pytest.param("찻잎", "tea", "text", id="word-of-the-definition"),
        pytest.param("what is green tea?", "green-tea", "exact", id="question"),
    ],
)
def test_every_habit_finds_its_concept_first_and_says_why(tearoom, query, found, code):
    hit = tearoom.search(query).hits[0]
    assert (hit.concept.id, hit.reason.code) == (found, code)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("녹차를", {"typed": "녹차를", "meant": "녹차", "ending": "를", "functions": ("object",)}),
        ("shrck", {"typed": "shrck", "meant": "녹차", "by": "us"}),
        ("nokcha", {"typed": "nokcha", "meant": "녹차", "by": "revised_romanization"}),
        ("綠茶", {"typed": "綠茶", "meant": "녹차"}),
        ("tehaouse", {"typed": "tehaouse", "meant": "teahouse"}),
        ("brew", {"typed": "brew", "meant": "tea"}),
    ],
)
def test_a_reason_has_what_its_sentence_needs(tearoom, query, reason):
    given_reason = tearoom.search(query).hits[0].reason
    assert {name: getattr(given_reason, name) for name in reason} == reason


SHOP = (
    "loyalty: 고객 충성도 | müşteri sadakati | customer loyalty",
    "lifetime: 고객 수명 | müşteri yaşam boyu | customer lifetime",
    "customer: 고객 | müşteri | customer",
)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        pytest.param(
            "musteri sadakatini",
            Reason("inflected", "musteri sadakatini", "müşteri sadakati", "-ni", ("object",)),
            id="what-was-added-to-the-wording-not-to-its-lemma",
        ),
        pytest.param(
            "충성도 고객의",
            Reason("inflected", "충성도 고객의", "고객 충성도", "의", ("of",)),
            id="in-another-order-and-inflected",
        ),
        pytest.param(
            "sadakati müşteri",
            Reason("words", "sadakati müşteri", "müşteri sadakati"),
            id="in-another-order-with-the-ending-that-the-term-has",
        ),
        pytest.param(
            "rhrorcndtjdehfmf",
            Reason("keyboard", "rhrorcndtjdehfmf", "고객충성도를", "를", ("object",), "us"),
            id="keyboard-and-particle",
        ),
        pytest.param(
            "gogaegeul",
            Reason("latin", "gogaegeul", "고객", "을", ("object",)),
            id="latin-and-particle",
        ),
        pytest.param(
            "gogaek'i",
            Reason("latin", "gogaek'i", "고객", "이", ("subject",)),
            id="latin-and-a-particle-after-an-apostrophe",
        ),
        pytest.param(
            "gogaek'ler",
            Reason("latin", "gogaek'ler", "고객", "'ler", ("plural",)),
            id="latin-and-turkish-suffix",
        ),
        pytest.param("sadakati", Reason("inside", "sadakati", "müşteri sadakati"), id="last-word"),
        pytest.param("loyal", Reason("inside", "loyal", "customer loyalty"), id="last-word-begun"),
        pytest.param(
            "chungseongdo", Reason("latin", "chungseongdo", "고객 충성도"), id="last-word-in-latin"
        ),
        pytest.param(
            "ㄱㄱ ㅊㅅㄷ", Reason("initials", "ㄱㄱ ㅊㅅㄷ", "고객 충성도"), id="initials"
        ),
        pytest.param(
            "müsteri sadaketi",
            Reason("misspelled", "müsteri sadaketi", "müşteri sadakati"),
            id="slip-in-one-word",
        ),
        pytest.param(
            "ㅊㅕㄴ스ㄷㄱ",
            Reason("misspelled", "ㅊㅕㄴ스ㄷㄱ", "customer"),
            id="slip-on-a-wrong-keyboard",
        ),
    ],
)
def test_a_reason_says_what_was_typed_and_what_somebody_would_write(search_in, query, reason):
    assert search_in(*SHOP).search(query).hits[0].reason == reason


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("loyal", "customer [loyal]ty"),
        ("gogaek sumyeong", "[고객 수명]"),
        ("chungseongdo", "고객 [충성도]"),
        ("ㅊㅅㄷ", "고객 [충성도]"),
        ("sadaket", "müşteri [sadakati]"),
        ("충성됴", "고객 [충성도]"),
        ("sadakatimiz", "müşteri [sadakati]"),
        ("충성도 customer", "고객 [충성도]"),
        ("충성도 고객의", "[고객 충성도]"),
        ("rhrorcndtjd", "[고객 충성]도"),
        ("고객님들 수명", "[고객 수명]"),
    ],
)
def test_marks_show_the_part_that_fits(search_in, query, marked):
    hit = search_in(*SHOP).search(query).hits[0]
    shown = list(hit.text)
    for start, end in hit.marks:
        shown[start] = "[" + shown[start]
        shown[end - 1] += "]"
    assert "".join(shown) == marked


def test_every_wording_of_every_concept_finds_it_first(teahouse, tearoom):
    for concept in teahouse.concepts.values():
        for language in LANGUAGES:
            for term in concept.terms[language]:
                for wording in (*term.wordings, *term.also_written):
                    assert ids(tearoom.search(wording))[:1] == [concept.id], wording
                    assert concept.id in ids(tearoom.search(squeeze(wording)))[:2], wording


def test_marks_stand_where_the_typed_text_fits(tearoom):
    hit = tearoom.search("CAY EV").hits[0]
    (start, end), = hit.marks  # fmt: skip
    assert hit.text[start:end] == "çay ev"
    sentence = tearoom.search("찻잎").hits[0]
    assert [sentence.text[start:end] for start, end in sentence.marks] == ["찻잎을"]


def test_a_page_of_hits_is_cut_from_all_of_them(tearoom):
    everything = tearoom.search("çay", limit=100)
    assert everything.total == len(everything.hits) > 2
    pages = [tearoom.search("çay", limit=1, offset=n) for n in range(everything.total)]
    assert [ids(page)[0] for page in pages] == ids(everything)
    assert {page.total for page in pages} == {everything.total}
    assert all(before.score >= after.score for before, after in pairwise(everything.hits))


def test_beyond_the_last_page_there_are_no_hits_but_the_same_counts(tearoom):
    everything = tearoom.search("çay")
    for page in (tearoom.search("çay", offset=1000), tearoom.search("çay", limit=0)):
        assert page.hits == page.near == ()
        assert (page.total, page.facets) == (everything.total, everything.facets)


def test_filters_keep_what_lies_on_a_shelf_and_counts_tell_what_others_would_give(tearoom):
    everything = tearoom.search("çay")
    for topic, count in everything.facets.topics.items():
        kept = tearoom.search("çay", topic=topic)
        assert kept.total == count
        assert all(topic in hit.concept.topics for hit in kept.hits)
        assert (kept.unfiltered, kept.facets.any_topic) == (everything.total, everything.total)
        for level, left in kept.facets.levels.items():
            assert tearoom.search("çay", topic=topic, level=level).total == left
    for level, count in everything.facets.levels.items():
        kept = tearoom.search("çay", level=level)
        assert (kept.total, kept.facets.any_level) == (count, everything.total)
        for topic, left in kept.facets.topics.items():
            assert tearoom.search("çay", topic=topic, level=level).total == left


def test_a_slip_offers_the_right_spelling(tearoom):
    assert tearoom.search("tehaouse").meant == "teahouse"
    assert tearoom.search("teahouse").meant == ""


@given(st.data())
def test_what_is_offered_instead_is_never_what_was_typed_nor_a_key(teahouse, tearoom, data):
    """Any wording with any letter left out, doubled, or swapped with the next one."""
    concept = data.draw(st.sampled_from(list(teahouse.concepts.values())))
    text = data.draw(st.sampled_from([concept.preferred(language).text for language in LANGUAGES]))
    at = data.draw(st.integers(0, len(text) - 1))
    here, following = text[at], text[at + 1 : at + 2]
    slip = data.draw(st.sampled_from(["", here * 2, following + here]))
    typed = text[:at] + slip + text[at + (2 if slip == following + here else 1) :]
    answer = tearoom.search(typed)
    if answer.meant:
        assert squeeze(answer.meant) != squeeze(typed)
        assert squeeze(answer.meant)[:3] in squeeze(answer.hits[0].text)
        assert tearoom.search(answer.meant).hits[0].reason.code != "misspelled"


def test_where_nothing_fits_what_is_near_is_told(tearoom):
    answer = tearoom.search("teahouse helicopter")
    assert (answer.total, answer.hits) == (0, ())
    assert answer.near[0].concept.id == "teahouse"
    assert tearoom.search("helicopter").near == ()


@pytest.mark.parametrize(
    ("query", "near"),
    [
        pytest.param("고객이 헬리콥터", ["customer"], id="the-term-itself-before-longer-ones"),
        pytest.param("loyalty customer zebra", ["loyalty"], id="more-of-the-words-first"),
        pytest.param("custmer zebra", ["customer"], id="with-a-slip"),
        pytest.param("what is a zebra", [], id="words-that-only-ask-are-near-nothing"),
    ],
)
def test_near_is_what_single_words_would_find(search_in, query, near):
    answer = search_in(*SHOP).search(query)
    assert not answer.hits
    assert [hit.concept.id for hit in answer.near][:1] == near
    assert all(hit.reason.typed in query.split() for hit in answer.near)


@pytest.mark.parametrize("start", ["no", "nok", "녹", "ㄴ", "녹ㅊ", "노", "gre", "yeş", "YES"])
def test_suggestions_come_while_a_word_is_being_typed(tearoom, start):
    assert "green-tea" in [hit.concept.id for hit in tearoom.suggest(start)]
