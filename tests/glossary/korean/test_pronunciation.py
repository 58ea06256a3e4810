"""The sound of business Korean: what the rules know, and what they need the parts for."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.hangul import decompose
from glossary.korean.morphemes import Morpheme
from glossary.korean.pronunciation import in_place, pronounce, pronunciation_fits


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("관리", "괄리"),
        ("적립금 제도", "정닙끔 제도"),
        ("입소문", "입쏘문"),
        ("고객 만족도", "고객 만족또"),
        ("고객 충성도", "고객 충성도"),
        ("해결률", "해결률"),
        ("이탈률", "이탈률"),
        ("전환율", "전환뉼"),
        ("할인율", "하린뉼"),
        ("고환율", "고화뉼"),
        ("참여율", "차며율"),
        ("성공률", "성공뉼"),
        ("협력", "혐녁"),
        ("할인", "하린"),
        ("신뢰", "실뢰"),
        ("인력", "일력"),
        ("총인력", "총일력"),
        ("재분류", "재불류"),
        ("판단력", "판단녁"),
        ("온라인", "온나인"),
        ("설날", "설랄"),
        ("문의", "무늬"),
        ("관계", "관계"),
        ("평가하다", "평까하다"),
        ("인기척", "인기척"),
        ("안녕하세요", "안녕하세요"),
        ("감사합니다", "감사함니다"),
        ("좋은 하루 되세요", "조은 하루 되세요"),
        ("문화적 이해", "문화적 이해"),
        ("CRM 시스템 관리", "CRM 시스템 괄리"),
        ("B2B 협력", "B2B 혐녁"),
        ("옮기다", "옴기다"),
        ("삶도", "삼도"),
    ],
)
def test_business_words(text, sound):
    assert pronounce(text) == sound


def sino(*texts):
    return [Morpheme(text, "sino") for text in texts]


def native(*texts):
    return [Morpheme(text, "native") for text in texts]


@pytest.mark.parametrize(
    ("text", "parts", "sound"),
    [
        pytest.param("발전", sino("발전"), "발쩐", id="26-inside-one-part"),
        pytest.param("갈등", sino("갈등"), "갈뜽", id="26-갈등"),
        pytest.param("결제", sino("결제"), "결쩨", id="26-결제"),
        pytest.param("매출", sino("매출"), "매출", id="26-not-before-ㅊ"),
        pytest.param("매출단위", sino("매출", "단위"), "매출다뉘", id="26-not-across-parts"),
        pytest.param("발전", native("발전"), "발전", id="26-not-native"),
        pytest.param("허허실실", sino("허허실실"), "허허실실", id="26-doubled-hanja"),
        pytest.param("이탈률", sino("이탈", "률"), "이탈률", id="rate-after-ㄹ"),
        pytest.param("전환율", sino("전환", "율"), "전환뉼", id="29-rate-after-ㄴ"),
        pytest.param("개인용", sino("개인", "용"), "개인뇽", id="29-용"),
        pytest.param("활용", sino("활용"), "화룡", id="no-ㄴ-inside-a-part"),
        pytest.param("신라면", sino("신", "라면"), "신나면", id="20-boundary"),
        pytest.param("꽃잎", native("꽃", "잎"), "꼰닙", id="29-native-compound"),
        pytest.param("꽃위", native("꽃", "위"), "꼬뒤", id="15-native-word"),
        pytest.param("한우", native("한", "우"), "하누", id="boundary-without-ㄴ"),
        pytest.param("웹앱", [Morpheme("웹", "loan"), Morpheme("앱", "loan")], "웨뱁", id="loans"),
        pytest.param("핫아이템", [Morpheme("핫", "loan"), Morpheme("아이템", "loan")], "하다이템",
                     id="15-loan"),
        pytest.param("앞에", native("앞", "에"), "아페", id="13-particle"),
        pytest.param("좋은", native("좋", "은"), "조은", id="12-ending"),
        pytest.param("고객입니다", [*sino("고객"), *native("입니다")], "고개김니다", id="copula"),
        pytest.param("고객 관계 관리", sino("고객", "관계", "관리"), "고객 관계 괄리", id="spaces"),
        pytest.param("신라면", sino("신", "라"), "실라면", id="parts-that-do-not-add-up"),
    ],
)  # fmt: skip
def test_parts_decide_where_letters_cannot(text, parts, sound):
    assert pronounce(text, parts) == sound


@pytest.mark.parametrize(
    ("text", "part_of_speech", "sound"),
    [
        ("참다", "verb", "참따"),
        ("신다", "verb", "신따"),
        ("안다", "noun", "안다"),
        ("높이다", "verb", "노피다"),
        ("젊지", "adjective", "점찌"),
    ],
)
def test_a_verbs_stem_makes_its_ending_tense(text, part_of_speech, sound):
    assert pronounce(text, (), part_of_speech) == sound


@pytest.mark.parametrize(
    ("word", "sound"),
    [
        ("이메일", "이메일"),
        ("말밖에", "말바께"),
        ("인기척", "인기척"),
        ("고가도로", "고가도로"),
        ("금융기관", "금늉기관"),
        ("매출단가", "매출단까"),
        ("사업주가", "사업쭈가"),
        ("평가가", "평까가"),
        ("특허권", "트커꿘"),
        ("사용법", "사용뻡"),
        ("사용방법", "사용방법"),
        ("가능성을", "가능썽을"),
        ("재구성", "재구성"),
        ("여성", "여성"),
        ("할인율을", "하린뉴를"),
        ("영수증", "영수증"),
        ("지점", "지점"),
        ("효과", "효과"),
        ("불법", "불법"),
    ],
)
def test_a_word_is_listed_or_ends_like_others_that_are_tense(word, sound):
    assert pronounce(word) == sound


def test_of_a_verb_more_endings_are_tense_after_its_adnominal_form():
    assert pronounce("할밖에", (), "verb") == "할빠께"


def test_a_stem_and_its_ending_told_apart():
    assert pronounce("담고", native("담", "고"), "verb") == "담꼬"


def test_decomposed_text_is_composed_first():
    assert pronounce(normalize("NFD", "관리"), sino(normalize("NFD", "관리"))) == "괄리"


@pytest.mark.parametrize(
    ("text", "pronunciation", "written"),
    [
        ("결제", "결쩨", "결쩨"),
        ("CRM 시스템", "시아르엠 시스템", "CRM 시스템"),
        ("CRM시스템", "시아르엠시스템", "CRM시스템"),
        ("NPS", "NPS", "NPS"),
        ("결제", "결쩨 창", None),
        ("결제", "결", None),
        ("고객 관리", "고객괄리", None),
    ],
)
def test_an_editors_pronunciation_is_held_against_the_text(text, pronunciation, written):
    assert in_place(text, pronunciation) == written
    assert pronunciation_fits(text, pronunciation) is (written is not None)


hangul = st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1)
origins = st.sampled_from(["sino", "native", "loan"])


@given(hangul, origins, st.sampled_from(["noun", "verb", "phrase"]))
def test_a_word_keeps_its_number_of_syllables(word, origin, part_of_speech):
    parts = [Morpheme(word[: len(word) // 2], origin), Morpheme(word[len(word) // 2 :], origin)]
    assert len(pronounce(word, [part for part in parts if part.text], part_of_speech)) == len(word)


@given(st.text(alphabet="고객관리값없 CRM2", max_size=12))
def test_words_and_foreign_letters_stay_where_they_are(text):
    spaces = [index for index, letter in enumerate(text) if letter == " "]
    sound = pronounce(text)
    assert [index for index, letter in enumerate(sound) if letter == " "] == spaces


@given(hangul)
def test_only_seven_consonants_close_a_word(word):
    assert decompose(pronounce(word)[-1]).final in {"", *"ㄱㄴㄷㄹㅁㅂㅇ"}
