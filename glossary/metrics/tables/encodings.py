"""Finds out how the text of a file is encoded, by what decodes and makes sense."""

import codecs
import re
from collections.abc import Mapping
from typing import Final

from glossary.metrics.tables.table import Encoding, refusal

_CODECS: Final[Mapping[Encoding, str]] = {
    "utf-8": "utf-8-sig",
    "utf-16": "utf-16",
    "cp949": "cp949",
    "cp1254": "cp1254",
}
# Nearly every Turkish text in Windows-1254 decodes as something in CP949 only where its letters
# stand in pairs (ğü), and then as hanja; nearly every Korean one decodes in Windows-1254, as signs
# and western letters. So each must show the letters of its own language.
_OWN_LETTERS: Final[Mapping[Encoding, re.Pattern[str]]] = {
    "cp949": re.compile("[가-힣]"),
    "cp1254": re.compile("[çğıöşüâîûÇĞİÖŞÜÂÎÛ]"),
}
_ASCII: Final = re.compile("[\x00-\x7f]+")
_SAMPLE: Final = 10_000


def codec(encoding: Encoding) -> str:
    """Return Python's name of an encoding; a byte order mark is never part of the text."""
    return _CODECS[encoding]


def decode(data: bytes, named: Encoding | None) -> tuple[Encoding, str]:
    """Decode a file in the named encoding, or in the one that is found out.

    Raises:
        TableInvalidError: it does not decode, is no text, or could be anything.
    """
    encoding = named or _marked(data)
    if encoding:
        text = _decoded(data, encoding)
        if text is None:
            raise refusal("undecodable", encoding=encoding)
    else:
        encoding, text = _found(data)
    if "\0" in text:
        raise refusal("binary")
    return encoding, text


def _marked(data: bytes) -> Encoding | None:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else None


def _found(data: bytes) -> tuple[Encoding, str]:
    if b"\0" in data:
        raise refusal("binary")
    if (text := _decoded(data, "utf-8")) is not None:
        return "utf-8", text
    for encoding, letters in _OWN_LETTERS.items():
        text = _decoded(data, encoding)
        if text is not None and _makes_sense(text, letters):
            return encoding, text
    raise refusal("unknown_encoding")


def _decoded(data: bytes, encoding: Encoding) -> str | None:
    if encoding == "utf-16" and _marked(data) != "utf-16":
        return None  # Without its mark it may begin with either byte.
    try:
        return data.decode(_CODECS[encoding])
    except UnicodeDecodeError:
        return None


def _makes_sense(text: str, letters: re.Pattern[str]) -> bool:
    beyond_ascii = _ASCII.sub("", text)[:_SAMPLE]
    return 2 * len(letters.findall(beyond_ascii)) > len(beyond_ascii)
