"""Workbooks as someone unkind might send them, each with the code of its refusal."""

import io
import struct
from zipfile import ZIP_STORED, ZipFile

from glossary.metrics.tables import LONGEST_CELL
from glossary.workbooks.package import DEEPEST, MOST_PARTS
from tests.glossary.workbooks.forged import sheet, texts, workbook

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
_LINES = [
    f'<!ENTITY {later} "' + f"&{earlier};" * 10 + '">'
    for earlier, later in zip("abcdefgh", "bcdefghi", strict=True)
]
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "ha">{"".join(_LINES)}]>'


def many_parts():
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as package:
        for number in range(MOST_PARTS + 1):
            package.writestr(str(number), b"")
    return file.getvalue()


def lying(form, place, value, rows=10):
    """Say something else of the sheet in the directory of the ZIP file."""
    data = bytearray(workbook(texts("x") * rows))
    entry = data.rindex(SHEET.encode()) - 46
    struct.pack_into(form, data, entry + place, value)
    return bytes(data)


# Each cell its own style, or the file would be refused for being too well packed.
CELLS = "".join(f"<c s='{place * place % 99_991}'/>" for place in range(999_999))
WIDE = workbook(f"{texts('x')}<row>{CELLS}<c><v>1</v></c></row>")
LONG = "x" * LONGEST_CELL
NOISE = "".join(f"{place * 7919 % 1_000_003:x}" for place in range(400_000))
BOMBS = {
    "zeros": (workbook(**{SHEET: "\0" * 400_000_000}), "workbook_too_large"),
    "spaces": (workbook(**{SHEET: " " * 30_000_000}), "workbook_too_large"),
    "understated": (lying("<L", 24, 500, rows=100_000), "broken_workbook"),
    "overstated": (lying("<L", 24, 2**32 - 2), "workbook_too_large"),
    "encrypted-part": (lying("<H", 8, 1), "broken_workbook"),
    "unknown-compression": (lying("<H", 10, 99), "broken_workbook"),
    "long-attribute": (workbook(f"<row x='{NOISE}'/>"), "workbook_too_large"),
    "long-comment": (workbook(f"<!--{NOISE}-->"), "workbook_too_large"),
    "many-parts": (many_parts(), "workbook_too_large"),
    "entities": (workbook(**{SHEET: LAUGHS + sheet(texts("&i;"))}), "broken_workbook"),
    "entities-in-strings": (
        workbook(texts("x"), **{STRINGS: LAUGHS + "<sst/>"}),
        "broken_workbook",
    ),
    "outside-entity": (
        workbook(**{SHEET: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'}),
        "broken_workbook",
    ),
    "deep": (workbook("<row>" * (DEEPEST + 1)), "broken_workbook"),
    "million-columns": (WIDE, "too_many_columns"),
    "last-column": (
        workbook(texts("x") + '<row><c r="XFD2"><v>1</v></c></row>'),
        "too_many_columns",
    ),
    "no-column": (workbook('<row><c r="ABCDEFG1"><v>1</v></c></row>'), "broken_workbook"),
    "last-row": (workbook(texts("x") + '<row r="1048576"><c><v>1</v></c></row>'), "too_many_rows"),
    "backwards": (workbook('<row r="2"><c><v>1</v></c></row>' * 2), "broken_workbook"),
    "long-cell": (workbook(texts("x", "y" * 900_000)), "cell_too_long"),
    "no-such-string": (workbook('<row><c t="s"><v>-5</v></c></row>'), "broken_workbook"),
    "one-string-everywhere": (
        workbook(
            ("<row>" + "<c t='s'><v>0</v></c>" * 50 + "</row>") * 500,
            **{STRINGS: f"<sst><si><t>{LONG}</t></si></sst>"},
        ),
        "workbook_too_large",
    ),
}
