"""Workbooks that no program writes: built part by part, so that any part can be unkind."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _relations(**targets):
    found = "".join(
        f'<Relationship Id="{kind}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{found}</Relationships>'


_PARTS = {
    "_rels/.rels": _relations(officeDocument="xl/workbook.xml"),
    "xl/_rels/workbook.xml.rels": _relations(
        worksheet="worksheets/sheet1.xml",
        sharedStrings="sharedStrings.xml",
        styles="/xl/styles.xml",
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}">'
        '<sheets><sheet name="Tea" sheetId="1" r:id="worksheet"/></sheets></workbook>'
    ),
}


def sheet(rows):
    """Write rows, given as XML, as the part of a sheet."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def texts(*cells):
    """Write a row of texts."""
    found = "".join(f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in cells)
    return f"<row>{found}</row>"


def workbook(rows="", **parts):
    """Pack a workbook with one sheet; the names of other parts are said in full."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        sheet_part = {"xl/worksheets/sheet1.xml": sheet(rows)}
        for name, text in {**_PARTS, **sheet_part, **parts}.items():
            package.writestr(name, text)
    return file.getvalue()
