"""Workbooks as someone unkind might send them are refused, without much memory."""

import tracemalloc

import pytest

from glossary.metrics.tables import LARGEST, TableInvalidError
from glossary.workbooks.reading import read_workbook
from tests.glossary.workbooks.bombs import BOMBS


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_and_takes_little_memory(name):
    data, code = BOMBS[name]
    assert len(data) <= LARGEST
    tracemalloc.start()
    try:
        with pytest.raises(TableInvalidError) as refused:
            read_workbook(data)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()
    (problem,) = refused.value.problems
    assert problem.code == code
