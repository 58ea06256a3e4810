"""The real Anki imports our packages: as many notes and cards as planned, and each one renders."""

import html
import io
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.decks import Deck, Selection, Supplies, export
from glossary.decks.card_types import CARD_KINDS, cards_of
from glossary.decks.fields import FIELDS
from glossary.decks.ledger import MemoryLedger
from glossary.decks.note_type import NOTE_TYPE
from glossary.decks.selection import EXTRAS
from glossary.metrics.family import METRICS
from glossary.models import LANGUAGES
from tests.glossary.decks.teahouse_decks import (
    EVERYTHING,
    PAIRS,
    Publisher,
    in_other_words,
    spoken,
)

ANSWERS = {
    "Recognition": "Meaning",
    "Production": "Term",
    "Typed": None,
    "Listening": "Meaning",
    "Gap": "Example",
    "Third to meaning": "Meaning",
    "Meaning to third": "Third",
    "Formula": "Formula",
    "Formula name": "Formula name",
}
FORMULAS = {"formula", "formula-name"}
VOICES = {"ko": "ko_KR", "tr": "tr_TR", "en": "en_US"}


def sides(card):
    from tests.glossary.decks.learner import answer, question  # noqa: PLC0415 - needs Anki

    return question(card), answer(card)


def visible(side):
    """Return what a learner reads, without what only a hint or a player stands for."""
    text = re.sub(r"<[^>]*>|\[anki:play:[^\]]*\]|\[\[type:[^\]]*\]\]", " ", side)
    return " ".join(html.unescape(text).split())


def faults(card):
    """Return what is wrong with the two sides of a card."""
    note, name = card.note(), card.template()["name"]
    front, back = sides(card)
    shown, answered = visible(front), back.partition('<hr id="answer">')[2]
    expected = ANSWERS[name]
    found = [
        f"{name} of {note['Id']}: {what}"
        for what, wrong in {
            "a template shows through": "{{" in front + back or "}}" in front + back,
            "Anki complains": "has a problem" in front + back or "card is blank" in front,
            "a sound is text": "[sound:" in front + back,
            "nothing is asked": not shown,
            "the answer is missing": bool(expected) and note[expected] not in answered,
            "the answer is on the front": name in {"Recognition", "Production"}
            and note[ANSWERS[name]] in front,
            "there is no box to type in": name == "Typed" and "[[type:" not in front,
            "there is nothing to hear": name == "Listening" and not card.question_av_tags(),
        }.items()
        if wrong
    ]
    if name == "Gap" and "____" not in shown:
        found.append("there is no gap")
    return found


def planned(concepts, selection):
    """Return how many cards concepts should have: one of each type that has something to ask."""
    (third,) = set(LANGUAGES) - {selection.base, selection.target}
    return sum(
        len(selection.cards & types)
        for concept in concepts
        for types in [
            {"gap"}
            | asked(concept, selection.target, selection.base, "recognition", "listening")
            | asked(concept, selection.base, selection.target, "production", "typed")
            | asked(concept, third, selection.base, "third-to-meaning")
            | asked(concept, selection.base, third, "meaning-to-third")
            | (FORMULAS if concept.metric in METRICS else set())
        ]
    )


def asked(concept, shown, wanted, *types):
    """Return these types, unless what they show tells what they want."""
    shown, wanted = (concept.preferred(each).text.casefold() for each in (shown, wanted))
    return set() if wanted in shown else set(types)


@pytest.mark.parametrize(("base", "target"), PAIRS)
def test_a_deck_of_the_teahouse_is_imported_as_planned(publisher, learner, base, target):
    selection = in_other_words(EVERYTHING, base=base, target=target)
    assert learner.take(publisher.publish(selection)) == {"new": 6}
    assert len(learner.cards()) == publisher.last.cards == 6 * 7 + 2
    assert learner.complaints() == []
    assert [fault for card in learner.cards() for fault in faults(card)] == []


@pytest.mark.parametrize(("base", "target"), PAIRS)
def test_every_card_of_the_whole_glossary_renders(glossary, tmp_path, learner, base, target):
    publisher = Publisher(glossary, MemoryLedger(), tmp_path)
    selection = in_other_words(EVERYTHING, base=base, target=target)
    assert learner.take(publisher.publish(selection)) == {"new": len(glossary.concepts)}
    assert len(learner.cards()) == planned(glossary.concepts.values(), selection)
    assert sum(bool(note["Formula"]) for note in learner.notes()) >= 8
    assert learner.complaints() == []
    assert [fault for card in learner.cards() for fault in faults(card)] == []
    for typed in [note["Typed"] for note in learner.notes()]:
        compared = learner.anki.compare_answer(typed, html.unescape(typed), combining=True)
        assert "typeBad" not in compared + typed


def test_both_pairs_of_languages_stay_apart(publisher, learner):
    learner.take(publisher.publish())
    there = in_other_words(EVERYTHING, base="ko", target="tr")
    assert learner.take(publisher.publish(there)) == {"new": 6}
    assert learner.complaints() == []


def test_decks_lie_in_the_order_of_the_course_and_cards_in_the_order_of_study(publisher, learner):
    learner.take(publisher.publish())
    root = "Dangol · Korece"
    assert learner.decks() == [root, f"{root}::01 İçecekler", f"{root}::02 Çay evi"]
    by_due = sorted(learner.cards(), key=lambda card: card.due)
    met = list(dict.fromkeys(card.note()["Id"].rpartition(":")[2] for card in by_due))
    assert met == ["tea", "coffee", "leaf-tea", "teahouse", "booking-rate", "discount-rate"]
    assert [card.due for card in learner.note("tea").cards()] == [1] * 7
    in_deck = {learner.anki.decks.name(c.did) for c in learner.note("coffee").cards()}
    assert in_deck == {f"{root}::01 İçecekler"}


def test_one_deck_may_do_and_the_learner_s_own_order(publisher, learner):
    own = Selection(concepts=("discount-rate", "tea"), subdecks=False)
    learner.take(publisher.publish(own))
    assert learner.decks() == ["Dangol · Korece"]
    assert {card.due for card in learner.note("discount-rate").cards()} == {1}
    assert {card.due for card in learner.note("tea").cards()} == {2}


def test_tags_are_made_of_ids(publisher, learner):
    learner.take(publisher.publish())
    tags = ["dangol::level::1", "dangol::topic::drinks", "dangol::topic::house"]
    assert learner.note("tea").tags == tags


def test_sounds_arrive_and_anki_s_own_voice_speaks_only_without_them(publisher, learner):
    learner.take(publisher.publish())
    (tag,) = learner.card("tea", "Listening").question_av_tags()
    assert re.fullmatch(r"dangol-ko-[0-9a-f]{16}\.mp3", tag.filename)
    assert Path(learner.anki.media.dir(), tag.filename).read_bytes() == spoken("차", "ko")
    assert publisher.last.sounds == 12


@pytest.mark.parametrize(("base", "target"), PAIRS)
@pytest.mark.parametrize("silent", ["left out", "not to be had"])
def test_without_sounds_anki_s_own_voice_speaks(publisher, learner, silent, base, target):
    if silent == "left out":
        extras = frozenset(EXTRAS) - {"audio"}
    else:
        extras, publisher.voice = frozenset(EXTRAS), lambda _text, _language: None
    learner.take(
        publisher.publish(in_other_words(EVERYTHING, base=base, target=target, extras=extras))
    )
    card = learner.card("tea", "Listening")
    for tags in (card.question_av_tags(), card.answer_av_tags()):
        (tag,) = tags
        assert (tag.lang, tag.field_text) == (VOICES[target], card.note()["Term"])
    assert publisher.last.sounds == 0
    assert learner.complaints() == []


def test_what_is_not_wanted_is_not_on_the_cards(publisher, learner):
    learner.take(publisher.publish(in_other_words(EVERYTHING, extras=frozenset())))
    _, back = sides(learner.card("leaf-tea", "Recognition"))
    for unwanted in ("nokcha", "綠茶", "따뜻한 물"):
        assert unwanted not in back
    assert "따뜻한 물" in sides(learner.card("leaf-tea", "Gap"))[1]


def test_latin_letters_hide_behind_a_hint(publisher, learner):
    learner.take(publisher.publish())
    front, _ = sides(learner.card("leaf-tea", "Recognition"))
    assert re.search(r'class=hint style="display: none">nokcha</div>', front)


def test_the_box_to_type_in_is_one_that_every_anki_knows(publisher, learner):
    learner.take(publisher.publish(in_other_words(EVERYTHING, base="ko", target="tr")))
    for side in sides(learner.card("leaf-tea", "Typed")):
        assert "[[type:Typed]]" in side


@pytest.fixture(scope="module")
def typist(_anki, tmp_path_factory):
    """A learner who has our note type, and types notes of their own."""
    from tests.glossary.decks.learner import Learner  # noqa: PLC0415 - needs Anki

    learner = Learner(tmp_path_factory.mktemp("typist"))
    yield learner
    learner.close()


@settings(deadline=None, max_examples=100)
@given(filled=st.sets(st.sampled_from(sorted({gate for k in CARD_KINDS for gate in k.gates}))))
def test_anki_makes_the_same_cards_of_the_same_fields(typist, teahouse, tmp_path_factory, filled):
    anki = typist.anki
    if not anki.models.by_name("Dangol"):
        folder = tmp_path_factory.mktemp("published")
        typist.take(Publisher(teahouse, MemoryLedger(), folder).publish())
    note = anki.new_note(anki.models.by_name("Dangol"))
    note["Id"] = "mine"
    for name in {"Base tr", "Target ko"} | filled:
        note[name] = "x"
    anki.add_note(note, 1)
    made = [card.ord for card in note.cards()]
    # Of a note that would have no card, Anki makes the first one all the same.
    assert made == ([*cards_of(dict.fromkeys(filled, "x"))] or [0])


def test_the_note_type_arrives_as_it_was_sent(publisher, learner):
    learner.take(publisher.publish())
    arrived, sent = learner.anki.models.by_name("Dangol"), NOTE_TYPE.as_anki_has_it()
    assert [field["id"] for field in arrived["flds"]] == [field["id"] for field in sent["flds"]]
    assert [each["id"] for each in arrived["tmpls"]] == [each["id"] for each in sent["tmpls"]]
    assert [field["name"] for field in arrived["flds"]] == [*FIELDS]
    assert arrived["css"] == sent["css"]


def test_a_selection_without_a_card_is_an_error(teahouse):
    from glossary.decks.errors import NothingChosenError  # noqa: PLC0415

    only_formulas = Selection(concepts=("tea",), cards=frozenset({"formula"}))
    with pytest.raises(NothingChosenError):
        export(
            Deck(selection=only_formulas), Supplies(teahouse, MemoryLedger(), now=1), io.BytesIO()
        )
