"""Looks up what was typed word by word: inflected, in another order, mixed, with slips."""

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import Final

from glossary.endings import Ending
from glossary.korean.skeleton import skeleton
from glossary.languages import RULES
from glossary.search.answer import ReasonCode
from glossary.search.keys import Token, has_hangul
from glossary.search.known import Known, Understanding
from glossary.search.lexicon import Lexicon
from glossary.search.match import Fit
from glossary.search.ranking import RANKS, WRONG_LETTER
from glossary.search.typed import is_empty
from glossary.search.words import bag, joined, words
from glossary.text import squeeze

MOST_WORDS: Final = 8
"""Words that are looked up; what comes after them is left out."""
_LONGEST_WORD: Final = 64
"""Letters; the longest Turkish word that anybody quotes has seventy."""
_MOST_BAGS: Final = 100
"""Ways to combine what each word may stand for."""
_MOST_LONGER: Final = 16
"""Words read that begin with the one that may not be finished."""
_SHORTEST_BEGINNING: Final = 2
_SHORTEST_SKELETON: Final = 4
"""Letters; shorter ones are in every tenth Turkish word."""
_SHORTEST_STEM: Final = 3
"""Letters of a stem in an explanation; one syllable less in Hangul."""
_MOST_STEMS: Final = 3


def inflected(understanding: Understanding, text: str) -> Iterator[Fit]:
    """Give the fits of a text that is a whole wording with endings, or in another order."""
    score = RANKS["inflected"]
    choices = [understanding.known(word) for word in _words(text)]
    yield from _bags(understanding.lexicon, text, choices, score)
    # Koreans space as they like; customers in is no form of customer.
    if _is_joined(text) and (has_hangul(text) or "-" in text):
        choice = understanding.known(joined(text))
        yield from _bags(understanding.lexicon, text, [choice], score)


def misspelled(understanding: Understanding, text: str) -> Iterator[Fit]:
    """Give the fits of a text with slips in it, to whole wordings and to words of them."""
    choices = [
        [*understanding.known(word), *understanding.corrected(word)] for word in _words(text)
    ]
    yield from _bags(understanding.lexicon, text, choices, RANKS["misspelled"])
    if _is_joined(text):
        choice = understanding.corrected(joined(text))
        yield from _bags(understanding.lexicon, text, [choice], RANKS["misspelled"])
    if choices and all(choices):
        slips = max(1, sum(min(choice.slips for choice in word) for word in choices))
        score = RANKS["misspelled_inside"] - WRONG_LETTER * slips
        groups = tuple(tuple(choice.token for choice in word) for word in choices)
        written = {choice.token: choice.meant for word in reversed(choices) for choice in word}
        yield Fit("misspelled", score, groups, text, written=written)


def scattered(understanding: Understanding, text: str) -> Iterator[Fit]:
    """Give the fit of words that all stand somewhere in a concept's terms."""
    typed = _words(text)
    if len(typed) == 1:
        # What is only its beginning, or sounds like it, is found as a whole text already.
        if known := tuple(choice.token for choice in understanding.known(typed[0])):
            yield Fit("inside", RANKS["inside"], (known,), text)
        return
    groups = tuple(_tokens(understanding, word, is_last=word == typed[-1]) for word in typed)
    if groups and all(groups):
        yield Fit("words", RANKS["words"], groups, text)


def told_of(understanding: Understanding, text: str) -> Iterator[Fit]:
    """Give the fits of words that stand in a concept's definition, examples or collocations."""
    for rank, tokens in (("text", _told), ("text_begins", _told_longer)):
        telling = [word for word in _words(text) if not is_empty(word) and not _is_letter(word)]
        groups = tuple(tokens(understanding.lexicon, word) for word in telling)
        if groups and all(groups):
            yield Fit("text", RANKS[rank], groups, text)


def _words(text: str) -> list[str]:
    different = list(dict.fromkeys(words(text)))[:MOST_WORDS]
    return [word for word in different if len(word) <= _LONGEST_WORD]


def _is_letter(word: str) -> bool:
    """Tell whether this is a Latin letter by itself, which every text has: Q&A, R&D."""
    return len(word) == 1 and word.isascii()


def _is_joined(text: str) -> bool:
    """Tell whether several words may be one that was typed apart."""
    return len(_words(text)) > 1 and len(joined(text)) <= _LONGEST_WORD


def _bags(
    lexicon: Lexicon, text: str, choices: Sequence[Sequence[Known]], score: int
) -> Iterator[Fit]:
    for combination in islice(product(*choices), _MOST_BAGS) if choices else ():
        token = ("bag", bag([choice.token[1] for choice in combination]))
        if len(combination) == 1 and combination[0].token[0] != "lemma":
            token = combination[0].token
        if lexicon.has(*token):
            slips = sum(choice.slips for choice in combination)
            ending = _added(lexicon, combination)
            code: ReasonCode = "inflected" if ending else "words"
            yield Fit(
                "misspelled" if slips else code,
                score - WRONG_LETTER * slips,
                ((token,),),
                text,
                ending=ending,
            )


def _added(lexicon: Lexicon, chosen: Sequence[Known]) -> Ending | None:
    """Give the last ending, but for those that are the wording's own: the -u of yaşam boyu."""
    inflected = [choice for choice in reversed(chosen) if choice.ending]
    if len(chosen) > 1:
        inflected = [it for it in inflected if not lexicon.has("lemma", squeeze(it.typed))]
    return inflected[0].ending if inflected else None


def _tokens(understanding: Understanding, word: str, *, is_last: bool) -> tuple[Token, ...]:
    lexicon = understanding.lexicon
    tokens = [choice.token for choice in understanding.known(word)]
    squeezed = squeeze(word)
    if is_last and len(squeezed) >= _SHORTEST_BEGINNING:
        longer = lexicon.beginning_with("lemma", squeezed, _MOST_LONGER)
        tokens += [("lemma", lemma) for lemma in longer]
    heard = skeleton(word) if squeezed.isascii() else ""
    if not tokens and len(heard) >= _SHORTEST_SKELETON:
        longer = lexicon.beginning_with("skeleton", heard, _MOST_LONGER)
        tokens += [("skeleton", longer_skeleton) for longer_skeleton in longer]
    return tuple(dict.fromkeys(tokens))


def _told(lexicon: Lexicon, word: str) -> tuple[Token, ...]:
    """Find a word in explanations, in whatever form it is typed and in whatever it stands."""
    squeezed = squeeze(word)
    exact = [squeezed] if lexicon.has("text", squeezed) else []
    forms = [
        text
        for stem in (word, *_stems(word))
        for text in lexicon.beginning_with("text", squeeze(stem), _MOST_LONGER)
        if _is_form(text, stem)
    ]
    return tuple(("text", text) for text in dict.fromkeys(exact + forms))


def _stems(word: str) -> Iterator[str]:
    """Give the beginnings of which the word is a form, the longest few."""
    shortest = _SHORTEST_STEM - has_hangul(word)
    beginnings = (word[:end] for end in range(len(word) - 1, shortest - 1, -1))
    yield from islice((stem for stem in beginnings if _is_form(word, stem)), _MOST_STEMS)


def _told_longer(lexicon: Lexicon, word: str) -> tuple[Token, ...]:
    longer = lexicon.beginning_with("text", squeeze(word), _MOST_LONGER)
    return tuple(("text", text) for text in longer)


def _is_form(word: str, headword: str) -> bool:
    return any(rules.ending(word, headword) is not None for rules in RULES.values())
