"""Workbooks as Excel, LibreOffice and Python write them: what was a number stays one."""

import io
import subprocess
from datetime import UTC, date, datetime, time
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.tables import Reading, TableInvalidError, Wanted, columns
from glossary.workbooks.reading import read_any, read_workbook
from tests.glossary.workbooks.forged import texts, workbook
from tests.libreoffice import find_libreoffice

ORDERS = [
    ["Müşteri", "Tarih", "Tutar"],
    ["Çağrı", date(2026, 11, 22), 1234.5],
    ["다래", date(2026, 3, 4), 1.234],
    [1007, datetime(2026, 12, 1, 14, 30), 12000],  # noqa: DTZ001 - sheets know no zones
]


def by_openpyxl(*rows, before=None):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if before:
        before(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def by_xlsxwriter(*rows, **options):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"default_date_format": "dd.mm.yyyy", **options}) as book:
        page = book.add_worksheet()
        for place, row in enumerate(rows):
            page.write_row(place, 0, row)
    return file.getvalue()


def cells(data, **reading):
    return [list(row.cells) for row in read_workbook(data, Reading(header=True, **reading)).rows()]


def code_of(data, **reading):
    with pytest.raises(TableInvalidError) as refused:
        read_any(data, Reading(**reading))
    (problem,) = refused.value.problems
    return problem.code


WAYS = [
    pytest.param(by_openpyxl, {}, id="openpyxl"),
    pytest.param(by_xlsxwriter, {}, id="xlsxwriter"),
    pytest.param(by_xlsxwriter, {"constant_memory": True}, id="inline-strings"),
    pytest.param(by_xlsxwriter, {"date_1904": True}, id="macintosh"),
]


@pytest.mark.parametrize(("write", "options"), WAYS)
def test_orders_are_read_with_their_types(write, options):
    table = read_any(write(*ORDERS, **options))
    assert table.names == ("Müşteri", "Tarih", "Tutar")
    assert (table.row_count, table.reading.header) == (3, True)
    kinds = {"Müşteri": "text", "Tarih": "date", "Tutar": "money"}
    found = columns(table, {name: Wanted(name, kind) for name, kind in kinds.items()})
    assert found.problems == ()
    assert found.of("Müşteri", str) == ("Çağrı", "다래", "1007")
    assert found.of("Tarih", date) == (date(2026, 11, 22), date(2026, 3, 4), date(2026, 12, 1))
    assert found.of("Tutar", float) == (1234.5, 1.234, 12000)


@pytest.mark.skipif(not find_libreoffice(), reason="there is no LibreOffice")
def test_what_libreoffice_saves_is_read(tmp_path):
    (tmp_path / "orders.csv").write_text("who,day,sum\nAyşe,2026-11-22,12.5\n", "utf-8-sig")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    utf_8 = "--infilter=CSV:44,34,76,1"
    convert = [utf_8, "--convert-to", "xlsx", "--outdir", tmp_path, tmp_path / "orders.csv"]
    command = [find_libreoffice(), profile, "--headless", *convert]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    table = read_any((tmp_path / "orders.xlsx").read_bytes())
    assert table.names == ("who", "day", "sum")
    assert [list(row.cells) for row in table.rows()] == [["Ayşe", "2026-11-22", "12.5"]]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5, "5"),
        (-0.125, "-0.1250"),
        (0.1, "0.1"),
        (1e-7, "0.0000001"),
        (1e20, "100000000000000000000"),
        (True, "TRUE"),
        ("1.234", "1.234"),
        (date(2026, 11, 3), "2026-11-03"),
        (datetime(2026, 11, 3, 9, 5), "2026-11-03 09:05:00"),  # noqa: DTZ001
        (time(9, 30), "09:30:00"),
        ("a\tb\n“c”", "a\tb\n“c”"),
    ],
)
def test_a_value_becomes_a_text_that_can_be_read_in_one_way_only(value, text):
    assert cells(by_openpyxl(["x"], [value])) == [[text]]


@given(st.lists(st.floats(min_value=-1e12, max_value=1e12), min_size=1, max_size=8))
def test_numbers_are_read_as_they_were_written(numbers):
    # As far as a spreadsheet keeps them: 15 digits; and none so small that nobody could type it.
    kept = [float(f"{round(number, 6):.15g}") for number in numbers]
    found = columns(read_any(by_openpyxl(["x"], *[[each] for each in kept])), {"x": Wanted("x")})
    assert (found.of("x", float), found.problems) == (tuple(kept), ())


strings = st.text(
    st.characters(codec="utf-8", exclude_characters="_", exclude_categories=["Cc", "Cs", "Cn"]),
    min_size=1,
    max_size=12,
)


@given(st.lists(st.lists(strings, min_size=2, max_size=2), min_size=1, max_size=6))
def test_texts_are_read_as_they_were_written(rows):
    expected = [[each if each.strip() else "" for each in row] for row in rows]
    read = cells(by_xlsxwriter(["a", "b"], *rows, strings_to_urls=False, strings_to_formulas=False))
    padded = [row + [""] * (2 - len(row)) for row in read]
    assert [row for row in padded if any(row)] == [row for row in expected if any(row)]


def test_formulas_count_as_what_they_gave_and_are_shown_where_they_gave_nothing():
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        page = book.add_worksheet()
        page.write("A1", "x")
        page.write_formula("A2", "=1+1", None, 2)
        page.write_formula("A3", '="a"&"b"', None, "ab")
    assert cells(file.getvalue()) == [["2"], ["ab"]]
    assert cells(by_openpyxl(["x"], ["=1+1"])) == [["=1+1"]]


def test_rich_text_is_text_and_how_hanja_sound_is_no_part_of_it():
    rich = "<row><c t='inlineStr'><is><r><t>茶</t></r><r><t>집</t></r>{}</is></c></row>"
    phonetic = "<rPh sb='0' eb='1'><t>차</t></rPh>"
    assert cells(workbook(texts("x") + rich.format(phonetic))) == [["茶집"]]


@pytest.mark.parametrize(
    ("style", "text"),
    [("14", "2026-11-22"), ("31", "2026-11-22"), ("57", "2026-11-22"), ("2", "46348")],
)
def test_a_number_is_a_date_by_its_format_also_in_east_asia(style, text):
    styles = (
        f'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="{style}"/></cellXfs></styleSheet>'
    )
    row = '<row r="2"><c r="A2" s="1"><v>46348</v></c></row>'
    assert cells(workbook(texts("day") + row, **{"xl/styles.xml": styles})) == [[text]]


def test_rows_have_the_numbers_of_the_sheet_and_empty_ones_are_no_rows():
    data = by_openpyxl([], ["a", "b"], [1, None], [None, None], [None, 2])
    table = read_any(data)
    rows = [(row.number, list(row.cells)) for row in table.rows() if any(row.cells)]
    assert rows == [(3, ["1"]), (5, ["", "2"])]


def test_beside_the_header_there_may_be_columns_without_a_name():
    assert read_any(by_openpyxl(["a"], ["x", "y", "z"])).names == ("a", "B", "C")


def test_the_first_sheet_that_is_not_hidden_is_read_unless_another_is_named():
    def with_others(book):
        hidden = book.create_sheet("Secret", 0)
        hidden.sheet_state = "hidden"
        hidden.append(["s"])
        hidden.append([1])
        book.create_chartsheet("Picture", 0)
        book.create_sheet("더").append(["t", "u"])
        book["더"].append([2, 3])

    data = by_openpyxl(["a"], [5], before=with_others)
    table = read_any(data)
    assert (table.reading.sheet, table.names) == ("Sheet", ("a",))
    assert table.sheets == ("Secret", "Sheet", "더")
    assert read_any(data, Reading(sheet="더")).names == ("t", "u")
    assert read_any(data, Reading(sheet="Secret")).names == ("s",)
    assert code_of(data, sheet="Picture") == "unknown_sheet"


def test_a_file_is_taken_for_what_it_is_whatever_it_is_called():
    assert read_any(b"a;b\n1;2\n").names == ("a", "b")
    assert read_any(by_openpyxl(["a"], [1])).reading.sheet == "Sheet"


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def test_what_is_no_workbook_is_refused_by_its_reason():
    assert code_of(OLE) == "old_workbook"
    assert code_of(OLE + "EncryptedPackage".encode("utf-16-le")) == "encrypted"
    assert code_of(b"PK\x03\x04" + bytes(50)) == "broken_workbook"
    assert code_of(by_openpyxl(["a"], [1])[:-30]) == "broken_workbook"
    file = io.BytesIO()
    with ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert code_of(file.getvalue()) == "not_a_workbook"
    assert code_of(by_openpyxl()) == "empty"
    assert code_of(by_openpyxl(["a"])) == "no_rows"


def test_a_damaged_workbook_is_told():
    whole = bytearray(workbook(texts("x") + texts("y") * 99))
    whole[whole.index(b"sheet1.xml") + 40] ^= 0xFF
    assert code_of(bytes(whole)) == "broken_workbook"


@given(st.binary(max_size=200), st.integers(min_value=0, max_value=2000))
def test_any_bytes_are_a_workbook_or_refused(noise, place):
    data = bytearray(SAMPLE)
    data[place : place + len(noise)] = noise
    for tried in (bytes(data), b"PK\x03\x04" + noise, SAMPLE[:place]):
        try:
            table = read_any(tried)
        except TableInvalidError:
            continue
        assert sum(1 for _ in table.rows()) == table.row_count > 0


SAMPLE = by_openpyxl(
    ["a", "b"], [1, "x"], [datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None), 2]
)
