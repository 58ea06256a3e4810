"""Nothing that readers send is written to a disk."""

import pytest
from werkzeug import formparser

from tests.app.sent import sent


def test_a_large_file_makes_no_file_of_ours(real_app, monkeypatch):
    def refuse(*_args, **_options):
        pytest.fail("a file of a reader would be written")

    for name in ("SpooledTemporaryFile", "TemporaryFile"):
        monkeypatch.setattr(formparser, name, refuse, raising=False)
    rows = "customer,date,value\n" + f"{'Min' * 20},2026-01-02,12.50\n" * 10_000
    answer = real_app.test_client().post("/en/metrics/rfm", **sent(rows.encode()))
    assert answer.status_code == 200
    assert "Rows counted: 10,000" in answer.text
