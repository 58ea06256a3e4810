"""All Latin spellings of one Korean word have one key."""

from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.korean.mccune_reischauer import mccune_reischauer
from glossary.korean.pronunciation import pronounce
from glossary.korean.romanization import romanize
from glossary.korean.skeleton import PARTICLE_SKELETONS, Stripped, skeleton, without_particle
from glossary.korean.transliteration import transliterate
from glossary.korean.turkish_reading import turkish_reading
from tests.glossary.tables import cases

# Spellings that people write, by the systems, by ear and wrong.
SPELLINGS = {
    "고객": "gogaek kogaek kokayk gogaeg gogek kogek go-gaek GOGAEK Gogaek",
    "추적": "chujeok chucheog chujeog ch'ujŏk ch’ujŏk chujok çucok ÇUCOK cucok zuzok",
    "계약": "gyeyak kyeyak keyak geyag",
    "회원": "hoewon hwewon hövon hoevon hwaewon",
    "적립금": "jeongnipgeum jeoglibgeum chŏngnipkŭm congnipkım CONGNİPKIM jeokripkeum",
    "한국": "hanguk han'guk hankuk hangug",
    "매출": "maechul meçul mechool",
    "협력": "hyeomnyeok hyeobryeok hyŏmnyŏk hyopryok",
    "관리": "gwalli gwanli gwanri kwalli kvalli",
    "쉬다": "swida shwida şüda",
    "있습니다": "itseumnida isseumnida issŭmnida issseubnida itsımnida",
    "받침": "batchim badchim patçim pach'im",
    "좋다": "jota johda chot'a cota",
    "협회": "hyeophoe hyŏphoe hyopö hyeobhoe",
    "문의": "munui munŭi munıy moonui",
    "쇼핑": "syoping şoping shyop'ing shoping",
    "챗봇": "chaetbot chaesbos chaetpot çetpot",
    "태권도": "taekwondo t'aekwŏndo tekvondo taegwondo",
    "위원": "wiwon üvon wiwŏn",
    "우리": "uri wuri woori",
    "제어": "jeeo cheŏ ceo",
    "성과": "seonggwa seongkwa songkva sŏngkwa",
}
APART = {
    "gogaek": "gaek gogak goguk gogeum geogi",
    "chujeok": "chueok jeokchu chujeong",
    "jeongnipgeum": "jeongnip jeokgeum",
    "gwalli": "gwali-in gwangi gali",
    "maechul": "maemul michul",
}


def _spelled(text):
    surface = pronounce(text)
    return {
        romanize(text),
        mccune_reischauer(text),
        turkish_reading(surface),
        turkish_reading(surface, voiced=True),
        transliterate(text),
    }


@pytest.mark.parametrize(("spelling", "word"), cases(SPELLINGS))
def test_every_spelling_of_a_word_has_the_key_of_the_word(spelling, word):
    assert skeleton(spelling) == skeleton(romanize(word))


@pytest.mark.parametrize("word", ["단골", "찻집 손님", "녹차", "독립", "설날", "전통 찻집", "혜택"])
def test_every_system_gives_the_key(word):
    assert {skeleton(spelling) for spelling in _spelled(word)} == {skeleton(romanize(word))}


@pytest.mark.parametrize(("other", "spelling"), cases(APART))
def test_other_words_have_other_keys(other, spelling):
    assert skeleton(other) != skeleton(spelling)


@pytest.mark.parametrize(
    ("spelling", "key"),
    [("gogaek", "gogeg"), ("chujeok", "cucog"), ("jeongnipgeum", "coŋnibgum"), ("NPS 3", "nbd3")],
)
def test_a_key_keeps_the_sound(spelling, key):
    assert skeleton(spelling) == key


@pytest.mark.parametrize(
    ("capitals", "small"),
    [
        ("GWALLI", "gwalli"),  # by anybody: I is i
        ("KVALLI", "kvalli"),
        ("ŞİSITEM", "şisıtem"),  # by a Turk, who has İ for i
        ("ÇIM", "çım"),
    ],
)
def test_a_capital_i_is_dotless_only_beside_turkish_letters(capitals, small):
    assert skeleton(capitals) == skeleton(small)


@pytest.mark.parametrize("spelling", ["ch'ujŏk", "çucok", "meçul", "hyopö", "şİsıtem"])
def test_the_encoding_of_a_letter_does_not_matter(spelling):
    assert skeleton(normalize("NFD", spelling)) == skeleton(spelling)


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=6))
def test_case_and_what_separates_letters_do_not_matter(text):
    spelling = romanize(text)
    assert skeleton(spelling.upper()) == skeleton(spelling)
    assert skeleton("-".join(spelling)) == skeleton(" ".join(spelling)) == skeleton(spelling)


@given(st.text())
def test_any_text_has_a_key_without_doubled_letters(text):
    key = skeleton(text)
    assert all(one != other for one, other in pairwise(key))
    assert not any(letter.isspace() for letter in key)


WITH_PARTICLES = {
    "을": "gogaegeul gogaek-eul gogekul kogegŭl gogekıl",
    "를": "gwallireul kvallirıl",
    "이": "gogaegi gogeki",
    "에게": "gogaekege kogegege",
    "들에게": "gogaekdeurege gogaekdeulege",
    "님": "gogaeknim",
    "님께서": "gogaeknimkkeseo",
    "만": "gogaekman",
    "까지": "gogaekkkaji gwallikkaji",
    "부터": "gogaekbuteo",
    "으로": "gogaegeuro gogekıro",
    "합니다": "gwallihamnida gwallihabnida",
}


@pytest.mark.parametrize(("spelling", "particle"), cases(WITH_PARTICLES))
def test_a_particle_in_latin_letters_comes_off(spelling, particle):
    word = "고객" if spelling.startswith(("gog", "kog")) else "관리"
    assert Stripped(skeleton(romanize(word)), particle) in list(without_particle(spelling))


def test_of_several_particles_the_longest_comes_off_first():
    taken = [particle for _, particle in without_particle("gogaekdeurege")]
    assert taken.index("들에게") < taken.index("에게") < taken.index("에")


@pytest.mark.parametrize("spelling", ["", "g", "gogaek", "chujeok"])
def test_where_no_particle_is_none_comes_off(spelling):
    assert list(without_particle(spelling)) == []


COMMON = "을 를 이 가 은 는 에 에서 에게 의 도 만 과 와 으로 로 까지 부터 들 님"


@pytest.mark.parametrize("particle", COMMON.split())
def test_the_common_particles_are_known_by_their_keys(particle):
    assert PARTICLE_SKELETONS[skeleton(romanize(particle))] == particle
