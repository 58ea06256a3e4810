"""Revised Romanization, against the examples its norm prints and business words."""

import pytest
from hangulpy import standardize_pronunciation
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.morphemes import Morpheme
from glossary.korean.pronunciation import pronounce
from glossary.korean.romanization import romanize

# 제2장 and 제3장 of the norm; names are capitalised there, hyphens of districts left out.
PUBLISHED = (
    "구미 gumi|영동 yeongdong|백암 baegam|옥천 okcheon|합덕 hapdeok|호법 hobeop|월곶 wolgot|"
    "벚꽃 beotkkot|한밭 hanbat|구리 guri|설악 seorak|칠곡 chilgok|임실 imsil|울릉 ulleung|"
    "대관령 daegwallyeong|광희문 gwanghuimun|백마 baengma|신문로 sinmunno|종로 jongno|"
    "왕십리 wangsimni|별내 byeollae|신라 silla|학여울 hangnyeoul|알약 allyak|해돋이 haedoji|"
    "같이 gachi|묵호 mukho|집현전 jiphyeonjeon|압구정 apgujeong|낙동강 nakdonggang|죽변 jukbyeon|"
    "낙성대 nakseongdae|합정 hapjeong|팔당 paldang|샛별 saetbyeol|울산 ulsan|부산 busan|"
    "세운 seun|해운대 haeundae|독도 dokdo|불국사 bulguksa|독립문 dongnimmun|속리산 songnisan|"
    "극락전 geungnakjeon|경복궁 gyeongbokgung|인왕리 inwangni"
)


@pytest.mark.parametrize("example", PUBLISHED.split("|"))
def test_the_examples_of_the_norm(example):
    hangul, latin = example.split()
    assert romanize(hangul) == latin


@pytest.mark.parametrize(
    ("verb", "latin"),
    [
        ("좋고", "joko"),
        ("놓다", "nota"),
        ("잡혀", "japyeo"),
        ("낳지", "nachi"),
        ("굳히다", "guchida"),
        ("축하하다", "chukahada"),
    ],
)
def test_verbs_write_aspiration(verb, latin):
    assert romanize(verb, (), "verb") == latin


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("추적", "chujeok"),
        ("고객 추적", "gogaek chujeok"),
        ("적립금 제도", "jeongnipgeum jedo"),
        ("고객 관계 관리", "gogaek gwangye gwalli"),
        ("고객 충성도", "gogaek chungseongdo"),
        ("멤버십 카드", "membeosip kadeu"),
        ("문화적 이해", "munhwajeok ihae"),
        ("안녕하세요", "annyeonghaseyo"),
        ("감사합니다", "gamsahamnida"),
        ("좋은 하루 되세요", "joeun haru doeseyo"),
        ("입학", "iphak"),
        ("협회", "hyeophoe"),
        ("협력", "hyeomnyeok"),
        ("문의", "munui"),
        ("설날", "seollal"),
        ("전환율", "jeonhwannyul"),
        ("이탈률", "itallyul"),
        ("만족도", "manjokdo"),
        ("평가", "pyeongga"),
        ("인기", "ingi"),
        ("밖에", "bakke"),
        ("없다", "eopda"),
        ("CRM 시스템", "CRM siseutem"),
        ("VIP 고객", "VIP gogaek"),
        ("B2B", "B2B"),
        ("벚꽃", "beotkkot"),
        ("햇살", "haetsal"),
        ("댓글", "daetgeul"),
        ("횟수", "hoetsu"),
        ("윗부분", "witbubun"),
        ("콧날", "konnal"),
        ("나뭇잎", "namunnip"),
    ],
)
def test_business_words(text, latin):
    assert romanize(text) == latin


@pytest.mark.parametrize(
    ("text", "pronunciation", "latin"),
    [
        ("결제", "결쩨", "gyeolje"),
        ("상품권", "상품꿘", "sangpumgwon"),
        ("집안일", "지반닐", "jibannil"),
        ("입학", "이팍", "iphak"),
        ("CRM 시스템", "시아르엠 시스템", "CRM siseutem"),
        ("쌍방향", "쌍방향", "ssangbanghyang"),
        ("결제", "결쩨 창", "gyeoljje chang"),
        ("찻집", "차찝", "chatjip"),
        ("찻집", "찯찝", "chatjip"),
    ],
)
def test_an_editors_pronunciation_counts_but_not_its_tenseness(text, pronunciation, latin):
    assert romanize(text, pronunciation=pronunciation) == latin


def test_in_a_phrase_only_sino_korean_parts_are_nouns():
    parts = [Morpheme("축하", "sino"), Morpheme("합니다", "native")]
    assert romanize("축하합니다", parts, "phrase") == "chukhahamnida"
    parts = [Morpheme("부탁", "sino"), Morpheme("합니다", "native")]
    assert romanize("부탁합니다", parts, "phrase") == "butakamnida"


hangul = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(st.text(alphabet=st.one_of(hangul, st.sampled_from("CRM 2-"))))
def test_what_comes_out_is_ascii(text):
    assert romanize(text).isascii()


@given(st.text(alphabet=hangul, min_size=1))
def test_the_computed_pronunciation_changes_nothing(text):
    assert romanize(text, pronunciation=pronounce(text)) == romanize(text)


ORDINARY = (
    "고객 관리 고객관계 매출 견적 계약 할인 청구서 예약 상담 만족도 충성도 협력 신뢰 연락 전략 "
    "편리 권리 진료 적립 입력 출력 독립 합리 법률 음료 정리 능력 경력 국내 학년 작년 업무 십만 "
    "막내 학문 식물 먹는 듣는 같이 굳이 닫히다 놓다 좋다 많다 싫다 값이 없어 읽다 밟다 넓다 앉다 "
    "젊다 설날 칼날 실내 물난리 국밥 학교 접수 낙서 옆집 꽃밭 축하 입학"
)


@pytest.mark.parametrize("word", ORDINARY.split())
def test_an_independent_library_agrees_on_ordinary_words(word):
    assert standardize_pronunciation(word) == pronounce(word)


@pytest.mark.parametrize(
    ("word", "ours", "theirs"),
    [
        pytest.param("희망", "히망", "희망", id="5-ㅢ-after-a-consonant"),
        pytest.param("흙과", "흑꽈", "흘꽈", id="11-다만-is-about-verbs"),
        pytest.param("값어치", "가버치", "갑써치", id="15-before-a-word"),
        pytest.param("디귿을", "디그슬", "디그들", id="16-names-of-letters"),
        pytest.param("생산량", "생산냥", "생살량", id="20-다만"),
        pytest.param("활동", "활똥", "활동", id="26-Sino-Korean"),
        pytest.param("술잔", "술짠", "술잔", id="28-compounds"),
        pytest.param("전환율", "전환뉼", "전화뉼", id="29-ㄴ-opens-율"),
        pytest.param("금융", "금늉", "그뮹", id="29-the-first-of-two"),
        pytest.param("댓글", "대끌", "댇끌", id="30-the-first-of-two"),
        pytest.param("평가", "평까", "평가", id="the-dictionary"),
    ],
)
def test_where_it_differs_the_standard_prints_what_we_say(word, ours, theirs):
    assert (pronounce(word), standardize_pronunciation(word)) == (ours, theirs)


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("있습니다", "itseumnida"),
        ("했습니다", "haetseumnida"),
        ("없었습니다", "eopseotseumnida"),
        ("있어요", "isseoyo"),
        ("볶고", "bokgo"),
        ("볶아", "bokka"),
        ("닦기", "dakgi"),
    ],
)
def test_a_tense_final_is_written_only_where_it_moves_on(text, latin):
    assert romanize(text, part_of_speech="verb") == latin
