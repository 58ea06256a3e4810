"""Words that look like another word with an ending: what was typed wins, when it is a term."""

import pytest

# Each word ends like a particle, and its beginning is made a term as well, to tempt the search.
TRAPS = {
    "만족도": "만족", "충성도": "충성", "문의": "문", "동의": "동", "회의": "회", "평가": "평",
    "단가": "단", "추가": "추", "불만": "불", "경로": "경", "광고": "광", "재고": "재",
    "보고": "보", "성과": "성", "결과": "결", "효과": "효", "선호도": "선호", "신뢰도": "신뢰",
    "원가": "원", "제도": "제", "한도": "한", "빈도": "빈", "휴가": "휴",
}  # fmt: skip


def first(search, query):
    hits = search.search(query).hits
    return hits[0].concept.id if hits else None


@pytest.mark.parametrize(("word", "beginning"), TRAPS.items())
def test_a_word_that_ends_like_a_particle_is_itself(search_in, word, beginning):
    search = search_in(f"whole: {word} | bütün | whole", f"part: {beginning} | parça | part")
    assert first(search, word) == "whole"
    assert first(search, beginning) == "part"
    assert search.search(word).hits[0].reason.code == "exact"


@pytest.mark.parametrize("word", TRAPS)
def test_nothing_is_taken_off_down_to_what_is_no_term(search_in, word):
    search = search_in(f"whole: {word} | bütün | whole", "other: 시장 | pazar | market")
    assert first(search, word[:-1]) in {"whole", None}
    assert first(search, f"{word}를" if word[-1] in "도의가로고과" else f"{word}을") == "whole"


@pytest.mark.parametrize(
    ("one", "other"),
    [("결제", "결재"), ("재고", "제고"), ("개발", "계발"), ("보상", "보장")],
)
def test_look_alikes_are_never_merged(search_in, one, other):
    search = search_in(f"one: {one} | bir | one", f"other: {other} | öteki | other")
    for query in (one, other, f"{one}의", f"{other}의"):
        wanted = "one" if query.startswith(one) else "other"
        assert [hit.concept.id for hit in search.search(query).hits] == [wanted]


@pytest.mark.parametrize(
    ("one", "other"),
    [("kâr", "kar"), ("hâlâ", "hala"), ("âlem", "alem"), ("şık", "sik"), ("kurum", "kürüm")],
)
def test_the_spelling_decides_where_only_marks_differ(search_in, one, other):
    search = search_in(f"one: 하나 | {one} | one", f"other: 둘 | {other} | other")
    assert first(search, one) == "one"
    assert first(search, other) == "other"
    assert {hit.concept.id for hit in search.search(other).hits} == {"one", "other"}


def test_without_the_mark_a_word_is_found_that_has_it(search_in):
    search = search_in("profit: 이익 | kâr | profit", "paper: 종이 | kâğıt | paper")
    assert first(search, "kar") == "profit"
    assert first(search, "KAGIT") == "paper"
    assert search.search("kar").hits[0].reason.code == "folded"
