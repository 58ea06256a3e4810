"""Tells the ㅅ that joins two words (사이시옷) from a word's own ㅅ (표준 발음법 제30항).

댓글 is [대끌] before all, though [댇끌] is allowed; 옷감 is [옫깜] only. Words with 사이시옷 are a
closed set, those with a ㅅ of their own are not (챗봇, 티켓과), so the former are listed.
Source: the compounds that 표준국어대사전 gives with both forms.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from glossary.korean.hangul import compose, decompose, is_syllable, with_final
from glossary.korean.sandhi import tensed

_LOST_BEFORE: Final = frozenset("ㄱㄷㅂㅅㅈ")
# Syllables whose ㅅ joins wherever they stand …
_JOINING: Final = frozenset("갯겻곗굣귓깻냇눗댓둣뒷뎃뱃볏샛쇳욋윗윳잿죗줏찻촛춧콧텃툇팻푯햇혓홧횟")
# … those that do so at the end of these words …
_JOINING_WORDS: Final = frozenset({
    "가겟", "가짓", "고깃", "공깃", "그젯", "기왓", "김칫", "나룻", "나뭇", "나잇", "노랫", "다릿",
    "동짓", "머릿", "먹잇", "모랫", "바닷", "보랏", "부싯", "부잣", "북엇", "빨랫", "사잇", "수돗",
    "아랫", "야깃", "어젯", "오랫", "외갓", "요깃", "이맛", "이삿", "인삿", "자릿", "잔칫", "장맛",
    "장밋", "제삿", "종갓", "처갓", "최솟", "치맛", "판잣", "하룻", "허릿",
})  # fmt: skip
# … and those that do so before one word only.
_JOINED: Final = frozenset({
    "곳간", "깃대", "깃발", "밧줄", "봇짐", "빗길", "빗방", "빗소", "빗속", "빗줄", "뼛속", "셋값",
    "셋돈", "셋방", "셋집", "숫자", "잇속", "젓가", "젯밥", "쳇바", "칫솔", "핏기", "핏대", "핏덩",
    "핏방", "핏속", "핏자", "핏줄",
})  # fmt: skip


def without_saisiot(word: str) -> str:
    """Respell a word as it sounds without the ㅅ that joins: 댓글 → 대끌, but 옷감 and 콧날."""
    letters = list(word)
    for index in _places(word):
        initial, medial, final = decompose(letters[index + 1])
        letters[index] = with_final(letters[index], "")
        letters[index + 1] = compose(tensed(initial), medial, final)
    return "".join(letters)


def with_closing_t(text: str, sound: str) -> str:
    """Give a sound its second form, [댇끌] for [대끌], as Latin letters write it: daetgeul."""
    if len(text) != len(sound):
        return sound
    letters = list(sound)
    for index in _before_plain(text):
        if is_syllable(letters[index]) and not decompose(letters[index]).final:
            letters[index] = with_final(letters[index], "ㄷ")
    return "".join(letters)


def _places(word: str) -> Iterator[int]:
    for index in _before_plain(word):
        letter = word[index]
        if (
            letter in _JOINING
            or word[max(index - 1, 0) : index + 1] in _JOINING_WORDS
            or word[index : index + 2] in _JOINED
        ):
            yield index


def _before_plain(text: str) -> Iterator[int]:
    """Find every syllable that ends in ㅅ before a plain ㄱ, ㄷ, ㅂ, ㅅ or ㅈ."""
    for index, (left, right) in enumerate(pairwise(text)):
        if not is_syllable(left) or not is_syllable(right):
            continue
        if decompose(left).final == "ㅅ" and decompose(right).initial in _LOST_BEFORE:
            yield index
