"""The sound of Korean, against the examples that 표준 발음법 prints and business words."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.hangul import decompose
from glossary.korean.morphemes import Morpheme
from glossary.korean.pronunciation import in_place, pronounce, pronunciation_fits

# Article of the Standard Pronunciation → its own examples. Vowel length is not written.
PUBLISHED = {
    "5": (
        "희망[히망] 띄어쓰기[띠어쓰기] 유희[유히] 협의[혀븨] 가져[가저] 다쳐[다처] 묻혀[무처] "
        "붙여[부처]"
    ),
    "9": (
        "닦다[닥따] 키읔[키윽] 옷[옫] 있다[읻따] 젖[젇] 빚다[빋따] 꽃[꼳] 쫓다[쫃따] 솥[솓] "
        "뱉다[밷따] 앞[압] 덮다[덥따]"
    ),
    "10": (
        "넋[넉] 넋과[넉꽈] 앉다[안따] 여덟[여덜] 넓다[널따] 외곬[외골] 핥다[할따] 값[갑] "
        "없다[업따] 밟다[밥따] 밟는[밤는]"
    ),
    "11": (
        "닭[닥] 흙과[흑꽈] 맑다[막따] 늙지[늑찌] 삶[삼] 젊다[점따] 읊다[읍따] 맑게[말께] "
        "묽고[물꼬] 얽거나[얼꺼나]"
    ),
    "12": (
        "놓고[노코] 좋던[조턴] 쌓지[싸치] 많고[만코] 않던[안턴] 닳지[달치] 각하[가카] "
        "먹히다[머키다] 밝히다[발키다] 맏형[마텽] 좁히다[조피다] 넓히다[널피다] 꽂히다[꼬치다] "
        "앉히다[안치다] 닿소[다쏘] 많소[만쏘] 싫소[실쏘] 놓는[논는] 쌓네[싼네] 않네[안네] "
        "않는[안는] 뚫네[뚤레] 뚫는[뚤른] 낳은[나은] 쌓이다[싸이다] 많아[마나] 싫어도[시러도]"
    ),
    "13": (
        "깎아[까까] 옷이[오시] 있어[이써] 낮이[나지] 꽂아[꼬자] 꽃을[꼬츨] 쫓아[쪼차] 밭에[바테] "
        "앞으로[아프로] 덮이다[더피다]"
    ),
    "14": (
        "넋이[넉씨] 앉아[안자] 닭을[달글] 젊어[절머] 곬이[골씨] 핥아[할타] 읊어[을퍼] 값을[갑쓸] "
        "없어[업써]"
    ),
    "15": "겉옷[거돋] 헛웃음[허두슴] 맛없다[마덥따]",
    "17": (
        "굳이[구지] 미닫이[미다지] 땀받이[땀바지] 밭이[바치] 벼훑이[벼훌치] 굳히다[구치다] "
        "닫히다[다치다] 묻히다[무치다]"
    ),
    "18": (
        "먹는[멍는] 국물[궁물] 깎는[깡는] 키읔만[키응만] 몫몫이[몽목씨] 긁는[긍는] 흙만[흥만] "
        "닫는[단는] 짓는[진는] 옷맵시[온맵씨] 있는[인는] 맞는[만는] 젖멍울[전멍울] 쫓는[쫀는] "
        "꽃망울[꼰망울] 붙는[분는] 놓는[논는] 잡는[잠는] 밥물[밤물] 앞마당[암마당] 밟는[밤는] "
        "읊는[음는] 없는[엄는]"
    ),
    "19": (
        "담력[담녁] 침략[침냑] 강릉[강능] 항로[항노] 대통령[대통녕] 막론[망논] 백리[뱅니] "
        "협력[혐녁] 십리[심니]"
    ),
    "20": (
        "난로[날로] 신라[실라] 천리[철리] 광한루[광할루] 대관령[대괄령] 칼날[칼랄] "
        "물난리[물랄리] 줄넘기[줄럼끼] 할는지[할른지] 닳는[달른] 뚫는[뚤른] 핥네[할레] "
        "의견란[의견난] 임진란[임진난] 생산량[생산냥] 결단력[결딴녁] 공권력[공꿘녁] "
        "동원령[동원녕] 상견례[상견녜] 횡단로[횡단노] 이원론[이원논] 입원료[이붠뇨] "
        "구근류[구근뉴]"
    ),
    "23": (
        "국밥[국빱] 깎다[깍따] 넋받이[넉빠지] 삯돈[삭똔] 닭장[닥짱] 뻗대다[뻗때다] "
        "옷고름[옫꼬름] 있던[읻떤] 꽂고[꼳꼬] 꽃다발[꼳따발] 낯설다[낟썰다] 밭갈이[받까리] "
        "솥전[솓쩐] 곱돌[곱똘] 덮개[덥깨] 옆집[엽찝] 읊조리다[읍쪼리다] 값지다[갑찌다]"
    ),
    "25": "넓게[널께] 핥다[할따] 훑소[훌쏘] 떫지[떨찌]",
    "27": "할수록[할쑤록] 할지라도[할찌라도] 할지언정[할찌언정]",
    "28": "문고리[문꼬리] 눈동자[눈똥자] 신바람[신빠람] 길가[길까] 술잔[술짠]",
    "29": (
        "솜이불[솜니불] 홑이불[혼니불] 막일[망닐] 맨입[맨닙] 꽃잎[꼰닙] 내복약[내봉냑] "
        "한여름[한녀름] 남존여비[남존녀비] 신여성[신녀성] 색연필[생년필] 직행열차[지캥녈차] "
        "늑막염[능망념] 콩엿[콩녇] 담요[담뇨] 눈요기[눈뇨기] 영업용[영엄뇽] 식용유[시굥뉴] "
        "백분율[백뿐뉼] 들일[들릴] 솔잎[솔립] 설익다[설릭따] 물약[물략] 불여우[불려우] "
        "서울역[서울력] 물엿[물렫] 휘발유[휘발류]"
    ),
    "30": (
        "깻잎[깬닙] 나뭇잎[나문닙] 베갯잇[베갠닏] 뒷일[뒨닐] 콧날[콘날] 아랫니[아랜니] "
        "뱃머리[밴머리]"
    ),
}


def pairs():
    for article, examples in PUBLISHED.items():
        for example in examples.split():
            word, sound = example.rstrip("]").split("[")
            yield pytest.param(word, sound, id=f"{article}-{word}")


@pytest.mark.parametrize(("word", "sound"), list(pairs()))
def test_the_examples_of_the_standard(word, sound):
    assert pronounce(word) == sound


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
        pytest.param("발전", sino("발", "달"), "발전", id="parts-that-do-not-add-up"),
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
