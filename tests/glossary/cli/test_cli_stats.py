"""`dangol stats`: what it prints of the teahouse, as text and as JSON."""

import json

import pytest

from glossary.cli import main

COFFEE = "concepts/drinks/coffee.yaml"


@pytest.fixture
def stats(copy, monkeypatch, capsys):  # noqa: ARG001 - the copy is where the test stands
    """Count the copy of the teahouse; the answer is the status and what was printed."""
    monkeypatch.setenv("DANGOL_CONTENT", ".")

    def stats(*arguments):
        status = main(["stats", *arguments])
        return status, *capsys.readouterr()

    return stats


def test_the_tables_stand_in_columns_within_eighty(stats):
    status, out, err = stats()
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0] == "6 concepts, 3 metrics, 2 topics, 2 sources"
    assert "drinks                         2           1           0           3" in lines
    assert "examples              하십시오체      해요체      해라체         all" in lines
    assert max(map(len, lines)) <= 80


def test_what_is_thin_is_named(stats):
    _, out, _ = stats()
    *_, fewest, island = out.split("\n\n")
    assert fewest.splitlines() == [
        "fewest relations",
        "booking-rate 1, coffee 1, discount-rate 1, green-tea 1, teahouse 1, tea 3",
    ]
    assert island.splitlines() == [
        "joined by no relation to the others",
        "booking-rate, discount-rate",
    ]


def test_as_json_the_counts_have_names(stats):
    status, out, _ = stats("--json")
    report = json.loads(out)
    assert status == 0
    assert report["meta"] == {"concepts": 6, "metrics": 3, "topics": 2, "sources": 2}
    assert report["data"]["concepts"]["house"] == {
        "level 1": 1,
        "level 2": 0,
        "level 3": 2,
        "all": 3,
    }
    assert report["data"]["terms"]["preferred"] == {"ko": 6, "tr": 6, "en": 6}
    assert report["data"]["relations"]["tea"] == 3
    assert report["data"]["islands"] == [["booking-rate", "discount-rate"]]


def test_flawed_content_is_not_counted(stats, copy):
    copy.change(COFFEE, "level: 1", "level: 4")
    assert stats() == (2, "", "The content has 1 problems; see dangol check.\n")
