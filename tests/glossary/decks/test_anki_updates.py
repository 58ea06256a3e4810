"""What a learner has survives years of re-export: only what has changed is touched."""

import pytest

from glossary.decks import Selection
from glossary.decks.selection import EXTRAS
from glossary.errors import UnknownConceptError
from tests.glossary.decks.teahouse_decks import A_DAY, in_other_words

BOTH = pytest.mark.parametrize("how", ["default", "merging"])
A_YEAR = 365 * A_DAY
USUAL = Selection()


@BOTH
def test_the_same_file_again_changes_nothing(publisher, learner, how):
    package = publisher.publish()
    learner.take(package)
    before = learner.ages()
    assert learner.take(package, how) == {"duplicate": 6}
    assert learner.ages() == before
    assert learner.complaints() == []


@BOTH
def test_a_new_file_of_the_same_content_changes_nothing(publisher, learner, how):
    learner.take(publisher.publish())
    assert learner.take(publisher.publish(), how) == {"duplicate": 6}
    assert publisher.last.changed == 0


@BOTH
def test_one_edited_concept_updates_one_note(publisher, learner, how):
    learner.take(publisher.publish())
    before = learner.ages()
    publisher.redefine("tea", "What the house lives on.")
    assert learner.take(publisher.publish(), how) == {"updated": 1, "duplicate": 5}
    assert learner.note("tea")["Definition"] == "tr What the house lives on."
    after = learner.ages()
    assert {name for name in after if after[name] != before[name]} == {"dangol:tr-ko:tea"}
    assert publisher.last.changed == 1
    assert learner.complaints() == []


@BOTH
def test_a_new_recording_updates_one_note_and_brings_its_sound(publisher, learner, how):
    learner.take(publisher.publish())
    real = publisher.voice
    publisher.voice = lambda text, language: real(text * 2 if text == "차" else text, language)
    assert learner.take(publisher.publish(), how) == {"updated": 1, "duplicate": 5}
    (tag,) = learner.card("tea", "Listening").question_av_tags()
    assert learner.anki.media.have(tag.filename)
    assert learner.anki.media.check().missing == []


def test_a_change_is_taken_over_even_when_two_are_made_within_a_second(publisher, learner):
    learner.take(publisher.publish())
    for english in ("One.", "Two.", "Three."):
        publisher.now -= A_DAY
        publisher.redefine("tea", english)
        assert learner.take(publisher.publish())["updated"] == 1
    assert learner.note("tea")["Definition"] == "tr Three."


@BOTH
def test_everything_that_a_learner_did_survives(publisher, learner, how):
    learner.take(publisher.publish())
    studied = study(learner)
    suspended, flagged, moved = (
        learner.card(*each).id
        for each in [("coffee", "Typed"), ("coffee", "Gap"), ("teahouse", "Recognition")]
    )
    learner.anki.sched.suspend_cards([suspended])
    learner.anki.set_user_flag_for_cards(3, [flagged])
    own = learner.anki.decks.id("My own")
    learner.anki.set_deck([moved], own)
    write(learner, "coffee", "Notes", "Mine: with sugar.")
    learner.anki.tags.bulk_add([learner.note("coffee").id], "mine")
    publisher.redefine("tea", "Changed.")
    assert learner.take(publisher.publish(), how) == {"updated": 1, "duplicate": 5}
    card = learner.anki.get_card(studied.id)
    assert (card.reps, card.queue, card.due, card.left) == (
        studied.reps,
        studied.queue,
        studied.due,
        studied.left,
    )
    assert learner.anki.get_card(suspended).queue == -1
    assert learner.anki.get_card(flagged).user_flag() == 3
    assert learner.anki.get_card(moved).did == own
    assert learner.note("coffee")["Notes"] == "Mine: with sugar."
    assert learner.note("coffee").has_tag("mine")


def study(learner):
    """Answer the first card that is due, and return it."""
    learner.anki.decks.select(learner.anki.decks.id("Dangol · Korece"))
    card = learner.anki.sched.getCard()
    card.start_timer()
    learner.anki.sched.answerCard(card, 3)
    studied = learner.anki.get_card(card.id)
    assert studied.reps == 1
    assert studied.note()["Id"] == "dangol:tr-ko:tea"
    return studied


def write(learner, concept_id, name, text):
    note = learner.note(concept_id)
    note[name] = text
    learner.anki.update_note(note)


def test_an_older_file_after_a_newer_one_changes_nothing(publisher, learner):
    old = publisher.publish()
    publisher.redefine("tea", "New.")
    learner.take(publisher.publish())
    assert learner.take(old) == {"duplicate": 6}
    assert learner.note("tea")["Definition"] == "tr New."


def test_a_new_concept_joins(publisher, learner):
    tea = publisher.catalogue.concepts["tea"]
    publisher.withdraw("tea")
    learner.take(publisher.publish())
    publisher.put(tea)
    assert learner.take(publisher.publish()) == {"new": 1, "duplicate": 5}


def test_a_renamed_concept_keeps_its_note(publisher, learner):
    learner.take(publisher.publish())
    publisher.rename("coffee", "turkish-coffee")
    assert learner.take(publisher.publish()) == {"duplicate": 6}
    publisher.rename("turkish-coffee", "mocha")
    publisher.redefine("mocha", "Strong.")
    assert learner.take(publisher.publish()) == {"updated": 1, "duplicate": 5}
    assert learner.note("coffee")["Definition"] == "tr Strong."


def test_a_learner_may_have_several_overlapping_decks(publisher, learner):
    learner.take(publisher.publish(in_other_words(USUAL, topics=("drinks",))))
    assert learner.take(publisher.publish(in_other_words(USUAL, levels=(1, 2)))) == {
        "new": 1,
        "duplicate": 3,
    }
    assert len(learner.decks()) == 3
    assert learner.complaints() == []


@BOTH
def test_more_card_types_come_with_a_richer_edition_whoever_had_it_before(publisher, learner, how):
    publisher.publish()  # Somebody else has long had the rich one.
    publisher.redefine("tea", "New.")
    learner.take(publisher.publish(USUAL))
    assert learner.types_of("tea") == {"Recognition", "Production"}
    assert learner.take(publisher.publish(), how) == {"updated": 6}
    assert len(learner.types_of("tea")) == 7
    assert learner.complaints() == []


@BOTH
def test_a_poorer_edition_takes_no_cards_away(publisher, learner, how):
    learner.take(publisher.publish())
    silent = in_other_words(USUAL, extras=frozenset(EXTRAS) - {"audio"})
    assert learner.take(publisher.publish(silent), how) == {"duplicate": 6}
    assert len(learner.types_of("tea")) == 7
    assert learner.complaints() == []


def test_a_card_type_that_was_turned_off_is_listed_as_empty_and_not_lost(publisher, learner):
    learner.take(publisher.publish())
    publisher.redefine("tea", "New.")
    assert learner.take(publisher.publish(USUAL)) == {"updated": 1, "duplicate": 5}
    assert len(learner.types_of("tea")) == 7
    assert len(learner.anki.get_empty_cards().notes) == 1


@BOTH
def test_a_withdrawn_concept_says_so_and_stays(publisher, learner, how):
    learner.take(publisher.publish())
    studied = study(learner)
    publisher.withdraw("tea")
    assert learner.take(publisher.publish(), how) == {"updated": 1, "duplicate": 5}
    assert publisher.last.withdrawn == 1
    note = learner.note("tea")
    assert note["Banner"].startswith("Bu kavram sözlükten çıkarıldı.")
    assert note["Banner"] in learner.card("tea", "Recognition").question()
    assert (note["Term"], note["Meaning"]) == ("차", "çay")
    assert note.has_tag("dangol::withdrawn")
    assert learner.anki.get_card(studied.id).reps == 1
    assert learner.anki.get_empty_cards().notes == []
    # Told once, it is told in the same words; and nothing else changes for that.
    assert learner.take(publisher.publish(), how) == {"duplicate": 6}


def test_a_withdrawn_concept_is_told_of_for_a_year(publisher, new_learner):
    learner = new_learner()
    learner.take(publisher.publish())
    publisher.withdraw("tea")
    learner.take(publisher.publish())
    publisher.now += A_YEAR - 2 * A_DAY
    assert learner.take(publisher.publish()) == {"duplicate": 6}
    publisher.now += A_DAY
    assert new_learner().take(publisher.publish()) == {"new": 5}


def test_only_decks_that_had_it_tell_of_a_withdrawn_concept(publisher):
    publisher.publish()
    publisher.withdraw("coffee")
    for selection, told in [
        (Selection(topics=("drinks",)), 1),
        (Selection(topics=("drinks",), levels=(2,)), 0),
        (Selection(topics=("house",)), 0),
        (Selection(concepts=("tea",)), 0),
        (Selection(concepts=("tea", "coffee")), 1),
        (Selection(target="en"), 0),
    ]:
        publisher.publish(selection)
        assert publisher.last.withdrawn == told, selection


def test_a_concept_that_comes_back_loses_its_banner(publisher, learner):
    learner.take(publisher.publish())
    tea = publisher.catalogue.concepts["tea"]
    publisher.withdraw("tea")
    learner.take(publisher.publish())
    publisher.put(tea)
    assert learner.take(publisher.publish()) == {"updated": 1, "duplicate": 5}
    assert learner.note("tea")["Banner"] == ""
    assert not learner.note("tea").has_tag("dangol::withdrawn")


def test_a_concept_that_another_took_in_is_withdrawn(publisher, learner):
    learner.take(publisher.publish())
    publisher.withdraw("coffee")
    publisher.change("tea", replaces=("coffee",))
    assert learner.take(publisher.publish()) == {"updated": 1, "duplicate": 5}
    assert learner.note("coffee")["Banner"]
    assert learner.note("tea")["Term"] == "차"


def test_a_deck_of_named_concepts_outlives_them(publisher, learner):
    named = Selection(concepts=("coffee", "tea"))
    learner.take(publisher.publish(named))
    publisher.withdraw("coffee")
    assert learner.take(publisher.publish(named)) == {"updated": 1, "duplicate": 1}
    publisher.now += A_YEAR
    assert learner.take(publisher.publish(named)) == {"duplicate": 1}
    with pytest.raises(UnknownConceptError):
        publisher.publish(Selection(concepts=("cocoa", "tea")))
