"""Numbers as people write them: read strictly, written back, and never read in two ways."""

import math
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from glossary.metrics.numbers import (
    MOST_DIGITS,
    NumberInvalidError,
    parse_fraction,
    parse_number,
    write_money,
    write_number,
    write_percent,
)

styles = st.sampled_from(["tr", "en", "ko"])
decimals = st.integers(min_value=0, max_value=6)
# What a double holds with every digit that people may type.
amounts = st.floats(min_value=-1e9, max_value=1e9).map(lambda number: round(number, 6))


@pytest.mark.parametrize(
    ("style", "text", "number"),
    [
        ("tr", "1.234,56", 1234.56),
        ("tr", "1.234", 1234),
        ("tr", "1.234.567", 1234567),
        ("tr", "0,95", 0.95),
        ("tr", "1 234,5", 1234.5),
        ("tr", "1\u00a0234\u00a0567", 1234567),
        ("tr", "007", 7),
        ("en", "1,234.56", 1234.56),
        ("en", "1,234", 1234),
        ("en", "1.234", 1.234),
        ("ko", "12,345,678", 12345678),
        ("ko", "1\u202f234.5", 1234.5),
        ("ko", "1\u2009234", 1234),
        ("en", ".5", 0.5),
        ("en", "-.5", -0.5),
        ("en", "+3", 3),
        ("en", "-3", -3),
        ("tr", "\u22123,5", -3.5),
        ("en", "  42\t", 42),
        ("en", "0.30000000000000004", 0.30000000000000004),
        ("en", "999999999999999", 999999999999999),
    ],
)
def test_a_number_is_read_as_its_style_writes_it(style, text, number):
    assert parse_number(text, style) == number


@pytest.mark.parametrize(
    ("style", "text", "meant"),
    [
        ("tr", "0.95", 0.95),
        ("tr", "0.950", 0.95),
        ("tr", ".5", 0.5),
        ("tr", "1.5", 1.5),
        ("tr", "1,234.56", 1234.56),
        ("tr", "1,234,567", 1234567),
        ("en", "0,95", 0.95),
        ("en", "1,5", 1.5),
        ("ko", "1.234,56", 1234.56),
        ("ko", "1.234.567", 1234567),
        ("ko", "0,123", 0.123),
    ],
)
def test_a_number_of_the_other_style_is_refused_and_told(style, text, meant):
    with pytest.raises(NumberInvalidError) as refused:
        parse_number(text, style)
    assert refused.value.code == "looks_foreign"
    assert refused.value.data == {"typed": text, "meant": meant}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (" \u00a0", "empty"),
        ("1.23.456", "misplaced_separator"),
        ("12.34,567", "misplaced_separator"),
        ("1,2,3", "misplaced_separator"),
        ("1.", "misplaced_separator"),
        ("1..234", "misplaced_separator"),
        ("1 23", "misplaced_separator"),
        ("1 234\u00a0567", "misplaced_separator"),
        ("1.234 567", "misplaced_separator"),
        ("0 123", "misplaced_separator"),
        ("1e5", "exponent"),
        ("1,23E+05", "exponent"),
        ("1E+1000000", "exponent"),
        ("１２", "other_digits"),
        ("\u0661\u0662", "other_digits"),
        ("1\u0662", "other_digits"),
        ("1_000", "not_a_number"),
        ("nan", "not_a_number"),
        ("NaN", "not_a_number"),
        ("inf", "not_a_number"),
        ("-Infinity", "not_a_number"),
        ("0x10", "not_a_number"),
        (".", "not_a_number"),
        ("-", "not_a_number"),
        ("--5", "not_a_number"),
        ("5-", "not_a_number"),
        ("(5)", "not_a_number"),
        ("5\n6", "not_a_number"),
        ("%5", "not_a_number"),
        ("5 TL", "not_a_number"),
        ("elli", "not_a_number"),
        ("1000000000000000", "too_many_digits"),
        ("-1234567890123456", "too_many_digits"),
        ("1 234 567 890 123 456", "too_many_digits"),
        ("0" * 41, "too_long"),
        ("1" * 1_000_000, "too_long"),
    ],
)
def test_what_no_one_writes_is_refused_by_its_reason(text, code):
    for style in ("tr", "en"):
        with pytest.raises(NumberInvalidError) as refused:
            parse_number(text, style)
        assert refused.value.code == code


@given(st.text(alphabet="0123456789.,+-\u2212 _eExnaif\u00a0１\u0662%\n"), styles)
@example("1_0", "en")
@example("１２", "ko")
@example("1e5", "tr")
def test_whatever_is_read_is_written_with_digits_and_their_separators_only(text, style):
    try:
        number = parse_number(text, style)
    except NumberInvalidError:
        return
    assert math.isfinite(number)
    assert abs(number) < 10**MOST_DIGITS
    group, decimal = (".", ",") if style == "tr" else (",", ".")
    bare = text.strip().lstrip("+-\u2212")
    whole, _, part = bare.partition(decimal)
    groups = whole.replace("\u00a0", group).replace(" ", group).split(group)
    assert set("".join(groups) + part) <= set("0123456789")
    assert len(groups) == 1 or {len(each) for each in groups[1:]} == {3}
    assert abs(number) == float(f"{''.join(groups) or 0}.{part or 0}")


@given(st.text(alphabet="0123456789.,", min_size=1, max_size=12))
def test_both_styles_read_a_text_alike_or_one_says_what_the_other_would(text):
    readings = {}
    for style in ("tr", "en"):
        try:
            readings[style] = parse_number(text, style)
        except NumberInvalidError as refused:
            readings[style] = refused
    turkish, english = readings["tr"], readings["en"]
    for one, other in ((turkish, english), (english, turkish)):
        if isinstance(one, float) and isinstance(other, NumberInvalidError):
            assert (other.code, other.data["meant"]) == ("looks_foreign", one)


@pytest.mark.parametrize(
    ("style", "text", "number"),
    [
        ("tr", "1.234,50 TL", 1234.5),
        ("tr", "1.234,50tl", 1234.5),
        ("tr", "₺1.234", 1234),
        ("tr", "1.234 ₺", 1234),
        ("tr", "TRY 5", 5),
        ("ko", "₩1,000", 1000),
        ("ko", "￦1,000", 1000),
        ("ko", "1,000원", 1000),
        ("ko", "-₩1,000", -1000),
        ("ko", "₩ -1,000", -1000),
        ("en", "$9.99", 9.99),
        ("en", "9.99 EUR", 9.99),
        ("en", "9.99", 9.99),
    ],
)
def test_a_currency_may_stand_on_one_side_of_money(style, text, number):
    assert parse_number(text, style, money=True) == number


@pytest.mark.parametrize("text", ["₺5 TL", "-₺-5", "5 % TL", "5 kg", "T L 5"])
def test_only_one_currency_may_stand_there(text):
    with pytest.raises(NumberInvalidError) as refused:
        parse_number(text, "tr", money=True)
    assert refused.value.code == "not_a_number"


def test_a_currency_alone_is_no_amount():
    with pytest.raises(NumberInvalidError) as refused:
        parse_number("₺", "tr", money=True)
    assert (refused.value.code, refused.value.data) == ("empty", {"typed": "₺"})


@pytest.mark.parametrize(
    ("style", "text", "fraction"),
    [
        ("tr", "46", 0.46),
        ("tr", "%46", 0.46),
        ("tr", "46%", 0.46),
        ("tr", "% 46,5", 0.465),
        ("tr", "-%5", -0.05),
        ("tr", "%-5", -0.05),
        ("ko", "46.5 %", 0.465),
        ("ko", "46％", 0.46),
        ("en", "120%", 1.2),
        ("en", "7", 0.07),
        ("en", "0.07", 0.0007),
    ],
)
def test_per_cent_becomes_a_fraction(style, text, fraction):
    assert parse_fraction(text, style) == fraction


@pytest.mark.parametrize(
    ("text", "code"),
    [("%", "empty"), ("%46%", "not_a_number"), ("46.5", "looks_foreign"), ("₺5", "not_a_number")],
)
def test_what_is_no_per_cent_is_refused(text, code):
    with pytest.raises(NumberInvalidError) as refused:
        parse_fraction(text, "tr")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("number", "digits", "turkish", "english"),
    [
        (1234.56, 2, "1.234,56", "1,234.56"),
        (1234567, 0, "1.234.567", "1,234,567"),
        (44.5, 0, "45", "45"),
        (-5.5, 0, "−6", "−6"),
        (2.675, 2, "2,68", "2.68"),  # Binary it is a little less; Excel's ROUND gives 2.68.
        (1.005, 2, "1,01", "1.01"),
        (0.5, 0, "1", "1"),
        (-0.04, 1, "0,0", "0.0"),
        (-0.0, None, "0", "0"),
        (0.1 + 0.2, 2, "0,30", "0.30"),
        (0.95, None, "0,95", "0.95"),
        (100.0, None, "100", "100"),
        (1e-7, None, "0,0000001", "0.0000001"),
        (1e21, 2, "1.000.000.000.000.000.000.000,00", "1,000,000,000,000,000,000,000.00"),
        (12, None, "12", "12"),
    ],
)
def test_a_number_is_written_rounded_once_half_away_from_zero(number, digits, turkish, english):
    assert write_number(number, "tr", digits) == turkish
    assert write_number(number, "en", digits) == write_number(number, "ko", digits) == english


@pytest.mark.parametrize(
    ("fraction", "digits", "turkish", "english"),
    [
        (0.46, 0, "%46", "46%"),
        (0.4655, 1, "%46,6", "46.6%"),
        (0.07, None, "%7", "7%"),
        (0.285, 0, "%29", "29%"),  # 0.285 * 100 is 28.499999999999996.
        (-0.055, 1, "−%5,5", "−5.5%"),
        (-0.0001, 0, "%0", "0%"),
        (12.5, 0, "%1.250", "1,250%"),
    ],
)
def test_per_cent_stands_first_in_turkish_only(fraction, digits, turkish, english):
    assert write_percent(fraction, "tr", digits) == turkish
    assert write_percent(fraction, "en", digits) == write_percent(fraction, "ko", digits) == english


@pytest.mark.parametrize(
    ("style", "currency", "written"),
    [
        ("ko", "₩", "₩1,235"),
        ("ko", "원", "1,235원"),
        ("en", "KRW", "1,235\u00a0KRW"),
        ("en", "krw", "1,235\u00a0krw"),
        ("tr", "TL", "1.234,50\u00a0TL"),
        ("tr", "₺", "₺1.234,50"),
        ("en", "$", "$1,234.50"),
        ("en", " tea leaves ", "1,234.50\u00a0tea leaves"),
        ("en", "{0}", "1,234.50\u00a0{0}"),
        ("en", "", "1,234.50"),
    ],
)
def test_money_has_its_label_and_won_no_decimals(style, currency, written):
    assert write_money(1234.5, style, currency) == written


def test_the_sign_stands_before_the_currency():
    assert write_money(-1234.5, "ko", "₩") == "−₩1,235"


@given(amounts, styles)
def test_reading_undoes_writing(number, style):
    assert parse_number(write_number(number, style), style) == number
    assert parse_fraction(write_percent(number, style), style) == number


@given(amounts, styles, decimals)
def test_what_is_written_rounded_is_read_as_the_nearest_of_so_many_decimals(number, style, places):
    read = parse_number(write_number(number, style, places), style)
    assert abs(Decimal(repr(read)) - Decimal(repr(number))) <= Decimal(1).scaleb(-places) / 2
    assert write_number(read, style, places) == write_number(number, style, places)


@given(amounts, st.sampled_from(["", "₩", "원", "₺", "TL", "$", "EUR"]), styles)
def test_reading_undoes_writing_of_money(number, currency, style):
    places = 0 if currency in {"₩", "원"} else 2
    read = parse_number(write_money(number, style, currency), style, money=True)
    assert read == parse_number(write_number(number, style, places), style)


@given(st.floats(allow_nan=False, allow_infinity=False), styles, decimals)
def test_every_finite_number_can_be_written_and_zero_has_no_sign(number, style, places):
    written = write_number(number, style, places)
    assert ("−" in written) == (number < 0 and any(digit in written for digit in "123456789"))


@given(amounts, decimals)
def test_rounding_is_the_same_on_both_sides_of_zero(number, places):
    assume(number > 0)
    assert write_number(-number, "en", places).removeprefix("−") == write_number(
        number, "en", places
    )
