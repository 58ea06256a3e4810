"""The benchmarks: what they grow and invent, what they compare with, and what they print."""

import json
import re
from contextlib import closing
from functools import partial
from importlib.metadata import PackageNotFoundError
from itertools import islice

import pytest

from glossary.content import load
from glossary.content.folders import content_folders
from glossary.models import Concept
from glossary.text import squeeze
from scripts.benchmarks.corpus import grown
from scripts.benchmarks.fts5 import Fts5
from scripts.benchmarks.measuring import ENGINES
from scripts.benchmarks.metrics_cdnow import cdnow
from scripts.benchmarks.metrics_report import report as metrics_report
from scripts.benchmarks.metrics_tables import TASKS, write_tables
from scripts.benchmarks.metrics_tables import invented as invented_orders
from scripts.benchmarks.metrics_timing import Case, timed
from scripts.benchmarks.plain_whoosh import PlainWhoosh
from scripts.benchmarks.queries import read_queries
from scripts.benchmarks.report import report
from tests.scripts.program import run


@pytest.fixture(scope="module")
def real():
    return load(content_folders("")).catalogue()


@pytest.fixture(scope="module")
def larger(real):
    return grown(real, len(real.concepts) + 60)


@pytest.fixture(scope="module")
def invented(real, larger):
    return list(islice(larger.concepts.values(), len(real.concepts), None))


def test_growing_keeps_every_real_concept_and_reaches_the_size(real, larger):
    assert len(larger.concepts) == len(real.concepts) + 60
    assert all(larger.concepts[id_] is concept for id_, concept in real.concepts.items())


def test_a_catalogue_that_is_large_enough_stays_as_it_is(real):
    assert grown(real, 1).concepts == real.concepts


def test_invented_concepts_are_valid(invented):
    for concept in invented:
        assert Concept.model_validate(concept.model_dump(by_alias=True)) == concept


def test_every_invented_concept_has_a_term_of_its_own(larger):
    invented = [concept.preferred("ko").text for concept in larger.concepts.values()]
    assert len({squeeze(text) for text in invented[-60:]} - set(map(squeeze, invented[:-60]))) == 60


def test_common_words_stay_common(real, larger):
    def share(catalogue):
        texts = [concept.preferred("ko").text for concept in catalogue.concepts.values()]
        return sum("고객" in text for text in texts) / len(texts)

    assert share(larger) == pytest.approx(share(real), abs=0.15)


def test_growth_is_the_same_in_every_process():
    program = (
        "import hashlib; from glossary.content import load;"
        "from glossary.content.folders import content_folders;"
        "from scripts.benchmarks.corpus import grown;"
        "catalogue = grown(load(content_folders('')).catalogue(), 90);"
        "said = ''.join(c.model_dump_json() for c in catalogue.concepts.values());"
        "print(hashlib.sha256(said.encode()).hexdigest())"
    )
    hashes = {run("-c", program, PYTHONHASHSEED=seed) for seed in ("1", "2")}
    assert len(hashes) == 1


@pytest.fixture(scope="module", params=[Fts5, PlainWhoosh])
def peer(request, larger, tmp_path_factory):
    with closing(request.param(larger, tmp_path_factory.mktemp("index"))) as opened:
        yield opened


def test_the_peers_find_what_is_typed_as_it_is_written(peer, invented):
    for concept in invented[:10]:
        assert concept.id in peer.search(concept.preferred("tr").text)


@pytest.mark.parametrize("query", ["", '"', "a AND", "(((", "NEAR(", "[a TO", "*"])
def test_the_peers_survive_their_own_query_language(peer, query):
    assert isinstance(peer.search(query), list)


def test_pairs_of_syllables_find_a_korean_word_with_a_particle(larger, tmp_path):
    with closing(Fts5(larger, tmp_path)) as fts5:
        assert fts5.search("고객을")
        assert fts5.suggest("고")


def test_a_query_is_read_as_it_was_typed(tmp_path):
    table = tmp_path / "queries.tsv"
    table.write_text("# habit, query, concept\nnfd\t\u1100\u1161 \u2028x\tcustomer\n", "utf-8")
    assert read_queries(table) == [("nfd", "\u1100\u1161 \u2028x", "customer")]


def _figures(ids, ms):
    search = {"habit": "exact", "concept": "tea", "ids": ids, "first_ms": 2 * ms, "ms": ms}
    return {
        "build_s": 4.0,
        "index_mb": 8.0,
        "open_s": 0.5,
        "memory_mb": 3.0,
        "searches": [search],
        "suggestions": [],
    }


def test_the_report_sets_speed_beside_quality():
    run = {80: {"dangol": _figures(["tea"], 2.0), "fts5": _figures(["cup", "tea"], 1.0)}}
    lines = [re.split(r" {2,}", line) for line in report(run).splitlines()]
    names, ours, theirs, ratios = (line[1:] for line in lines[2:6])
    assert dict(zip(names, ours, strict=True)) == {
        "build s": "4.0",
        "index MB": "8.0",
        "open s": "0.500",
        "memory MB": "3.0",
        "first %": "100.0",
        "top 3 %": "100.0",
        "p50 ms": "2.0",
        "p95 ms": "2.0",
        "cold p95": "4.0",
        "suggest p50": "–",
        "suggest p95": "–",
    }
    assert theirs[4:8] == ["0.0", "100.0", "1.0", "1.0"]
    assert ratios[3:9] == ["×1", "+100.0", "+0.0", "×2", "×2", "×2"]
    assert lines[-1] == ["exact", "1", "100.0", "100.0", "2.0", "2.0", "0.0", "100.0", "1.0", "1.0"]


def test_one_run_measures_every_engine_and_keeps_the_figures(tmp_path):
    queries, kept = tmp_path / "queries.tsv", tmp_path / "figures.json"
    queries.write_text("exact\t고객 충성도\tcustomer-loyalty\n", "utf-8")
    printed = run(
        *("-m", "scripts.benchmarks.search", "--sizes", "80", "--folder", str(tmp_path / "here")),
        *("--queries", str(queries), "--json", str(kept)),
    )
    assert re.findall(r"^(dangol|fts5|whoosh) +\d", printed, re.MULTILINE) == list(ENGINES)
    figures = json.loads(kept.read_text("utf-8"))["80"]["dangol"]
    assert figures["searches"][0]["ids"][0] == "customer-loyalty"
    assert figures["index_mb"] > 0 < figures["build_s"]
    assert list((tmp_path / "here").iterdir()) == []


def test_every_engine_makes_the_same_log_of_the_same_orders(tmp_path):
    write_tables(invented_orders(300), tmp_path)
    logs = []
    for (file, _), tasks in TASKS.items():
        data = (tmp_path / file).read_bytes()
        assert tasks["rows"](data) == 300
        logs.append(tasks["log"](data))
    assert len(logs[0].purchases) > 40
    assert all(log == logs[0] for log in logs)


def test_invented_orders_are_the_same_in_everyrun():
    assert list(invented_orders(50)) == list(invented_orders(50))


def test_the_orders_of_cdnow_are_those_of_the_published_estimates():
    head, *rows = cdnow().decode().split()
    assert head == "customer,date,value"
    assert len(rows) == 6919
    assert rows[0] == "0001,19970101,29.33"


def test_the_bench_says_where_the_orders_of_cdnow_are_not_installed(monkeypatch):
    def missing(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr("scripts.benchmarks.metrics_cdnow.files", missing)
    assert cdnow() is None
    said = metrics_report(_measured(cdnow=None))
    assert "lifetimes is not installed" in said
    assert "forecast page" not in said


def test_each_case_is_warmed_up_and_timed_in_turn():
    asked = []
    cases = [Case({"kind": name}, partial(asked.append, name)) for name in ("tea", "cup")]
    figures = timed(cases, 3)
    assert asked == ["tea", "cup"] * 4
    assert [each["kind"] for each in figures] == ["tea", "cup"]
    assert all(0 < each["ms"] <= each["worst_ms"] for each in figures)


def _answers(kind, *ms):
    return [
        {
            "metric": "nps",
            "variant": "groups",
            "language": language,
            "kind": kind,
            "ms": 2 * each,
            "cpu_ms": each,
            "worst_ms": 3 * each,
        }
        for language, each in zip(["tr", "ko", "en"], ms, strict=False)
    ]


def _measured(**other):
    kinds = ("live answer", "whole page", "workbook", "CSV", "API")
    answers = [each for at, kind in enumerate(kinds, 6) for each in _answers(kind, at, at, 2 * at)]
    task = {"file": "orders.csv", "task": "log", "mb": 5.0, "ms": 4000.0, "cpu_ms": 3000.0}
    peer = {"engine": "csv.reader", "peak_mb": 80.0, "ms": 1000.0, "cpu_ms": 1000.0}
    page = {"what": "cltv-orders, page", "ms": 4000.0, "cpu_ms": 500.0, "worst_ms": 5000.0}
    fitted = {"customers": 2357, "orders": 6919, "evaluations": 850, "parameters": {"r": 0.2426}}
    return {
        "conditions": "Linux",
        "answers": [*_answers("concept page", 4, 4, 4), *answers],
        "cdnow": {**fitted, "times": [page]},
        "tables": {
            "rows": 1000,
            "tasks": [{**task, "engine": "dangol", "peak_mb": 90.0}, {**task, **peer}],
        },
        **other,
    }


def test_the_report_sets_the_metrics_beside_a_page_and_a_promise():
    lines = [re.split(r" {2,}", line) for line in metrics_report(_measured()).splitlines()]
    assert lines[6] == ["live answer", "3", "12.0", "24.0", "6.0", "12.0", "×1.5", "nps groups en"]
    assert ["nps groups", "6.0", "6.0", "12.0", "7.0", "8.0", "9.0", "10.0"] in lines
    assert ["live answer < 15 ms: elapsed 24.0, broken; CPU 12.0, kept"] in lines
    assert ["cltv-orders, page", "4.000", "5.000", "0.500"] in lines
    assert ["forecast page < 3 s: elapsed 4.0, broken; CPU 0.50, kept"] in lines
    assert lines[-1] == ["", "csv.reader", "5.0", "1.0", "1.0", "80.0", "×3"]


def test_one_run_measures_answers_and_forecast_and_tables(tmp_path):
    kept = tmp_path / "figures.json"
    asked = ("--metrics", "crr", "--rounds", "1", "--rows", "200", "--json", str(kept))
    printed = run("-m", "scripts.benchmarks.metrics", *asked)
    figures = json.loads(kept.read_text("utf-8"))
    assert {(each["language"], each["kind"]) for each in figures["answers"]} >= {
        *((language, "live answer") for language in ("tr", "ko", "en")),
        ("", "API"),
    }
    assert figures["cdnow"]["evaluations"] > 100
    assert figures["cdnow"]["parameters"]["r"] == pytest.approx(0.243, abs=0.001)
    assert len(figures["tables"]["tasks"]) == 2 * len(TASKS)
    assert "live answer < 15 ms" in printed
