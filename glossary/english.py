"""Knows English inflection, spelling variants and order, as far as a glossary needs them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from os.path import commonprefix
from typing import Final

from glossary.endings import Ending, Function
from glossary.text import fold, nfc, squeeze

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
# A longer word doubles its last letter where its end is stressed: referred, and not marketted.
# In Britain l is doubled anyway: travelled.
_MAY_DOUBLE: Final = re.compile(
    "^[^aeiou]*[aeiou][bdfgklmnprstvz]$|[^aeiou][aeiou]l$"
    "|((?<!of)fer|(?<!li)mit|cur|deter|gin|quip|lap|forget|regret|(re|up)set|put|format|focus)$"
)

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

# Where the spellings part: root() ends there.
_PARTING: Final = re.compile(
    "(?<=[a-z]{2}i)[sz](?=e|ing|ation|able)|(?<=[a-z]y)[sz](?=e|ing)|(?<=o)u?r|(?<=cent)(re|er)"
    "|(?<=catalog)|(?<=program)|(?<=en)[cs]e|(?<=fulfil)|(?<=enrol)|(?<=[aeiou]l)l?(?=ed|ing|er)"
    "|(?<=judg)"
)
# They end like plurals and are none.
_SINGULAR: Final = re.compile("(ss|us|is|ics|^news|^series|^always|^customs|^goods)$")
_MASS: Final = frozenset({"data", "media"})
_PLURAL_ES: Final = re.compile("(s|x|z|ch|sh)es$")
_SHORTEST_SINGULAR: Final = 3

_Functions = tuple[Function, ...]
SortKey = tuple[tuple[tuple[int, str], ...], str]


def is_form_of(word: str, headword: str) -> bool:
    """Tell whether the word is the headword or an inflected form of it.

    Plural, possessive, -ed and -ing are looked for on the last word, or on the first where a
    preposition or particle follows it. Hyphens and spaces, capitals, and British and American
    spelling make no difference.
    """
    given = _joined(_tokens(word))
    return bool(given) and given in _forms_of(_plain(headword))


@lru_cache(maxsize=4096)
def root(headword: str) -> str:
    """Give the beginning that all forms of the headword share, folded: loyalty → loyalt."""
    forms = [squeeze(headword), *_without_apostrophes(_plain(headword))]
    partings = [_PARTING.search(form) for form in forms]
    forms += [parting.string[: parting.start()] for parting in partings if parting]
    return commonprefix(forms)  # noqa: RUF071 - letter by letter is meant


def ending(word: str, headword: str, *, loosely: bool = False) -> Ending | None:
    """Tell what the word adds to the headword, or None if it is no form of it.

    Where the headword's own letters changed, the ending has a hyphen: companies is -ies. Loosely,
    apostrophes make no difference, and personalised is a form of personalisation.
    """
    given, forms = _joined(_tokens(word)), _forms_of(_plain(headword))
    if loosely and given not in forms:
        given, forms = given.replace("'", ""), _without_apostrophes(_plain(headword))
    if not given or given not in forms:
        return None
    head = _joined(_tokens(headword))
    shared = commonprefix([given, head])  # noqa: RUF071 - letter by letter is meant
    hyphen = "" if shared == head else "-"
    text = hyphen + given[len(shared) :] if given != head else ""
    return Ending(text, forms[given])


def bases(word: str, term: str) -> tuple[str, ...]:  # noqa: ARG001 - other languages need the term
    """Give what else people may type for a word of a term: the singular, without 's."""
    found = _singular(_plain(word).removesuffix("'s").removesuffix("'"))
    return (found,) if found != _plain(word) else ()


def _singular(word: str) -> str:
    irregular = next((one for one, many in _PLURALS.items() if many == word), "")
    if irregular and word not in _MASS:
        return irregular
    if not word.endswith("s") or _SINGULAR.search(word) or len(word) <= _SHORTEST_SINGULAR:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if _PLURAL_ES.search(word) else word[:-1]


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
def _forms_of(headword: str) -> dict[str, _Functions]:
    words = headword.split()
    places = [len(words) - 1] if words else []
    if len(words) > 1 and words[1] in _AFTER_HEAD:
        places.append(0)
    forms: dict[str, _Functions] = {}
    for place in places:
        for form, functions in _inflect(words[place]):
            tokens = (*words[:place], form, *words[place + 1 :])
            forms.setdefault(_joined([_british(token) for token in tokens]), functions)
    return forms


@lru_cache(maxsize=4096)
def _without_apostrophes(headword: str) -> dict[str, _Functions]:
    # Reversed, so that of customers and customers' the first is kept.
    forms = {form.replace("'", ""): told for form, told in reversed(_forms_of(headword).items())}
    return {**_verbs_of(_joined(_tokens(headword))), **forms}


def _verbs_of(noun: str) -> dict[str, _Functions]:
    """Give the verb that a noun in -isation names; people look for either under the other."""
    if not noun.endswith("isation"):
        return {}
    verb = noun.removesuffix("ation") + "e"
    return dict.fromkeys((verb, verb + "s", verb + "d", verb[:-1] + "ing"), ("verb",))


def _inflect(word: str) -> Iterator[tuple[str, _Functions]]:
    yield word, ()
    plurals = list(dict.fromkeys(_plurals(word)))
    yield from ((plural, ("plural",)) for plural in plurals)
    yield word + "'s", ("of",)
    yield from ((plural + "'s", ("plural", "of")) for plural in plurals if plural[-1] != "s")
    if word.endswith("s"):
        yield word + "'", ("of",)
    yield from ((plural + "'", ("plural", "of")) for plural in plurals if plural.endswith("s"))
    for form in _verb_forms(word):
        yield form, ("participle",) if form.endswith("ing") else ("past",)


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
