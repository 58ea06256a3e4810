"""Letter by letter, as the standard prints it; and the reason why a source writes otherwise."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.morphemes import Morpheme
from glossary.korean.transliteration import Explanation, explain, transliterate


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        # 국어의 로마자 표기법 제3장 제8항, all of its examples
        ("집", "jib"),
        ("짚", "jip"),
        ("밖", "bakk"),
        ("값", "gabs"),
        ("붓꽃", "buskkoch"),
        ("먹는", "meogneun"),
        ("독립", "doglib"),
        ("문리", "munli"),
        ("물엿", "mul-yeos"),
        ("굳이", "gud-i"),
        ("좋다", "johda"),
        ("가곡", "gagog"),
        ("조랑말", "jolangmal"),
        ("없었습니다", "eobs-eoss-seubnida"),
        # ours
        ("추적", "chujeog"),
        ("고객 관리", "gogaeg gwanli"),
        ("비싸다", "bissada"),
        ("CRM 시스템", "CRM siseutem"),
    ],
)
def test_letter_by_letter(text, letters):
    assert transliterate(text) == letters


syllables = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(st.text(alphabet=syllables, max_size=3), st.text(alphabet=syllables, max_size=3))
def test_no_two_texts_have_the_same_letters(one, other):
    assert (transliterate(one) == transliterate(other)) == (one == other)


@pytest.mark.parametrize(
    "one", ["읏사", "으싸", "읐사", "읏싸", "각가", "가까", "악아", "아가", "안가", "앙아"]
)
def test_near_joints_stay_apart(one):
    near = ["읏사", "으싸", "읐사", "읏싸", "각가", "가까", "악아", "아가", "안가", "앙아"]
    assert [text for text in near if transliterate(text) == transliterate(one)] == [one]


@given(st.text(alphabet=st.one_of(syllables, st.just(" "))))
def test_it_is_ascii_and_words_stay_words(text):
    letters = transliterate(text)
    assert letters.isascii()
    assert len(letters.split()) == len(text.split())


CH = (("ㅈ", "ch"),)


@pytest.mark.parametrize(
    ("text", "written", "code", "substitutions"),
    [
        ("고객 충성도", "gogaek chungseongdo", "revised_romanization", ()),
        ("안녕하세요", "Annyeong haseyo", "revised_romanization", ()),
        ("고객", "kogaek", "mccune_reischauer", ()),
        ("추적", "Ch’ujŏk", "mccune_reischauer", ()),
        ("추적", "chujok", "mccune_reischauer", ()),
        ("설날", "sollal", "mccune_reischauer", ()),
        ("감사합니다", "kamsahamnida", "mccune_reischauer", ()),
        ("적립금 제도", "jeoglibgeum jedo", "letter_by_letter", ()),
        ("고객 관계 관리", "gogaek gwangye gwanri", "letter_by_letter", ()),
        ("고객 이탈률", "gogaek italryul", "letter_by_letter", ()),
        ("좋은 하루 되세요", "joheun haru doeseyo", "letter_by_letter", ()),
        ("물엿", "mul-yeos", "letter_by_letter", ()),
        ("고객 추적", "gogaek chucheog", "letter_by_letter", CH),
        ("추석", "çusok", "turkish_ear", ()),
        ("고객", "gogek", "turkish_ear", ()),
        ("매출", "MEÇUL", "turkish_ear", ()),
        ("멤버십 카드", "memboship kadeu", "unusual", ()),
        ("설날", "seolal", "unusual", ()),
        ("좋은 하루 되세요", "joeun haru dweseyo", "unusual", ()),
        ("고객", "", "unusual", ()),
    ],
)
def test_a_spelling_is_explained_where_a_system_makes_it(text, written, code, substitutions):
    assert explain(written, text) == Explanation(code, substitutions)


def test_the_parts_and_the_file_have_their_say():
    parts = [Morpheme("꽃", "native"), Morpheme("잎", "native")]
    assert explain("kkonnip", "꽃잎", parts) == Explanation("revised_romanization")
    assert explain("hoewŏnchŭng", "회원증", pronunciation="회원쯩") == Explanation(
        "mccune_reischauer"
    )


@pytest.mark.parametrize("written", ["고객관리", "CRM 관리", unicodedata.normalize("NFD", "고객")])
def test_hangul_needs_no_explanation_of_this_kind(written):
    assert explain(written, "고객 관리") is None


@given(st.text(alphabet=st.one_of(syllables, st.sampled_from("CRM ·+(")), max_size=30))
def test_whatever_we_write_letter_by_letter_is_explained(text):
    explanation = explain(transliterate(text), text)
    assert explanation is None or explanation.code != "unusual"


@given(st.text(), st.text())
def test_no_text_is_an_error(written, text):
    assert isinstance(transliterate(text), str)
    assert explain(written, text) is None or explain(written, text).code
