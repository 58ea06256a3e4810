"""Saved decks: seen with the public key, changed with the secret one, in both databases."""

from contextlib import closing

import pytest
from sqlalchemy import text

from glossary.store import open_store
from glossary.store.errors import DeckTooLongError, StoreUnavailableError
from glossary.store.keys import Keys
from glossary.store.saved_decks import LONGEST_CONTENT, SavedDeck
from tests.glossary.store.programs import run_at_once

TEA = '{"title": "차 · çay ☕", "remarks": {"tea": "two\\nlines"}}'
KEYS = Keys("a" * 26, "b" * 26)
OTHER = Keys("c" * 26, "d" * 26)


@pytest.fixture
def decks(store):
    """The saved decks of a store in which there is one, about tea."""
    store.saved_decks.save(TEA, KEYS, 1_000)
    return store.saved_decks


def strangers():
    return [
        Keys(KEYS.public, OTHER.secret),
        Keys(OTHER.public, KEYS.secret),
        Keys(KEYS.secret, KEYS.public),
        Keys(KEYS.public, KEYS.digest),
        Keys(KEYS.public, ""),
        Keys("", ""),
    ]


def test_a_saved_deck_is_found_with_its_public_key(decks):
    assert decks.find(KEYS.public) == SavedDeck(KEYS.public, TEA, created=1_000, changed=1_000)


def test_a_saved_deck_is_there_for_the_next_process(decks, place):
    with closing(open_store(*place)) as again:
        assert again.saved_decks.find(KEYS.public) == decks.find(KEYS.public)


@pytest.mark.parametrize(
    "public",
    [
        OTHER.public,
        KEYS.secret,
        KEYS.public.upper(),
        "",
        "all",
        "%",
        "a\x00b",
        "\ud800",
        "x" * 9999,
    ],
)
def test_there_is_no_deck_under_another_key(decks, public):
    assert decks.find(public) is None


def test_only_who_has_both_keys_opens_a_deck(decks):
    assert decks.open(KEYS) == decks.find(KEYS.public)
    assert [decks.open(keys) for keys in strangers()] == [None] * 6


def test_a_change_keeps_when_the_deck_was_made(decks):
    assert decks.change(KEYS, "[]", 2_000)
    assert decks.find(KEYS.public) == SavedDeck(KEYS.public, "[]", created=1_000, changed=2_000)


def test_a_change_touches_no_other_deck(decks):
    decks.save("other", OTHER, 1_500)
    decks.change(KEYS, "[]", 2_000)
    assert decks.find(OTHER.public) == SavedDeck(OTHER.public, "other", 1_500, 1_500)
    decks.remove(KEYS)
    assert decks.find(OTHER.public)


@pytest.mark.parametrize("keys", strangers())
def test_a_stranger_neither_changes_nor_removes(decks, keys):
    assert not decks.change(keys, "[]", 2_000)
    assert not decks.remove(keys)
    assert decks.find(KEYS.public) == SavedDeck(KEYS.public, TEA, 1_000, 1_000)


def test_a_removed_deck_is_gone(decks):
    assert decks.remove(KEYS)
    assert decks.find(KEYS.public) is None
    assert not decks.change(KEYS, "[]", 2_000)
    assert not decks.remove(KEYS)


def test_a_guess_waits_for_no_writer(store, decks):
    with store.database.writing() as connection:
        connection.execute(text("UPDATE saved_decks SET content = 'being changed'"))
        assert not decks.change(Keys(KEYS.public, OTHER.secret), "[]", 2_000)


def test_a_deck_that_is_removed_while_it_is_changed_stays_removed(decks, monkeypatch):
    deck = decks.open(KEYS)
    assert decks.remove(KEYS)
    monkeypatch.setattr(decks, "open", lambda _: deck)
    assert not decks.change(KEYS, "[]", 2_000)
    assert decks.find(KEYS.public) is None


@pytest.mark.usefixtures("decks")
def test_the_secret_key_is_nowhere_in_the_database(store):
    with store.database.reading() as connection:
        rows = connection.execute(text("SELECT * FROM saved_decks")).all()
    assert len(rows) == 1
    assert KEYS.digest in rows[0]
    assert KEYS.secret not in str(rows)


def test_a_key_is_given_away_once(decks):
    with pytest.raises(StoreUnavailableError) as raised:
        decks.save("another", KEYS, 2_000)
    assert KEYS.secret not in str(raised.value)
    assert decks.find(KEYS.public).content == TEA


def test_the_longest_content_fits_and_a_longer_one_is_refused_and_changes_nothing(decks):
    assert decks.change(KEYS, "차" * LONGEST_CONTENT, 2_000)
    too_long = "x" * (LONGEST_CONTENT + 1)
    with pytest.raises(DeckTooLongError) as raised:
        decks.change(KEYS, too_long, 3_000)
    assert raised.value.data == {"most": str(LONGEST_CONTENT)}
    with pytest.raises(DeckTooLongError):
        decks.save(too_long, OTHER, 3_000)
    assert decks.find(KEYS.public).changed == 2_000
    assert decks.find(OTHER.public) is None


def test_processes_that_change_a_deck_at_once_leave_what_one_of_them_wrote(decks, place):
    program = f"""
from glossary.store.keys import Keys
store = open_store(url, instance)
for step in range(40):
    now = 2_000 + 100 * number + step
    assert store.saved_decks.change(Keys({KEYS.public!r}, {KEYS.secret!r}), f"{{now}} " * 500, now)
store.close()
"""
    run_at_once(place, program)
    deck = decks.find(KEYS.public)
    assert deck.content == f"{deck.changed} " * 500
    assert deck.changed % 100 == 39
    assert deck.created == 1_000


def test_nothing_is_lost_when_processes_save_at_once(store, place):
    program = """
from glossary.store.keys import new_keys
store = open_store(url, instance)
for step in range(40):
    keys = new_keys()
    store.saved_decks.save(f"{number} {step}", keys, 1_000)
    assert store.saved_decks.open(keys).content == f"{number} {step}"
store.close()
"""
    run_at_once(place, program)
    with store.database.reading() as connection:
        contents = connection.execute(text("SELECT content FROM saved_decks")).scalars()
        assert len({*contents}) == 160
