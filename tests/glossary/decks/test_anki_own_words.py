"""A trainer's title and remarks reach the learners, and change only what they are about."""

import pytest

from glossary.decks import Selection

USUAL = Selection()
OURS = "Dangol · Korece"


@pytest.mark.parametrize(
    ("title", "root"),
    [
        ("Yeni ekip", "Yeni ekip"),
        ("3기: 고객 응대", "3기: 고객 응대"),
        ('A::B :::"C"::', "A:B :C"),
        ("::", OURS),
        ("", OURS),
        ("<b>1</b> & * _ %", "<b>1</b> & * _ %"),
    ],
)
def test_a_title_names_the_deck_above_the_topics(publisher, learner, title, root):
    package = publisher.publish(USUAL, title=title)
    learner.take(package)
    assert learner.decks() == [root, f"{root}::01 İçecekler", f"{root}::02 Çay evi"]
    assert learner.take(package) == {"duplicate": 6}
    assert len(learner.decks()) == 3
    assert learner.complaints() == []


def test_another_title_moves_no_card_of_those_who_have_the_deck(publisher, learner):
    learner.take(publisher.publish(USUAL))
    assert learner.take(publisher.publish(USUAL, title="Yeni ekip")) == {"duplicate": 6}
    in_deck = learner.anki.decks.name(learner.card("teahouse", "Recognition").did)
    assert in_deck == f"{OURS}::02 Çay evi"


def test_a_remark_stands_on_the_back_of_its_note_line_by_line(publisher, learner):
    learner.take(publisher.publish(USUAL, remarks={"tea": "2 < 3\nİnce belli!"}))
    assert learner.note("tea")["Remark"] == "2 &#60; 3<br>İnce belli!"
    assert learner.note("coffee")["Remark"] == ""
    for card in learner.note("tea").cards():
        assert "İnce belli!" not in card.question()
        assert "2 &#60; 3<br>İnce belli!" in card.answer()
    assert learner.complaints() == []


def test_a_remark_on_a_former_id_is_one_on_the_concept(publisher, learner):
    learner.take(publisher.publish(USUAL, remarks={"leaf-tea": "Mine."}))
    assert learner.note("leaf-tea")["Remark"] == "Mine."


def test_a_remark_that_stays_touches_no_note(publisher, learner):
    learner.take(publisher.publish(USUAL, remarks={"tea": "Mine."}))
    assert learner.take(publisher.publish(USUAL, remarks={"tea": "Mine."})) == {"duplicate": 6}
    assert publisher.last.changed == 0


def test_a_remark_that_changes_updates_its_note_each_time(publisher, learner):
    learner.take(publisher.publish(USUAL, remarks={"tea": "One.", "coffee": "Mine."}))
    for text in ("Two.", "One."):
        changed = publisher.publish(USUAL, remarks={"tea": text, "coffee": "Mine."})
        assert learner.take(changed) == {"updated": 1, "duplicate": 5}
        assert (learner.note("tea")["Remark"], publisher.last.changed) == (text, 1)


def test_a_remark_is_taken_over_by_those_who_have_the_note_without_it(publisher, learner):
    publisher.publish(USUAL, remarks={"tea": "Mine."})
    publisher.redefine("tea", "New.")
    learner.take(publisher.publish(USUAL))
    with_remark = publisher.publish(USUAL, remarks={"tea": "Mine."})
    assert learner.take(with_remark) == {"updated": 1, "duplicate": 5}


def test_a_deck_without_remarks_takes_none_away(publisher, learner):
    learner.take(publisher.publish(USUAL, remarks={"tea": "Mine."}, key="one"))
    for key in ("", "other"):
        assert learner.take(publisher.publish(USUAL, key=key)) == {"duplicate": 6}
    assert learner.note("tea")["Remark"] == "Mine."


def test_a_remark_that_its_trainer_takes_back_leaves_the_note(publisher, learner):
    learner.take(publisher.publish(USUAL, remarks={"tea": "Wrong."}, key="one"))
    taken_back = publisher.publish(USUAL, key="one")
    assert learner.take(taken_back) == {"updated": 1, "duplicate": 5}
    assert learner.note("tea")["Remark"] == ""
    assert learner.take(publisher.publish(USUAL, key="one")) == {"duplicate": 6}


def test_trainers_who_remark_on_the_same_concept_do_not_date_each_other_s_notes(
    publisher, new_learner
):
    def publish(trainer):
        return publisher.publish(USUAL, remarks={"tea": f"By {trainer}."}, key=trainer)

    of_one, of_both = new_learner(), new_learner()
    of_one.take(publish("one"))
    of_both.take(publish("one"))
    assert of_both.take(publish("other")) == {"updated": 1, "duplicate": 5}
    for learner in (of_one, of_both):
        assert learner.take(publish("one")) == {"duplicate": 6}
    assert of_both.note("tea")["Remark"] == "By other."


def test_the_ledger_keeps_no_words_of_a_trainer(publisher):
    publisher.publish(USUAL, remarks={"tea": "Secret."}, key="one")
    keys = publisher.ledger.keys("")
    assert "remark:one:dangol:tr-ko:tea" in keys
    assert "Secret" not in str(publisher.ledger.contents(keys))


def test_a_withdrawn_concept_keeps_its_remark(publisher, learner):
    publisher.publish(USUAL, remarks={"tea": "Mine."}, key="one")
    publisher.withdraw("tea")
    learner.take(publisher.publish(USUAL, remarks={"tea": "Mine."}, key="one"))
    assert learner.note("tea")["Banner"]
    assert learner.note("tea")["Remark"] == "Mine."
