"""Writes Korean in Latin letters as McCune and Reischauer did in 1939: 추적 → ch'ujŏk."""

from typing import Final, NamedTuple

from glossary.korean.hangul import Syllable, decompose, is_syllable
from glossary.korean.pronunciation import in_place, pronounce
from glossary.korean.saisiot import with_closing_t
from glossary.korean.sandhi import NEUTRAL
from glossary.text import nfc

_INITIALS: Final = {
    "ㄱ": "k", "ㄲ": "kk", "ㄴ": "n", "ㄷ": "t", "ㄸ": "tt", "ㄹ": "r", "ㅁ": "m", "ㅂ": "p",
    "ㅃ": "pp",
    "ㅅ": "s", "ㅆ": "ss", "ㅇ": "", "ㅈ": "ch", "ㅉ": "tch", "ㅊ": "ch'", "ㅋ": "k'",
    "ㅌ": "t'",
    "ㅍ": "p'", "ㅎ": "h",
}  # fmt: skip
_VOICED: Final = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㅈ": "j"}
_MEDIALS: Final = {
    "ㅏ": "a", "ㅐ": "ae", "ㅑ": "ya", "ㅒ": "yae", "ㅓ": "ŏ", "ㅔ": "e", "ㅕ": "yŏ", "ㅖ": "ye",
    "ㅗ": "o", "ㅘ": "wa", "ㅙ": "wae", "ㅚ": "oe", "ㅛ": "yo", "ㅜ": "u", "ㅝ": "wŏ", "ㅞ": "we",
    "ㅟ": "wi", "ㅠ": "yu", "ㅡ": "ŭ", "ㅢ": "ŭi", "ㅣ": "i",
}  # fmt: skip
_FINALS: Final = {
    "": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng",
}  # fmt: skip
_SONORANT: Final = frozenset({"", *"ㄴㄹㅁㅇ"})
_PLAIN: Final = {"ㄲ": "ㄱ", "ㄸ": "ㄷ", "ㅃ": "ㅂ", "ㅆ": "ㅅ", "ㅉ": "ㅈ"}
_WITH_H: Final = {"ㅋ": "ㄱ", "ㅌ": "ㄷ", "ㅍ": "ㅂ"}
# After these an e is written ë, lest 아에 be read as 애 and 오에 as 외.
_ENDING_IN_A_OR_O: Final = frozenset("ㅏㅑㅘㅗㅛ")


class _Letter(NamedTuple):
    """A syllable as it is heard, and whether its tense consonant is heard but not spelled."""

    initial: str = ""
    medial: str = ""
    final: str = ""
    tensed: bool = False


def mccune_reischauer(text: str, surface: str | None = None) -> str:
    """Romanize a term by its sound, in lower case: 적립금 → chŏngnipkŭm.

    Without a `surface` form the rules find it. What is not Hangul stays as it is. A consonant that
    is tense only in sound is written plain and never voiced (한자 hancha), and ㅎ after ㄱ, ㄷ, ㅂ
    is written as spelled (못하다 mothada).
    """
    text = nfc(text)
    sound = pronounce(text) if surface is None else in_place(text, surface)
    if sound is None:
        # A pronunciation of another length cannot be held against the spelling; it says it all.
        text = sound = nfc(surface or text)
    sound = with_closing_t(text, sound)
    spelled = [decompose(letter) if is_syllable(letter) else letter for letter in text]
    heard: list[_Letter | str] = []
    for index, letter in enumerate(sound):
        before = spelled[index - 1] if index else ""
        heard.append(_letter(before, spelled[index], letter))
        _restore_h(before, spelled[index], heard)
    framed = ["", *heard, ""]
    return "".join(
        letter if isinstance(letter, str) else _write(before, letter, after)
        for before, letter, after in zip(framed, framed[1:], framed[2:], strict=False)
    )


def _letter(before: Syllable | str, spelled: Syllable | str, sound: str) -> _Letter | str:
    if isinstance(spelled, str) or not is_syllable(sound):
        return sound
    initial, medial, final = decompose(sound)
    # Only an ㅇ takes over the final before it: 있어 issŏ, but 있소 isso.
    linked = before.final if isinstance(before, Syllable) and spelled.initial == "ㅇ" else ""
    if spelled.medial == "ㅢ":
        medial = "ㅢ"
    tensed = initial in _PLAIN and initial not in {spelled.initial, linked}
    return _Letter(_PLAIN[initial] if tensed else initial, medial, NEUTRAL[final], tensed)


def _restore_h(before: Syllable | str, spelled: Syllable | str, heard: list[_Letter | str]) -> None:
    """Take ㅋ, ㅌ, ㅍ apart where ㅎ is spelled after a stop: 속히 sokhi, yet 밝히다 palk'ida."""
    if isinstance(before, str) or isinstance(spelled, str) or spelled.initial != "ㅎ":
        return
    left, right = heard[-2], heard[-1]
    if isinstance(left, str) or isinstance(right, str) or left.final:
        return
    if right.initial in _WITH_H:
        heard[-2:] = left._replace(final=_WITH_H[right.initial]), right._replace(initial="ㅎ")


def _write(before: _Letter | str, letter: _Letter, after: _Letter | str) -> str:
    left = before if isinstance(before, _Letter) else None
    right = after.initial if isinstance(after, _Letter) else ""
    return _onset(left, letter) + _vowel(left, letter) + _coda(letter.final, right)


def _onset(before: _Letter | None, letter: _Letter) -> str:
    initial, final = letter.initial, before.final if before else None
    if initial in _VOICED and final in _SONORANT and not letter.tensed:
        return "'g" if (final, initial) == ("ㄴ", "ㄱ") else _VOICED[initial]
    if initial == "ㄹ" and final == "ㄹ":
        return "l"
    if initial == "ㅅ" and letter.medial == "ㅟ":
        return "sh"
    return _INITIALS[initial]


def _vowel(before: _Letter | None, letter: _Letter) -> str:
    follows_a_or_o = before and not before.final and before.medial in _ENDING_IN_A_OR_O
    return "ë" if follows_a_or_o and letter[:2] == ("ㅇ", "ㅔ") else _MEDIALS[letter.medial]


def _coda(final: str, following: str) -> str:
    """Write a final: ㄹ is r before ㅎ (결혼 kyŏrhon), ㄷ is s before ㅅ (있습니다 issŭmnida)."""
    if (final, following) == ("ㄹ", "ㅎ"):
        return "r"
    if final == "ㄷ" and following in {"ㅅ", "ㅆ"}:
        return "s" if following == "ㅅ" else ""
    return _FINALS[final]
