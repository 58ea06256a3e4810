"""The bench of the decks: what is measured is the same deck, and the report says what it means."""

import json
import re

import pytest

from glossary.content import load
from glossary.content.folders import content_folders
from scripts.benchmarks.decks_report import report
from tests.scripts.program import run


def _export(engine, notes, sounds, **other):
    times = {"first_cpu_ms": 900.0, "ms": 500.0, "cpu_ms": 400.0, "worst_ms": 600.0}
    written = {"notes": notes, "cards": 2 * notes, "sounds": sounds, "file_mb": 1.5}
    return {"engine": engine, **times, **written, "peak_mb": 12.0, **other}


def test_the_report_sets_decks_beside_both_peers_and_three_promises():
    decks = [
        _export("dangol", 1000, 0),
        _export("genanki", 1000, 0, cpu_ms=100.0),
        _export("anki", 1000, 0, cpu_ms=800.0),
        _export("dangol", 1000, 2000, peak_mb=121.0),
        _export("genanki", 1000, 2000, cpu_ms=200.0),
        _export("anki", 1000, 2000, cpu_ms=399.0),
    ]
    printed = report({"conditions": "Linux", "decks": decks})
    rows = [re.split(r" {2,}", line) for line in printed.splitlines()]
    assert rows[3][1:] == [
        *("1,000", "2,000", "0", "0.90", "0.50", "0.40", "0.60", "12.0", "1.5"),
    ]
    assert [row[-1] for row in rows[4:6]] == ["×4.00", "×0.50"]
    assert [row[0].rpartition(", ")[2] for row in rows[-6:]] == [
        *("broken", "kept", "kept", "kept", "broken", "broken"),
    ]


def test_one_run_measures_the_same_deck_by_every_engine(tmp_path):
    pytest.importorskip("anki.collection")
    kept = tmp_path / "figures.json"
    asked = ("--sizes", "1", "--rounds", "1", "--json", str(kept))
    printed = run("-m", "scripts.benchmarks.decks", *asked, "--folder", str(tmp_path / "here"))
    decks = json.loads(kept.read_text("utf-8"))["decks"]
    assert [each["engine"] for each in decks] == 2 * ["dangol", "genanki", "anki"]
    silent, spoken = decks[:3], decks[3:]
    concepts = load(content_folders("")).catalogue().concepts
    (notes,) = {each["notes"] for each in decks}
    # API is API in every language: no card could ask for it.
    assert 0.98 * len(concepts) < notes <= len(concepts)
    assert len({each["cards"] for each in decks}) == 1
    assert {each["sounds"] for each in silent} == {0}
    (sounds,) = {each["sounds"] for each in spoken}
    assert sounds > notes
    assert len(re.findall("kept|broken", printed)) == 6
    assert list((tmp_path / "here").iterdir()) == []
