"""A table updates what changed on a learner's notes and nothing else; rows are for people."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.decks import Deck, Selection, Supplies
from glossary.decks.errors import NothingChosenError
from glossary.decks.ledger import MemoryLedger
from glossary.decks.plan import plan
from glossary.decks.selection import EXTRAS
from glossary.decks.tables import rows, tsv
from glossary.errors import UnknownConceptError
from tests.glossary.decks.teahouse_decks import EVERYTHING, PAIRS, Publisher, in_other_words

DECK = Deck(selection=EVERYTHING)
HOSTILE = (
    '"quoted" at the start\tand a tab\nand\r\nlines, "more" # <b>bold</b> & [sound:x.mp3] {{Term}}'
)


def table(publisher, deck=DECK):
    """Return the table of a deck as somebody downloads it."""
    path = publisher.folder / "table.txt"
    supplies = Supplies(publisher.catalogue, publisher.ledger, publisher.now, publisher.voice)
    with path.open("w", encoding="utf-8", newline="") as out:
        tsv(deck, supplies, out)
    return path


def take(learner, path):
    """Import a table as Anki proposes to; return how many notes were new, updated, …."""
    from anki.collection import ImportCsvRequest  # noqa: PLC0415 - needs Anki

    proposed = learner.anki.get_csv_metadata(str(path), None)
    log = learner.anki.import_csv(ImportCsvRequest(path=str(path), metadata=proposed)).log
    kinds = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "missing_deck")
    counts = {kind: len(getattr(log, kind)) for kind in kinds}
    return {kind: number for kind, number in counts.items() if number}


def fields(learner):
    return {note.guid: dict(note.items()) for note in learner.notes()}


def changes(before, after):
    """Return which fields of which notes are not what they were."""
    return {
        (guid, name)
        for guid, note in after.items()
        for name in note
        if note[name] != before.get(guid, {}).get(name, "")
    }


@pytest.mark.parametrize(("base", "target"), PAIRS)
def test_what_has_not_changed_is_not_touched(glossary, tmp_path, learner, base, target):
    deck = Deck(selection=in_other_words(EVERYTHING, base=base, target=target))
    publisher = Publisher(glossary, MemoryLedger(), tmp_path)
    learner.take(publisher.publish(deck.selection))
    before, ages = fields(learner), learner.ages()
    assert take(learner, table(publisher, deck)) == {"duplicate": len(glossary.concepts)}
    assert (fields(learner), learner.ages()) == (before, ages)


def test_a_changed_definition_changes_that_and_nothing_else(publisher, learner):
    learner.take(publisher.publish())
    before = fields(learner)
    publisher.redefine("green-tea", HOSTILE)
    assert take(learner, table(publisher)) == {"updated": 1, "duplicate": 5}
    guid = "dangol:tr-ko:leaf-tea"
    after = fields(learner)
    assert changes(before, after) == {(guid, "Definition"), (guid, "Definition in target")}
    assert after[guid]["Audio"].startswith("[sound:dangol-ko-")
    assert len(learner.cards()) == publisher.last.cards
    assert learner.complaints() == []


def test_a_table_says_what_a_package_says(publisher, new_learner):
    by_table, by_package = new_learner(), new_learner()
    by_table.take(publisher.publish())
    publisher.redefine("tea", HOSTILE)
    publisher.change("coffee", level=3, topics=("drinks", "house"))
    take(by_table, table(publisher))
    by_package.take(publisher.publish())
    assert fields(by_table) == fields(by_package)


def test_a_learner_s_tags_decks_and_progress_stay(publisher, learner):
    learner.take(publisher.publish())
    for concept_id in ("tea", "coffee"):
        note = learner.note(concept_id)
        note.tags.append("mine")
        learner.anki.update_note(note)
    mine = learner.anki.decks.id("Mine")
    learner.anki.set_deck([card.id for card in learner.note("tea").cards()], mine)
    learner.anki.sched.set_due_date([learner.card("tea", "Recognition").id], "7!")
    progress = [(card.id, card.did, card.type, card.ivl, card.due) for card in learner.cards()]
    publisher.redefine("tea", "New.")
    assert take(learner, table(publisher)) == {"updated": 1, "duplicate": 5}
    assert [(c.id, c.did, c.type, c.ivl, c.due) for c in learner.cards()] == progress
    assert all("mine" in learner.note(each).tags for each in ("tea", "coffee"))


def test_what_a_deck_leaves_out_stays_as_it_is(publisher, learner):
    learner.take(publisher.publish(remarks={"tea": "Taught on Monday."}))
    before = fields(learner)
    poorer = Selection(cards=frozenset({"recognition"}), extras=frozenset())
    assert take(learner, table(publisher, Deck(selection=poorer))) == {"duplicate": 6}
    assert fields(learner) == before


def test_a_card_type_that_is_chosen_later_brings_its_cards(publisher, learner):
    learner.take(publisher.publish(Selection()))
    assert take(learner, table(publisher)) == {"updated": 6}
    assert "Gap" in learner.types_of("tea")
    assert learner.complaints() == []


def test_a_remark_arrives_and_goes_again(publisher, learner):
    deck = Deck(selection=EVERYTHING, key="k", remarks={"tea": "Say it aloud.", "coffee": "No."})
    learner.take(publisher.publish())
    take(learner, table(publisher, deck))
    assert learner.note("tea")["Remark"] == "Say it aloud."
    take(learner, table(publisher, Deck(selection=EVERYTHING, key="k")))
    assert learner.note("tea")["Remark"] == ""


def test_a_new_concept_gets_a_note_in_its_deck(publisher, learner):
    whole = publisher.catalogue.concepts["coffee"]
    publisher.withdraw("coffee")
    learner.take(publisher.publish())
    publisher.put(whole)
    assert take(learner, table(publisher)) == {"new": 1, "duplicate": 5}
    (deck,) = {learner.anki.decks.name(card.did) for card in learner.note("coffee").cards()}
    assert deck == "Dangol · Korece::01 İçecekler"
    assert learner.complaints() == []
    assert learner.take(publisher.publish()) == {"duplicate": 6}


def test_of_a_withdrawn_concept_learners_are_told(publisher, learner):
    learner.take(publisher.publish())
    publisher.withdraw("coffee")
    take(learner, table(publisher))
    assert "sözlükten çıkarıldı" in learner.note("coffee")["Banner"]


def test_to_make_a_table_nobody_speaks_and_nothing_is_remembered(publisher):
    def hoarse(text, _language):
        raise RuntimeError(text)

    publisher.voice = hoarse
    assert table(publisher).read_text("utf-8").count("dangol:tr-ko:tea\t") == 2
    assert publisher.ledger.keys("") == []


@pytest.mark.parametrize(
    ("selection", "error"),
    [
        (Selection(concepts=("tea",), cards=frozenset({"formula"})), NothingChosenError),
        (Selection(concepts=("cocoa",)), UnknownConceptError),
    ],
)
def test_of_nothing_there_is_no_table(teahouse, selection, error):
    out = io.StringIO()
    with pytest.raises(error):
        tsv(Deck(selection=selection), Supplies(teahouse, MemoryLedger(), now=1), out)
    assert out.getvalue() == ""


def of(catalogue, concept_id, **deck):
    """Return the row of a concept."""
    (row,) = [row for row in rows(Deck(**deck), catalogue) if row.concept.id == concept_id]
    return row


def test_a_row_has_what_a_card_says_as_plain_text(teahouse):
    row = of(teahouse, "green-tea")
    assert row[1:8] == ("녹차", "", "[녹차]", "nokcha", "綠茶", "yeşil çay", "")
    assert (row.third, row.part_of_speech) == ("green tea", "isim")
    assert row.definition == row.concept.definition.tr
    assert row.definition_in_target == row.concept.definition.ko
    said = [(each[0].ko, each[0].tr) for each in zip(row.concept.examples[:2], strict=True)]
    unmarked = [tuple(text.replace("<", "").replace(">", "") for text in pair) for pair in said]
    assert [*row.examples] == unmarked
    assert row.remark == row.formula == ""


def test_a_row_of_a_metric_has_its_formula_in_both_languages(teahouse):
    row = of(teahouse, "booking-rate")
    assert " ÷ " in row.formula
    assert " ÷ " in row.formula_in_target
    assert row.formula != row.formula_in_target


def test_a_row_leaves_out_what_a_deck_leaves_out(teahouse):
    bare = of(teahouse, "green-tea", selection=Selection(extras=frozenset()))
    assert (bare.latin, bare.hanja, bare.examples) == ("", "", ())
    assert of(teahouse, "green-tea", selection=Selection(extras=frozenset(EXTRAS))).examples


@given(remark=st.text(min_size=1, max_size=200))
def test_what_a_trainer_writes_is_read_as_it_was_written(teahouse, remark):
    deck = Deck(remarks={"tea": remark})
    row = of(teahouse, "tea", remarks={"tea": remark})
    assert row.remark == deck.remarks.get("tea", "").replace("\t", " ")


def test_there_is_a_row_for_each_note_in_the_order_of_study(teahouse):
    formulas = Selection(cards=frozenset({"formula"}))
    assert [row.concept.id for row in rows(Deck(selection=formulas), teahouse)] == ["booking-rate"]
    for selection in (EVERYTHING, Selection(concepts=("teahouse", "cocoa", "tea"))):
        planned = plan(Deck(selection=selection), teahouse, lambda _text, _language: None)
        found = [row.concept for row in rows(Deck(selection=selection), teahouse)]
        assert found == [*planned.concepts]
