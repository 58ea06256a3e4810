"""Decks of the real glossary that are tried on more than one Anki, and what is wrong with them."""

import html
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

from glossary.catalogue import Catalogue
from glossary.decks import Deck, Selection
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.formulas import formula
from glossary.decks.plan import Plan, plan
from glossary.decks.preview import card_types_of
from glossary.decks.selection import EXTRAS
from glossary.decks.words import LANGUAGE_NAMES, third
from tests.glossary.decks.teahouse_decks import PAIRS, spoken

TITLES = ["", "", "Yeni ekip 2027", "고객 응대 · 3기", "1 < 2 & 3"]
REMARKS = ["Dikkat!\nİki anlamı var.", "3 < 4 & 'x'", "[sound:x.mp3] {{Term}} \\(x\\)", "회의 전에"]
VOICES = {"ko": "ko_KR", "tr": "tr_TR", "en": "en_US"}
SIGNS = ["{{", "}}", "[sound:", "has a problem", "card is blank", "[latex", "<!--"]
TAG = re.compile(r"<[^>]*>")
SOUND = re.compile(r"dangol-(ko|tr|en)-[0-9a-f]{16}\.mp3")


def random_decks(catalogue, number):
    """Yield decks that somebody might put together; each of them has a card."""
    chance = Random(number)  # noqa: S311 - decks, not secrets
    while number:
        deck = _random_deck(chance, catalogue)
        if planned(deck, catalogue).notes:
            yield deck
            number -= 1


def _random_deck(chance, catalogue):
    def some(things, most):
        return chance.sample([*things], chance.randint(0, most))

    base, target = chance.choice(PAIRS)
    concepts = some(catalogue.concepts, chance.choice([0, 1, 12]))
    selection = Selection(
        topics=tuple(some(catalogue.topics, chance.choice([0, 3]))),
        levels=tuple(some((1, 2, 3), 2)),
        concepts=tuple(concepts),
        base=base,
        target=target,
        cards=frozenset(some(CARD_TYPES, len(CARD_TYPES)) or CARD_TYPES),
        extras=frozenset(some(EXTRAS, len(EXTRAS))),
        subdecks=chance.choice([True, False]),
    )
    remarks = {concept: chance.choice(REMARKS) for concept in some(concepts, len(concepts))}
    return Deck(selection=selection, title=chance.choice(TITLES), remarks=remarks)


def planned(deck, catalogue):
    """Return what a deck will be."""
    return plan(deck, catalogue, lambda text, language: len(spoken(text, language)))


@dataclass(frozen=True)
class Trial:
    """A deck as it comes to a learner: twice the same, then with a definition that is another."""

    deck: Deck
    plan: Plan
    topics: frozenset[str]
    """The home topics of what is on its cards."""
    packages: tuple[Path, ...]
    catalogue: Catalogue
    """As it was in the end."""


def prepare(publisher, deck):
    """Publish a deck, edit one of its concepts for a while, and publish it again."""
    before = publisher.catalogue
    expected = planned(deck, before)
    on_cards = [each for each in expected.concepts if card_types_of(deck, each, before)]
    own = deck.model_dump(include={"title", "remarks"})
    first = publisher.publish(deck.selection, **own)
    publisher.redefine(on_cards[0].id, "Something else.")
    second = publisher.publish(deck.selection, **own)
    after, publisher.catalogue = publisher.catalogue, before
    topics = frozenset(each.topic for each in on_cards)
    return Trial(deck, expected, topics, (first, first, second), after)


def faults(trial, report):
    """Return everything that is not as it should be in what a learner has."""
    of_cards = Counter(fault for card in report["cards"] for fault in _faults(card, trial))
    of_cards = [f"{fault} ({times} times)" for fault, times in of_cards.items()]
    return [*_miscounted(trial, report), *report["complaints"], *of_cards]


def _miscounted(trial, report):
    deck, selection = trial.plan, trial.deck.selection
    others = {"duplicate": deck.notes - 1} if deck.notes > 1 else {}
    ours = f"Dangol · {LANGUAGE_NAMES[selection.base][selection.target]}"
    expected = {
        "imports": [{"new": deck.notes}, {"duplicate": deck.notes}, {"updated": 1, **others}],
        "cards": {CARD_TYPES[id_].name: cards for id_, cards in deck.cards_by_type.items()},
        "notes": deck.notes,
        "sounds": deck.sounds,
        "decks": 1 + len(trial.topics) * selection.subdecks,
        "title": {trial.deck.title or ours},
    }
    found = {
        "imports": report["imports"],
        "cards": Counter(card["type"] for card in report["cards"]),
        "notes": len({card["concept"] for card in report["cards"]}),
        "sounds": report["sounds"],
        "decks": len(report["decks"]),
        "title": {name.partition("::")[0] for name in report["decks"]},
    }
    return [
        f"{what}: {number} expected, {found[what]} found"
        for what, number in expected.items()
        if number != found[what]
    ]


def _faults(card, trial):
    """Yield what is wrong with the two sides of a card."""
    concept = trial.catalogue.concepts[card["concept"]]
    answered = card["back"].partition('<hr id="answer">')[2]
    asked, answer = _sides(concept, trial)[card["type"]]
    for side, texts in [(card["front"], [asked]), (answered, [answer, *_told(concept, trial)])]:
        read = _read(side)
        yield from (
            f"{card['type']}: {text} is missing" for text in texts if _read(text) not in read
        )
    if _read(answer) in _read(card["front"]) and answer not in asked:
        yield f"{card['type']}: {answer} is told"
    both = card["front"] + card["back"]
    yield from (f"{sign!r} is shown" for sign in SIGNS if sign in both)
    yield from _unheard(card, trial.deck.selection)


def _told(concept, trial):
    """Return what stands on the back of all cards of a concept."""
    selection = trial.deck.selection
    base, target = selection.base, selection.target
    texts = [concept.definition[base], trial.deck.remarks.get(concept.id, "")]
    if "examples" in selection.extras:
        first, second = concept.examples[:2]
        texts += map(_written, [first[base], first[target], second[base], second[target]])
    if "hanja" in selection.extras and target == "ko":
        texts.append(concept.korean.hanja)
    return texts


def _sides(concept, trial):
    """Return what each type of card asks and answers, in words of the glossary."""
    base, target = trial.deck.selection.base, trial.deck.selection.target
    meaning, term, other = (
        concept.preferred(language).text for language in (base, target, third(base, target))
    )
    sentence = concept.examples[0][target]
    gap = "".join("____" if segment.marked else segment.text for segment in sentence)
    metric = trial.catalogue.metrics.get(concept.metric or "")
    name = metric.name[base] if metric else ""
    steps = "\n".join(formula(metric, base)) if metric else ""
    return {
        "Recognition": (term, meaning),
        "Production": (meaning, term),
        "Typed": (f"{meaning} [[type:", term),
        "Listening": ("", meaning),
        "Gap": (gap, _written(sentence)),
        "Third to meaning": (other, meaning),
        "Meaning to third": (meaning, other),
        "Formula": (name, steps),
        "Formula name": (steps, name),
    }


def _written(sentence):
    return "".join(segment.text for segment in sentence)


def _read(text):
    """Return what a learner reads of HTML, without spaces: words may stand in boxes."""
    return "".join(html.unescape(TAG.sub("", text)).split())


def _unheard(card, selection):
    """Yield what should be heard and is not, or should not and is."""
    voice = VOICES[selection.target]
    spoken_by_us = "audio" in selection.extras
    for side in ("front plays", "back plays"):
        for played in card[side]:
            if not (SOUND.fullmatch(played) if spoken_by_us else played == voice):
                yield f"{side} {played}"
    if not card["back plays"]:
        yield "back plays nothing"
    if bool(card["front plays"]) != (card["type"] == "Listening"):
        yield f"front plays {card['front plays']}"
