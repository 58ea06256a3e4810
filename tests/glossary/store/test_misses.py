"""The list of what was searched for in vain, in both databases."""

from datetime import date

import pytest

from glossary.store.misses import Miss, Misses
from tests.glossary.store.programs import run_at_once

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
NAMES = [f"çay {number}" for number in range(40)]


def count(misses, *texts, day=MONDAY):
    for text in texts:
        misses.count(text, day)


def texts(misses):
    return {miss.text for miss in misses.most_asked(100)}


@pytest.fixture
def five(store):
    """A list with room for five texts."""
    return Misses(store.database, most=5)


def test_nothing_was_missed_at_first(store):
    assert (store.misses.most_asked(10), store.misses.number()) == ([], 0)


def test_texts_are_counted_and_the_most_asked_come_first(store):
    count(store.misses, "çay", "고객 여정", "차", "çay")
    count(store.misses, "차", day=TUESDAY)
    assert store.misses.most_asked(10) == [
        Miss("차", 2, TUESDAY),
        Miss("çay", 2, MONDAY),
        Miss("고객 여정", 1, MONDAY),
    ]


def test_no_more_are_listed_than_wanted_but_all_are_numbered(store):
    count(store.misses, *NAMES)
    assert len(store.misses.most_asked(7)) == 7
    assert store.misses.number() == len(NAMES)


def test_the_oldest_of_the_least_asked_make_room(five):
    count(five, "b", "b", "c", "d", "e")
    count(five, "a", day=TUESDAY)
    count(five, "new", day=TUESDAY)
    assert texts(five) == {"a", "b", "d", "e", "new"}


def test_a_flood_does_not_push_out_what_is_asked_often(five):
    count(five, "asked", "often", "asked", "often", *NAMES)
    assert five.number() == 5
    assert {"asked", "often"} < texts(five)


def test_a_list_full_of_what_is_asked_often_still_takes_something_new(five):
    count(five, *"aabbccddee", "new")
    assert texts(five) == {*"bcde", "new"}


def test_when_the_limit_is_lowered_the_next_new_text_makes_it_so(store):
    count(store.misses, *NAMES)
    count(Misses(store.database, most=5), "new")
    assert store.misses.number() == 5


def test_everything_can_be_forgotten(store):
    count(store.misses, "çay")
    store.misses.clear()
    assert store.misses.number() == 0


def test_no_count_is_lost_when_processes_open_and_count_at_once(store, place):
    store.misses.clear()
    program = """
store = open_store(url, instance)
for _ in range(150):
    store.misses.count("çay", day)
store.close()
"""
    run_at_once(place, program)
    assert [miss.times for miss in store.misses.most_asked(10)] == [600]


def test_processes_that_make_room_at_once_do_not_hinder_each_other(store, place):
    program = """
from glossary.store.misses import Misses
store = open_store(url, instance)
misses = Misses(store.database, most=10)
for step in range(60):
    misses.count(f"{number} {step}", day)
store.close()
"""
    run_at_once(place, program)
    ten = Misses(store.database, most=10)
    count(ten, "the last")
    assert ten.number() == 10
