"""The preview shows a card as the real Anki does, side for side and sign for sign."""

import html
import re

import pytest

from glossary.decks import Deck, Selection
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.ledger import MemoryLedger
from glossary.decks.preview import card_types_of, face
from glossary.decks.selection import EXTRAS
from glossary.decks.sounds import media_name
from tests.glossary.decks.teahouse_decks import (
    EVERYTHING,
    PAIRS,
    Publisher,
    in_other_words,
    spoken,
)

TYPES_BY_NAME = {kind.name: id_ for id_, kind in CARD_TYPES.items()}
HINT = re.compile(
    r"\n<a class=hint href=.*?>\s*(?P<name>[^<]*?)</a>\s*"
    r'<div id="[^"]*" class=hint style="display: none">(?P<hidden>.*?)</div>\n',
    re.DOTALL,
)


class Signs:
    """Controls that one can read."""

    def __init__(self, *, speaks=True):
        self.speaks = speaks

    def sound(self, text, language):
        return f"♪{media_name(spoken(text, language), language)}" if self.speaks else ""

    def voice(self, text, language):
        return f"♪{language} {text}"

    def hint(self, name, hidden):
        return f"?{name}: {hidden}"

    def box(self, _language):
        return "[box]"


def from_anki(side, tags, box):
    """Return a side as Anki made it, with our signs for what one can act on."""
    for tag in tags:
        is_file = hasattr(tag, "filename")
        sign = tag.filename if is_file else f"{tag.lang.partition('_')[0]} {tag.field_text}"
        side = re.sub(r"\[anki:play:[qa]:\d+\]", lambda _, sign=sign: f"♪{sign}", side, count=1)
    side = HINT.sub(r"?\g<name>: \g<hidden>", side)
    return re.sub(r"\[\[type:[^\]]*\]\]", lambda _: box, side).strip()


def differences(learner, deck, catalogue, controls):
    """Return the sides that Anki shows otherwise than the preview, and which cards there are."""
    from tests.glossary.decks.learner import answer, question  # noqa: PLC0415 - needs Anki

    found = []
    cards = set()
    for card in learner.cards():
        note, card_type = card.note(), TYPES_BY_NAME[card.template()["name"]]
        concept = catalogue.concept(note["Id"].rpartition(":")[2])
        cards.add((concept.id, card_type))
        ours = face(deck, concept, card_type, catalogue, controls)
        compared = learner.anki.compare_answer(note["Typed"], "")
        typed = compared.replace("id=typeans", 'id="typeans"')
        theirs = (
            from_anki(question(card), card.question_av_tags(), "[box]"),
            from_anki(answer(card), card.answer_av_tags(), typed),
        )
        found += [
            (note["Id"], card_type, our_side, their_side)
            for our_side, their_side in zip((ours.front, ours.back), theirs, strict=True)
            if our_side.strip() != their_side
        ]
    return found, cards


def planned_cards(deck, catalogue):
    return {
        (concept.id, card_type)
        for concept in catalogue.concepts.values()
        for card_type in card_types_of(deck, concept, catalogue)
    }


@pytest.mark.parametrize(("base", "target"), PAIRS)
def test_every_card_of_the_glossary_is_shown_as_anki_shows_it(
    glossary, tmp_path, learner, base, target
):
    deck = Deck(selection=in_other_words(EVERYTHING, base=base, target=target))
    learner.take(Publisher(glossary, MemoryLedger(), tmp_path).publish(deck.selection))
    found, cards = differences(learner, deck, glossary, Signs())
    assert found == []
    assert cards == planned_cards(deck, glossary)


@pytest.mark.parametrize("speaks", [True, False])
@pytest.mark.parametrize("left_out", EXTRAS)
def test_what_is_left_out_of_a_deck_is_left_out_of_its_preview(
    publisher, learner, left_out, speaks
):
    extras = frozenset(EXTRAS) - {left_out}
    deck = Deck(selection=in_other_words(EVERYTHING, extras=extras))
    if not speaks:
        publisher.voice = lambda _text, _language: None
    learner.take(publisher.publish(deck.selection))
    found, cards = differences(learner, deck, publisher.catalogue, Signs(speaks=speaks))
    assert found == []
    assert cards == planned_cards(deck, publisher.catalogue)


def test_a_trainer_s_words_stand_on_the_back_as_anki_shows_them(publisher, learner):
    remarks = {"tea": "<b>Not</b> {{Term}} [sound:x.mp3]\n\\(x\\) & “so on”"}
    deck = Deck(selection=EVERYTHING, remarks=remarks)
    learner.take(publisher.publish(remarks=remarks))
    found, _ = differences(learner, deck, publisher.catalogue, Signs())
    assert found == []
    tea = publisher.catalogue.concept("tea")
    shown = face(deck, tea, "typed", publisher.catalogue, Signs())
    assert remarks["tea"].replace("\n", "<br>") in html.unescape(shown.back)
    assert "[sound" not in shown.back
    assert "{{" not in shown.back


def test_a_deck_has_cards_of_the_types_that_were_chosen_and_that_a_concept_can_have(teahouse):
    chosen = Selection(cards=frozenset({"formula", "gap", "production"}))
    tea, rate = teahouse.concept("tea"), teahouse.concept("booking-rate")
    assert card_types_of(Deck(selection=chosen), tea, teahouse) == ("production", "gap")
    with_formula = ("production", "gap", "formula")
    assert card_types_of(Deck(selection=chosen), rate, teahouse) == with_formula


def test_a_card_that_a_deck_has_not_asks_nothing(teahouse):
    tea = teahouse.concept("tea")
    for card_type in ("formula", "listening"):
        assert face(Deck(), tea, card_type, teahouse, Signs()).front == ""
