"""How good each way of finding a concept is: one table, with the story behind every number."""

from collections.abc import Mapping
from typing import Final

RANKS: Final[Mapping[str, int]] = {
    # Typed the term itself, in hanja perhaps. 만족도 is no 만족 with 도, and kâr no kar.
    "exact": 1000,
    # Typed MUSTERI, e posta or 고객관계관리, and has no time for the rest.
    "folded": 970,
    # Copied 고객을 or müşterilerimizin out of a sentence.
    "inflected": 940,
    # Spells as the road signs do: gogaek; or as a book of 1939 did: kogaek.
    "latin": 920,
    # Spells by ear: kogek, çucok, chungsongdo.
    "skeleton": 880,
    # Remembers one word of the term, its head above all: sadakat, 충성도.
    "inside": 850,
    # Is still typing, or knows how the term begins.
    "begins": 840,
    # Is still typing, in the middle of a syllable: 고갟.
    "half_typed": 830,
    # Types the initial consonants, as on a telephone: ㄱㄱ ㄱㄹ.
    "initials": 780,
    # Knows the words, not their order or their language: churn 고객.
    "words": 740,
    # Spells as the road signs do and is still typing: gog.
    "latin_begins": 730,
    # Spells by ear and is still typing.
    "skeleton_begins": 720,
    # Types initial consonants and has only begun.
    "initials_begin": 700,
    # Remembers a word of the explanation: taahhüt, 약정.
    "text": 640,
    # Slipped by a letter: chrun, 고겍, sadaket.
    "misspelled": 620,
    # Slipped in one word of several.
    "misspelled_inside": 560,
    # Remembers how a word of the explanation began.
    "text_begins": 400,
}
"""The scores by which hits are ordered; what is below may be taken off them."""

PLACES: Final[Mapping[str, int]] = {
    "preferred": 0,  # the term to use
    "admitted": 8,  # a synonym finds as well, but the preferred term of another concept first
    "hidden": 16,  # a spelling of sources, a term not to use
    "tail": 60,  # typed from the second word on: 충성도 for 고객 충성도
}
"""What it costs where in the concept's wordings the typed text stands."""

KEYBOARD: Final = 15
"""Cost of having been typed on another keyboard: the same text typed rightly comes first."""
EMPTY_WORDS: Final = 5
"""Cost of leaving out words that name nothing: nedir, what is, 뜻, 에 대해."""
GUESS: Final = 45
"""Cost of a Latin spelling that had an ending taken off, or its u read as eo."""
DANGLING: Final = 8
"""Cost of a letter that was typed after a finished term: 고갟, where ㅅ begins another word."""
MISSING_LETTER: Final = 2
"""Cost of each letter that is still to be typed; short terms come first."""
MOST_MISSING: Final = 30
"""… and no more than this, lest a long term fall below the next rank."""
OTHER_FORM: Final = 50
"""Cost of a word that stands in an explanation in another form than typed."""
ELSEWHERE: Final = 100
"""Cost of a word that stands in another sentence of the explanation than the others."""
MOST_SPREAD: Final = 20
"""The most that words cost which stand apart in one sentence; each word between them costs one."""
WRONG_LETTER: Final = 25
"""Cost of each letter that is missing, wrong, too many or swapped."""
