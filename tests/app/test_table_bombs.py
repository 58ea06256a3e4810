"""Tables as someone unkind might send them are refused through the API, and take little memory."""

import tracemalloc

import pytest

from app.forms.tables import CSV, JSON, XLSX
from glossary.metrics.tables import LARGEST
from tests.app.test_problems import problem
from tests.glossary.metrics.bombs import BOMBS as CSV_BOMBS
from tests.glossary.workbooks.bombs import BOMBS as XLSX_BOMBS

# What csv.Sniffer takes seconds or minutes for (CPython gh-98820, gh-109638).
SNIFFER_BOMBS = {
    "quotes-in-quotes": b"'" + b"\"'," * 84,
    "quotes-and-spaces": b'"' + b' "' * 32_000,
    "no-delimiter": b"a" * 2_000 + b'\n"' + b"b\n" * 30_000,
}
BOMBS = [
    *(pytest.param(data, CSV, id=f"sniffer-{name}") for name, data in SNIFFER_BOMBS.items()),
    *(pytest.param(data, CSV, id=f"csv-{name}") for name, (data, _) in CSV_BOMBS.items()),
    *(pytest.param(data, XLSX, id=f"xlsx-{name}") for name, (data, _) in XLSX_BOMBS.items()),
    pytest.param(b'{"columns":' * 100_000, JSON, id="json-deep"),
    pytest.param(b'{"columns": {"a": [%b1]}}' % (b"1," * 2_000_000), JSON, id="json-rows"),
    pytest.param(b'{"columns": {"a": [%b]}}' % (b"9" * 4_000_000), JSON, id="json-digits"),
]


@pytest.mark.parametrize(("data", "kind"), BOMBS)
def test_a_bomb_is_refused(client, data, kind):
    assert len(data) <= LARGEST
    tracemalloc.start()
    try:
        answer = client.post("/api/v1/metrics/nps", data=data, content_type=kind)
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()
    assert problem(answer, 422)["errors"]


@pytest.mark.parametrize("number", ["1E+1000000", "1E+300000", "-1e999999999", "0." + "0" * 9000])
def test_a_number_that_would_be_endless_is_a_wrong_cell(client, number):
    data = f"score\n9\n{number}\n".encode()
    answer = client.post("/api/v1/metrics/nps", data=data, content_type=CSV)
    (wrong,) = answer.json["meta"]["problems"]
    assert (wrong["row"], wrong["code"] in {"exponent", "too_long"}) == (3, True)
