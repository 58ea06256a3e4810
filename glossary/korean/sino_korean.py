"""Guesses from the spelling alone where a Sino-Korean word tenses after ㄹ (표준 발음법 제26항).

The article asks for what spelling does not show: that both syllables are hanja and of one word.
So this is a heuristic; where the parts of a term are known it is not asked. Its limits stand in
docs/language.md.
"""

from typing import Final

from glossary.korean.hangul import decompose
from glossary.korean.hanja_readings import is_reading

# Hanja have these readings too, but who meets them in a word meets a native one or a loan.
_RATHER_NATIVE: Final = frozenset("길글날놀눌둘뜰를볼쌀얼올은는을잘줄톨다돈돗둑둣둥새쉬잣줏짐솟")
# Words as common in compounds as alone, so that they count wherever they stand: 재결제율.
_CERTAIN: Final = frozenset({
    "결산", "결정", "결제", "결속", "달성", "발생", "발송", "발신", "발전", "발주", "설득", "설정",
    "실시", "실적", "열정", "절대", "절도", "철도", "출시", "필수", "활동", "활성", "밀도", "별도",
    "열도", "졸도",
})  # fmt: skip
# Native compounds whose syllables hanja could have, and loans; the standard tenses neither.
_LAX: Final = (
    "돌담", "돌잔치", "말대꾸", "말대답", "말동무", "말장난", "말조심", "물장난", "물장사",
    "물조심", "별자리", "불도저", "불자동차", "불장난", "불조심",
)  # fmt: skip
_LOANS: Final = ("메일", "모바일", "쇼핑몰", "온라인몰", "리테일", "디테일")
# What is joined to a noun or a stem in ㄹ without being hanja: 이탈도, 박탈당하다, 남아돌지만.
_JOINED: Final = (
    "도", "지도", "지만", "지는", "지요", "대로", "조차", "시키", "시켰", "시킨", "시킬", "시킴",
    "시켜", "당하", "당했", "당한", "당할", "당함", "답게",
)  # fmt: skip
_STEMS: Final = frozenset("알열살벌울걸팔달")
_DOING: Final = frozenset("하한할함합해했되된될됨됩돼됐")
# What may stand after a noun; any other syllable that no hanja has makes the word a native one.
_AFTER_NOUN: Final = _DOING | frozenset("는를은을에께까부처만마밖뿐으들임입였님라")
_PERSON_AND_ADJECTIVE: Final = {"자": "가의와도로만", "적": "이인으"}
_TENSED: Final = frozenset("ㄷㅅㅈ")
_RATES: Final = frozenset("율률별")
_SHORTEST_WORD: Final = 2


def tenses(word: str, index: int, *, conjugated: bool) -> bool:
    """Guess whether a ㄹ tenses this syllable of a word, as inside a Sino-Korean word.

    Of a verb or an adjective only the noun before 하다, 되다 and the like is looked at: 설득하다.
    """
    left, rest = word[index - 1], word[index:]
    # Letters first: to know the readings of hanja takes a table that is slow to load.
    if decompose(left).final != "ㄹ" or decompose(rest[0]).initial not in _TENSED:
        return False
    if not _is_sino(left) or not _is_sino(rest[0]):
        return False
    if conjugated and _DOING.isdisjoint(rest[1:]):
        return False
    if left + rest[0] in _CERTAIN:
        return True
    return not _is_foreign(word, index) and _is_inside(word, index)


def _is_sino(syllable: str) -> bool:
    return syllable not in _RATHER_NATIVE and is_reading(syllable)


def _is_foreign(word: str, index: int) -> bool:
    """Tell whether a native word, a loan or an ending meets the eye at this place."""
    left, rest = word[index - 1], word[index:]
    following = rest[1:2]
    return (
        rest.startswith(_JOINED)
        or word.startswith(_LAX, index - 1)
        or word.endswith(_LOANS, 0, index)
        or (index == 1 and left in _STEMS and rest.startswith("지"))
        or bool(following and following not in _AFTER_NOUN and not is_reading(following))
    )


def _is_inside(word: str, index: int) -> bool:
    """Count syllables: words of hanja have two, so that 목표|달성 is tense and 매출|단위 is not."""
    if _length(word[index:]) < _SHORTEST_WORD:
        return True
    start = index - 1
    while start and _is_sino(word[start - 1]):
        start -= 1
    suffix = index > 1 and word[index - 1] in _RATES  # 전환율|조사, 고객별|실적
    return (index - start) % _SHORTEST_WORD == 1 and not suffix


def _length(rest: str) -> int:
    """Count the syllables of hanja that open the rest of a word, without particles and 하다."""
    if rest[1:2] and rest[1] in _PERSON_AND_ADJECTIVE.get(rest[0], ""):
        return 1
    length = 1
    while length < len(rest) and rest[length] not in _DOING and _is_sino(rest[length]):
        length += 1
    return length
