"""Which Korean words are forms of which headword."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.endings import Ending
from glossary.korean.conjugation import verb_forms
from glossary.korean.forms import bases, ending, is_form_of, root
from glossary.text import squeeze
from tests.glossary.tables import cases

RIGHT = {
    "고객": (
        "고객 고객이 고객을 고객은 고객과 고객으로 고객의 고객에 고객에게 고객에게서 고객께 "
        "고객께서는 고객도 고객만 고객까지 고객부터 고객보다 고객처럼 고객마다 고객조차 고객이나 "
        "고객이란 고객이라는 고객이며 고객들 고객들의 고객들에게는 고객입니다 고객이에요 "
        "고객이다 고객이고 고객인 고객만을 고객까지도 고객과의 고객으로서 고객이었습니다 고객일 "
        "고객이라면"
    ),
    "관리": (
        "관리가 관리를 관리는 관리와 관리로 관리에서 관리하는 관리한 관리할 관리하고 관리하면 "
        "관리해요 관리합니다 관리됩니다 관리했습니다 관리하였다 관리하십니다 관리하세요 관리하기 "
        "관리하기를 관리함으로써 관리되는 관리된 관리돼요 관리란 관리라는 관리며 관리예요 관리다 "
        "관리이다 관리였습니다 관리하겠습니다 관리하지만 관리하도록"
    ),
    "이탈률": "이탈률이 이탈률을 이탈률로 이탈률은 이탈률과 이탈률로서",
    "충성도": "충성도를 충성도가 충성도로 충성도와의",
    "문의": "문의하셨습니다 문의해 문의를 문의드립니다 문의는",
    "만족": "만족시키는 만족시켜 만족하다",
    "NPS": "NPS를 NPS을 NPS가 NPS이 NPS로 NPS으로 nps는",
    "CRM": "CRM은 CRM는 CRM입니다 CRM이란",
    "높이다": (
        "높이는 높인 높일 높여 높여서 높였습니다 높입니다 높이기 높이기를 높임 높이고 높이려면 "
        "높이십시오"
    ),
    "만들다": "만드는 만든 만들면 만듭니다 만들어 만들었다 만듦 만드세요 만들기",
    "찾다": "찾는 찾은 찾을 찾습니다 찾아 찾았습니다 찾으면 찾으십시오 찾는다",
    "고르다": "고르는 골라 골랐습니다 고릅니다",
    "새롭다": "새로운 새로워 새로웠습니다",
    "쓰다": "써 썼습니다 쓰는 씁니다",
    "듣다": "들어 들은 듣는 들었습니다",
    "돕다": "도와 돕는 도운 도왔습니다",
    "잇다": "이어 잇는 이은",
    "나누다": "나눠 나누어 나누는 나눴습니다",
}
WRONG = {
    "고객": (
        "고객를 고객는 고객와 고객로 고객가 고객라는 고객예요 고객다 고객사 고객님 고객을을 "
        "고객의를 고 객 고객관리 고객를은"
    ),
    "관리": "관리을 관리은 관리과 관리으로 관리이 관리이에요 관리자 관 리 관리해다 관리하는다",
    "이탈률": "이탈률으로 이탈률를 이탈 이탈율",
    "충성도": "충성 충성심 충성도이",
    "문의": "문 문을 문의은",
    "만족도": "만족",
    "회의": "회",
    "평가": "평",
    "효과": "효",
    "전문": "전문가",
    "높이다": "높다 높은 노력 높이을",
    "만들다": "만들는 만드면 만들습니다",
    "찾다": "찾읍니다 찾면",
}


@pytest.mark.parametrize(("form", "headword"), cases(RIGHT))
def test_forms(form, headword):
    assert is_form_of(form, headword)


@pytest.mark.parametrize(("form", "headword"), cases(WRONG))
def test_what_is_no_form(form, headword):
    assert not is_form_of(form, headword)


@pytest.mark.parametrize(
    ("form", "headword"),
    [
        ("고객관계관리", "고객 관계 관리"),
        ("고객 관계관리를", "고객 관계 관리"),
        ("고객 관계 관리", "고객관계관리"),
        ("충성도를 높이는", "충성도를 높이다"),
        ("감사합니다", "감사합니다"),
        (normalize("NFD", "고객을"), "고객"),
        ("CRM시스템은", "CRM 시스템"),
    ],
)
def test_spacing_and_composition_are_free(form, headword):
    assert is_form_of(form, headword)


@pytest.mark.parametrize(("form", "headword"), [("", "고객"), ("고객", ""), (" ", "고객")])
def test_nothing_is_no_form(form, headword):
    assert not is_form_of(form, headword)


@pytest.mark.parametrize("word", ["고객", "", "다", "CRM다"])
def test_what_is_no_verb_has_no_forms(word):
    assert verb_forms(word) == frozenset()


@pytest.mark.parametrize(
    ("word", "headword", "text", "functions"),
    [
        ("고객", "고객", "", ""),
        ("고객을", "고객", "을", "object"),
        ("고객들에게", "고객", "들에게", "plural to"),
        ("고객까지도", "고객", "까지도", "until also"),
        ("고객이다", "고객", "이다", "is"),
        ("고객이었습니다", "고객", "이었습니다", "is past"),
        ("고객이라는", "고객", "이라는", "called"),
        ("관리였다", "관리", "였다", "is past"),
        ("관리합니다", "관리", "합니다", "verb"),
        ("관리했습니다", "관리", "했습니다", "verb past"),
        ("관리하겠습니다", "관리", "하겠습니다", "verb future"),
        ("관리하는", "관리", "하는", "verb participle"),
        ("관리할", "관리", "할", "verb participle"),
        ("관리하면", "관리", "하면", "verb"),
        ("관리하고", "관리", "하고", "and"),
        ("관리하기를", "관리", "하기를", "verb nominal object"),
        ("관리했음", "관리", "했음", "verb past nominal"),
        ("NPS가", "NPS", "가", "subject"),
        ("고객관계관리를", "고객 관계 관리", "를", "object"),
        ("높이다", "높이다", "", ""),
        ("높이는", "높이다", "는", "verb participle"),
        ("높여서", "높이다", "여서", "verb"),
        ("높였습니다", "높이다", "였습니다", "verb past"),
        ("높이기를", "높이다", "기를", "verb nominal object"),
        ("있었다", "있다", "었다", "verb past"),
        ("있고", "있다", "고", "verb"),
        ("써", "쓰다", "써", "verb"),
        ("만든", "만들다", "든", "verb participle"),
        ("만들든", "만들다", "든", "verb"),
        ("떨어지는", "떨어지다", "는", "verb participle"),
        ("떨어지지는", "떨어지다", "지는", "verb"),
    ],
)
def test_an_ending_says_what_it_does(word, headword, text, functions):
    assert ending(word, headword) == Ending(text, tuple(functions.split()))


@pytest.mark.parametrize(
    ("headword", "shared"),
    [
        ("관리", "관리"),
        ("고객 관계 관리", "고객관계관리"),
        ("CRM 시스템", "crm시스템"),
        ("관리하다", "관리"),
        ("높이다", "높"),
        ("새롭다", "새"),
        ("충성도를 높이다", "충성도를높"),
        ("쓰다", ""),
        ("돕다", ""),
        ("", ""),
    ],
)
def test_the_root_is_what_all_forms_share(headword, shared):
    assert root(headword) == shared


@pytest.mark.parametrize(("form", "headword"), cases(RIGHT))
def test_every_form_begins_with_the_root(form, headword):
    assert squeeze(form).startswith(root(headword))


@given(st.sampled_from([*RIGHT, "충성도를 높이다", "바다"]), st.data())
def test_every_form_that_can_be_made_of_a_verb_begins_with_its_root(headword, data):
    made = verb_forms("".join(headword.split()))
    form = data.draw(st.sampled_from(sorted(made) or [headword]))
    assert squeeze(form).startswith(root(headword))
    assert is_form_of(form, headword)


# Words of this field whose last syllable looks like a particle, and the beginnings after which
# that particle would even have the right shape.
LOOKS_INFLECTED = {
    "문의": "of", "회의": "of", "동의": "of", "합의": "of", "추가": "subject", "휴가": "subject",
    "만족도": "also", "충성도": "also", "선호도": "also", "신뢰도": "also", "제도": "also",
    "한도": "also", "빈도": "also", "불만": "only", "성과": "with", "결과": "with", "재고": "is",
    "보고": "is",
}  # fmt: skip
NEVER_INFLECTED = ("평가", "단가", "원가", "경로", "광고", "효과")


@pytest.mark.parametrize("word", [*LOOKS_INFLECTED, *NEVER_INFLECTED])
def test_a_word_that_ends_like_a_particle_is_itself_first(word):
    assert ending(word, word) == Ending("", ())
    assert root(word) == word
    others = {*LOOKS_INFLECTED, *NEVER_INFLECTED} - {word}
    assert not [other for other in others if is_form_of(word, other)]


@pytest.mark.parametrize(("word", "function"), LOOKS_INFLECTED.items())
def test_grammar_alone_would_shorten_some(word, function):
    """Where the beginning is a headword too, only taking the exact headword first is right."""
    assert ending(word, word[:-1]) == Ending(word[-1], (function,))


@pytest.mark.parametrize("word", NEVER_INFLECTED)
def test_grammar_keeps_what_has_the_wrong_particle_for_its_beginning(word):
    assert ending(word, word[:-1]) is None


@pytest.mark.parametrize(
    ("word", "text", "functions"),
    [
        ("고객님", "님", ""),
        ("고객님께서는", "님께서는", "subject topic"),
        ("고객분들은", "분들은", "plural topic"),
        ("고객을", "을", "object"),
    ],
)
def test_loosely_a_form_of_address_belongs_to_its_noun(word, text, functions):
    assert ending(word, "고객", loosely=True) == Ending(text, tuple(functions.split()))


@pytest.mark.parametrize("word", ["고객사", "고객분석", "고객님를", "고객를"])
def test_loosely_another_word_is_still_another(word):
    assert ending(word, "고객", loosely=True) is None


@pytest.mark.parametrize(
    ("polite", "plain"),
    [
        ("고맙습니다", ("고맙다",)), ("감사합니다", ("감사하다",)), ("안녕하세요", ("안녕하다",)),
        ("합니다", ()), ("고객", ()),
    ],
)  # fmt: skip
def test_a_courtesy_is_also_looked_up_as_a_verb(polite, plain):
    assert bases(polite, polite) == plain


def test_a_form_of_address_is_a_word_of_its_own():
    assert ending("고객님", "고객") is None
    assert ending("고객사", "고객") is None
    assert ending("고객님께서는", "고객님") == Ending("께서는", ("subject", "topic"))


@given(
    st.lists(st.sampled_from(["고객", *"을를이들하기함도다", "에게", "합니다"]), max_size=4),
    st.sampled_from([*RIGHT, *WRONG]),
)
def test_a_form_is_what_has_an_ending(pieces, headword):
    word = headword + "".join(pieces)
    found = ending(word, headword)
    assert is_form_of(word, headword) is (found is not None)
    if found:
        assert bool(found.text) == (word != headword)
        assert squeeze(word).startswith(root(headword))
        assert squeeze(word).endswith(squeeze(found.text))


@given(st.text(), st.text(alphabet="고객을를이하다는 관리NPS2'-"))
def test_any_text_gets_an_answer(word, headword):
    assert is_form_of(word, headword) in {True, False}
    assert is_form_of(headword + word, headword) in {True, False}
    assert is_form_of(headword, headword) or not headword.strip(" -'’")
