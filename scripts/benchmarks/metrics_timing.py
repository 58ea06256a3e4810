"""Times calls one after another, round by round, so that what else runs meets all of them alike."""

import gc
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter, process_time
from typing import Any, NamedTuple

Figures = dict[str, Any]


class Case(NamedTuple):
    """Something to be timed, and by what it is told apart."""

    name: Mapping[str, str]
    call: Callable[[], object]


def timed(cases: Sequence[Case], rounds: int) -> list[Figures]:
    """Call everything once to warm up, then round by round; each case counts with its medians."""
    for case in cases:
        case.call()
    gc.collect()
    gc.freeze()  # as app/server.py does it
    times = zip(*([_once(case.call) for case in cases] for _ in range(rounds)), strict=True)
    return [{**case.name, **_told(each)} for case, each in zip(cases, times, strict=True)]


def _once(call: Callable[[], object]) -> tuple[float, float]:
    started, worked = perf_counter(), process_time()
    call()
    return (perf_counter() - started) * 1000, (process_time() - worked) * 1000


def _told(times: Sequence[tuple[float, float]]) -> Figures:
    elapsed, worked = zip(*times, strict=True)
    return {"ms": median(elapsed), "cpu_ms": median(worked), "worst_ms": max(elapsed)}
