"""Keys of saved decks are long, random and easy to hand on; the secret one is not kept."""

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.store.keys import Keys, could_be_key, new_keys

KEY = st.binary(min_size=16, max_size=16)


def keys_of(public, secret):
    drawn = iter((public, secret))
    return new_keys(lambda length: next(drawn)[:length])


@given(KEY, KEY)
def test_keys_are_written_in_26_letters_and_digits_that_no_mail_breaks(public, secret):
    keys = keys_of(public, secret)
    for key in (keys.public, keys.secret):
        assert re.fullmatch("[a-z2-7]{26}", key)
        assert could_be_key(key)


@given(KEY, KEY)
def test_every_bit_counts(public, secret):
    assert (keys_of(public, secret).public == keys_of(secret, public).public) == (public == secret)


def test_keys_are_drawn_anew_each_time():
    drawn = [new_keys() for _ in range(50)]
    assert len({key for keys in drawn for key in (keys.public, keys.secret)}) == 100


@pytest.mark.parametrize(
    "text",
    ["", "a" * 25, "a" * 27, "A" * 26, "1" * 26, "a" * 26 + "\n", "a" * 25 + "\x00", "차" * 26],
)
def test_anything_else_could_not_be_a_key(text):
    assert not could_be_key(text)


def test_a_secret_key_fits_its_own_digest_only():
    keys = new_keys()
    assert keys.fit(keys.digest)
    assert keys.fit(Keys("another deck", keys.secret).digest)
    for wrong in (
        "",
        "차",
        "\x00",
        keys.public,
        keys.secret.upper(),
        keys.secret[:-1],
        keys.digest,
    ):
        assert not Keys(keys.public, wrong).fit(keys.digest)


def test_a_secret_key_is_neither_in_its_digest_nor_in_what_a_log_would_show():
    keys = Keys("public", "tea-with-milk")
    assert keys.digest == hashlib.sha256(b"tea-with-milk").hexdigest()
    assert "tea" not in repr(keys)
