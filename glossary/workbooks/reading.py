"""Reads the workbooks that people bring; what was a number or a date stays one."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Final, NamedTuple
from zipfile import ZipFile

from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from glossary.metrics.tables import (
    LARGEST,
    MOST_ROWS,
    Reading,
    Table,
    read_table,
    records,
    refusal,
    table_of,
)
from glossary.workbooks.package import elements, open_package, relations
from glossary.workbooks.sheet_rows import (
    References,
    SheetRow,
    date_styles,
    sheet_rows,
    strings,
)

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What workbooks of before 2007 begin with, and encrypted ones to this day."""
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_FOUND_OUT: Final = Reading()
_LARGEST_TEXT: Final = 4 * LARGEST
"""Bytes of all cells as text; one string may stand in every cell of a sheet."""


class _Sheet(NamedTuple):
    path: str
    visible: bool


def read_any(data: bytes, reading: Reading = _FOUND_OUT) -> Table:
    """Read a workbook or a CSV file, whichever it is; what was pasted is the latter.

    Raises:
        TableInvalidError: it is too large, broken, empty, or may be read in two ways.
    """
    is_workbook = data.startswith((_ZIP, _OLE))
    return read_workbook(data, reading) if is_workbook else read_table(data, reading)


def read_workbook(data: bytes, reading: Reading = _FOUND_OUT) -> Table:
    """Read the named sheet of an XLSX file, or the first one that is not hidden.

    Formulas count as what they gave when the file was saved.

    Raises:
        TableInvalidError: it is no such file, encrypted, too large, broken, or has no such sheet.
    """
    if len(data) > LARGEST:
        raise refusal("too_large", size=len(data), most=LARGEST)
    if data.startswith(_OLE):
        raise refusal("encrypted" if _ENCRYPTED in data else "old_workbook")
    with open_package(io.BytesIO(data)) as package:
        start = relations(package, "").values()
        main = next((each.path for each in start if each.kind == "officeDocument"), "")
        sheets = _sheets(package, main)
        name = _chosen(sheets, reading.sheet)
        text = _as_csv(sheet_rows(package, sheets[name].path, _references(package, main)))
    found = Reading(header=reading.header, sheet=name)
    return table_of(partial(records, text, "utf-8", "\t"), found, tuple(sheets))


def _sheets(package: ZipFile, main: str) -> Mapping[str, _Sheet]:
    targets = relations(package, main)
    sheets: dict[str, _Sheet] = {}
    for name, given, _ in elements(package, main):
        if name == "sheet":
            ids = (value for each, value in given.items() if each.endswith(":id"))
            target = targets.get(next(ids, ""))
            if target and target.kind == "worksheet":
                visible = given.get("state", "visible") == "visible"
                sheets[given.get("name", "")] = _Sheet(target.path, visible)
    return sheets


def _chosen(sheets: Mapping[str, _Sheet], wanted: str | None) -> str:
    if wanted is not None and wanted not in sheets:
        raise refusal("unknown_sheet", name=wanted, names=tuple(sheets))
    visible = (name for name, sheet in sheets.items() if sheet.visible)
    name = next(visible, None) if wanted is None else wanted
    if name is None:
        raise refusal("not_a_workbook")
    return name


def _references(package: ZipFile, main: str) -> References:
    paths = {each.kind: each.path for each in relations(package, main).values()}
    return References(
        strings(package, paths.get("sharedStrings", "")),
        date_styles(package, paths.get("styles", "")),
        _epoch(package, main),
    )


def _epoch(package: ZipFile, main: str) -> datetime:
    """Give the day from which a workbook counts: files of old Macintoshes begin later."""
    switches = (
        given.get("date1904") for name, given, _ in elements(package, main) if name == "workbookPr"
    )
    return MAC_EPOCH if next(switches, None) in {"1", "true"} else WINDOWS_EPOCH


def _as_csv(rows: Iterator[SheetRow]) -> bytes:
    """Write a sheet as text, which is smaller than objects and can be read again and again."""
    first = next(rows, None)
    if first is None:
        raise refusal("empty")
    body = io.BytesIO()
    widest = _write(rows, first, body)
    # Beside the first row there may be columns that have no name.
    heading = io.StringIO("\n" * (first.number - 1), newline="")
    heading.seek(0, io.SEEK_END)
    _writer(heading)([*first.cells, *[""] * (widest - len(first.cells))])
    return heading.getvalue().encode("utf-8", "replace") + body.getvalue()


def _write(rows: Iterator[SheetRow], first: SheetRow, body: io.BytesIO) -> int:
    """Write the rows below the first, and give how wide the widest is."""
    lines = io.TextIOWrapper(body, "utf-8", "replace", newline="", write_through=True)
    write = _writer(lines)
    before, widest = first.number, len(first.cells)
    for number, cells in rows:
        if number > MOST_ROWS + 1:
            raise refusal("too_many_rows", most=MOST_ROWS)
        lines.write("\n" * (number - before - 1))
        write(cells)
        if body.tell() > _LARGEST_TEXT:
            raise refusal("workbook_too_large")
        before, widest = number, max(widest, len(cells))
    lines.detach()
    return widest


def _writer(file: io.TextIOBase) -> Callable[[Sequence[str]], object]:
    return csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_ALL).writerow
