"""CSV as someone unkind might send it: refused soon, and without much memory."""

import time
import tracemalloc

import pytest

from glossary.metrics.tables import LARGEST, TableInvalidError, read_table
from tests.glossary.metrics.bombs import BOMBS


def code_of(data):
    with pytest.raises(TableInvalidError) as refused:
        read_table(data)
    (problem,) = refused.value.problems
    return problem.code


def seconds_of(read):
    begun = time.process_time()
    read()
    return time.process_time() - begun


@pytest.fixture(scope="module")
def plain():
    """The seconds that an honest file of the largest size costs."""
    data = b"puan;yorum\n" + b"9;guler yuzlu servis, iyi\n" * (LARGEST // 26 - 1)
    return seconds_of(lambda: read_table(data))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_sooner_than_an_honest_file_is_read(name, plain):
    data, code = BOMBS[name]
    assert len(data) <= LARGEST
    assert code_of(data) == code
    assert seconds_of(lambda: code_of(data)) < 3 * plain


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_takes_little_memory(name):
    data, _ = BOMBS[name]
    tracemalloc.start()
    try:
        code_of(data)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()
