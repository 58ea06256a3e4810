"""Tells whether hanja read as the Hangul beside them; the only home of the `hanja` package."""

from collections.abc import Iterator
from functools import cache
from typing import Final, Literal, NamedTuple

from glossary.korean.hangul import compose, decompose, is_syllable
from glossary.text import nfc

# Further readings of characters for which the package knows one; its own is added to them.
# Attested in words such as 能率 능률, 交易 교역, 音樂 음악, 降水 강수, 降伏 항복, 殺到 쇄도.
_FURTHER: Final = {
    "率": "률솔", "易": "이역", "樂": "락악요", "金": "금김", "參": "참삼", "車": "차거",
    "度": "도탁", "說": "설세열", "復": "복부", "更": "갱경", "便": "편변", "省": "성생",
    "識": "식지", "殺": "살쇄", "惡": "악오", "數": "수삭촉", "宅": "택댁", "則": "칙즉",
    "切": "절체", "降": "강항", "見": "견현", "行": "행항", "北": "북배", "內": "내나",
    "讀": "독두", "洞": "동통", "狀": "상장", "拓": "척탁", "畫": "화획", "畵": "화획",
    "龜": "구귀균", "暴": "폭포", "不": "불부", "十": "십시", "六": "륙유", "八": "팔파",
    "木": "목모", "諾": "낙락", "難": "난란", "論": "론논", "怒": "노로", "寧": "녕령",
    "場": "장량", "布": "포보", "茶": "다차", "糖": "당탕", "滑": "활골", "丹": "단란",
    "提": "제리", "刺": "자척", "塞": "새색", "索": "색삭", "辰": "진신", "賈": "가고",
    "衰": "쇠최", "葉": "엽섭", "咽": "인열", "什": "십집", "若": "약야", "諸": "제저",
    "否": "부비", "沈": "침심", "泌": "비필", "契": "계글설", "宿": "숙수", "射": "사석야",
    "覆": "복부", "推": "추퇴", "拾": "습십", "串": "관곶", "齊": "제재", "炙": "자적",
    "反": "반번", "屬": "속촉", "著": "저착", "差": "차치", "食": "식사", "合": "합홉",
    "畜": "축휵", "帖": "첩체", "告": "고곡", "於": "어오", "台": "대태", "拂": "불필",
}  # fmt: skip

# 한글 맞춤법 제10-12항 (두음 법칙): how a syllable's first consonant changes at the head of a word.
_IOTIZED: Final = frozenset("ㅑㅕㅖㅛㅠㅣ")
# 제11항 붙임 1: 렬 and 률 are 열 and 율 after a vowel and after ㄴ.
_AFTER_VOWEL_OR_N: Final = {"렬": "열", "률": "율"}
# 제10항 붙임 2 and the like: after these a word keeps the form it has alone (新女性 신여성).
_PREFIXES: Final = frozenset("新逆空非無再高低年總被對")

Code = Literal["length", "unknown", "mismatch"]


class ReadingProblem(NamedTuple):
    """One place where hanja and Hangul do not go together."""

    code: Code
    position: int
    hanja: str
    hangul: str
    expected: tuple[str, ...] = ()


def reading_problem(
    hanja: str, hangul: str, *, word_initial: bool = True, before: str = ""
) -> ReadingProblem | None:
    """Give the first problem with a reading, or None when the hanja read as the Hangul."""
    problems = reading_problems(hanja, hangul, word_initial=word_initial, before=before)
    return problems[0] if problems else None


def reading_problems(
    hanja: str, hangul: str, *, word_initial: bool = True, before: str = ""
) -> tuple[ReadingProblem, ...]:
    """Give every place where the hanja do not read as the Hangul (한글 맞춤법 제10-12항).

    `word_initial=False` says that the part does not open its word; `before` is then the Hangul it
    follows (이탈 for 率 in 이탈률), and without it both 률 and 율 are right.
    """
    characters, syllables = "".join(nfc(hanja).split()), "".join(nfc(hangul).split())
    if len(characters) != len(syllables):
        return (ReadingProblem("length", 0, characters, syllables),)
    return tuple(_problems(characters, syllables, before, word_initial=word_initial))


def _problems(
    characters: str, syllables: str, before: str, *, word_initial: bool
) -> Iterator[ReadingProblem]:
    previous = before
    for position, (character, syllable) in enumerate(zip(characters, syllables, strict=True)):
        readings = _readings(character)
        if not readings:
            yield ReadingProblem("unknown", position, character, syllable)
        else:
            first = word_initial and position == 0
            expected = _expected(characters, position, previous, readings, first=first)
            if syllable not in expected:
                yield ReadingProblem("mismatch", position, character, syllable, expected)
        previous = syllable


def _expected(
    characters: str, position: int, previous: str, readings: tuple[str, ...], *, first: bool
) -> tuple[str, ...]:
    if characters[position] == "不":
        # 不 reads 부 before ㄷ and ㅈ; 不實 부실 is the one word that does so elsewhere.
        return _readings_of_not(characters, position)
    if first:
        return tuple(dict.fromkeys(map(initial_sound, readings)))
    inside = [form for reading in readings for form in _after(reading, previous)]
    if _may_open_word(characters, position):
        inside += map(initial_sound, readings)
    return tuple(dict.fromkeys(inside))


def _readings_of_not(characters: str, position: int) -> tuple[str, ...]:
    following = characters[position + 1 : position + 2]
    starts = {decompose(reading).initial for reading in _readings(following)}
    if not starts or following == "實":
        return ("부", "불")
    return ("부",) if starts & {"ㄷ", "ㅈ"} else ("불",)


def _after(reading: str, previous: str) -> tuple[str, ...]:
    softened = _AFTER_VOWEL_OR_N.get(reading)
    if softened is None:
        return (reading,)
    if not previous or not is_syllable(previous[-1]):
        return (reading, softened)
    return (softened,) if decompose(previous[-1]).final in {"", "ㄴ"} else (reading,)


def _may_open_word(characters: str, position: int) -> bool:
    """Tell whether a word may begin here inside a compound: 海外 + 旅行, 新 + 女性."""
    if len(characters) - position < len("旅行"):
        return False
    return position >= len("海外") or (position == 1 and characters[0] in _PREFIXES)


def initial_sound(syllable: str) -> str:
    """Apply the initial-sound law (한글 맞춤법 제10-12항): 녀 → 여, 리 → 이, 로 → 노."""
    initial, medial, final = decompose(syllable)
    if initial in {"ㄴ", "ㄹ"} and medial in _IOTIZED:
        return compose("ㅇ", medial, final)
    return compose("ㄴ", medial, final) if initial == "ㄹ" else syllable


def is_reading(syllable: str) -> bool:
    """Tell whether hanja are read so, inside a word or at its head: 률, 율, but not 드."""
    return syllable in _inventory()


@cache
def _inventory() -> frozenset[str]:
    found = frozenset().union(*_table().values(), *_FURTHER.values())
    return found | frozenset(map(initial_sound, filter(is_syllable, found)))


@cache
def _readings(character: str) -> tuple[str, ...]:
    own = _table().get(character, "")
    return tuple(dict.fromkeys(_FURTHER.get(character, "") + own))


@cache
def _table() -> dict[str, str]:
    # Importing the package parses its table, which takes a fifth of a second: only when asked.
    from hanja.table import hanja_table  # noqa: PLC0415

    return dict(hanja_table)
