"""Numbers as people write them: read strictly, and never in two ways."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from glossary.metrics.numbers import (
    MOST_DIGITS,
    NumberInvalidError,
    parse_fraction,
    parse_number,
)

styles = st.sampled_from(["tr", "en", "ko"])


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
