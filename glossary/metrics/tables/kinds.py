"""What a cell may hold, and the ways in which people write it; finds out the way of a column."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache, partial
from typing import Final, Literal, NamedTuple

from glossary.metrics.numbers import NumberInvalidError, parse_fraction, parse_number
from glossary.metrics.tables.dates import DateInvalidError, parse_date

Kind = Literal["number", "money", "fraction", "date", "text"]
Way = Literal["tr", "en", "dmy", "mdy", "as_is"]
"""A style of numbers, or an order of dates."""
Value = float | date | str
_REMEMBERED: Final = 10_000
_CLEARLY: Final = 9
"""How many cells must decide one way for each that decides the other."""
Unreadable = (NumberInvalidError, DateInvalidError)

_READERS: Final[Mapping[Kind, Mapping[Way, Callable[[str], Value]]]] = {
    "number": {
        "tr": partial(parse_number, style="tr"),
        "en": partial(parse_number, style="en"),
    },
    "money": {
        "tr": partial(parse_number, style="tr", money=True),
        "en": partial(parse_number, style="en", money=True),
    },
    "fraction": {
        "tr": partial(parse_fraction, style="tr"),
        "en": partial(parse_fraction, style="en"),
    },
    "date": {
        "dmy": partial(parse_date, order="dmy"),
        "mdy": partial(parse_date, order="mdy"),
    },
    "text": {"as_is": str.strip},
}


class Cell(NamedTuple):
    """A cell that is not empty, and the number of its row."""

    row: int
    text: str


class AmbiguousError(ValueError):
    """A column may be read in two ways; attached are a cell that shows it, and its readings."""

    def __init__(self, cell: Cell, meanings: Mapping[Way, Value]) -> None:
        """Keep the cell and what it would be each way."""
        super().__init__(cell, meanings)
        self.cell = cell
        self.meanings = meanings


def reader(kind: Kind, way: Way) -> Callable[[str], Value]:
    """Return what reads the cells of a kind that are written in a way; it raises `Unreadable`."""
    return lru_cache(_REMEMBERED)(_READERS[kind][way])


def fits(kind: Kind, text: str) -> bool:
    """Tell whether a text is a value of a kind in some way."""
    return bool(_meanings(kind, text))


def is_number(text: str) -> bool:
    """Tell whether a text is a number in some style."""
    return fits("number", text)


def is_value(text: str) -> bool:
    """Tell whether a text is a number, an amount, a percentage or a date in some way."""
    return any(fits(kind, text) for kind in _READERS if kind != "text")


def find_way(kind: Kind, cells: Iterable[Cell]) -> Way:
    """Find out the way in which a column is written.

    A cell decides that can be read in one way only: 12,5 or ₩12,000 or 22/11/2026. One that means
    something else each way, 1.234 or 03/04/2026, needs another cell to decide. Where cells decide
    differently, nearly all of them have it: the others are wrong cells, no reason to refuse all.

    Raises:
        AmbiguousError: nothing decides, or too many cells decide differently.
    """
    ways = tuple(_READERS[kind])
    deciding: dict[Way, list[Cell]] = {way: [] for way in ways}
    doubt: AmbiguousError | None = None
    # Values repeat in a column; what is remembered is forgotten with this call.
    meanings_of = lru_cache(_REMEMBERED)(partial(_meanings, kind))
    decided: Way | None = None
    for cell in cells if len(ways) > 1 else ():
        if cell.text.isdigit():
            continue  # The same in every way or in none.
        if decided and _is_plain(kind, decided, cell.text):
            deciding[decided].append(cell)
            continue
        meanings = meanings_of(cell.text)
        if len(meanings) == 1:
            (way,) = meanings
            deciding[way].append(cell)
            decided = decided or way
        elif len(set(meanings.values())) > 1:
            doubt = doubt or AmbiguousError(cell, meanings)
    return _commonest(kind, deciding, doubt) or ways[0]


def _commonest(
    kind: Kind, deciding: Mapping[Way, Sequence[Cell]], doubt: AmbiguousError | None
) -> Way | None:
    ordered = sorted(deciding, key=lambda way: -len(deciding[way]))
    first, second = ordered[0], ordered[-1]
    if first != second and _CLEARLY * len(deciding[second]) > len(deciding[first]):
        cell = deciding[second][0]
        raise AmbiguousError(cell, _meanings(kind, cell.text))
    if not deciding[first] and doubt:
        raise doubt
    return first if deciding[first] else None


def _meanings(kind: Kind, text: str) -> Mapping[Way, Value]:
    meanings: dict[Way, Value] = {}
    for way, read in _READERS[kind].items():
        with suppress(*Unreadable):
            meanings[way] = read(text)
    return _amounts(meanings) if kind == "money" and not is_number(text) else meanings


def _is_plain(kind: Kind, way: Way, text: str) -> bool:
    """Tell whether a cell can be read in a way, and has no currency, which decides by itself."""
    read = _READERS["number" if kind == "money" else kind][way]
    with suppress(*Unreadable):
        read(text)
        return True
    return False


def _amounts(meanings: Mapping[Way, Value]) -> Mapping[Way, Value]:
    # With its currency nobody writes three decimals: ₩12,000 and ₺1.234 are thousands. Without it,
    # as machines write, 1.234 may be an average.
    amounts = {way: value for way, value in meanings.items() if isinstance(value, float)}
    most = max(map(abs, amounts.values()), default=0)
    return {way: value for way, value in amounts.items() if abs(value) == most}
