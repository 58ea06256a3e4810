"""What happens where two Korean syllables meet: the rules of 표준 발음법, joint by joint."""

from typing import Final, NamedTuple

from glossary.korean.hangul import Syllable

Sounds = tuple[str, str]
"""The final of the left syllable and the initial of the right one, as they sound."""

# 제8-11항: only seven consonants can close a syllable.
NEUTRAL: Final = {
    "": "", "ㄱ": "ㄱ", "ㄲ": "ㄱ", "ㄳ": "ㄱ", "ㄴ": "ㄴ", "ㄵ": "ㄴ", "ㄶ": "ㄴ", "ㄷ": "ㄷ",
    "ㄹ": "ㄹ", "ㄺ": "ㄱ", "ㄻ": "ㅁ", "ㄼ": "ㄹ", "ㄽ": "ㄹ", "ㄾ": "ㄹ", "ㄿ": "ㅂ", "ㅀ": "ㄹ",
    "ㅁ": "ㅁ", "ㅂ": "ㅂ", "ㅄ": "ㅂ", "ㅅ": "ㄷ", "ㅆ": "ㄷ", "ㅇ": "ㅇ", "ㅈ": "ㄷ", "ㅊ": "ㄷ",
    "ㅋ": "ㄱ", "ㅌ": "ㄷ", "ㅍ": "ㅂ", "ㅎ": "ㄷ",
}  # fmt: skip
_CLUSTERS: Final = {
    "ㄳ": ("ㄱ", "ㅅ"), "ㄵ": ("ㄴ", "ㅈ"), "ㄺ": ("ㄹ", "ㄱ"), "ㄻ": ("ㄹ", "ㅁ"),
    "ㄼ": ("ㄹ", "ㅂ"), "ㄽ": ("ㄹ", "ㅅ"), "ㄾ": ("ㄹ", "ㅌ"), "ㄿ": ("ㄹ", "ㅍ"),
    "ㅄ": ("ㅂ", "ㅅ"),
}  # fmt: skip
_TENSE: Final = {"ㄱ": "ㄲ", "ㄷ": "ㄸ", "ㅂ": "ㅃ", "ㅅ": "ㅆ", "ㅈ": "ㅉ"}
_ASPIRATED: Final = {"ㄱ": "ㅋ", "ㄷ": "ㅌ", "ㅂ": "ㅍ", "ㅈ": "ㅊ"}
_NASAL: Final = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_WITHOUT_H: Final = {"ㅎ": "", "ㄶ": "ㄴ", "ㅀ": "ㄹ"}
_PALATAL: Final = {"ㄷ": ("", "ㅈ"), "ㅌ": ("", "ㅊ"), "ㄾ": ("ㄹ", "ㅊ")}
# 제11항 다만 is about stems; these four syllables are nouns (닭, 까닭, 흙, 칡, 기슭, 암탉).
_NOUNS_WITH_RG: Final = frozenset(
    {("ㄷ", "ㅏ"), ("ㅎ", "ㅡ"), ("ㅊ", "ㅣ"), ("ㅅ", "ㅡ"), ("ㅌ", "ㅏ")}
)


class Joint(NamedTuple):
    """Two neighbouring syllables as spelled, and what is known about the place where they meet."""

    left: Syllable
    right: Syllable
    boundary: bool = False  # a part of the term begins here …
    word: bool = False  # … and it is a word of its own, not an ending
    sino: bool = False  # both stand inside one Sino-Korean part
    stem: bool = False  # a verb's stem ends here


def meet(joint: Joint) -> Sounds:
    """Say how the final and the initial sound that meet in a joint."""
    if joint.right.initial == "ㅇ":
        return _link(joint)
    if joint.left.final in _WITHOUT_H:
        return _after_h(joint)
    if joint.right.initial == "ㅎ":
        return _before_h(joint)
    return _collide(joint)


def rest(syllable: Syllable) -> str:
    """Say how a final sounds that nothing follows (표준 발음법 제8-11항)."""
    return NEUTRAL[syllable.final]


def tensed(initial: str) -> str:
    """Give the tense partner of a plain initial: ㄱ → ㄲ; any other stays."""
    return _TENSE.get(initial, initial)


def _link(joint: Joint) -> Sounds:
    """Carry the final over to an open syllable (제12항 4, 제13-15항, 제17항)."""
    final = joint.left.final
    if final in {"", "ㅇ"}:
        return final, "ㅇ"
    if final in _WITHOUT_H:
        return "", _WITHOUT_H[final] or "ㅇ"
    if joint.word:
        return "", NEUTRAL[final]
    if final in _PALATAL and _palatalises(joint.right):
        return _PALATAL[final]
    if final in _CLUSTERS:
        first, second = _CLUSTERS[final]
        return first, "ㅆ" if second == "ㅅ" else second
    return "", final


def _palatalises(right: Syllable) -> bool:
    # 이 as in 같이, 여 and 였 as in 붙여, 붙였다; but not 형 as in 맏형.
    return right.medial == "ㅣ" or (right.medial == "ㅕ" and right.final in {"", "ㅆ"})


def _after_h(joint: Joint) -> Sounds:
    """Let a final ㅎ do its work on what follows (제12항 1-3)."""
    left, initial = _WITHOUT_H[joint.left.final], joint.right.initial
    if initial in {"ㄱ", "ㄷ", "ㅈ"}:
        return left, _ASPIRATED[initial]
    if initial == "ㅅ":
        return left, "ㅆ"
    if initial == "ㄴ":
        return (left, left) if left else ("ㄴ", "ㄴ")
    return _collide(joint)


def _before_h(joint: Joint) -> Sounds:
    """Merge an obstruent with the ㅎ that follows it (제12항 1 붙임 1과 2, 제17항 붙임)."""
    final = joint.left.final
    if final == "ㄷ" and _palatalises(joint.right):
        return "", "ㅊ"
    if final in {"ㄺ", "ㄼ", "ㄵ"}:
        first, second = _CLUSTERS[final]
        return first, _ASPIRATED[second]
    # Only a verb's ㅈ keeps its sound: 꽂히다 [꼬치다], but 낮한때 [나탄때].
    sound = final if final == "ㅈ" and _palatalises(joint.right) else NEUTRAL[final]
    return ("", _ASPIRATED[sound]) if sound in _ASPIRATED else (sound, "ㅎ")


def _collide(joint: Joint) -> Sounds:
    """Let consonant meet consonant: tense, nasal or lateral (제18-20항, 제23-26항)."""
    final, initial = _closing(joint), joint.right.initial
    if _is_tensed(joint, final):
        return final, _TENSE[initial]
    if final in _NASAL and initial in {"ㄴ", "ㅁ", "ㄹ"}:
        return _NASAL[final], "ㄴ" if initial == "ㄹ" else initial
    if (final, initial) == ("ㄴ", "ㄹ"):
        # 제20항 다만: the part before the boundary stands alone, so it keeps its ㄴ.
        return ("ㄴ", "ㄴ") if joint.boundary else ("ㄹ", "ㄹ")
    if (final, initial) == ("ㄹ", "ㄴ"):
        return "ㄹ", "ㄹ"
    if final in {"ㅁ", "ㅇ"} and initial == "ㄹ":
        return final, "ㄴ"
    return final, initial


def _closing(joint: Joint) -> str:
    left, initial = joint.left, joint.right.initial
    if left == Syllable("ㅂ", "ㅏ", "ㄼ"):
        return "ㅂ"  # 제10항 다만: 밟다 [밥따]
    if left.final == "ㄺ" and initial == "ㄱ" and left[:2] not in _NOUNS_WITH_RG:
        return "ㄹ"  # 제11항 다만: 맑게 [말께]
    return NEUTRAL[left.final]


def _is_tensed(joint: Joint, sound: str) -> bool:
    final, initial = joint.left.final, joint.right.initial
    if initial not in _TENSE:
        return False
    if sound in {"ㄱ", "ㄷ", "ㅂ"} or final == "ㄺ":
        return True  # 제23항
    if initial == "ㅂ":
        return False
    if final in {"ㄵ", "ㄻ", "ㄼ", "ㄾ"}:
        return _stem_tenses(joint)
    if sound == "ㄹ" and joint.sino:
        return initial != "ㄱ" and joint.left != joint.right  # 제26항; 허허실실 is its exception
    return joint.stem and final in {"ㄴ", "ㅁ"}  # 제24항


def _stem_tenses(joint: Joint) -> bool:
    """Tell whether a stem's cluster makes the ending tense (제24, 25항): 앉고, 닮고, 넓게."""
    causative = joint.left.final == "ㄻ" and joint.right == Syllable("ㄱ", "ㅣ")  # 옮기다
    noun = joint.left in {Syllable("ㅅ", "ㅏ", "ㄻ"), Syllable("ㄷ", "ㅓ", "ㄼ")}  # 삶, 여덟
    return not causative and not noun
