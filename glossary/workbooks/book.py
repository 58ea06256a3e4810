"""Sheets that are filled from top to bottom; the same cells make the same bytes."""

import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from io import BytesIO
from types import MappingProxyType
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

Look = Mapping[str, Any]
"""Properties of a format, as XlsxWriter names them."""
PLAIN: Final[Look] = MappingProxyType({})
ACCENT: Final = "#1F4E79"
_A4: Final = 9
_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""A workbook is made anew at every download, and no different for that."""
_OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_LONGEST_NAME: Final = 31
_LINE_HEIGHT: Final = 15
_FONT_SIZE: Final = 11
_LINK: Final[Look] = {"font_color": ACCENT, "underline": 1}


@dataclass(frozen=True)
class Column:
    """How wide a column is, in characters, and how all its cells look."""

    width: float
    look: Look = field(default_factory=dict)


class _Worksheet(Worksheet):
    """Takes formulas as they are: to look for functions that we never use takes half the time."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002, FBT001, FBT002 - as the library has it
        return formula.removeprefix("=")


class Book:
    """A workbook that is being written."""

    def __init__(self, title: str, subject: str) -> None:
        self._content = BytesIO()
        self._workbook = Workbook(self._content, _OPTIONS)
        about = {"title": title, "subject": subject, "created": _CREATED}
        self._workbook.set_properties(about)
        self._styles: dict[tuple[tuple[str, Any], ...], Format] = {}

    def sheet(self, name: str, columns: Sequence[Column]) -> "Sheet":
        """Add a sheet."""
        worksheet = self._workbook.add_worksheet(sheet_name(name), _Worksheet)
        return Sheet(self, worksheet, columns)

    def style(self, look: Look) -> Format:
        """Give a format; top-aligned and locked unless it says otherwise."""
        key = tuple(sorted(look.items()))
        if key not in self._styles:
            self._styles[key] = self._workbook.add_format({"valign": "top", **look})
        return self._styles[key]

    def content(self) -> bytes:
        """Finish the workbook and return the file."""
        self._workbook.close()
        return self._content.getvalue()


class Sheet:
    """A sheet and the row that is next; it prints on A4, one page wide."""

    def __init__(self, book: Book, worksheet: Worksheet, columns: Sequence[Column]) -> None:
        self.book = book
        self.worksheet = worksheet
        self.row = 0
        self._columns = columns
        # Tables of many thousand rows ask for these alone.
        self._plain = [book.style(column.look) for column in columns]
        for place, column in enumerate(columns):
            worksheet.set_column(place, place, column.width)
        worksheet.set_paper(_A4)
        worksheet.fit_to_pages(1, 0)
        worksheet.hide_gridlines(2)

    def cell(self, column: int) -> str:
        """Name a cell of the row."""
        return xl_rowcol_to_cell(self.row, column)

    def paragraph(self, text: str, look: Look = PLAIN) -> None:
        """Write a text over the whole width, and leave as many lines as it needs."""
        style = self.book.style({"text_wrap": True, **look})
        size = look.get("font_size", _FONT_SIZE)
        width = sum(column.width for column in self._columns)
        self._leave(size / _FONT_SIZE, _lines(text, width * _FONT_SIZE / size))
        self.worksheet.merge_range(self.row, 0, self.row, len(self._columns) - 1, "", style)
        self.worksheet.write_string(self.row, 0, text, style)
        self.row += 1

    def begin_at(self, column: int) -> None:
        """Protect the sheet, without a password, and put the cursor on a cell to fill in."""
        allowed = ("format_cells", "format_columns", "format_rows")
        self.worksheet.protect("", dict.fromkeys(allowed, True))
        self.worksheet.set_selection(self.row, column, self.row, column)

    def link(self, address: str) -> None:
        """Write an address that can be followed."""
        self.worksheet.write_url(self.row, 0, address, self.book.style(_LINK))
        self.row += 1

    def text(self, column: int, text: str, look: Look = PLAIN) -> None:
        """Write a text into a cell of the row."""
        self.worksheet.write_string(self.row, column, text, self._style(column, look))

    def texts(self, texts: Sequence[str], look: Look = PLAIN) -> None:
        """Write texts into the first cells of the row."""
        columns = self._columns[: len(texts)]
        self._leave(1, max(map(_lines, texts, (column.width for column in columns))))
        for place, text in enumerate(texts):
            style = self._style(place, {"text_wrap": True, **look})
            # An empty one is left to be written over, and looks like its row.
            self.worksheet.write(self.row, place, text or None, style)

    def number(self, column: int, number: float, look: Look = PLAIN) -> None:
        """Write a number into a cell of the row."""
        self.worksheet.write_number(self.row, column, number, self._style(column, look))

    def date(self, column: int, day: date, look: Look = PLAIN) -> None:
        """Write a day into a cell of the row."""
        midnight = datetime.combine(day, time())
        self.worksheet.write_datetime(self.row, column, midnight, self._style(column, look))

    def formula(self, column: int, formula: str, value: float | str, look: Look = PLAIN) -> None:
        """Write a formula, with the value that it has, into a cell of the row."""
        style = self._style(column, look)
        self.worksheet.write_formula(self.row, column, f"={formula}", style, value)

    def _style(self, column: int, look: Look) -> Format:
        if not look:
            return self._plain[column]
        return self.book.style({**self._columns[column].look, **look})

    def _leave(self, scale: float, lines: int) -> None:
        """Make the row as high as its lines are; only Excel does so by itself, and not always."""
        self.worksheet.set_row(self.row, math.ceil(scale * lines * _LINE_HEIGHT))

    def validate(self, column: int, rule: dict[str, Any]) -> None:
        """Say what may be typed into a cell of the row."""
        self.worksheet.data_validation(self.row, column, self.row, column, rule)


def sheet_name(name: str) -> str:
    """Make a name of a sheet: at most 31 characters, and none that Excel refuses."""
    allowed = re.sub(r"[\[\]:*?/\\]", "-", name)
    # Rather without what stands in brackets than with half of it.
    short = allowed if len(allowed) <= _LONGEST_NAME else re.sub(r"\s*\(.*", "", allowed)
    return short[:_LONGEST_NAME].strip("' ")


def text_width(text: str) -> int:
    """Measure how wide a text is; a letter of Korean is as wide as two of Latin."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def _lines(text: str, width: float) -> int:
    # Words do not fill a line to its end.
    return max(1, math.ceil(text_width(text) / (width * 0.95)))


def fitting(texts: Iterable[str], least: int, most: int) -> int:
    """Give the width of a column for some texts, within bounds; longer ones are wrapped."""
    return max(least, min(most, max(map(text_width, texts), default=0) + 2))
