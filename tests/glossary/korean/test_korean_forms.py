"""Which Korean words are forms of which headword."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.conjugation import verb_forms
from glossary.korean.forms import is_form_of
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


@given(st.text(), st.text(alphabet="고객을를이하다는 관리NPS2'-"))
def test_any_text_gets_an_answer(word, headword):
    assert is_form_of(word, headword) in {True, False}
    assert is_form_of(headword + word, headword) in {True, False}
    assert is_form_of(headword, headword) or not headword.strip(" -'’")
