"""Numbers written as people write them: rounded once, and read back as what they were."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from glossary.metrics.numbers import (
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
