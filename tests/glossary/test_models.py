"""Models are checked once, at the border, and answer a few questions about themselves."""

import pytest
from pydantic import ValidationError

from glossary.models import LANGUAGES, Example, Localized, Part, Segment, Term, Terms, segments
from glossary.models.term import KoreanTerm

GLOSS = {"tr": "çay", "en": "tea"}
SAID = {"situation": "store", "speech_level": "해요체"}


@pytest.mark.parametrize(
    ("sentence", "divided"),
    [
        pytest.param(
            "<차>를 주세요.",
            [Segment("차", marked=True), Segment("를 주세요.", marked=False)],
            id="at-the-start",
        ),
        pytest.param(
            "Bir <çay> lütfen.",
            [
                Segment("Bir ", marked=False),
                Segment("çay", marked=True),
                Segment(" lütfen.", marked=False),
            ],
            id="in-the-middle",
        ),
        pytest.param("<tea>", [Segment("tea", marked=True)], id="nothing-else"),
        pytest.param(
            "<tea><coffee>",
            [Segment("tea", marked=True), Segment("coffee", marked=True)],
            id="side-by-side",
        ),
        pytest.param("no mark", [Segment("no mark", marked=False)], id="none"),
        pytest.param("", [], id="empty"),
    ],
)
def test_a_sentence_is_divided_at_its_marks(sentence, divided):
    assert list(segments(sentence)) == divided


def test_an_example_gives_its_sentences_by_language():
    example = Example(**SAID, ko="<차> 한 잔", tr="bir <çay>", en="a <tea>")
    marked = [s.text for language in LANGUAGES for s in example[language] if s.marked]
    assert marked == ["차", "çay", "tea"]


@pytest.mark.parametrize("sentence", ["no mark", "<left open", "closed>", "<>", "<<twice>>", "> <"])
def test_an_example_without_a_whole_mark_is_refused(sentence):
    with pytest.raises(ValidationError, match="the term in <angle brackets>"):
        Example(**SAID, ko="<차>", tr="<çay>", en=sentence)


@pytest.mark.parametrize(
    ("said", "origin", "key"),
    [
        pytest.param({"text": "율", "hanja": "率"}, "sino", "率", id="sino-korean"),
        pytest.param({"text": "집", "native": True}, "native", "집", id="native"),
        pytest.param(
            {"text": "커피", "loan": {"language": "en", "form": "coffee"}},
            *("loan", "en:coffee"),
            id="loan",
        ),
    ],
)
def test_a_part_knows_its_origin_and_what_makes_it_the_same_as_another(said, origin, key):
    part = Part(**said, gloss=GLOSS)
    assert (part.origin, part.key) == (origin, key)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({}, id="none"),
        pytest.param({"hanja": "茶", "native": True}, id="two"),
        pytest.param({"native": False}, id="not-native-and-nothing-else"),
    ],
)
def test_a_part_without_exactly_one_origin_is_refused(said):
    with pytest.raises(ValidationError):
        Part(text="차", gloss=GLOSS, **said)


def term(status="preferred", **said):
    return {"text": "çay", "status": status, **said}


KOREAN = {"text": "차", "status": "preferred"}
KOREAN_PARTS = [{"text": "차", "hanja": "茶", "gloss": GLOSS}]


@pytest.mark.parametrize(
    ("statuses", "accepted"),
    [
        (["preferred"], True),
        (["preferred", "admitted", "deprecated"], True),
        (["admitted"], False),
        (["admitted", "preferred"], False),
        (["preferred", "preferred"], False),
        ([], False),
    ],
    ids=str,
)
def test_the_first_term_and_only_the_first_is_preferred(statuses, accepted):
    terms = {
        "ko": [KOREAN | {"parts": KOREAN_PARTS}],
        "tr": [term(status) for status in statuses],
        "en": [term()],
    }
    if accepted:
        assert [t.status for t in Terms.model_validate(terms)["tr"]] == statuses
    else:
        with pytest.raises(ValidationError) as raised:
            Terms.model_validate(terms)
        assert [error["loc"] for error in raised.value.errors()] == [("tr",)]


def test_a_term_may_be_worded_as_its_abbreviation():
    assert Term(**term()).wordings == ("çay",)
    assert Term(**term(abbreviation="Ç")).wordings == ("çay", "Ç")


def test_register_is_written_as_editors_write_it():
    assert Term(**term(register="formal")).register_ == "formal"


def test_a_concept_knows_its_home_and_its_preferred_terms(teahouse):
    tea = teahouse.concept("tea")
    assert tea.topic == "drinks"
    assert [tea.preferred(language).text for language in LANGUAGES] == ["차", "çay", "tea"]
    assert tea.korean.parts[0].hanja == "茶"


def test_nothing_can_be_changed_afterwards(teahouse):
    with pytest.raises(ValidationError, match="frozen"):
        teahouse.concept("tea").level = 3


@pytest.mark.parametrize("written", ["", " ", " çay", "çay ", "\nçay"], ids=repr)
def test_text_is_never_empty_and_has_no_space_at_its_ends(written):
    with pytest.raises(ValidationError):
        Localized(ko="차", tr=written, en="tea")


def test_text_of_several_lines_is_fine():
    assert Localized(ko="차", tr="açık\n\nçay", en="t")["tr"] == "açık\n\nçay"


def korean(text, *parts):
    pieces = [
        {"text": piece, "gloss": GLOSS, **({"hanja": hanja} if hanja else {"native": True})}
        for piece, hanja in parts
    ]
    return KoreanTerm(text=text, status="preferred", parts=pieces)


@pytest.mark.parametrize(
    ("term", "words", "hanja"),
    [
        (
            korean("고객 이탈률", ("고객", "顧客"), ("이탈", "離脫"), ("률", "率")),
            [1, 2],
            "顧客 離脫率",
        ),
        (korean("좋은 하루", ("좋은", ""), ("하루", "")), [1, 1], ""),
        (korean("입소문", ("입", ""), ("소문", "所聞")), [2], "입所聞"),
        (korean("적립금 제도", ("적립금 제도", "積立金制度")), [1], "積立金制度"),
        (korean("차", ("차", "茶"), ("맛", "")), [1, 1], "茶 맛"),
    ],
)
def test_the_parts_of_a_term_follow_its_words(term, words, hanja):
    assert [len(word) for word in term.words] == words
    assert term.hanja == hanja


@pytest.mark.parametrize(
    ("name", "called", "hint"),
    [
        pytest.param("promoters", "Those who do", None, id="by-its-own-name"),
        pytest.param("score_0", "No cup at all", None, id="by-its-own-before-one-for-many"),
        pytest.param("score_9", "Cups: 9", "9 of ten cups emptied", id="by-one-for-many"),
        pytest.param("score_10", "Cups: 10", "10 of ten cups emptied", id="of-two-digits"),
    ],
)
def test_an_input_is_found_under_its_name_or_under_that_of_many(teahouse, name, called, hint):
    found = teahouse.metrics["nps"].input(name)
    assert (found.name.en, found.hint and found.hint.en) == (called, hint)


def test_the_number_of_an_input_stands_in_its_name_in_every_language(teahouse):
    found = teahouse.metrics["nps"].input("score_9")
    assert [found.name[language] for language in LANGUAGES] == ["9잔", "9 bardak", "Cups: 9"]
    assert teahouse.metrics["nps"].input("score_8").name.en == "Cups: 8"


@pytest.mark.parametrize("name", ["cups", "score", "score_", "score_ten", "scores_9", "score_*_1"])
def test_an_input_of_which_nothing_is_said_is_not_found(teahouse, name):
    with pytest.raises(KeyError, match=name.replace("*", r"\*")):
        teahouse.metrics["nps"].input(name)


def test_an_output_is_found_under_its_name(teahouse):
    assert teahouse.metrics["nps"].output("nps").tr == "Net öneri"
    with pytest.raises(KeyError):
        teahouse.metrics["nps"].output("score_9")
