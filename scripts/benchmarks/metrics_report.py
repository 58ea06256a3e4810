"""Lays the figures of the metrics out as text, beside what was promised of them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any, Final

from scripts.benchmarks.report import aligned

Figures = Mapping[str, Any]
Row = Sequence[str]

LIVE_MS: Final = 15
FORECAST_S: Final = 3
_YARDSTICK: Final = "concept page"
_LANGUAGES: Final = ("tr", "ko", "en")
_OF_VARIANT: Final = ("live answer", "whole page", "workbook", "CSV")


def report(run: Figures) -> str:
    """Write the tables of everything that was measured."""
    parts = [run["conditions"], *_answers(run["answers"]), *_cdnow(run["cdnow"])]
    return "\n\n".join([*parts, *_tables(run["tables"])])


def _answers(answers: Sequence[Figures]) -> Iterator[str]:
    kinds = _grouped(answers, lambda each: each["kind"])
    yield "Worked examples, ms; ratios of CPU time\n\n" + aligned(_by_kind(kinds))
    yield "CPU ms by variant, median of the languages\n\n" + aligned(_by_variant(answers))
    slowest = max(kinds["live answer"], key=lambda each: each["ms"])
    yield _promise("live answer", LIVE_MS, slowest["ms"], slowest["cpu_ms"], "ms")


def _by_kind(kinds: Mapping[str, Sequence[Figures]]) -> Iterator[Row]:
    yield ("", "cases", "median", "worst", "CPU median", "CPU worst", f"× {_YARDSTICK}", "worst is")
    yardsticks = {_place(each): each["cpu_ms"] for each in kinds[_YARDSTICK]}
    for kind, cases in kinds.items():
        ratios = [each["cpu_ms"] / yardsticks[_place(each)]
                  for each in cases if _place(each) in yardsticks]  # fmt: skip
        worst = max(cases, key=lambda each: each["cpu_ms"])
        yield (
            kind,
            str(len(cases)),
            *(written(of([each[name] for each in cases])) for name in ("ms", "cpu_ms")
              for of in (median, max)),
            f"×{median(ratios):.3g}" if ratios else "–",
            " ".join(filter(None, _place(worst))),
        )  # fmt: skip


def _by_variant(answers: Sequence[Figures]) -> Iterator[Row]:
    yield ("variant", *(f"live {each}" for each in _LANGUAGES), *_OF_VARIANT[1:], "API")
    variants = _grouped(answers, lambda each: f"{each['metric']} {each['variant']}")
    for variant, cases in variants.items():
        live = {each["language"]: each for each in cases if each["kind"] == "live answer"}
        kinds = _grouped(cases, lambda each: each["kind"])
        yield (
            variant,
            *(written(live[each]["cpu_ms"]) for each in _LANGUAGES),
            *(written(median(each["cpu_ms"] for each in kinds[kind]))
              for kind in (*_OF_VARIANT[1:], "API")),
        )  # fmt: skip


def _cdnow(cdnow: Figures | None) -> Iterator[str]:
    if cdnow is None:
        yield "CDNOW: the wheel of lifetimes is not installed; scripts/setup --test installs it."
        return
    counted = (f"{cdnow[each]:,} {each}" for each in ("orders", "customers", "evaluations"))
    fitted = (f"{name} {value:.4g}" for name, value in cdnow["parameters"].items())
    rows = [("", "s", "worst s", "CPU s"), *map(_in_seconds, cdnow["times"])]
    yield f"CDNOW: {', '.join(counted)}; {', '.join(fitted)}\n\n" + aligned(rows)
    (page,) = (each for each in cdnow["times"] if each["what"] == "cltv-orders, page")
    yield _promise("forecast page", FORECAST_S, page["ms"] / 1000, page["cpu_ms"] / 1000, "s")


def _in_seconds(times: Figures) -> Row:
    return times["what"], *(f"{times[each] / 1000:.3f}" for each in ("ms", "worst_ms", "cpu_ms"))


def _tables(tables: Figures) -> Iterator[str]:
    yield f"Tables of {tables['rows']:,} orders\n\n" + aligned(_by_engine(tables["tasks"]))


def _by_engine(tasks: Sequence[Figures]) -> Iterator[Row]:
    yield ("", "engine", "file MB", "s", "CPU s", "peak MB", "ratio of CPU")
    for path, cases in _grouped(tasks, lambda each: f"{each['file']}, {each['task']}").items():
        ours, *_ = cases
        for each in cases:
            yield (
                path if each is ours else "",
                each["engine"],
                written(each["mb"]),
                written(each["ms"] / 1000),
                written(each["cpu_ms"] / 1000),
                written(each["peak_mb"]),
                "" if each is ours else f"×{ours['cpu_ms'] / each['cpu_ms']:.3g}",
            )


def _promise(what: str, most: float, elapsed: float, worked: float, unit: str) -> str:
    """Say whether a promise is kept, and whether it would be if nothing else had run."""
    both = {"elapsed": elapsed, "CPU": worked}
    told = (f"{name} {written(each)}, {'kept' if each < most else 'broken'}"
            for name, each in both.items())  # fmt: skip
    return f"{what} < {most} {unit}: {'; '.join(told)}"


def _place(case: Figures) -> tuple[str, str, str]:
    return case["metric"], case["variant"], case["language"]


def _grouped(cases: Sequence[Figures], by: Callable[[Figures], str]) -> dict[str, list[Figures]]:
    grouped: dict[str, list[Figures]] = defaultdict(list)
    for case in cases:
        grouped[by(case)].append(case)
    return grouped


def written(number: float) -> str:
    """Write a figure with no more digits than it is worth."""
    return f"{number:.1f}" if number >= 1 else f"{number:.2f}"
