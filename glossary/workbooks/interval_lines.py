"""The 95 % intervals of `glossary/metrics/interval.py` line by line, to be computed in cells."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from glossary.metrics.calculation import Undefined, outcome
from glossary.metrics.expression import Call, Expression, Name, Number, Values, names, names_in
from glossary.metrics.interval import CONFIDENCE, Z, student_quantile
from glossary.metrics.metric import Output, Unit, Variant
from glossary.metrics.sample import MeanSample, NetSample, ShareSample
from glossary.workbooks.words import Method

LOW: Final = "interval_low"
HIGH: Final = "interval_high"
_QUANTILE, _WEIGHT, _CENTRE, _HALF = names(
    "interval_quantile", "interval_weight", "interval_centre", "interval_half"
)
_SIZE, _SHARE, _FREEDOM, _SPREAD = names(
    "interval_size", "interval_share", "interval_freedom", "interval_spread"
)


@dataclass(frozen=True)
class Quantile:
    """How many standard errors an interval takes to either side."""

    symbol: str
    text: str
    """How people write what it is."""
    cell: str
    """How a workbook computes it; a name in braces stands for the cell of another line."""
    compute: Callable[[Values], float | None]
    needs: tuple[str, ...] = ()
    name: str = _QUANTILE.name


Line = Output | Quantile


def _student_quantile(values: Values) -> float | None:
    freedom = int(values[_FREEDOM.name])
    return student_quantile(freedom) if freedom > 0 else None


_NORMAL: Final = Quantile(
    "z", "Φ⁻¹(0.975)", f"_xlfn.NORM.S.INV({(1 + CONFIDENCE) / 2})", lambda _: Z
)
_STUDENT: Final = Quantile(
    "t",
    "t(0.975; ν)",
    f"_xlfn.T.INV.2T(0.05,{{{_FREEDOM.name}}})",
    _student_quantile,
    (_FREEDOM.name,),
)


def interval_lines(variant: Variant) -> tuple[Method, tuple[Line, ...]] | None:
    """Say how the interval of a result is made, if there is a sample behind it.

    The last two lines are its ends.
    """
    result = Name(variant.result.name)
    match variant.sample:
        case ShareSample() as sample:
            return "wilson", tuple(_wilson(sample, result))
        case NetSample() as sample:
            return "adjusted_wald", tuple(_adjusted_wald(sample, result))
        case MeanSample() as sample:
            return "student", tuple(_student(sample, variant))
    return None


def computed(lines: Iterable[Line], values: Values) -> dict[str, float]:
    """Compute lines from the values of a metric; what has no value is left out."""
    known = dict(values)
    found: dict[str, float] = {}
    for line in lines:
        value = _value(line, known)
        if value is not None:
            known[line.name] = found[line.name] = value
    return found


def _value(line: Line, known: Values) -> float | None:
    needed = line.needs if isinstance(line, Quantile) else names_in(line.formula)
    if not known.keys() >= set(needed):
        return None
    value = line.compute(known) if isinstance(line, Quantile) else outcome(line.formula, known)
    return None if isinstance(value, Undefined) else value


def _wilson(sample: ShareSample, share: Name) -> Iterator[Line]:
    size = sample.size
    variance = share * (1 - share) / size + _WEIGHT / (4 * size)
    yield _NORMAL
    yield Output(_WEIGHT.name, "ratio", "w", _QUANTILE**2 / size)
    yield Output(_CENTRE.name, "fraction", "m", (share + _WEIGHT / 2) / (1 + _WEIGHT))
    yield Output(_HALF.name, "fraction", "h", _QUANTILE / (1 + _WEIGHT) * _root(variance))
    yield from _around(share, "fraction", 0, 1)


def _adjusted_wald(sample: NetSample, score: Name) -> Iterator[Line]:
    for_, against = (sample.promoters + 0.75) / _SIZE, (sample.detractors + 0.75) / _SIZE
    variance = Call("max", (Number(0), for_ + against - _SHARE**2)) / _SIZE
    yield _NORMAL
    yield Output(_SIZE.name, "count", "n′", sample.size + 3)
    yield Output(_SHARE.name, "ratio", "s", for_ - against)
    yield Output(_CENTRE.name, "score", "m", 100 * _SHARE)
    yield Output(_HALF.name, "score", "h", 100 * _QUANTILE * _root(variance))
    yield from _around(score, "score", -100, 100)


def _student(sample: MeanSample, variant: Variant) -> Iterator[Line]:
    size, mean = sample.size, Name(variant.result.name)
    named = {each.formula: Name(each.name) for each in variant.outputs}
    total = named.get(sample.total, sample.total)
    yield Output(_FREEDOM.name, "count", "ν", size - 1)
    yield Output(_SPREAD.name, "ratio", "Q", sample.squares - total**2 / size)
    yield _STUDENT
    # Answers that are all the same have no interval: a spread of zero cannot be divided by.
    yield Output(_HALF.name, "score", "h", _QUANTILE / _root(size * _FREEDOM / _SPREAD))
    low, high = sample.scale
    yield Output(LOW, "score", "", Call("max", (Number(low), mean - _HALF)))
    yield Output(HIGH, "score", "", Call("min", (Number(high), mean + _HALF)))


def _around(value: Name, unit: Unit, low: float, high: float) -> Iterator[Line]:
    """Give the ends of an interval that lies on a scale and holds a value."""
    lowest = Call("max", (Number(low), _CENTRE - _HALF))
    highest = Call("min", (Number(high), _CENTRE + _HALF))
    yield Output(LOW, unit, "", Call("min", (value, lowest)))
    yield Output(HIGH, unit, "", Call("max", (value, highest)))


def _root(expression: Expression) -> Expression:
    return Call("sqrt", (expression,))
