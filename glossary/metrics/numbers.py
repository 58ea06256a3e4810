"""Numbers as people write them, read strictly and written back: 1.234,56 and %46; 1,234.56 and 46%.

What could be read in two ways is never guessed at: each style knows one reading or refuses. Babel,
unless told to be strict, reads 0.95 as 95 in Turkish, and `float` takes 1_000, nan and 1e5.
"""

import re
from collections.abc import Mapping
from decimal import Context, Decimal
from typing import Final, Literal, NamedTuple

from glossary.metrics.rounding import rounded

Style = Literal["tr", "en", "ko"]
Refusal = Literal[
    "empty",
    "too_long",  # more characters than any number has; data: most
    "too_many_digits",  # more than a computer keeps exactly; data: most
    "looks_foreign",  # right, but in the other style; data: meant, the number it would be
    "misplaced_separator",  # 1.23.456
    "exponent",  # 1e5, which spreadsheets make of long numbers
    "other_digits",  # full-width, Arabic and other digits that are not 0–9
    "not_a_number",
]

MOST_DIGITS: Final = 15
"""Digits before the decimal sign; a double keeps every whole number of so many, as Excel does."""
LONGEST_NUMBER: Final = 40
"""Characters, sign, spaces and label included."""

_SIGN: Final = "[+\\-\u2212]"
# Space, no-break space, thin space, narrow no-break space.
_SPACES: Final = " \u00a0\u2009\u202f"


def _pattern(group: str, decimal: str) -> re.Pattern[str]:
    gap = f"(?P<gap>[{re.escape(group)}{_SPACES}])"
    whole = f"(?P<whole>[0-9]+|[1-9][0-9]{{0,2}}{gap}[0-9]{{3}}(?:(?P=gap)[0-9]{{3}})*)"
    return re.compile(f"(?P<sign>{_SIGN}?){whole}?(?:{re.escape(decimal)}(?P<part>[0-9]+))?")


_COMMA: Final = _pattern(".", ",")
_POINT: Final = _pattern(",", ".")
_PATTERNS: Final[Mapping[Style, re.Pattern[str]]] = {"tr": _COMMA, "en": _POINT, "ko": _POINT}
_SHAPES: Final[Mapping[Refusal, re.Pattern[str]]] = {
    "exponent": re.compile(f"{_SIGN}?[0-9.,]*[0-9][eE]{_SIGN}?[0-9]+"),
    "misplaced_separator": re.compile(f"{_SIGN}?(?=.*[0-9])[0-9.,{_SPACES}]+"),
    "other_digits": re.compile(r".*(?![0-9])\d.*"),
}
_SYMBOL: Final = "[$€£¥₩￦₺]"


class _Label(NamedTuple):
    """What may stand on one side of a number; before it there may be the sign: −₺5."""

    before: re.Pattern[str]
    after: re.Pattern[str]


def _label(pattern: str) -> _Label:
    return _Label(
        re.compile(f"({_SIGN}?)\\s*(?:{pattern})\\s*", re.IGNORECASE),
        re.compile(f"\\s*(?:{pattern})$", re.IGNORECASE),
    )


_CURRENCY: Final = _label(f"{_SYMBOL}|TL|TRY|KRW|USD|EUR|GBP|원")
_PER_CENT: Final = _label("[%％]")
_WITHOUT_DECIMALS: Final = frozenset({"₩", "￦", "원", "KRW"})
# Enough for every digit that is written of any double.
_EXACT: Final = Context(prec=400)
_SWAPPED: Final = str.maketrans(",.", ".,")
_NO_BREAK_SPACE: Final = "\u00a0"


class NumberInvalidError(ValueError):
    """A text is no number in this style; `code` says why, `data` what a sentence needs."""

    def __init__(self, code: Refusal, data: Mapping[str, float | str]) -> None:
        """Keep the code and the data, in which `typed` is the text."""
        super().__init__(code, data)
        self.code = code
        self.data = data


def parse_number(text: str, style: Style, *, money: bool = False) -> float:
    """Read a number; where it is money, a currency sign or code may stand before or after it.

    Raises:
        NumberInvalidError: it is none, or one only in the other style.
    """
    return float(_read(text, style, _CURRENCY if money else None)) + 0.0  # −0 becomes 0.


def parse_fraction(text: str, style: Style) -> float:
    """Read per cent, with its sign or without, as a fraction: %46,5 is 0.465.

    More than 100 and less than 0 are read like any number: net revenue retention may be %120, and
    what else must not be is for the domain of the input to say.

    Raises:
        NumberInvalidError: it is no number, or one only in the other style.
    """
    return float(_read(text, style, _PER_CENT).scaleb(-2)) + 0.0


def write_number(value: float, style: Style, decimals: int | None = None) -> str:
    """Write a finite number with so many decimals, or with all it has; half is away from zero."""
    return "".join(_written(_shown(value, decimals), style))


def write_percent(value: float, style: Style, decimals: int | None = None) -> str:
    """Write a finite fraction as per cent: %46 in Turkish, 46% elsewhere."""
    fraction = _shown(value, None if decimals is None else decimals + 2)
    sign, digits = _written(fraction.scaleb(2, _EXACT), style)
    return f"{sign}%{digits}" if style == "tr" else f"{sign}{digits}%"


def write_money(value: float, style: Style, currency: str) -> str:
    """Write a finite amount with its label, which is free text or empty; won has no decimals."""
    label = currency.strip()
    decimals = 0 if label.upper() in _WITHOUT_DECIMALS else 2
    sign, digits = _written(_shown(value, decimals), style)
    if re.fullmatch(_SYMBOL, label):
        return f"{sign}{label}{digits}"
    joint = _NO_BREAK_SPACE if label and label != "원" else ""
    return f"{sign}{digits}{joint}{label}"


def _read(text: str, style: Style, label: _Label | None) -> Decimal:
    if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS:
        return Decimal(text)  # Columns are full of these.
    if len(text) > LONGEST_NUMBER:
        raise NumberInvalidError(
            "too_long", {"typed": text[:LONGEST_NUMBER], "most": LONGEST_NUMBER}
        )
    bare = _without(label, text.strip()) if label else text.strip()
    if not bare:
        raise NumberInvalidError("empty", {"typed": text})
    number = _understood(bare, style)
    if number is None:
        raise _refused(bare, style, text)
    if abs(number) >= 10**MOST_DIGITS:
        raise NumberInvalidError("too_many_digits", {"typed": text, "most": MOST_DIGITS})
    return number


def _without(label: _Label, text: str) -> str:
    if before := label.before.match(text):
        return before[1] + text[before.end() :]
    return label.after.sub("", text)


def _understood(bare: str, style: Style) -> Decimal | None:
    match = _PATTERNS[style].fullmatch(bare)
    if not match or not (match["whole"] or match["part"]):
        return None
    whole = (match["whole"] or "0").replace(match["gap"] or " ", "")
    sign = "" if match["sign"] in {"", "+"} else "-"
    return Decimal(f"{sign}{whole}.{match['part'] or 0}")


def _refused(bare: str, style: Style, text: str) -> NumberInvalidError:
    meant = _understood(bare, "en" if style == "tr" else "tr")
    if meant is not None:
        return NumberInvalidError("looks_foreign", {"typed": text, "meant": float(meant)})
    for code, shape in _SHAPES.items():
        if shape.fullmatch(bare):
            return NumberInvalidError(code, {"typed": text})
    return NumberInvalidError("not_a_number", {"typed": text})


def _shown(value: float, decimals: int | None) -> Decimal:
    if decimals is None:
        return Decimal(repr(value)).normalize(_EXACT)
    return rounded(value, decimals)


def _written(number: Decimal, style: Style) -> tuple[str, str]:
    """Give the sign, which zero never has, and the digits."""
    digits = f"{number.copy_abs():,f}"
    sign = "\u2212" if number < 0 else ""
    return sign, digits.translate(_SWAPPED) if style == "tr" else digits
