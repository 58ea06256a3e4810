"""Changes the case of Turkish text for display, where i and ı are two letters."""

from typing import Final

from glossary.text import nfc

_LOWER: Final = str.maketrans("İI", "iı")
_UPPER: Final = str.maketrans("iı", "İI")


def lower(text: str) -> str:
    """Put the text into lower case as Turkish does: İLGİ → ilgi, ISI → ısı."""
    return nfc(text).translate(_LOWER).lower()


def upper(text: str) -> str:
    """Put the text into capitals as Turkish does: ilgi → İLGİ, ısı → ISI."""
    return nfc(text).translate(_UPPER).upper()
