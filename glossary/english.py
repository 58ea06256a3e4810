"""Knows English inflection, spelling variants and order, as far as a glossary needs them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from glossary.text import fold, nfc

LETTERS: Final = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""The letters of the English index."""

DIGITS: Final = "0–9"

_PLURALS: Final = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "datum": "data",
    "medium": "media", "criterion": "criteria", "index": "indices", "half": "halves",
    "shelf": "shelves", "life": "lives", "leaf": "leaves", "knife": "knives",
}  # fmt: skip
_VERBS: Final = {
    "become": "became become", "begin": "began begun", "break": "broke broken", "bring": "brought",
    "build": "built", "buy": "bought", "catch": "caught", "choose": "chose chosen", "come": "came",
    "cut": "cut", "deal": "dealt", "do": "did done does", "drive": "drove driven",
    "fall": "fell fallen", "feel": "felt", "find": "found", "get": "got", "give": "gave given",
    "go": "went gone goes", "grow": "grew grown", "have": "had has", "hear": "heard",
    "hold": "held", "keep": "kept", "know": "knew known", "lead": "led", "leave": "left",
    "lose": "lost", "make": "made", "meet": "met", "pay": "paid", "put": "put", "read": "read",
    "rise": "rose risen", "run": "ran", "say": "said", "see": "saw seen", "sell": "sold",
    "send": "sent", "set": "set", "show": "showed shown", "speak": "spoke spoken", "spend": "spent",
    "stand": "stood", "take": "took taken", "teach": "taught", "tell": "told", "think": "thought",
    "understand": "understood", "win": "won", "write": "wrote written",
    "be": "is are was were been",
}  # fmt: skip
_PREFIXES: Final = ("", "up", "cross", "re", "over", "under", "out", "with", "mis")
# After one of these the head of a phrase stands first: words of mouth, opted in.
_AFTER_HEAD: Final = frozenset({
    "of", "in", "out", "up", "down", "on", "off", "for", "to", "with", "over", "from", "back", "by",
})  # fmt: skip
_SIBILANT: Final = re.compile("(s|x|z|ch|sh)$")
_CONSONANT_Y: Final = re.compile("[^aeiou]y$")
_MUST_DOUBLE: Final = re.compile("^[^aeiou]*[aeiou][bdfgklmnprtvz]$")
_MAY_DOUBLE: Final = re.compile("[^aeiou][aeiou][bdfgklmnprstvz]$")

# American spelling → British, for comparing only; both sides pass through it.
_BRITISH: Final = (
    (re.compile("(?<=[a-z]{2})iz(?=e|ing|ation|able)"), "is"),
    (re.compile("(?<=[a-z])yz(?=e|ing)"), "ys"),
    (re.compile("(behavi|col|fav|flav|harb|hon|hum|lab|neighb|endeav|rum|sav)or"), r"\1our"),
    (re.compile("center"), "centre"),
    (re.compile("catalog(?!ue|u|in|ed|er)"), "catalogue"),
    (re.compile("program(?!m|e)"), "programme"),
    (re.compile("(def|off|lic)ense"), r"\1ence"),
    (re.compile("(fulfi|enro)ll(?!ed|ing|er)"), r"\1l"),
    (re.compile("(?<=[aeiou])ll(?=ed|ing|er)"), "l"),
    (re.compile("judgment"), "judgement"),
)

SortKey = tuple[tuple[tuple[int, str], ...], str]


def is_form_of(word: str, headword: str) -> bool:
    """Tell whether the word is the headword or an inflected form of it.

    Plural, possessive, -ed and -ing are looked for on the last word, or on the first where a
    preposition or particle follows it. Hyphens and spaces, capitals, and British and American
    spelling make no difference.
    """
    given = _joined(_tokens(word))
    return bool(given) and given in _forms_of(_plain(headword))


def sort_key(text: str) -> SortKey:
    """Order word by word: digits, then letters; capitals and marks count only on a tie."""
    plain = fold(text).replace("-", " ")
    letters = (letter for letter in plain if letter.isalnum() or letter.isspace())
    return tuple((_rank(letter), letter) for letter in letters), nfc(text)


def index_letter(text: str) -> str:
    """Give the capital letter of the index, articles not passed over: 360° view → 0–9."""
    first = next((letter for letter in fold(text) if letter.isalnum()), "")
    letter = first.upper()
    return letter if letter in LETTERS else DIGITS


def _rank(letter: str) -> int:
    if letter.isspace():
        return 0
    return 1 if letter.isdigit() else 2


def _plain(text: str) -> str:
    """Lower the case and unify the apostrophes, hyphens and spaces."""
    return " ".join(re.split(r"[\s\-\u2010-\u2013]+", fold(text).strip()))


def _tokens(text: str) -> list[str]:
    return [_british(token) for token in _plain(text).split()]


def _joined(tokens: list[str]) -> str:
    return "".join(tokens)


def _british(token: str) -> str:
    for american, british in _BRITISH:
        token = american.sub(british, token)
    return token


@lru_cache(maxsize=4096)
def _forms_of(headword: str) -> frozenset[str]:
    words = headword.split()
    places = {len(words) - 1}
    if len(words) > 1 and words[1] in _AFTER_HEAD:
        places.add(0)
    return frozenset(
        _joined([_british(token) for token in (*words[:place], form, *words[place + 1 :])])
        for place in places
        if words
        for form in _inflect(words[place])
    )


def _inflect(word: str) -> Iterator[str]:
    nouns = [word, *_plurals(word)]
    yield from nouns
    yield from (noun + "'s" for noun in nouns)
    yield from (noun + "'" for noun in nouns if noun.endswith("s"))
    yield from _verb_forms(word)


def _plurals(word: str) -> Iterator[str]:
    if word in _PLURALS:
        yield _PLURALS[word]
    if word.endswith("is"):
        yield word[:-2] + "es"
    if _CONSONANT_Y.search(word):
        yield word[:-1] + "ies"
    elif _SIBILANT.search(word):
        yield word + "es"
    else:
        yield word + "s"
        if word.endswith("o"):
            yield word + "es"


def _verb_forms(word: str) -> Iterator[str]:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and word[len(prefix) :] in _VERBS:
            yield from (prefix + form for form in _VERBS[word[len(prefix) :]].split())
    if word.endswith("e"):
        yield word + "d"
        yield (word if word.endswith("ee") else word[:-1]) + "ing"
    elif _CONSONANT_Y.search(word):
        yield from (word[:-1] + "ied", word + "ing")
    elif not _MUST_DOUBLE.search(word):
        yield from (word + "ed", word + "ing")
    if _MAY_DOUBLE.search(word):
        yield from (word + word[-1] + "ed", word + word[-1] + "ing")
