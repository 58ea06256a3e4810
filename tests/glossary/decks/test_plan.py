"""A plan counts what an export then writes, and guesses well how large the file will be."""

import io
import random
import time
from collections import Counter
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.catalogue import Catalogue
from glossary.decks import Deck, Selection, Supplies, export
from glossary.decks.card_types import CARD_TYPES
from glossary.decks.errors import NothingChosenError
from glossary.decks.ledger import MemoryLedger
from glossary.decks.plan import SECONDS_A_CARD, plan, spoken_size
from glossary.decks.preview import card_types_of
from glossary.decks.ready import ready_made
from glossary.decks.selection import EXTRAS, chosen
from glossary.decks.sounds import silence
from glossary.errors import UnknownTopicError
from glossary.models import LANGUAGES
from tests.glossary.decks.teahouse_decks import ALL_CARDS, EVERYTHING, PAIRS, in_other_words

EXPECTED_SECONDS = 0.05


@cache
def noise(text, language):
    """Say something of a plausible length that cannot be compressed."""
    return random.Random(f"{language}{text}").randbytes(4_000 + 300 * len(text))  # noqa: S311


def size_of(text, language):
    return len(noise(text, language))


def nobody(_text, _language):
    return None


def exported(deck, catalogue, voice=noise):
    """Return what is written, and into how many bytes."""
    out = io.BytesIO()
    try:
        summary = export(deck, Supplies(catalogue, MemoryLedger(), 1_790_000_000, voice), out)
    except NothingChosenError:
        return (0, 0, 0), 0
    return (summary.notes, summary.cards, summary.sounds), len(out.getvalue())


def counts(planned):
    return (planned.notes, planned.cards, planned.sounds)


PAIRED = st.sampled_from(PAIRS)
CARDS = st.sets(st.sampled_from(sorted(ALL_CARDS)), min_size=1).map(frozenset)
EXTRA_SETS = st.sets(st.sampled_from(EXTRAS)).map(frozenset)


def selections(catalogue):
    return st.builds(
        lambda pair, **rest: Selection(base=pair[0], target=pair[1], **rest),
        PAIRED,
        topics=st.lists(st.sampled_from([*catalogue.topics]), max_size=2).map(tuple),
        levels=st.sets(st.sampled_from([1, 2, 3])).map(tuple),
        concepts=st.lists(st.sampled_from([*catalogue.concepts]), max_size=30).map(tuple),
        cards=CARDS,
        extras=EXTRA_SETS,
        subdecks=st.booleans(),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_plan_counts_what_is_then_written_and_guesses_its_size(glossary, data):
    deck = Deck(selection=data.draw(selections(glossary)))
    planned = plan(deck, glossary, size_of)
    written, size = exported(deck, glossary)
    assert counts(planned) == written
    assert planned.concepts == chosen(deck.selection, glossary)
    if planned.notes >= 10:
        assert planned.size == pytest.approx(size, rel=0.2)


@pytest.mark.parametrize(("base", "target"), PAIRS)
@pytest.mark.parametrize("heard", [True, False])
def test_every_ready_made_deck_is_planned_as_it_is_written(glossary, base, target, heard):
    for each in ready_made(glossary).values():
        deck = Deck(selection=each.selection(base, target))
        planned = plan(deck, glossary, size_of if heard else nobody)
        written, size = exported(deck, glossary, noise if heard else silence)
        assert counts(planned) == written
        if planned.notes >= 10:
            assert planned.size == pytest.approx(size, rel=0.2)


def test_a_plan_counts_the_cards_of_each_type(teahouse):
    planned = plan(Deck(selection=EVERYTHING), teahouse, nobody)
    types = Counter(
        card_type
        for concept in teahouse.concepts.values()
        for card_type in card_types_of(Deck(selection=EVERYTHING), concept, teahouse)
    )
    assert planned.cards_by_type == types
    assert planned.cards_by_type["formula"] == 1
    assert [*planned.cards_by_type] == [*CARD_TYPES]
    assert planned.cards == sum(types.values())
    assert planned.seconds == planned.cards * SECONDS_A_CARD


def test_a_concept_without_a_card_is_chosen_and_no_note(teahouse):
    formulas = Selection(cards=frozenset({"formula"}), concepts=("tea", "booking-rate"))
    planned = plan(Deck(selection=formulas), teahouse, size_of)
    assert [concept.id for concept in planned.concepts] == ["tea", "booking-rate"]
    assert counts(planned) == (1, 1, 2)
    assert planned.cards_by_type == {"formula": 1}
    nothing = plan(Deck(selection=Selection(cards=formulas.cards, levels=(2,))), teahouse, size_of)
    assert (counts(nothing), nothing.cards_by_type, nothing.seconds) == ((0, 0, 0), {}, 0)


def test_a_concept_that_has_left_the_glossary_is_passed_over(teahouse):
    left = Deck(selection=Selection(concepts=("tea", "cocoa")), remarks={"cocoa": "Sweet."})
    assert [concept.id for concept in plan(left, teahouse, nobody).concepts] == ["tea"]
    with pytest.raises(UnknownTopicError):
        plan(Deck(selection=Selection(topics=("garden",))), teahouse, nobody)


def test_what_a_trainer_adds_takes_up_room(teahouse):
    remarks = dict.fromkeys(teahouse.concepts, "Bring your own cup. " * 40)
    silent = plan(Deck(), teahouse, nobody)
    assert plan(Deck(remarks=remarks), teahouse, nobody).size > silent.size + 1_000
    assert counts(plan(Deck(remarks=remarks), teahouse, nobody)) == counts(silent)


def test_only_what_can_be_heard_is_counted(teahouse):
    def terms_only(text, language):
        return None if text.endswith((".", "?")) else size_of(text, language)

    assert plan(Deck(), teahouse, terms_only).sounds == 6
    without = in_other_words(EVERYTHING, extras=frozenset())
    assert plan(Deck(selection=without), teahouse, size_of).sounds == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longer_a_text_the_more_there_is_to_hear(language):
    assert 1_000 < spoken_size("a", language) < spoken_size("a" * 100, language) < 200_000


def grown(glossary, number):
    """Return a glossary of so many concepts."""
    known = [*glossary.concepts.values()]
    concepts = {
        f"{concept.id}-{i}": concept.model_copy(update={"id": f"{concept.id}-{i}"})
        for i in range(number)
        for concept in [known[i % len(known)]]
    }
    return Catalogue(concepts, glossary.topics, glossary.sources, glossary.metrics)


def test_a_builder_may_ask_for_a_plan_with_every_click(glossary):
    large = grown(glossary, 250)
    deck = Deck(selection=EVERYTHING)
    assert plan(deck, large, size_of).notes == 250
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        plan(deck, large, size_of)
        taken.append(time.perf_counter() - start)
    assert min(taken) < EXPECTED_SECONDS
