"""Reads CSV, strictly and one row at a time; never with `csv.Sniffer`.

The sniffer needs seconds for a few hundred malicious bytes (CPython gh-98820). Here the delimiter
is counted in the first line, and every bound is checked before memory is spent.
"""

import csv
import io
import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from glossary.metrics.tables.building import table_of
from glossary.metrics.tables.encodings import codec, decode
from glossary.metrics.tables.kinds import is_number
from glossary.metrics.tables.table import (
    LARGEST,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Delimiter,
    Encoding,
    Reading,
    Row,
    Table,
    TableInvalidError,
    refusal,
)

# Where two stand in the first line equally often, the one that is rarer in texts and numbers.
_DELIMITERS: Final[tuple[Delimiter, ...]] = ("\t", ";", "|", ",")
_QUOTED: Final = re.compile('"[^"]*(?:"|$)')
_LINE_END: Final = re.compile("[\r\n]")
_HEAD: Final = 65_536
"""Characters in which the first line is looked for."""
# Every quotation mark in a cell may be doubled, and around it stand two and a delimiter.
_LONGEST_LINE: Final = MOST_COLUMNS * (2 * LONGEST_CELL + 3)
_FOUND_OUT: Final = Reading()


class _LineTooLongError(csv.Error):
    """A line is longer than any row may be."""


def read_table(data: bytes, reading: Reading = _FOUND_OUT) -> Table:
    """Read the bytes of a CSV file, or of what was pasted, as said or as found out.

    Raises:
        TableInvalidError: it is too large, no text, broken, empty, or may be read in two ways.
    """
    if len(data) > LARGEST:
        raise refusal("too_large", size=len(data), most=LARGEST)
    encoding, text = decode(data, reading.encoding)
    head = text.lstrip()[:_HEAD]
    if not head:
        raise refusal("empty")
    delimiter = reading.delimiter or _delimiter(head)
    del text  # The rows are read from the bytes; both would be too much.
    reading = Reading(encoding, delimiter, reading.header)
    return table_of(partial(records, data, encoding, delimiter), reading)


def records(data: bytes, encoding: Encoding, delimiter: Delimiter) -> Iterator[Row]:
    """Give all rows of a CSV file, the header among them.

    Raises:
        TableInvalidError: a row is broken, or there is too much of something.
    """
    number = 0
    try:
        reader = csv.reader(_lines(data, encoding), delimiter=delimiter, strict=True)
        for number, cells in enumerate(reader, 1):
            if number > MOST_ROWS + 1:  # The first may be the header.
                raise refusal("too_many_rows", most=MOST_ROWS)
            if len(cells) > MOST_COLUMNS:
                raise refusal("too_many_columns", number, most=MOST_COLUMNS)
            if max(map(len, cells), default=0) > LONGEST_CELL:
                raise refusal("cell_too_long", number, most=LONGEST_CELL)
            yield Row(number, [] if _names_delimiter(number, cells) else cells)
    except csv.Error as error:
        raise _refusal(error, number + 1) from error


def _lines(data: bytes, encoding: Encoding) -> Iterator[str]:
    stream = io.TextIOWrapper(io.BytesIO(data), codec(encoding), newline="")
    while line := stream.readline(_LONGEST_LINE + 1):
        if len(line) > _LONGEST_LINE:
            raise _LineTooLongError
        yield line


def _refusal(error: csv.Error, row: int) -> TableInvalidError:
    if isinstance(error, _LineTooLongError):
        return refusal("line_too_long", row)
    # The module's own limit, which a quotation mark that is never closed runs into.
    if "field limit" in str(error):
        return refusal("cell_too_long", row, most=LONGEST_CELL)
    return refusal("bad_quotes", row)


def _names_delimiter(number: int, cells: list[str]) -> bool:
    # Excel writes, and reads, a first line that says sep=;
    return number == 1 and cells == ["sep=", ""]


def _delimiter(head: str) -> Delimiter:
    first = _LINE_END.split(_QUOTED.sub("", head), maxsplit=1)[0]
    if first.startswith("sep=") and first[4:] in _DELIMITERS:
        first = first[4:]
    elif is_number(first):
        # 12,5 may be one number or two.
        if "," in first:
            raise refusal("ambiguous_delimiter", typed=first.strip())
        return "\t"
    best = max(_DELIMITERS, key=first.count)
    # Without any delimiter it is one column, and a comma below is a decimal comma.
    return best if best in first else "\t"
