"""What requests are answered with is opened when it is needed, and once."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.wiring import Stores
from glossary.store.errors import StoreUnavailableError


def test_nobody_opens_a_store_who_only_reads(tmp_path):
    Stores("", tmp_path / "instance")
    assert [*tmp_path.iterdir()] == []


def test_threads_that_ask_at_once_get_one_store(tmp_path):
    stores = Stores("", tmp_path)
    with ThreadPoolExecutor(4) as pool:
        opened = [*pool.map(lambda _: stores.ours(), range(8))]
    assert len({id(each) for each in opened}) == 1
    opened[0].close()


def test_a_forked_process_opens_a_store_of_its_own(tmp_path, monkeypatch):
    stores = Stores("", tmp_path)
    ours = stores.ours()
    with monkeypatch.context() as patch:
        patch.setattr(os, "getpid", lambda: -1)
        theirs = stores.ours()
        assert theirs is not ours
        assert theirs is stores.ours()
    assert stores.ours() is ours
    for each in (ours, theirs):
        each.close()


def test_a_store_that_could_not_be_opened_is_tried_again(tmp_path):
    blocked = tmp_path / "instance"
    blocked.touch()
    stores = Stores("", blocked)
    with pytest.raises(StoreUnavailableError):
        stores.ours()
    blocked.unlink()
    stores.ours().close()
