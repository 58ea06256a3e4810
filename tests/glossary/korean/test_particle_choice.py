"""Which shape of a particle stands after which noun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.forms import is_form_of
from glossary.korean.particle_choice import (
    OBJECT,
    PAIRS,
    SUBJECT,
    TOPIC,
    TOWARDS,
    WITH,
    Pair,
    final_sound,
    with_particle,
)

RIGHT = (
    (
        SUBJECT,
        "고객이 관리가 충성도가 이탈률이 데이터가 챗봇이 값이 것이 CRM이 NPS가 HR이 KPI가 100%가",
    ),
    (
        OBJECT,
        "고객을 관리를 만족을 충성도를 메일을 NPS를 CRM을 URL을 QR을 CLV를 3을 5를 10을 2025를",
    ),
    (TOPIC, "고객은 문의는 서비스는 시스템은 CRM은 NPS는 CSAT는 PIN은 7은 9는 50%는"),
    (WITH, "고객과 정보와 카드와 메일과 CRM과 NPS와 6과 4와"),
    (TOWARDS, "고객으로 관리로 메일로 서울로 이탈률로 카드로 시스템으로 CRM으로 URL로 QR로 NPS로"),
    (TOWARDS, "1로 3으로 6으로 7로 8로 0으로 30%로"),
    (Pair("이나", "나"), "전화나 메일이나 채팅이나"),
    (Pair("이라", "라"), "고객이라 문의라"),
    (Pair("이란", "란"), "단골이란 충성도란 CRM이란"),
)


def test_the_table_is_long():
    assert len({form for _, forms in RIGHT for form in forms.split()}) >= 60


@pytest.mark.parametrize(
    ("pair", "form"), [(pair, form) for pair, forms in RIGHT for form in forms.split()]
)
def test_the_particle_agrees_with_the_last_sound(pair, form):
    shape = next(shape for shape in pair[:2] if form.endswith(shape))
    assert with_particle(form.removesuffix(shape), pair) == form


@pytest.mark.parametrize(
    ("noun", "final"),
    [
        ("고객(顧客)", "ㄱ"),
        ("‘단골’", "ㄹ"),
        ("모델(model)", "ㄹ"),
        ("marketing", "ㅇ"),
        ("email", "ㄹ"),
        ("platform", "ㅁ"),
        ("churn", "ㄴ"),
        ("story", ""),
        ("business", ""),
        ("Fintech", ""),
        ("chatbot", None),
        ("update", None),
        ("顧客", None),
        ("", None),
        ("😀", None),
    ],
)
def test_the_last_sound_is_known_or_said_to_be_unknown(noun, final):
    assert final_sound(noun) == final


def test_without_a_known_sound_there_is_no_form():
    assert with_particle("chatbot", OBJECT) is None


@given(st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1))
def test_after_hangul_every_particle_has_one_shape_and_the_checker_agrees(noun):
    for pair in (SUBJECT, OBJECT, TOPIC, WITH, TOWARDS):
        form = with_particle(noun, pair)
        assert form in {noun + pair.closed, noun + pair.opened}
        assert is_form_of(form, noun)


@given(st.text(), st.sampled_from(PAIRS))
def test_any_text_is_answered(noun, pair):
    assert with_particle(noun, pair) is None or final_sound(noun) is not None
