"""Workbooks with other numbers in their cells, and what their formulas have as values."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element

import openpyxl
import pytest
from defusedxml import ElementTree

_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

Values = dict[str, float | str]
"""What the formulas of a sheet have as their values, by cell."""


def values_of(content: bytes, sheet: int = 1) -> Values:
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = ElementTree.fromstring(package.read(f"xl/worksheets/sheet{sheet}.xml"))
    cells = (cell for cell in root.iter(f"{_SPACE}c") if cell.find(f"{_SPACE}f") is not None)
    return {cell.get("r"): _value(cell) for cell in cells}


def _value(cell: Element) -> float | str:
    text = cell.findtext(f"{_SPACE}v") or ""
    # An empty text is written without saying that it is one.
    return float(text) if text and cell.get("t", "n") == "n" else text


def changed(content: bytes, inputs: Mapping[str, float | None]) -> bytes:
    """Put other numbers into cells, where None empties one, and let all formulas forget theirs."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if Path(name).match("xl/worksheets/sheet*.xml"):
                data = _changed(data.decode(), inputs).encode()
            new.writestr(name, data)
    return result.getvalue()


def _changed(xml: str, inputs: Mapping[str, float | None]) -> str:
    for cell, value in inputs.items():
        content = "" if value is None else f"<v>{value!r}</v>"
        xml, found = re.subn(f'(<c r="{cell}"[^>]*>)<v>[^<]*</v>', rf"\g<1>{content}", xml)
        assert found == 1, cell
    return re.sub("(</f>)<v>[^<]*</v>", r"\1", xml)


def unequal(cached: Values, computed: Values) -> dict[str, tuple[float | str, float | str]]:
    """Give the cells in which two computations differ by more than rounding."""
    assert cached.keys() == computed.keys()
    pairs = {cell: (cached[cell], computed[cell]) for cell in cached}
    return {cell: pair for cell, pair in pairs.items() if not _same(*pair)}


def _same(one: float | str, other: float | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return one == pytest.approx(other, rel=1e-9, abs=1e-12)


def input_cells(content: bytes) -> list[str]:
    """Give the cells that people may fill in, from top to bottom."""
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    assert sheet.protection.sheet
    return [cell.coordinate for row in sheet for cell in row if not cell.protection.locked]
