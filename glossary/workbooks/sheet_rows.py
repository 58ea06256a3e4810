"""The rows of a sheet as texts, each of which can be read in one way only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from typing import Final, NamedTuple
from zipfile import ZipFile

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import WINDOWS_EPOCH, from_excel
from openpyxl.utils.escape import unescape

from glossary.metrics.tables import LONGEST_CELL, MOST_COLUMNS, cell_of, refusal
from glossary.workbooks.package import Element, elements

_MOST_STRINGS: Final = 500_000
_LONGEST_FORMAT: Final = 255
# 27 to 36 and 50 to 58 are how dates are written in East Asia, which the files do not spell out.
_DATE_FORMATS: Final = frozenset(
    str(each)
    for each in (*BUILTIN_FORMATS, *range(27, 37), *range(50, 59))
    if each not in BUILTIN_FORMATS or is_date_format(BUILTIN_FORMATS[each])
)
_LAST_COLUMN: Final = 16_384
"""XFD, the last one that there is; most of them may be empty."""
_DIGITS: Final = "0123456789"
_TRUTHS: Final = {"0": "FALSE", "1": "TRUE"}


class SheetRow(NamedTuple):
    """A row in which something stands, with its number."""

    number: int
    cells: Sequence[str]


@dataclass(frozen=True)
class References:
    """What the cells of a workbook refer to."""

    strings: Sequence[str] = ()
    date_styles: frozenset[str] = frozenset()
    epoch: datetime = WINDOWS_EPOCH
    """The day from which days are counted."""


def strings(package: ZipFile, path: str) -> Sequence[str]:
    """Give the texts that cells refer to by their place."""
    found: list[str] = []
    parts: list[str] = []
    for element in elements(package, path):
        if element.name == "si":
            found.append(_joined(parts))
            parts = []
            if len(found) > _MOST_STRINGS:
                raise refusal("workbook_too_large")
        else:
            _add_text(parts, element)
    return found


def date_styles(package: ZipFile, path: str) -> frozenset[str]:
    """Give the styles, by their place, that make a date of a number."""
    dates, styles, pending = set(_DATE_FORMATS), list[str](), list[str]()
    for name, attributes, _ in elements(package, path):
        format_ = attributes.get("numFmtId", "0")
        if name == "numFmt" and is_date_format(attributes.get("formatCode", "")[:_LONGEST_FORMAT]):
            dates.add(format_)
        elif name == "xf":
            pending.append(format_)
        elif name in {"cellXfs", "cellStyleXfs"}:
            # Both hold the same elements; cells refer to the first.
            styles = pending if name == "cellXfs" else styles
            pending = []
    return frozenset(str(place) for place, format_ in enumerate(styles) if format_ in dates)


def sheet_rows(package: ZipFile, path: str, references: References) -> Iterator[SheetRow]:
    """Give the rows of a sheet in which something stands.

    Raises:
        TableInvalidError: it is broken, or there is too much of something.
    """
    number = place = 0
    cells: dict[int, str] = {}
    inner = _Inner([])
    for element in elements(package, path):
        match element.name:
            case "c":
                place = _place(element, place)
                if place > _LAST_COLUMN:
                    raise refusal("too_many_columns", number + 1, most=MOST_COLUMNS)
                if text := _text(element, inner, references):
                    cells[place] = text
                inner = _Inner([])
            case "row":
                number = _number(element, number)
                if cells:
                    yield SheetRow(number, _line(cells, number))
                cells, place = {}, 0
            case _:
                inner.add(element)


@dataclass
class _Inner:
    """What stands within a cell."""

    parts: list[str]
    value: str = ""
    formula: str = ""

    def add(self, element: Element) -> None:
        if element.name == "v":
            self.value = element.text
        elif element.name == "f":
            self.formula = f"={element.text}"
        else:
            _add_text(self.parts, element)


def _add_text(parts: list[str], element: Element) -> None:
    if element.name == "t":
        parts.append(element.text)
    elif element.name == "rPh":
        # How the hanja before it sound, which are no part of the text.
        del parts[-1:]


def _joined(parts: Sequence[str]) -> str:
    return unescape("".join(parts)[: LONGEST_CELL + 1]) if parts else ""


def _text(cell: Element, inner: _Inner, references: References) -> str:
    """Write what a cell holds; a formula that was never computed is shown itself."""
    if inner.parts:
        return _joined(inner.parts)
    kind = cell.attributes.get("t", "n")
    if not inner.value:
        # Except for one that gave an empty text.
        return "" if kind == "str" else inner.formula
    match kind:
        case "s":
            return _string(inner.value, references.strings)
        case "n":
            is_date = cell.attributes.get("s") in references.date_styles
            return _day(inner.value, references.epoch) if is_date else _typed(inner.value)
        case "b":
            return _TRUTHS.get(inner.value, inner.value)
        case _:
            return unescape(inner.value)


def _string(place: str, strings: Sequence[str]) -> str:
    try:
        return strings[int(place)]
    except (ValueError, IndexError):
        raise refusal("broken_workbook") from None


def _typed(value: str) -> str:
    try:
        return cell_of(float(value))
    except ValueError:
        return value


def _day(value: str, epoch: datetime) -> str:
    try:
        moment = from_excel(float(value), epoch)
    except (ValueError, OverflowError):
        return value
    if isinstance(moment, datetime) and moment.time() == time():
        return moment.date().isoformat()
    return str(moment)


def _place(cell: Element, before: int) -> int:
    """Give the column of a cell, counted from 1; without an address it is the next one."""
    address = cell.attributes.get("r")
    return _column(address.rstrip(_DIGITS)) if address else before + 1


@cache
def _column(letters: str) -> int:
    # Of these there are 18,278 and no more; nothing that people brought is remembered.
    try:
        return column_index_from_string(letters)
    except ValueError:
        raise refusal("broken_workbook") from None


def _number(row: Element, before: int) -> int:
    written = row.attributes.get("r", "")
    number = int(written) if written.isdecimal() and len(written) < len("10000000") else before + 1
    if number <= before:
        raise refusal("broken_workbook")
    return number


def _line(cells: dict[int, str], number: int) -> Sequence[str]:
    last = max(cells)
    if last > MOST_COLUMNS:
        raise refusal("too_many_columns", number, most=MOST_COLUMNS)
    return [cells.get(place, "") for place in range(1, last + 1)]
