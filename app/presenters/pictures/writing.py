"""How numbers stand in a picture: short, for there is little room, in one language."""

from glossary.metrics.numbers import Style, write_number, write_percent
from glossary.metrics.rounding import rounded


def number(value: float, language: Style, decimals: int = 2) -> str:
    """Write a number without zeros at its end."""
    return write_number(float(rounded(value, decimals)), language)


def signed(value: float, language: Style, decimals: int = 2) -> str:
    """Write a number with its sign, which zero does not have."""
    shown = float(rounded(value, decimals))
    return ("+" if shown > 0 else "") + write_number(shown, language)


def percent(value: float, language: Style, decimals: int = 0) -> str:
    """Write a fraction as per cent, without zeros at its end."""
    return write_percent(float(rounded(value, decimals + 2)), language)
