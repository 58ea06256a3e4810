"""McCune–Reischauer, against examples that handbooks and encyclopedias print for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.mccune_reischauer import mccune_reischauer
from glossary.korean.pronunciation import pronounce

PUBLISHED = """
가구 kagu · 등대 tŭngdae · 반복 panbok · 주장 chujang · 국어 kugŏ · 믿음 midŭm · 법인 pŏbin
필요 p'iryo · 가로 karo · 발해 parhae · 실험 sirhŏm · 날개 nalgae · 구별 kubyŏl · 결말 kyŏlmal
빨리 ppalli · 저절로 chŏjŏllo · 연락 yŏllak · 독립 tongnip · 법률 pŏmnyul · 않다 ant'a
맞히다 mach'ida · 미닫이 midaji · 같이 kach'i · 못하다 mothada · 속히 sokhi · 곱하기 kophagi
국수 kuksu · 신라 silla · 한국 han'guk · 부산 pusan · 평양 p'yŏngyang
제주 cheju · 경기 kyŏnggi · 전주 chŏnju · 압구정 apkujŏng · 합니다 hamnida · 싫다 silt'a
좋다 chot'a · 서울 sŏul · 한글 han'gŭl · 조선 chosŏn · 백제 paekche · 고구려 koguryŏ
잔금 chan'gŭm · 장음 changŭm · 금강산 kŭmgangsan · 설악산 sŏraksan · 전라도 chŏllado
결혼 kyŏrhon · 전화 chŏnhwa · 쉬다 shwida · 있습니다 issŭmnida · 뒤차기 twich'agi
"""
BUSINESS = """
고객 kogaek · 관리 kwalli · 추적 ch'ujŏk · 적립금 chŏngnipkŭm · 충성도 ch'ungsŏngdo
멤버십 membŏsip · 관계 kwan'gye · 의견 ŭigyŏn · 희망 hŭimang · 입학 iphak · 협회 hyŏphoe
인기 inki · 평가 p'yŏngka · 점수 chŏmsu · 밝히다 palk'ida · 없어 ŏpsŏ
있어 issŏ · 밖에 pakke · 쌍방향 ssangbanghyang · 댓글 taetkŭl · 횟수 hoessu · 찻집 ch'atchip
활동 hwaltong · 실적 silchŏk · 이탈도 it'aldo · 회사에 hoesaë · 보고에 pogoë · 상품에 sangp'ume
"""


def pairs(table):
    return [tuple(pair.split()) for pair in table.replace("\n", "·").split("·") if pair.strip()]


@pytest.mark.parametrize(("text", "latin"), pairs(PUBLISHED))
def test_published_examples(text, latin):
    assert mccune_reischauer(text) == latin


@pytest.mark.parametrize(("text", "latin"), pairs(BUSINESS))
def test_business_words(text, latin):
    assert mccune_reischauer(text) == latin


@pytest.mark.parametrize(
    ("text", "surface", "latin"),
    [
        pytest.param("한자", "한짜", "hancha", id="tense-in-sound-only"),
        pytest.param("태권도", "태꿘도", "t'aekwŏndo", id="tense-in-sound-only-k"),
        pytest.param("결제", "결쩨", "kyŏlche", id="tense-in-sound-only-ch"),
        pytest.param("손등", "손뜽", "sontŭng", id="tense-in-sound-only-t"),
        pytest.param("문법", "문뻡", "munpŏp", id="tense-in-sound-only-p"),
        pytest.param("갈등", "갈뜽", "kaltŭng", id="tense-after-l"),
        pytest.param("길잡이", "길자비", "kiljabi", id="voiced-after-l"),
        pytest.param("값어치", "가버치", "kabŏch'i", id="neutralised-before-a-word"),
        pytest.param("CRM 시스템", "시아르엠 시스템", "CRM sisŭt'em", id="latin-stays"),
        pytest.param("결제", "결쩨 창", "kyŏltche ch'ang", id="another-length"),
    ],
)
def test_a_given_surface_form_counts(text, surface, latin):
    assert mccune_reischauer(text, surface) == latin


syllables = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(st.text(alphabet=st.one_of(syllables, st.just(" "))))
def test_its_letters_are_few_and_words_stay_words(text):
    latin = mccune_reischauer(text)
    assert set(latin) <= set("abcdeghijklmnoprstuwyëŏŭ' ")
    assert len(latin.split()) == len(text.split())


@given(st.text(alphabet=syllables, min_size=1))
def test_the_computed_surface_form_changes_nothing(text):
    assert mccune_reischauer(text, pronounce(text)) == mccune_reischauer(text)


@given(st.text(), st.text())
def test_no_text_is_an_error(text, surface):
    assert isinstance(mccune_reischauer(text, surface), str)


@pytest.mark.parametrize(
    ("text", "latin"), [("볶고", "pokko"), ("닦기", "takki"), ("태권도", "t'aekwŏndo")]
)
def test_what_is_tense_only_in_sound_is_written_plain(text, latin):
    assert mccune_reischauer(text) == latin
