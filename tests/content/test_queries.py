"""What people type, by habit, and the concept that they mean: the examination of the search.

Each line of queries.tsv is a habit, what is typed (with every space and in whatever Unicode form it
is typed in), and a concept. The lines were written without knowledge of the search.
"""

from collections import defaultdict
from pathlib import Path

import pytest

from glossary.content import load
from glossary.content.folders import content_folders
from glossary.search import Search

FIRST = 0.97
"""The share of queries whose concept must be the first hit; all must be among the first three."""


def _table():
    lines = Path(__file__).with_name("queries.tsv").read_text("utf-8").split("\n")
    by_habit = defaultdict(list)
    for line in lines:
        if line and not line.startswith("#"):
            habit, query, concept = line.split("\t")
            by_habit[habit].append((query, concept))
    return by_habit


QUERIES = _table()


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """Ask the search over the real content; the answer is the ids of the first three hits."""
    catalogue = load(content_folders("")).catalogue()
    search = Search(catalogue, tmp_path_factory.mktemp("search"))

    def found(query):
        return [hit.concept.id for hit in search.search(query, limit=3).hits]

    return found


@pytest.mark.parametrize("habit", QUERIES)
def test_the_concept_is_among_the_first_three(ask, habit):
    missed = [
        f"{query!r} → {found}, not {concept}"
        for query, concept in QUERIES[habit]
        if concept not in (found := ask(query))
    ]
    assert not missed, "\n".join(missed)


def test_the_concept_is_mostly_the_first(ask):
    answers = [(query, concept, ask(query)) for rows in QUERIES.values() for query, concept in rows]
    missed = [f"{query!r} → {found}" for query, concept, found in answers if found[:1] != [concept]]
    assert len(answers) - len(missed) >= FIRST * len(answers), "\n".join(missed)


def test_the_table_covers_every_concept_and_enough_queries():
    catalogue = load(content_folders("")).catalogue()
    meant = {concept for rows in QUERIES.values() for _, concept in rows}
    assert meant == set(catalogue.concepts)
    assert sum(map(len, QUERIES.values())) >= 250


@pytest.mark.parametrize("query", ["Z/Y", "Q&A", "R&D", "AND", "을", "zebra", "helicopter"])
def test_what_names_nothing_of_ours_finds_nothing(ask, query):
    """Better the editors hear of it than that readers get what merely looks alike."""
    assert ask(query) == []
