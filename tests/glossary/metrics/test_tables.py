"""CSV as offices write it, in every encoding and locale."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.metrics.tables import (
    LARGEST,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Reading,
    TableInvalidError,
    Wanted,
    columns,
    read_table,
)

# The orders of an invented teahouse, as a Turkish and as a Korean Excel save them.
TURKISH = (
    "Müşteri;Sipariş tarihi;Tutar\r\n"
    "Çağrı Öztürk;22.11.2026;1.234,50 ₺\r\n"
    '"Işık; Şule";03.11.2026;45,00 ₺\r\n'
)
KOREAN = '고객,주문일,금액\r\n김다래,2026. 11. 22.,"₩12,000"\r\n이머루,2026년 11월 3일,₩900\r\n'
ORDERS = {
    "customer": ("text", ["Müşteri", "고객"]),
    "day": ("date", ["Sipariş tarihi", "주문일"]),
    "amount": ("money", ["Tutar", "금액"]),
}


def orders(table, language):
    return columns(table, {name: Wanted(c[language], kind) for name, (kind, c) in ORDERS.items()})


def code_of(data, **reading):
    with pytest.raises(TableInvalidError) as refused:
        read_table(data, Reading(**reading))
    (problem,) = refused.value.problems
    return problem.code


def rows_of(text, **reading):
    table = read_table(text.encode(), Reading(**reading))
    return [row.cells for row in table.rows()]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TURKISH.encode("utf-8"), "utf-8"),
        (TURKISH.encode("utf-8-sig"), "utf-8"),
        (TURKISH.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TURKISH.encode("utf-16-be"), "utf-16"),
        (TURKISH.replace("₺", "TL").encode("cp1254"), "cp1254"),
    ],
)
def test_orders_of_a_turkish_shop(data, encoding):
    table = read_table(data)
    assert table.names == ("Müşteri", "Sipariş tarihi", "Tutar")
    assert table.reading == Reading(encoding, ";", header=True)
    found = orders(table, 0)
    assert found.of("customer", str) == ("Çağrı Öztürk", "Işık; Şule")
    assert found.of("day", date) == (date(2026, 11, 22), date(2026, 11, 3))
    assert found.of("amount", float) == (1234.5, 45)
    assert (found.rows, found.blank, found.problems) == ((2, 3), 0, ())


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (KOREAN.encode("utf-8"), "utf-8"),
        (KOREAN.encode("utf-8-sig"), "utf-8"),
        (KOREAN.encode("utf-16"), "utf-16"),
        (KOREAN.replace("₩", "KRW ").encode("cp949"), "cp949"),
    ],
)
def test_orders_of_a_korean_shop(data, encoding):
    table = read_table(data)
    assert table.names == ("고객", "주문일", "금액")
    assert table.reading == Reading(encoding, ",", header=True)
    found = orders(table, 1)
    assert found.of("customer", str) == ("김다래", "이머루")
    assert found.of("day", date) == (date(2026, 11, 22), date(2026, 11, 3))
    assert found.of("amount", float) == (12000, 900)


@pytest.mark.parametrize("word", ["düğün", "öğretmen", "ağaç", "Şükrü", "Işık", "ÇĞİÖŞÜ", "kâr"])
def test_turkish_letters_in_pairs_are_not_taken_for_korean(word):
    table = read_table(f"{word}\n1\n".encode("cp1254"))
    assert (table.names, table.reading.encoding) == ((word,), "cp1254")


@pytest.mark.parametrize("word", ["고객", "힣", "뷁", "평점(10점)", "顧客 고객 관리"])
def test_korean_is_not_taken_for_turkish(word):
    table = read_table(f"{word}\n1\n".encode("cp949"))
    assert (table.names, table.reading.encoding) == ((word,), "cp949")


def test_a_named_encoding_is_taken_at_its_word():
    data = "Café\n1\n".encode("cp1254")
    assert code_of(data) == "unknown_encoding"
    assert read_table(data, Reading(encoding="cp1254")).names == ("Café",)
    assert code_of(data, encoding="utf-8") == "undecodable"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_counted_in_the_first_line_outside_quotes(delimiter):
    other = ";" if delimiter == "," else ","
    text = delimiter.join([f'"a{other * 9}\n{other * 9}"', "b", "c"]) + "\n" + delimiter.join("123")
    table = read_table(text.encode())
    assert (table.reading.delimiter, len(table.names)) == (delimiter, 3)


def test_of_two_delimiters_the_rarer_wins_a_draw():
    assert read_table(b"a, in TL;b\n1;2\n").names == ("a, in TL", "b")


def test_excel_says_its_delimiter_in_a_line_of_its_own():
    table = read_table(b"sep=;\r\na,b,c;d\r\n1;2\r\n")
    assert table.names == ("a,b,c", "d")
    assert [row.number for row in table.rows()] == [3]


def test_one_column_needs_no_delimiter_and_keeps_its_decimal_commas():
    table = read_table(b"Tutar\n12,5\n13,25\n")
    assert columns(table, {"amount": Wanted("Tutar")}).of("amount", float) == (12.5, 13.25)


def test_a_pasted_column_without_a_header_is_read_whole():
    table = read_table(b"9\n10\n0\n7")
    assert (table.names, table.row_count, table.reading.header) == (("A",), 4, False)
    found = columns(table, {"score": Wanted("A")})
    assert (found.of("score", float), found.rows) == ((9, 10, 0, 7), (1, 2, 3, 4))


def test_one_number_or_two_is_for_people_to_say():
    data = b"12,5\n13,0\n"
    assert code_of(data) == "ambiguous_delimiter"
    assert read_table(data, Reading(delimiter=",")).names == ("A", "B")
    assert columns(read_table(data, Reading(delimiter="\t")), {"a": Wanted("A")}).of(
        "a", float
    ) == (12.5, 13)


@pytest.mark.parametrize(
    ("first", "header"),
    [
        ("puan;yorum", True),
        ("2026;yorum", False),
        ("9;iyi", False),
        ("%46;iyi", False),
        ("22.11.2026;iyi", False),
        ("₺5;iyi", False),
        ("score_0;score_1", True),
        (";yorum", True),
    ],
)
def test_a_first_row_with_a_value_in_it_is_no_header(first, header):
    assert read_table(f"{first}\n1;2\n".encode()).reading.header == header


def test_people_may_say_whether_there_is_a_header():
    assert rows_of("2024;2025\n1;2\n", header=True) == [["1", "2"]]
    assert rows_of("a;b\n1;2\n", header=False) == [["a", "b"], ["1", "2"]]


def test_columns_without_a_name_of_their_own_are_told_apart_by_their_letters():
    names = read_table(b"a,,a,a C, b  c \n1,2,3,4,5\n").names
    assert names == ("a", "B", "a C", "a C D", "b c")
    assert read_table(b"a,a C,a\n1,2,3\n").names == ("a", "a C", "a C C")
    assert read_table(b"1" + b",1" * 27 + b"\n").names[-3:] == ("Z", "AA", "AB")


def test_rows_are_counted_as_a_spreadsheet_counts_them():
    table = read_table(b'\n\na,b\n1,"x\ny"\n\n3,4\n')
    assert [(row.number, row.cells) for row in table.preview] == [
        (4, ["1", "x\ny"]),
        (6, ["3", "4"]),
    ]
    assert table.row_count == 3


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_machine(line_end):
    assert rows_of(line_end.join(["a,b", "1,2", "3,4"])) == [["1", "2"], ["3", "4"]]


def test_a_preview_shows_the_first_rows():
    table = read_table(b"n\n" + b"".join(b"%d\n" % number for number in range(1000)))
    assert [row.cells for row in table.preview] == [["0"], ["1"], ["2"], ["3"], ["4"]]
    assert table.row_count == 1000


cells = st.text(
    alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=20
) | st.text(alphabet='",;\t|\r\n a1', max_size=10)


@given(
    st.integers(min_value=1, max_value=6).flatmap(
        lambda width: st.lists(
            st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=8
        )
    ),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_whatever_is_written_as_csv_is_read_back(rows, delimiter, encoding, line_end):
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL)
    writer.writerows([["name"] * len(rows[0]), *rows])
    data = file.getvalue().encode(encoding)
    table = read_table(data, Reading(delimiter=delimiter, header=True))
    assert [row.cells for row in table.rows()] == rows
    assert read_table(data).row_count == len(rows)


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(str.encode),
    st.sampled_from([None, "utf-8", "utf-16", "cp949", "cp1254"]),
    st.sampled_from([None, ",", ";", "\t", "|"]),
)
def test_any_bytes_are_a_table_or_refused(data, encoding, delimiter):
    try:
        table = read_table(data, Reading(encoding, delimiter))
    except TableInvalidError:
        return
    assert sum(1 for _ in table.rows()) == table.row_count > 0
    assert all(len(name) for name in table.names)
    assert len(set(table.names)) == len(table.names)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b";;\n;;\n", "empty"),
        (b"a;b\n", "no_rows"),
        (b"PK\x03\x04\x14\x00\x06\x00", "binary"),
        ("a\n\0".encode("utf-16"), "binary"),
        (b"\xff\xfea", "undecodable"),
        (b"\xef\xbb\xbf\xff", "undecodable"),
        (b'a,b\n1,"2', "bad_quotes"),
        (b'a,b\n1,"2"3\n', "bad_quotes"),
    ],
)
def test_what_is_no_table_is_refused_by_its_reason(data, code):
    assert code_of(data) == code


def test_broken_quotes_are_told_with_their_row():
    with pytest.raises(TableInvalidError) as refused:
        read_table(b'a,b\n1,2\n3,"4')
    assert refused.value.problems[0].row == 3


def test_limits_are_met_exactly():
    assert read_table(b"n\n" + b"1\n" * MOST_ROWS).row_count == MOST_ROWS
    assert code_of(b"n\n" + b"1\n" * (MOST_ROWS + 1)) == "too_many_rows"
    assert len(read_table(b"a" + b",a" * (MOST_COLUMNS - 1) + b"\n1\n").names) == MOST_COLUMNS
    assert code_of(b"a" + b",a" * MOST_COLUMNS + b"\n1\n") == "too_many_columns"
    longest = b'"' * (2 * LONGEST_CELL)
    row = b",".join([b'"%s"' % longest] * MOST_COLUMNS)
    table = read_table(b"a\n" + row, Reading(delimiter=",", header=True))
    assert table.preview[0].cells == ['"' * LONGEST_CELL] * MOST_COLUMNS
    assert code_of(b"n\n" + b"x" * (LONGEST_CELL + 1)) == "cell_too_long"
    assert code_of(b"n" * (LARGEST + 1)) == "too_large"
